"""A machine that gives, withdraws, edits, waits and exports at random looks for one leak."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
)

from desktop.core.cases.consent_gate import (
    Capacity,
    Decision,
    Item,
    RecipientRef,
    content_digest,
    decide,
)
from desktop.core.cases.consent_ledger import (
    MAX_AGE,
    DecisionRefused,
    ForgedDecision,
    Ledger,
    Permit,
    UsedDecision,
    WrongDoor,
)
from desktop.core.cases.kinds_borne import further_kinds
from desktop.core.cases.records import NOTE_KINDS, Consent, Dispute, Kind, Note, Party, Withdrawal
from tests.core.cases.consent_samples import (
    CASE,
    NOW,
    borne_by,
    consent,
    dispute,
    item,
    note,
    withdrawal,
)

parties = st.frozensets(st.sampled_from(Party), max_size=3)
kinds = st.frozensets(st.sampled_from(Kind), max_size=4)
days = st.integers(min_value=-20, max_value=20)
capacities = st.sampled_from([*Capacity, Capacity.PARTY])


class Journal:
    """What the case holds now: texts that can be edited, a person who may be protected, notes that
    are corrected (to another kind, it may be) and disputed.
    """

    def __init__(self) -> None:
        self.texts = dict.fromkeys(Kind, "first")
        self.protected = False
        self.stopped: set[Kind] = set()
        self.notes: list[Note | Dispute] = []

    def items(self, asked: frozenset[Kind]) -> tuple[Item, ...]:
        found = [
            item(
                kind,
                self.texts[kind],
                protected=self.protected and kind is Kind.CONTACT,
                stopped=kind in self.stopped,
            )
            for kind in sorted(asked)
        ]
        also = further_kinds(self.notes)
        found += [
            item(one.kind, entry_id=one.id, also=also.get(one.id, ()))
            for one in self.notes
            if one.kind in asked
        ]
        return tuple(found)

    def needs(self, one: Item) -> set[Kind]:
        """The oracle's word on what the item tells about."""
        return {one.kind} | borne_by(one.entry_id, self.notes)


def open_cells(
    consents: list[Consent], withdrawals: list[Withdrawal], on: date
) -> list[set[tuple[Party, Kind]]]:
    """The oracle: paints a matrix for each consent and rubs out what was withdrawn."""
    matrices: list[set[tuple[Party, Kind]]] = []
    for one in consents:
        if one.foreign or one.case_id != CASE or not one.valid_from <= on <= one.valid_to:
            continue
        mine = {(party, kind) for party in one.parties for kind in one.kinds}
        for taken in withdrawals:
            if taken.consent_id == one.id:
                mine -= _rubbed_out(one, taken)
        matrices.append(mine)
    return matrices


def _rubbed_out(one: Consent, taken: Withdrawal) -> set[tuple[Party, Kind]]:
    parties = set(taken.parties) if taken.parties else set(Party)
    if parties - one.parties and taken.parties:
        parties.add(Party.FINSAMTEAM)
    kinds = set(taken.kinds) if taken.kinds else set(Kind)
    return {(party, kind) for party in parties for kind in kinds}


def may_go(
    matrices: list[set[tuple[Party, Kind]]], to: RecipientRef, one: Item, needs: set[Kind]
) -> bool:
    """The oracle's word: a party needs every cell in one consent; nobody gets what is protected or
    asked back.
    """
    wanted = {(to.party, kind) for kind in needs}
    open_to_them = to.capacity is not Capacity.PARTY or any(wanted <= one for one in matrices)
    return open_to_them and not one.protected and not one.stopped


