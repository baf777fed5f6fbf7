"""Months of sharing, withdrawing and sharing again, in any order: what is asked back stays locked,
nothing of it is sent on, and after a new consent both sides hold the same history, unlocked.
"""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.core.cases.records import Entry, Kind, Note, Party
from desktop.core.exchange import (
    bundle,
    contact_card,
    early_slips,
    memory,
    receive,
    share,
    succession,
    withdrawal,
)
from desktop.core.exchange.errors import NothingToStop, SlipOutdated, UnknownSlip
from desktop.core.exchange.identity import own_keys, renew_keys
from tests.core.exchange.desks import START, Desk

SOC, FK = Party.SOCIALTJANST, Party.FORSAKRINGSKASSAN
MONTHS = timedelta(days=400)
PARTS = ((Kind.IDENTITY, Kind.STEPS), (Kind.NOTES,), (Kind.PLANS,), tuple(Kind))
verbs = st.sampled_from(
    ["write", "plan", "dispute", "consent", "withdraw", "slip", "send", "receive", "renew"]
)
acts = st.lists(st.tuples(verbs, st.booleans(), st.integers(0, 3)), max_size=20)
LATE = [("write", False, 0), ("send", False, 0), ("receive", True, 0), ("withdraw", False, 3)]
AGAIN = [("consent", False, 3), ("send", False, 0), ("receive", True, 1), ("slip", False, 0)]


class Months:
    """Two desks with a case each about the same person; every file that was made is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desks = (Desk(folder / "a", SOC), Desk(folder / "b", FK))
        for one, other in (self.desks, self.desks[::-1]):
            one.knows(other)
        self.cases = tuple(desk.opens_case() for desk in self.desks)
        self.sent: tuple[list[Path], list[Path]] = ([], [])
        self.slips: tuple[list[Path], list[Path]] = ([], [])
        self.made = 0
        for who in (0, 1):
            self.consent(who, 3)

    def act(self, what: str, who: int, which: int) -> None:
        do: dict[str, Callable[[int, int], None]] = {
            "write": self.write,
            "plan": self.plan,
            "dispute": self.dispute,
            "consent": self.consent,
            "withdraw": self.withdraw,
            "slip": self.slip,
            "send": self.send,
            "receive": self.receive,
            "renew": self.renew,
        }
        do[what](who, which)

    def write(self, who: int, which: int) -> None:
        self.desks[who].casebook.write_note(self.cases[who], f"Anteckning {which}")

    def plan(self, who: int, which: int) -> None:
        self.desks[who].casebook.keep_plan(self.cases[who], f"Plan {which}")

    def dispute(self, who: int, which: int) -> None:
        """Of any note, the other party's too."""
        book = self.desks[who].casebook
        notes = book.entries(self.cases[who], (Note,))
        if notes:
            book.mark_disputed(notes[which % len(notes)].id, f"Invändning {which}")

    def consent(self, who: int, which: int) -> None:
        day = START.date()
        self.desks[who].casebook.give_consent(
            self.cases[who], (SOC, FK), PARTS[which], "Övning", day, day + MONTHS
        )

    def withdraw(self, who: int, which: int) -> None:
        """One consent, wholly; a slip is made, if there is anything to stop."""
        book = self.desks[who].casebook
        given = book.consents(self.cases[who])
        done = book.withdraw_consent(given[which % len(given)].id).entry_id
        self.made += 1
        path = self.folder / f"{self.made}.stoppmarke"
        try:
            withdrawal.make_slip(book, done, self.desks[1 - who].card, path)
        except NothingToStop:
            return
        self.slips[who].append(path)

    def slip(self, who: int, which: int) -> None:
        """The other desk takes in a slip, perhaps an old one, perhaps twice, and answers."""
        if not self.slips[who]:
            return
        other, path = self.desks[1 - who], self.slips[who][which % len(self.slips[who])]
        try:
            slip = withdrawal.open_slip(other.vault, path)
        except (SlipOutdated, UnknownSlip):
            early = early_slips.open_early(other.vault, path)
            if early is not None:  # else all it names has been shared anew since
                early_slips.keep(other.casebook, early)
            return
        withdrawal.accept_slip(other.casebook, slip)
        self.made += 1
        answer = self.folder / f"{self.made}.stoppmarke"
        withdrawal.answer_slip(other.casebook, slip, answer)
        withdrawal.accept_answer(self.desks[who].casebook, answer)

    def renew(self, who: int, _which: int) -> None:
        one, other = self.desks[who], self.desks[1 - who]
        renew_keys(one.casebook)
        succession.take_card(
            other.vault, contact_card.contact_card(own_keys(one.vault), one.profile)
        )

    def send(self, who: int, _which: int = 0) -> None:
        """All that may go; nothing that is locked here is in it."""
        one, case_id = self.desks[who], self.cases[who]
        to = self.desks[1 - who].card
        decision = share.preview(one.casebook, case_id, to)
        if not decision.allowed:
            return
        self.made += 1
        path = self.folder / f"{self.made}.arendepaket"
        receipt = share.seal(one.casebook, case_id, decision, to, "Övning", path)
        assert not set(receipt.entry_ids) & memory.stopped(one.vault, case_id)
        self.sent[who].append(path)

    def receive(self, who: int, which: int) -> None:
        """Any bundle of the other's, in any order and as often as one likes."""
        found = self.sent[1 - who]
        if found:
            self.take(who, found[which % len(found)])

    def take(self, who: int, path: Path) -> None:
        desk, case_id = self.desks[who], self.cases[who]
        before = memory.stopped(desk.vault, case_id)
        known = memory.recall(desk.vault, case_id)
        incoming = receive.open_bundle(desk.vault, path)
        newest = incoming.sequence > max(known.highest.values(), default=0)
        assert receive.accept(desk.casebook, incoming).case_id == case_id
        after = memory.stopped(desk.vault, case_id)
        assert after <= before | incoming.asked_back
        if not newest and incoming.opened.manifest.bundle_id in known.received:
            assert after == before, "a replay lifts nothing"

    def history(self, who: int) -> list[Entry]:
        found = self.desks[who].casebook.entries(self.cases[who], share.TRAVELLING)
        bare = [dataclasses.replace(one, case_id="", foreign=False) for one in found]
        return sorted(bare, key=lambda one: one.id)

    def close(self) -> None:
        for desk in self.desks:
            desk.close()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example([*LATE, ("slip", False, 0), *AGAIN])
