"""Two parties who exchange bundles in any order end with the same shared history."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.cases.records import Entry, Kind, Party
from desktop.core.exchange import receive, share
from desktop.core.exchange.share import ShareReceipt
from tests.core.exchange.desks import Desk

SOC, FK = Party.SOCIALTJANST, Party.FORSAKRINGSKASSAN
verbs = st.sampled_from(["write", "correct", "send", "receive"])
acts = st.lists(st.tuples(verbs, st.booleans(), st.integers(0, 5)), max_size=14)


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
        for desk, case_id in zip(self.desks, self.cases, strict=True):
            desk.may_share(case_id, SOC, FK)

    def act(self, what: str, who: int, which: int) -> None:
        desk, case_id = self.desks[who], self.cases[who]
        if what == "write":
            written = desk.casebook.write_note(case_id, f"Anteckning {which}")
            self.notes[who].append(written.entry_id)
        elif what == "correct" and self.notes[who]:
            note_id = self.notes[who][which % len(self.notes[who])]
            desk.casebook.correct_note(note_id, f"Rättelse {which}")
        elif what == "send":
            self.send(who)
        elif what == "receive" and self.sent[1 - who]:
            bundles = self.sent[1 - who]
            self.receive(who, bundles[which % len(bundles)])

    def send(self, who: int) -> ShareReceipt:
        path = self.folder / f"{who}-{len(self.sent[who])}.arendepaket"
        to = self.desks[1 - who]
        receipt = self.desks[who].shares(self.cases[who], to, path)
        self.sent[who].append(receipt)
        return receipt

    def receive(self, who: int, receipt: ShareReceipt) -> None:
        desk = self.desks[who]
        incoming = receive.open_bundle(desk.vault, receipt.path)
        assert incoming.differing == ()
        assert receive.accept(desk.casebook, incoming).case_id == self.cases[who]

    def history(self, who: int) -> list[Entry]:
        found = self.desks[who].casebook.entries(self.cases[who], share.TRAVELLING)
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
