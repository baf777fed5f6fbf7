"""Whatever was typed on whatever page, and not saved yet, stands there again after the lock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Kind, Party
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.inline_text import InlineText
from desktop.ui.cases.list_page import CaseListPage
from desktop.ui.consent.disclosures import DisclosureSheet
from desktop.ui.consent.form import ConsentFormSheet
from desktop.ui.consent.page import ConsentPage
from desktop.ui.forms.page import FormPage
from desktop.ui.settings.page import SettingsPage
from desktop.ui.sharing.card_aloud import TypeSheet
from desktop.ui.sharing.recipients_page import RecipientsPage
from desktop.ui.sharing.share_page import SharePage
from tests.ui.conftest import PASSWORD
from tests.ui.forms.form_pages import INQUIRY, INQUIRY_BOX, open_form, write
from tests.ui.sharing.two_desks import TwoDesks

Shown = TypeVar("Shown", bound=QWidget)
HALF = "Halvvägs i en me"


@dataclass(frozen=True)
class Written:
    """One place where something is written: how, and how it is read back after the lock."""

    place: str
    write: Callable[[TwoDesks], object]
    read: Callable[[TwoDesks], object]


def _new_case(desks: TwoDesks) -> CaseListPage:
    return _page(desks, "cases", CaseListPage)


def _write_new_case(desks: TwoDesks) -> None:
    _new_case(desks).start_new()
    _new_case(desks).new_case.name.setText(HALF)


def _write_person(desks: TwoDesks) -> None:
    _case(desks).start_changing()
    _case(desks).person.address.setText(HALF)


def _write_contact(desks: TwoDesks) -> None:
    _case(desks).contacts.start()
    _case(desks).contacts.function.setText(HALF)


def _write_plan(desks: TwoDesks) -> None:
    _case(desks).start_plan()
    _case(desks).plan.measures[0][1].setText(HALF)


def _write_note(desks: TwoDesks) -> None:
    desks.desk.window.show_on_map()
    desks.desk.window.note.text.insertPlainText(HALF)


def _write_correction(desks: TwoDesks) -> None:
    desks.writes("Först")
    _case(desks).timeline.cards()[0].correct()
    _inline(desks).text.setPlainText(HALF)


def _inline(desks: TwoDesks) -> InlineText:
    return _case(desks).timeline.findChildren(InlineText)[-1]


def _write_form(desks: TwoDesks) -> None:
    write(open_form(desks.desk, INQUIRY, INQUIRY_BOX).sheet, "namn", HALF)


def _write_consent(desks: TwoDesks) -> None:
    page = _consent(desks)
    page.start_new(Party.JOBBTORG, frozenset({Kind.PLANS}))
    sheet = _sheet(page, ConsentFormSheet)
    sheet.purpose.setText(HALF)
    sheet.restrictions.setText("Inte om barnen")
    sheet.valid_to.setDate(sheet.valid_to.date().addDays(3))


def _read_consent(desks: TwoDesks) -> object:
    sheet = _sheet(_consent(desks), ConsentFormSheet)
    assert sheet.matrix.cells() == {(Party.JOBBTORG, Kind.PLANS)}
    assert sheet.restrictions.text() == "Inte om barnen"
    assert sheet.valid_to.date() == sheet.valid_from.date().addMonths(6).addDays(3)
    return sheet.purpose.text()


def _write_disclosure(desks: TwoDesks) -> None:
    _consent(desks).start_disclosure()
    sheet = _sheet(_consent(desks), DisclosureSheet)
    sheet.party.setCurrentIndex(3)
    sheet.what.setText(HALF)


def _read_disclosure(desks: TwoDesks) -> object:
    sheet = _sheet(_consent(desks), DisclosureSheet)
    assert sheet.party.currentIndex() == 3
    return sheet.what.text()


def _write_withdrawal(desks: TwoDesks) -> None:
    desks.consents(Kind.PLANS, Kind.CONTACT)
    card = _consent(desks).cards[0]
    card.ask_withdrawal()
    assert card.withdraw_sheet is not None
    card.withdraw_sheet.matrix.tick_exactly({(Party.HALSO_OCH_SJUKVARD, Kind.PLANS)})
    card.withdraw_sheet.reason.setText(HALF)


def _read_withdrawal(desks: TwoDesks) -> object:
    sheet = _consent(desks).cards[0].withdraw_sheet
    assert sheet is not None
    assert sheet.matrix.cells() == {(Party.HALSO_OCH_SJUKVARD, Kind.PLANS)}
    return sheet.reason.text()


def _write_consent_correction(desks: TwoDesks) -> None:
    desks.consents(Kind.PLANS)
    scan = desks.folder / "papper.pdf"
    scan.write_bytes(b"%PDF-1.7")
    card = _consent(desks).cards[0]
    card.ask_correction()
    assert card.correct_sheet is not None
    card.correct_sheet.restrictions.setText(HALF)
    card.correct_sheet.scan.take(scan)
    desks.settle()


def _read_consent_correction(desks: TwoDesks) -> object:
    sheet = _consent(desks).cards[0].correct_sheet
    assert sheet is not None
    desks.settle()
    assert sheet.scan.scan is not None
    return sheet.restrictions.text()


def _write_share(desks: TwoDesks) -> None:
    desks.consents(Kind.PLANS)
    page = _share(desks)
    page.choose(desks.colleague.card.id)
    page._turn_kind(Kind.PLANS, False)
    page.purpose.setText(HALF)


def _read_share(desks: TwoDesks) -> object:
    page = _share(desks)
    assert [each.id for each in page.whom.chosen()] == [desks.colleague.card.id]
    assert page._off == {Kind.PLANS}
    return page.purpose.text()


def _write_share_on_paper(desks: TwoDesks) -> None:
    page = _share(desks)
    page.whom.paper.click()
    page.whom.office_name.setText(HALF)


def _read_share_on_paper(desks: TwoDesks) -> object:
    assert _share(desks).whom.is_paper
    return _share(desks).whom.office_name.text()


def _write_card(desks: TwoDesks) -> None:
    page = _page(desks, "recipients", RecipientsPage)
    page.start_typing()
    _sheet(page, TypeSheet).words.setPlainText(HALF)


def _read_card(desks: TwoDesks) -> object:
    page = _page(desks, "recipients", RecipientsPage)
    return _sheet(page, TypeSheet).words.toPlainText()


def _settings(desks: TwoDesks) -> SettingsPage:
    return _page(desks, "settings", SettingsPage)


def _case(desks: TwoDesks) -> CasePage:
    return _page(desks, "case", CasePage)


def _consent(desks: TwoDesks) -> ConsentPage:
    return _page(desks, "consent", ConsentPage)


def _share(desks: TwoDesks) -> SharePage:
    return _page(desks, "share", SharePage)


def _form(desks: TwoDesks) -> FormPage:
    page = desks.desk.window.stack.currentWidget()
    assert isinstance(page, FormPage)
    return page


def _gone_on(desks: TwoDesks, key: str) -> CasePage:
    """The case page, after "Go on" beside what was begun."""
    _case(desks)._go_on(key)
    return _case(desks)


def _correction_again(desks: TwoDesks) -> str:
    (key,) = desks.desk.session.read(lambda book: book.drafts(desks.case_id))
    _gone_on(desks, key)
    return _inline(desks).text.toPlainText()


PLACES = (
    Written("new case", _write_new_case, lambda desks: _new_case(desks).new_case.name.text()),
    Written("person", _write_person, lambda desks: _gone_on(desks, "person").person.address.text()),
    Written(
        "contact", _write_contact, lambda desks: _gone_on(desks, "contact").contacts.function.text()
    ),
    Written("plan", _write_plan, lambda desks: _gone_on(desks, "plan:").plan.measures[0][1].text()),
    Written("note", _write_note, lambda desks: desks.desk.window.note.text.toPlainText()),
    Written("correction", _write_correction, _correction_again),
    Written("form", _write_form, lambda desks: _form(desks).values()["namn"]),
    Written("consent", _write_consent, _read_consent),
    Written("disclosure", _write_disclosure, _read_disclosure),
    Written("withdrawal", _write_withdrawal, _read_withdrawal),
    Written("consent's correction", _write_consent_correction, _read_consent_correction),
    Written("share", _write_share, _read_share),
    Written("share on paper", _write_share_on_paper, _read_share_on_paper),
    Written("card read aloud", _write_card, _read_card),
    Written(
        "profile",
        lambda desks: _settings(desks).unit.setText(HALF),
        lambda desks: _settings(desks).unit.text(),
    ),
)
WAYS: dict[str, Callable[[Desk], object]] = {
    "the idle lock": lambda desk: desk.idle.lock_now(),
    "the vault is closed at once": lambda desk: desk.session.lock(),
    "the window is closed": lambda desk: desk.window.close(),
}


@pytest.fixture
def desks(case_desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[TwoDesks]:
    made = TwoDesks(case_desk, qtbot, tmp_path)
    yield made
    made.colleague.close()


@pytest.mark.parametrize("written", PLACES, ids=[each.place for each in PLACES])
def test_what_was_typed_stands_there_after_the_idle_lock(
    desks: TwoDesks, qtbot: QtBot, written: Written
) -> None:
    written.write(desks)
    _close_and_unlock(desks, qtbot, "the idle lock")
    assert written.read(desks) == HALF


@pytest.mark.parametrize("way", ["the vault is closed at once", "the window is closed"])
@pytest.mark.parametrize("place", ["note", "form", "consent", "plan"])
def test_it_stands_there_however_the_vault_was_closed(
    desks: TwoDesks, qtbot: QtBot, way: str, place: str
) -> None:
    written = next(each for each in PLACES if each.place == place)
    written.write(desks)
    _close_and_unlock(desks, qtbot, way)
    assert written.read(desks) == HALF


@pytest.mark.parametrize("written", PLACES[7:14], ids=[each.place for each in PLACES[7:14]])
def test_it_stands_there_after_a_look_at_another_page(desks: TwoDesks, written: Written) -> None:
    written.write(desks)
    for place in ("map", "cases", "case"):
        desks.desk.window.show_place(place)
    assert written.read(desks) == HALF


@pytest.mark.parametrize("place", ["consent", "disclosure", "share"])
def test_another_case_does_not_get_what_was_written_for_the_first(
    desks: TwoDesks, place: str
) -> None:
    written, first = next(each for each in PLACES if each.place == place), desks.case_id
    written.write(desks)
    other = desks.desk.session.write(
        lambda book: book.open_case(book.case(first).person, practice=True)
    )
    assert other is not None
    desks.desk.window.open_case(other.case_id)
    assert (_consent(desks).form, _consent(desks).disclosure) == (None, None)
    assert _share(desks).purpose.text() == ""
    desks.desk.window.open_case(first)
    assert written.read(desks) == HALF


def test_a_consent_that_is_cancelled_leaves_no_draft_and_can_be_taken_back(
    desks: TwoDesks,
) -> None:
    _write_consent(desks)
    _sheet(_consent(desks), ConsentFormSheet).cancelled.emit()
    assert _consent(desks).form is None
    assert _drafts(desks) == {}
    desks.desk.window.undo.take_back()
    assert _read_consent(desks) == HALF


def test_a_consent_that_is_recorded_leaves_no_draft(desks: TwoDesks) -> None:
    _write_consent(desks)
    sheet = _sheet(_consent(desks), ConsentFormSheet)
    sheet.information.setText("Vad som lämnas ut")
    sheet.save.click()
    assert _drafts(desks) == {}
    assert _consent(desks).form is None


def test_what_is_refused_when_it_is_recorded_keeps_its_draft(desks: TwoDesks) -> None:
    _write_consent_correction(desks)
    sheet = _consent(desks).cards[0].correct_sheet
    assert sheet is not None
    desks.desk.session.read(lambda book: book.close_case(desks.case_id))
    sheet.save.click()
    desks.settle()
    assert sheet.isEnabled()
    assert len(_drafts(desks)) == 1


def test_the_profile_can_be_put_back_as_it_was(desks: TwoDesks) -> None:
    page = _settings(desks)
    assert not page.back_button.isVisible()
    page.unit.setText(HALF)
    assert page.back_button.isVisible()
    page.back_button.click()
    assert page.unit.text() == "Övningsenheten"
    assert not page.back_button.isVisible()


def _drafts(desks: TwoDesks) -> dict[str, str]:
    return desks.desk.session.read(lambda book: book.drafts(desks.case_id))


def _close_and_unlock(desks: TwoDesks, qtbot: QtBot, way: str) -> None:
    case_id, session = desks.case_id, desks.desk.session
    WAYS[way](desks.desk)
    assert not session.is_open
    desks.desk.window.show()
    with qtbot.waitSignal(session.unlocked, timeout=20_000):
        session.unlock(PASSWORD, lambda: None, _fail)
    assert session.case_id == case_id


def _page(desks: TwoDesks, place: str, kind: type[Shown]) -> Shown:
    desks.desk.window.show_place(place)
    page = desks.desk.window.pages.page(place)
    assert isinstance(page, kind)
    return page


def _sheet(page: QWidget, kind: type[Shown]) -> Shown:
    return page.findChildren(kind)[-1]


def _fail(fault: BaseException) -> None:
    raise fault
