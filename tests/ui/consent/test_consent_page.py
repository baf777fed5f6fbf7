"""Consent in the real window: taking back, telling, correcting, signing, handing out by law."""

from __future__ import annotations

import subprocess
from datetime import date, timedelta

import pytest

from desktop.core.cases.consent_gate import Decision
from desktop.core.cases.records import (
    Consent,
    ConsentForm,
    Disclosure,
    Document,
    FilledForm,
    Kind,
    Party,
    Withdrawal,
)
from desktop.core.exchange import share, withdrawal
from desktop.ui.consent.card import ConsentCard
from desktop.ui.consent.page import ConsentPage
from desktop.ui.consent.reading import State
from tests.ui.sharing.two_desks import TwoDesks, words


def test_before_a_withdrawal_one_sees_who_has_received_what(desks: TwoDesks) -> None:
    _shared(desks)
    card = _cards(desks)[0]
    card.ask_withdrawal()
    assert card.withdraw_sheet is not None
    assert "Rehabkoordinator Övning" in words(card.withdraw_sheet)
    assert not _withdrawals(desks)


def test_only_what_is_ticked_is_taken_back(desks: TwoDesks) -> None:
    _shared(desks)
    _take_back(desks, Kind.NOTES)
    (one,) = _withdrawals(desks)
    assert one.parties == frozenset({Party.HALSO_OCH_SJUKVARD})
    assert one.kinds == frozenset({Kind.NOTES})
    decision = _preview(desks)
    assert {item.kind for item in decision.allowed} == {Kind.IDENTITY}


def test_the_whole_consent_is_one_withdrawal_without_bounds(desks: TwoDesks) -> None:
    _shared(desks)
    _take_back(desks)
    (one,) = _withdrawals(desks)
    assert not one.parties
    assert not one.kinds
    assert not _preview(desks).allowed
    assert _cards(desks)[0].withdraw_button.isHidden()


def test_cancelling_a_withdrawal_changes_nothing(desks: TwoDesks) -> None:
    _shared(desks)
    card = _cards(desks)[0]
    card.ask_withdrawal()
    assert card.withdraw_sheet is not None
    card.withdraw_sheet.cancelled.emit()
    assert not _withdrawals(desks)
    assert not card.withdraw_button.isHidden()


