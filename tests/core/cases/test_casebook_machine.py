"""A caseworker at random: whatever is done, locked, killed and unlocked, the casebook is right."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import CaseClosed, EmptyText, StepNotCurrent
from desktop.core.cases.records import (
    NOTE_KINDS,
    IdentityKind,
    Kind,
    Note,
    Party,
    Person,
    PersonChanged,
)
from desktop.core.vault.check import look_over
from tests.core.cases.casebook_samples import TODAY, Clock, new_casebook, reopened

TEXTS = st.text("åäöABC \n'%_\"\\", max_size=30)
STEPS = st.sampled_from(["soc.1a", "soc.2", "halso.3", "jobbtorg.4"])
KINDS = st.sampled_from(NOTE_KINDS)


@dataclass
class Known:
    """What the machine believes about one case."""

    notes: dict[str, tuple[str, Kind]] = field(default_factory=dict)
    drafts: dict[str, tuple[str, Kind | None]] = field(default_factory=dict)
    current: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    consents: int = 0
    withdrawals: int = 0
    closed: bool = False


class CaseworkerMachine(RuleBasedStateMachine):
    cases = Bundle("cases")
    consents = Bundle("consents")

    @initialize()
    def sit_down(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.book: Casebook = new_casebook(self.folder / "valv", self.clock)
        self.known: dict[str, Known] = {}

    @rule(target=cases, name=TEXTS.filter(str.strip))
    def open_case(self, name: str) -> str:
        identity = f"övning {len(self.known)}"
        case_id = self.book.open_case(Person(name, identity, IdentityKind.OTHER)).case_id
        self.known[case_id] = Known()
        return case_id

    @rule(case_id=cases, text=TEXTS, step_id=STEPS, kind=KINDS)
    def write_note(self, case_id: str, text: str, step_id: str, kind: Kind) -> None:
        known = self.known[case_id]
        try:
            note_id = self.book.write_note(case_id, text, step_id, kind).entry_id
        except EmptyText:
            assert not text.strip()
        except CaseClosed:
            assert known.closed
        else:
            known.notes[note_id] = (text, kind)
            known.drafts.pop(step_id, None)

    @rule(case_id=cases, text=TEXTS, step_id=STEPS, kind=st.none() | KINDS)
    def save_draft(self, case_id: str, text: str, step_id: str, kind: Kind | None) -> None:
        self.book.save_draft(case_id, step_id, text, kind)
        self.known[case_id].drafts.pop(step_id, None)
        if text.strip():
            self.known[case_id].drafts[step_id] = (text, kind)

    @rule(case_id=cases, step_id=STEPS, leaving=STEPS)
    def move(self, case_id: str, step_id: str, leaving: str) -> None:
        known = self.known[case_id]
        try:
            self.book.take_step(case_id, step_id, leaving=[leaving])
        except StepNotCurrent:
            assert leaving not in known.current
        except CaseClosed:
            assert known.closed
        else:
            known.current.remove(leaving)
            self._arrive(known, step_id)

    @rule(case_id=cases, step_id=STEPS)
    def arrive(self, case_id: str, step_id: str) -> None:
        known = self.known[case_id]
        try:
            self.book.take_step(case_id, step_id)
        except CaseClosed:
            assert known.closed
        else:
            self._arrive(known, step_id)

    @staticmethod
    def _arrive(known: Known, step_id: str) -> None:
        if step_id not in known.current:
            known.current.append(step_id)

    @rule(target=consents, case_id=cases)
    def give_consent(self, case_id: str) -> object:
        if self.known[case_id].closed:
            return multiple()
        self.known[case_id].consents += 1
        return self.book.give_consent(
            case_id, {Party.JOBBTORG}, {Kind.NOTES}, "Syfte", TODAY, TODAY + timedelta(days=9)
        ).entry_id

    @rule(consent_id=consents)
    def withdraw(self, consent_id: str) -> None:
        case_id = self.book.withdraw_consent(consent_id).case_id
        self.known[case_id].withdrawals += 1

    @rule(case_id=cases, address=TEXTS)
    def change_the_address(self, case_id: str, address: str) -> None:
        known, before = self.known[case_id], self.book.case(case_id).person
        self.book.change_person(case_id, replace(before, address=address))
        if address != before.address:
            known.addresses.append(before.address)

    @rule(case_id=cases)
    def add_a_contact_and_take_it_back(self, case_id: str) -> None:
        before = self.book.contacts(case_id)
        added = self.book.add_contact(case_id, "Övningskontakt")
        assert added.inverse is not None
        self.book.take_back(added.inverse)
        assert self.book.contacts(case_id) == before

    @rule(case_id=cases)
    def close_or_reopen(self, case_id: str) -> None:
        known = self.known[case_id]
        known.closed = not known.closed
        (self.book.close_case if known.closed else self.book.reopen_case)(case_id)

    @rule(hours=st.integers(-30, 30))
    def wind_the_clock(self, hours: int) -> None:
        self.clock.at += timedelta(hours=hours)

    @rule()
    def lock_and_unlock(self) -> None:
        self.book = reopened(self.book, self.clock)

    @rule()
    def pull_the_plug(self) -> None:
        """What a crash leaves: the files as they stand while the vault is open."""
        copy = self.folder / f"kopia {len(list(self.folder.iterdir()))}"
        shutil.copytree(self.book.vault.folder, copy)
        self.book.vault.close()
        self.book = reopened_at(copy, self.book, self.clock)

    @invariant()
    def everything_is_as_it_was_written(self) -> None:
        lines = {row.case.id: row for row in self.book.cases()}
        assert lines.keys() == self.known.keys()
        for case_id, known in self.known.items():
            notes = [each for each in self.book.entries(case_id) if isinstance(each, Note)]
            assert {each.id: (each.text, each.kind) for each in notes} == known.notes
            drafts = self.book.drafts(case_id)
            kinds = {key: self.book.draft_kind(case_id, key) for key in drafts}
            assert {key: (text, kinds[key]) for key, text in drafts.items()} == known.drafts
            changed = self.book.entries(case_id, {PersonChanged})
            told = [each.facts[0].before for each in changed if isinstance(each, PersonChanged)]
            assert sorted(told) == sorted(known.addresses)
            assert sorted(lines[case_id].current) == sorted(known.current)
            assert lines[case_id].current == self.book.standing(case_id).current
            assert len(self.book.consents(case_id)) == known.consents
            assert len(self.book.withdrawals(case_id)) == known.withdrawals
            assert (lines[case_id].case.closed_at is not None) == known.closed

    def teardown(self) -> None:
        if hasattr(self, "book"):
            report = look_over(self.book.vault)
            self.book.vault.close()
            shutil.rmtree(self.folder)
            assert report.ok, report.problems


def reopened_at(folder: Path, book: Casebook, clock: Clock) -> Casebook:
    from tests.core.cases.casebook_samples import unlock

    return Casebook(unlock(folder), clock, book.profile)


CaseworkerMachine.TestCase.settings = settings(
    max_examples=15,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
test_a_caseworker_at_random = CaseworkerMachine.TestCase
