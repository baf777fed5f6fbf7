"""Wherever a locked PDF or an import is stopped, it has left no file, no entry and no log row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.cases.records import Kind, Party
from desktop.core.exchange import pdf_share, receive, share
from tests.core.exchange.desks import Desk
from tests.core.exchange.test_scans_in_pdf import pdf_of

FK = Party.FORSAKRINGSKASSAN


@pytest.fixture
def case_id(social: Desk) -> str:
    """A case at socialtjänsten about the person of the exercise."""
    return social.opens_case()


class _Stopped(Exception):
    """The user thought better of it."""


def _stopping_at(number: int) -> Callable[[float], None]:
    left = [number]

    def told(_done: float) -> None:
        if not left[0]:
            raise _Stopped
        left[0] -= 1

    return told


def test_a_locked_pdf_stopped_anywhere_leaves_nothing(
    social: Desk, case_id: str, outbox: Path
) -> None:
    book = social.casebook
    social.may_share(case_id, FK)
    book.attach(case_id, "intyg.pdf", "application/pdf", pdf_of(1), Kind.MEDICAL)
    told: list[float] = []

    def lock(out: Path, telling: Callable[[float], None]) -> None:
        decision = share.preview(book, case_id, pdf_share.office(FK, "Övningskontoret"))
        pdf_share.share_as_pdf(
            book, case_id, decision, "Övning", out, lambda *_: pdf_of(1), telling
        )

    lock(outbox / "a.pdf", told.append)
    assert told == sorted(told)
    (outbox / "a.pdf").unlink()
    before = (book.audit(), book.entries(case_id))
    for number in range(len(told)):
        with pytest.raises(_Stopped):
            lock(outbox / "b.pdf", _stopping_at(number))
        assert list(outbox.iterdir()) == []
        assert (book.audit(), book.entries(case_id)) == before


def test_an_import_stopped_while_its_scans_are_read_takes_nothing_in(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    book, out = social.casebook, outbox / "a.arendepaket"
    social.may_share(case_id, FK)
    book.attach(case_id, "intyg.pdf", "application/pdf", bytes(2_500_000), Kind.MEDICAL)
    decision = share.preview(book, case_id, insurance.card)
    share.seal(book, case_id, decision, insurance.card, "Övning", out)
    incoming = receive.open_bundle(insurance.vault, out)
    for number in (0, 1, 2):
        with pytest.raises(_Stopped):
            receive.accept(insurance.casebook, incoming, _stopping_at(number))
        assert insurance.casebook.cases() == ()
        assert [row.action for row in insurance.casebook.audit()].count("case.received") == 0
    told: list[float] = []
    receive.accept(insurance.casebook, incoming, told.append)
    assert told == sorted(told)
    assert len(insurance.casebook.cases()) == 1