def test_each_recipient_gets_a_letter_with_what_is_taken_back(desks: TwoDesks) -> None:
    _shared(desks)
    _take_back(desks, Kind.NOTES)
    page, out = _page(desks), desks.folder / "brev.pdf"
    (person,) = _cards(desks)[0]._held.to_inform
    page.write_letter(person, out)
    desks.until(out)
    text = subprocess.run(
        ["pdftotext", "-layout", str(out), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "Anteckningar" in text
    assert "Övningsperson Ett" in text
    entries = desks.desk.session.read(lambda book: book.entries(desks.case_id, [FilledForm]))
    assert [one.form_id for one in entries if isinstance(one, FilledForm)] == ["aterkallelse"]


def test_a_stop_slip_locks_what_the_colleague_received(desks: TwoDesks) -> None:
    _shared(desks)
    _take_back(desks)
    page, out = _page(desks), desks.folder / "stopp.stoppmarke"
    (person,) = _cards(desks)[0]._held.to_inform
    page.make_slip(person, out)
    desks.until(out)
    assert "Stoppmärket är gjort" in words(page)
    slip = withdrawal.open_slip(desks.colleague.vault, out)
    assert withdrawal.accept_slip(desks.colleague.casebook, slip)


def test_a_correction_stands_in_the_consents_place_and_the_first_stays(desks: TwoDesks) -> None:
    first = desks.consents(Kind.NOTES)
    scan = desks.folder / "underskrift.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    card = _cards(desks)[0]
    card.ask_correction()
    sheet = card.correct_sheet
    assert sheet is not None
    assert not sheet.save.isEnabled()
    sheet.restrictions.setText("Inte om barnen")
    sheet.scan.take(scan)
    assert not sheet.save.isEnabled()
    desks.settle()
    sheet.save.click()
    desks.settle()
    consents = desks.desk.session.read(lambda book: book.consents(desks.case_id))
    assert [one.corrects for one in consents] == ["", first]
    assert consents[1].restrictions == "Inte om barnen"
    assert _document(desks, consents[1]) == scan.read_bytes()
    shown = [card._state for card in _cards(desks)]
    assert shown == [State.VALID, State.REPLACED]


def test_what_was_withdrawn_stays_withdrawn_after_a_correction(desks: TwoDesks) -> None:
    _shared(desks)
    _take_back(desks, Kind.NOTES)
    card = _cards(desks)[0]
    card.ask_correction()
    assert card.correct_sheet is not None
    card.correct_sheet.restrictions.setText("Bara muntligt")
    card.correct_sheet.save.click()
    assert {item.kind for item in _preview(desks).allowed} == {Kind.IDENTITY}
    assert _cards(desks)[0]._held.left == {(Party.HALSO_OCH_SJUKVARD, Kind.IDENTITY)}


def test_a_new_consent_with_a_signed_paper_is_in_writing(desks: TwoDesks) -> None:
    page = _page(desks)
    page.start_new(Party.FORSAKRINGSKASSAN, frozenset({Kind.PLANS}))
    form = page.form
    assert form is not None
    form.purpose.setText("Samordning")
    form.information.setText("Vad som lämnas ut och att det kan återkallas")
    scan = desks.folder / "samtycke.png"
    scan.write_bytes(b"\x89PNG scan")
    form.scan.take(scan)
    assert not form.save.isEnabled()
    desks.settle()
    form.save.click()
    desks.settle()
    (consent,) = desks.desk.session.read(lambda book: book.consents(desks.case_id))
    assert consent.form is ConsentForm.WRITTEN
    assert _document(desks, consent) == scan.read_bytes()
    assert page.form is None


def test_a_file_that_is_no_scan_is_not_taken(desks: TwoDesks) -> None:
    page = _page(desks)
    page.start_new()
    assert page.form is not None
    program = desks.folder / "fel.exe"
    program.write_bytes(b"MZ")
    page.form.scan.take(program)
    desks.settle()
    assert page.form.scan.scan is None


def test_the_consent_can_be_printed_to_sign(desks: TwoDesks) -> None:
    page, out = _page(desks), desks.folder / "samtycke.pdf"
    page.start_new(Party.JOBBTORG, frozenset({Kind.NOTES}))
    assert page.form is not None
    page.form.purpose.setText("Övning i att skriva under")
    page.print_form(page.form.draft(), out)
    desks.until(out)
    assert out.read_bytes().startswith(b"%PDF")
    assert not desks.desk.session.read(lambda book: book.consents(desks.case_id))


@pytest.mark.parametrize(("days", "state"), [(31, State.VALID), (30, State.ENDING)])
def test_a_consent_is_amber_when_thirty_days_remain(
    desks: TwoDesks, days: int, state: State
) -> None:
    today = date.today()
    desks.desk.session.write(
        lambda book: book.give_consent(
            desks.case_id,
            {Party.JOBBTORG},
            {Kind.NOTES},
            "Övning",
            today,
            today + timedelta(days=days),
        )
    )
    assert _cards(desks)[0]._state is state


def test_a_disclosure_by_law_is_recorded_and_opens_nothing(desks: TwoDesks) -> None:
    desks.writes("En anteckning")
    page = _page(desks)
    page.start_disclosure()
    sheet = page.disclosure
    assert sheet is not None
    assert not sheet.save.isEnabled()
    sheet.recipient.setText("Övningsmyndigheten")
    sheet.provision.setText("10 kap. 28 § OSL")
    sheet.what.setText("Uppgift om adress")
    sheet.save.click()
    (one,) = desks.desk.session.read(lambda book: book.entries(desks.case_id, [Disclosure]))
    assert isinstance(one, Disclosure)
    assert (one.provision, one.decided_by) == ("10 kap. 28 § OSL", "Handläggare Övning")
    assert "Uppgift om adress" in words(page)
    assert not _preview(desks).allowed


def _page(desks: TwoDesks) -> ConsentPage:
    desks.desk.window.show_place("consent")
    page = desks.desk.window.pages.page("consent")
    assert isinstance(page, ConsentPage)
    return page


def _cards(desks: TwoDesks) -> list[ConsentCard]:
    return _page(desks).cards


def _shared(desks: TwoDesks) -> None:
    desks.writes("Läkaren svarar före jul.")
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    desks.sends(desks.folder / "ut.arendepaket")


def _take_back(desks: TwoDesks, *kinds: Kind) -> None:
    card = _cards(desks)[0]
    card.ask_withdrawal()
    sheet = card.withdraw_sheet
    assert sheet is not None
    for (_, kind), tick in sheet.matrix._ticks.items():
        tick.setChecked(not kinds or kind in kinds)
    sheet.confirm.click()


def _withdrawals(desks: TwoDesks) -> tuple[Withdrawal, ...]:
    return desks.desk.session.read(lambda book: book.withdrawals(desks.case_id))


def _preview(desks: TwoDesks) -> Decision:
    card = desks.colleague.card
    return desks.desk.session.read(lambda book: share.preview(book, desks.case_id, card))


def _document(desks: TwoDesks, consent: Consent) -> bytes:
    entries = desks.desk.session.read(lambda book: book.entries(desks.case_id, [Document]))
    assert consent.document_id in [one.id for one in entries]
    return desks.desk.session.read(lambda book: book.document_bytes(consent.document_id))
