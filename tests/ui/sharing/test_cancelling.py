"""Long work at the pages tells how far it has come; cancelled, it has left nothing behind."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Consent, Entry, Kind, Party
from desktop.core.exchange import exchange_folder
from desktop.ui.cases import attach_form
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.extract_paper import ExtractMaking, save_extract
from desktop.ui.consent.page import ConsentPage
from desktop.ui.settings.long_work import LongWork
from desktop.ui.sharing.receive_page import ReceivePage
from desktop.ui.sharing.share_page import SharePage
from desktop.ui.tasks import Cancelled
from tests.ui.forms.form_pages import INQUIRY, INQUIRY_BOX, open_form
from tests.ui.sharing.two_desks import TwoDesks

Shown = TypeVar("Shown")
Begun = tuple[LongWork, Callable[[], object]]
"""Where it shows how far it has come, and what begins it."""


def _locked_pdf(desks: TwoDesks, out: Path) -> Begun:
    page = _page(desks, "share", SharePage)
    page.whom.paper.click()
    page.whom.office_name.setText("Övningsvårdcentralen")
    return page.running, lambda: page.lock_to(out)


def _opening(desks: TwoDesks, _out: Path) -> Begun:
    page = _page(desks, "receive", ReceivePage)
    path = _bundle_with_a_scan(desks)
    return page.running, lambda: page.open_file(path)


def _import(desks: TwoDesks, _out: Path) -> Begun:
    page = _page(desks, "receive", ReceivePage)
    page.open_file(_bundle_with_a_scan(desks))
    desks.settle()
    return page.running, page.accept


def _extract(desks: TwoDesks, out: Path) -> Begun:
    page = _page(desks, "case", CasePage)
    return page.running, lambda: page.save_extract(out)


def _letter(desks: TwoDesks, out: Path) -> Begun:
    desks.sends(desks.folder / "ut.arendepaket")
    consent = _of_case(desks, Consent)[0]
    desks.desk.session.write(lambda book: book.withdraw_consent(consent.id, reason="Övning"))
    page = _page(desks, "consent", ConsentPage)
    (person,) = page.cards[0]._held.to_inform
    return page.running, lambda: page.write_letter(person, out)


def _consent_form(desks: TwoDesks, out: Path) -> Begun:
    page = _page(desks, "consent", ConsentPage)
    page.start_new(Party.JOBBTORG, frozenset({Kind.NOTES}))
    form = page.form
    assert form is not None
    form.purpose.setText("Övning i att skriva under")
    return page.running, lambda: page.print_form(form.draft(), out)


def _form_paper(desks: TwoDesks, out: Path) -> Begun:
    page = open_form(desks.desk, INQUIRY, INQUIRY_BOX)
    form = page.definition
    assert form is not None
    return page.running, lambda: desks.desk.window.pages.write_paper(form, page.values(), out)


def _attaching(desks: TwoDesks, _out: Path) -> Begun:
    page = _page(desks, "case", CasePage)
    page.start_attaching()
    path = desks.folder / "skannat.pdf"
    path.write_bytes(b"%PDF-1.7 ".ljust(3 * 1024 * 1024))
    return page.attach.running, lambda: page.attach.attach(path)


ACTS = (
    _locked_pdf,
    _opening,
    _import,
    _extract,
    _letter,
    _consent_form,
    _form_paper,
    _attaching,
)


@pytest.mark.parametrize("act", ACTS)
def test_what_is_cancelled_leaves_nothing_and_is_not_logged_as_done(
    desks: TwoDesks, act: Callable[[TwoDesks, Path], Begun]
) -> None:
    desks.consents(*Kind)
    out, gate = desks.folder / "ut.pdf", threading.Event()
    running, begin = act(desks, out)
    desks.settle()
    before, files = _held(desks), _files(desks)
    desks.desk.session.work(lambda _book, _vault: gate.wait(20), lambda _: None, lambda _: None)
    begin()
    running.cancel()
    gate.set()
    desks.settle()
    assert not out.exists()
    assert _held(desks) == before
    assert _files(desks) == files
    assert running.isHidden()


def test_a_document_cancelled_when_all_of_it_was_read_is_not_attached(
    desks: TwoDesks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attach_form, "read_at_most", lambda path, _most, _told: path.read_bytes())
    running, begin = _attaching(desks, desks.folder)
    before = _held(desks)
    begin()
    running.cancel()
    desks.settle()
    assert _held(desks) == before


@pytest.mark.parametrize("act", ACTS)
def test_what_takes_over_half_a_second_shows_a_bar_until_it_is_done(
    desks: TwoDesks, act: Callable[[TwoDesks, Path], Begun]
) -> None:
    desks.consents(*Kind)
    gate = threading.Event()
    running, begin = act(desks, desks.folder / "ut.pdf")
    desks.settle()
    desks.desk.session.work(lambda _book, _vault: gate.wait(20), lambda _: None, lambda _: None)
    begin()
    assert running.isHidden()
    desks.qtbot.waitUntil(running.isVisible, timeout=10_000)
    gate.set()
    desks.settle()
    assert running.isHidden()


def test_an_extract_stopped_anywhere_is_neither_there_nor_in_the_log(desks: TwoDesks) -> None:
    session, out = desks.desk.session, desks.folder / "utdrag.pdf"
    atlas, case_id, book = desks.desk.window._atlas, desks.case_id, desks.desk.session._book()
    told: list[float] = []
    making = ExtractMaking(atlas, date.today(), told.append)
    save_extract(book, session.ledger, case_id, out, making)
    assert told == sorted(told)
    assert told[-1] == 1.0
    out.unlink()
    before = _held(desks)
    for number in range(len(told)):
        stop = ExtractMaking(atlas, date.today(), _stopping_at(number))
        with pytest.raises(Cancelled):
            save_extract(book, session.ledger, case_id, out, stop)
        assert not out.exists()
        assert _held(desks) == before


def test_a_copy_to_the_exchange_folder_can_be_stopped(desks: TwoDesks) -> None:
    desks.consents(Kind.IDENTITY)
    sealed, folder = desks.folder / "a.arendepaket", desks.folder / "utbyte"
    desks.sends(sealed)
    folder.mkdir()
    with pytest.raises(Cancelled):
        exchange_folder.drop(folder, sealed, _stopping_at(0))
    assert list(folder.iterdir()) == []


def _stopping_at(number: int) -> Callable[[float], None]:
    left = [number]

    def told(_done: float) -> None:
        if not left[0]:
            raise Cancelled
        left[0] -= 1

    return told


def _page(desks: TwoDesks, place: str, kind: type[Shown]) -> Shown:
    desks.desk.window.show_place(place)
    page = desks.desk.window.pages.page(place)
    assert isinstance(page, kind)
    return page


def _bundle_with_a_scan(desks: TwoDesks) -> Path:
    book = desks.colleague.casebook
    case_id = desks.sends(desks.folder / "ut.arendepaket")
    book.attach(case_id, "intyg.pdf", "application/pdf", b"%PDF-1.7", Kind.MEDICAL)
    return desks.gets(desks.colleague, case_id, desks.folder / "svar.arendepaket")


def _of_case(desks: TwoDesks, kind: type[Entry]) -> tuple[Entry, ...]:
    return desks.desk.session.read(lambda book: book.entries(desks.case_id, (kind,)))


def _held(desks: TwoDesks) -> tuple[object, ...]:
    """Everything that the act could have changed: cases, entries and the log."""

    def look(book: Casebook) -> tuple[object, ...]:
        return (book.audit(), book.entries(desks.case_id), [r.case for r in book.cases()])

    return desks.desk.session.read(look)


def _files(desks: TwoDesks) -> set[str]:
    return {each.name for each in desks.folder.iterdir()}