class ConsentMachine(RuleBasedStateMachine):
    given: Bundle[str] = Bundle("given")
    asked: Bundle[int] = Bundle("asked")
    permits: Bundle[Permit | None] = Bundle("permits")

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = NOW
        self.consents: list[Consent] = []
        self.withdrawals: list[Withdrawal] = []
        self.journal = Journal()
        self.decisions: list[tuple[Decision, frozenset[Kind], tuple[Item, ...]]] = []
        self.spent: set[str] = set()
        self.left: list[Permit] = []

    @rule(target=given, parties=parties, kinds=kinds, first=days, length=days, own=st.booleans())
    def give(
        self,
        parties: frozenset[Party],
        kinds: frozenset[Kind],
        first: int,
        length: int,
        own: bool,
    ) -> str:
        start = self.now.date() + timedelta(days=first)
        one = consent(
            f"consent-{len(self.consents)}",
            parties=parties,
            kinds=kinds,
            valid_from=start,
            valid_to=start + timedelta(days=length),
            foreign=not own,
        )
        self.consents.append(one)
        return one.id

    @rule(consent_id=given, parties=parties, kinds=kinds)
    def withdraw(self, consent_id: str, parties: frozenset[Party], kinds: frozenset[Kind]) -> None:
        self.withdrawals.append(withdrawal(consent_id, parties=parties, kinds=kinds))

    @rule(minutes=st.sampled_from([1, 14, 16, 60 * 24, 60 * 24 * 9, -30]))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(kind=st.sampled_from(Kind), text=st.sampled_from(["first", "second"]))
    def edit(self, kind: Kind, text: str) -> None:
        self.journal.texts[kind] = text

    @rule(kind=st.sampled_from(NOTE_KINDS))
    def write_note(self, kind: Kind) -> None:
        self.journal.notes.append(note(f"note-{len(self.journal.notes)}", kind))

    @precondition(lambda self: self.journal.notes)
    @rule(which=st.integers(0, 5), kind=st.sampled_from(NOTE_KINDS))
    def correct(self, which: int, kind: Kind) -> None:
        notes = self.journal.notes
        old = notes[which % len(notes)]
        notes.append(note(f"note-{len(notes)}", kind, corrects=old.id))

    @precondition(lambda self: self.journal.notes)
    @rule(which=st.integers(0, 5))
    def dispute(self, which: int) -> None:
        notes = self.journal.notes
        old = notes[which % len(notes)]
        notes.append(dispute(f"note-{len(notes)}", old.id, old.kind))

    @rule(protected=st.booleans())
    def protect(self, protected: bool) -> None:
        self.journal.protected = protected

    @rule(kind=st.sampled_from(Kind))
    def stop(self, kind: Kind) -> None:
        self.journal.stopped ^= {kind}

    @rule(target=asked, party=st.sampled_from(Party), kinds=kinds, capacity=capacities)
    def ask(self, party: Party, kinds: frozenset[Kind], capacity: Capacity) -> int:
        items = self.journal.items(kinds)
        one = decide(
            self.consents,
            self.withdrawals,
            RecipientRef(party, "Övningsmottagare", f"age1{party}", capacity),
            items,
            self.now.date(),
            at=self.now,
        )
        self._agrees_with_the_oracle(one)
        self.decisions.append((one, kinds, items))
        return len(self.decisions) - 1

    def _agrees_with_the_oracle(self, one: Decision) -> None:
        cells = open_cells(self.consents, self.withdrawals, one.on)
        for verdict in one.verdicts:
            needs = self.journal.needs(verdict.item)
            assert verdict.allowed is may_go(cells, one.recipient, verdict.item, needs)

    @rule(
        target=permits,
        index=asked,
        tamper=st.sampled_from(["", "", "party", "key", "verdicts", "at", "capacity"]),
    )
    def redeem(self, index: int, tamper: str) -> Permit | None:
        one, kinds, seen = self.decisions[index]
        presented = self._tampered(one, tamper)
        now_items = self.journal.items(kinds)
        try:
            permit = Ledger().redeem(
                presented, self.now, self.consents, self.withdrawals, now_items
            )
        except DecisionRefused:
            assert presented != one or self._rightly_refused(one, now_items)
            return None
        assert presented == one
        self._is_no_leak(permit, one, seen, now_items)
        return permit

    @rule(permit=permits, door=st.sampled_from(Capacity), wider=st.booleans())
    def leave(self, permit: Permit | None, door: Capacity, wider: bool) -> None:
        """A door: bundle and locked PDF for a party, extract for the individual, print here."""
        if permit is None:
            return
        if wider:
            with pytest.raises(ForgedDecision):
                dataclasses.replace(permit, items=(*permit.items, item(Kind.MEDICAL, "annat")))
        try:
            permit.use(door)
        except WrongDoor:
            assert door is not permit.recipient.capacity
            return
        except UsedDecision:
            assert any(one is permit for one in self.left)
            return
        assert door is permit.recipient.capacity
        assert not any(one is permit for one in self.left)
        self.left.append(permit)

    def _tampered(self, one: Decision, tamper: str) -> Decision:
        if tamper == "party":
            other = next(party for party in Party if party is not one.recipient.party)
            return dataclasses.replace(
                one, recipient=dataclasses.replace(one.recipient, party=other)
            )
        if tamper == "key":
            return dataclasses.replace(
                one, recipient=dataclasses.replace(one.recipient, key="age1annan")
            )
        if tamper == "verdicts":
            opened = tuple(dataclasses.replace(each, allowed=True) for each in one.verdicts)
            return dataclasses.replace(one, verdicts=opened)
        if tamper == "capacity":
            other_door = next(each for each in Capacity if each is not one.recipient.capacity)
            return dataclasses.replace(
                one, recipient=dataclasses.replace(one.recipient, capacity=other_door)
            )
        return dataclasses.replace(one, at=self.now) if tamper == "at" else one

    def _rightly_refused(self, one: Decision, items: tuple[Item, ...]) -> bool:
        cells = open_cells(self.consents, self.withdrawals, self.now.date())
        wanted = {each.entry_id for each in one.allowed}
        going = [each for each in items if each.entry_id in wanted]
        return (
            one.nonce in self.spent
            or one.at is None
            or not timedelta(0) <= self.now - one.at <= MAX_AGE
            or content_digest(items) != one.content_sha256
            or not going
            or any(
                not may_go(cells, one.recipient, each, self.journal.needs(each)) for each in going
            )
        )

    def _is_no_leak(
        self, permit: Permit, one: Decision, seen: tuple[Item, ...], items: tuple[Item, ...]
    ) -> None:
        assert one.nonce not in self.spent
        self.spent.add(one.nonce)
        assert one.at is not None
        assert timedelta(0) <= self.now - one.at <= MAX_AGE
        assert permit.recipient == one.recipient
        cells = open_cells(self.consents, self.withdrawals, self.now.date())
        for each in permit.items:
            assert may_go(cells, one.recipient, each, self.journal.needs(each))
            assert each in seen
            assert each in items
        usable = {each.id for each in self.consents if not each.foreign}
        assert set(permit.consent_ids) <= usable

    @invariant()
    def every_spent_decision_stays_spent(self) -> None:
        assert len(self.spent) <= len(self.decisions)


TestConsentMachine = ConsentMachine.TestCase
TestConsentMachine.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