@example([*LATE, *AGAIN])
@given(acts)
def test_whatever_was_withdrawn_on_the_way_the_history_is_the_same_in_the_end(
    done: list[tuple[str, bool, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        months = Months(Path(folder))
        for what, second, which in done:
            months.act(what, int(second), which)
        _agree_again(months)
        assert months.history(0) == months.history(1)
        for who in (0, 1):
            assert memory.stopped(months.desks[who].vault, months.cases[who]) == frozenset()
        months.close()


def _agree_again(months: Months) -> None:
    """A new consent to everything at both desks, and a bundle each way until nothing is new."""
    for who in (0, 1):
        months.consent(who, 3)
    for who in (0, 1, 0, 1):
        months.send(who)
        if months.sent[who]:
            months.take(1 - who, months.sent[who][-1])


def test_the_sequence_of_slips_and_bundles_is_one_row(tmp_path: Path) -> None:
    months = Months(tmp_path)
    months.write(0, 0)
    months.send(0)
    months.take(1, months.sent[0][-1])
    months.withdraw(0, 0)
    months.consent(0, 3)
    months.send(0)
    keys = own_keys(months.desks[1].vault)
    numbers = []
    for path in (months.sent[0][0], months.slips[0][0], months.sent[0][1]):
        with bundle.opened_file(path) as file:
            numbers.append(bundle.read(file, keys).manifest.sequence)
    assert numbers == [1, 2, 3]
    months.close()
