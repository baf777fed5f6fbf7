"""Two parties who exchange bundles in any order end with the same shared history."""

from __future__ import annotations

import dataclasses
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.cases.records import NOTE_KINDS, Document, Entry, Kind, Party
from desktop.core.exchange import contact_card, receive, share, succession
from desktop.core.exchange.contact_card import Standing
from desktop.core.exchange.identity import own_keys, renew_keys
from desktop.core.exchange.receive import SenderStanding
from desktop.core.exchange.share import ShareReceipt
from tests.core.exchange.desks import START, Desk

SOC, FK = Party.SOCIALTJANST, Party.FORSAKRINGSKASSAN
MONTHS = timedelta(days=400)
verbs = st.sampled_from(
    ["write", "correct", "dispute", "plan", "scan", "step", "wait", "renew", "send", "receive"]
)
SORTS = (Kind.NOTES, *NOTE_KINDS)
acts = st.lists(st.tuples(verbs, st.booleans(), st.integers(0, 5)), max_size=18)


class Pair:
    """Two desks that know each other, may share everything and hold the same case."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desks = (Desk(folder / "a", SOC), Desk(folder / "b", FK))
        self.sent: tuple[list[ShareReceipt], list[ShareReceipt]] = ([], [])
        self.notes: tuple[list[str], list[str]] = ([], [])
        for one, other in (self.desks, self.desks[::-1]):
            one.knows(other)
        self.cases = tuple(desk.opens_case() for desk in self.desks)
        day = START.date()
        for desk, case_id in zip(self.desks, self.cases, strict=True):
            desk.casebook.give_consent(case_id, (SOC, FK), Kind, "Övning", day, day + MONTHS)

    def act(self, what: str, who: int, which: int) -> None:
        if what == "wait":
            for desk in self.desks:
                desk.now += timedelta(days=4 * which)
        elif what == "renew":
            self.renew(who)
        elif what == "send":
            self.send(who)
        elif what == "receive" and self.sent[1 - who]:
            bundles = self.sent[1 - who]
            self.receive(who, bundles[which % len(bundles)])
        else:
            self.write(what, who, which)

    def write(self, what: str, who: int, which: int) -> None:
        book, case_id = self.desks[who].casebook, self.cases[who]
        if what == "write":
            written = book.write_note(case_id, f"Anteckning {which}", kind=SORTS[which])
            self.notes[who].append(written.entry_id)
        elif what == "plan":
            book.keep_plan(case_id, f"Plan {which}", ["Mål"], [("Göra", "Någon")])
        elif what == "scan":
            book.attach(case_id, f"{which}.pdf", "application/pdf", bytes(which + 1), Kind.MEDICAL)
        elif what == "step":
            book.take_step(case_id, f"soc-sjukskriven.{which + 1}", "2026.1")
        elif self.notes[who]:
            note_id = self.notes[who][which % len(self.notes[who])]
            if what == "correct":
                book.correct_note(note_id, f"Rättelse {which}", SORTS[which])
            else:
                book.mark_disputed(note_id, f"Invändning {which}")

    def renew(self, who: int) -> None:
        """New keys, whose card reaches the other side before anything else does."""
        one, other = self.desks[who], self.desks[1 - who]
        renew_keys(one.casebook)
        card = contact_card.contact_card(own_keys(one.vault), one.profile)
        assert succession.take_card(other.vault, card)[1] is Standing.SUCCEEDED

    def send(self, who: int) -> ShareReceipt:
        path = self.folder / f"{who}-{len(self.sent[who])}.arendepaket"
        to = self.desks[1 - who]
        receipt = self.desks[who].shares(self.cases[who], to, path)
        self.sent[who].append(receipt)
        return receipt

    def receive(self, who: int, receipt: ShareReceipt) -> None:
        desk = self.desks[who]
        incoming = receive.open_bundle(desk.vault, receipt.path)
        assert incoming.standing is SenderStanding.VERIFIED
        assert incoming.differing == ()
        assert receive.accept(desk.casebook, incoming).case_id == self.cases[who]

    def history(self, who: int) -> list[Entry]:
        found = self.desks[who].casebook.entries(self.cases[who], share.TRAVELLING)
        for one in found:
            if isinstance(one, Document):
                assert len(self.desks[who].casebook.document_bytes(one.id)) == one.size
        return [dataclasses.replace(one, case_id="", foreign=False) for one in found]

    def close(self) -> None:
        for desk in self.desks:
            desk.close()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts)
def test_whatever_the_order_the_shared_history_is_the_same(
    done: list[tuple[str, bool, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(Path(folder))
        for what, who, which in done:
            pair.act(what, int(who), which)
        pair.receive(1, pair.send(0))
        pair.receive(0, pair.send(1))
        same = sorted(pair.history(0), key=lambda one: one.id)
        assert same == sorted(pair.history(1), key=lambda one: one.id)
        written = {note for notes in pair.notes for note in notes}
        assert written <= {one.id for one in same}
        pair.close()


def test_a_bundle_of_one_kind_brings_only_that_kind_home(tmp_path: Path) -> None:
    pair = Pair(tmp_path)
    pair.desks[0].casebook.keep_plan(pair.cases[0], "Övningsplan")
    pair.act("write", 0, 1)
    receipt = pair.desks[0].shares(
        pair.cases[0], pair.desks[1], tmp_path / "n.arendepaket", [Kind.NOTES, Kind.IDENTITY]
    )
    pair.receive(1, receipt)
    assert [type(one).__name__ for one in pair.history(1)] == ["Note"]
    pair.close()
