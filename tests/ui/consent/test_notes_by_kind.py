"""Notes by kind in the real window: written, consented to, shared, held back, taken back."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtWidgets import QLabel

from desktop.core.cases.records import Consent, Kind, Note, Party, Withdrawal
from desktop.core.exchange import receive
from desktop.core.forms.consent_answer import tick
from desktop.ui.consent.page import ConsentPage
from desktop.ui.sharing.receive_page import ReceivePage
from desktop.ui.sharing.share_page import SharePage
from tests.ui.sharing.two_desks import TwoDesks, words

FK = Party.FORSAKRINGSKASSAN


def test_only_the_kind_that_is_consented_to_goes_and_the_other_is_struck_and_named(
    desks: TwoDesks,
) -> None:
    health, coordination = _two_notes(desks)
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    page, out = _share_page(desks), desks.folder / "a.arendepaket"
    page.choose(desks.colleague.card.id)
    assert page.list is not None
    held = page.list.groups[Kind.NOTES_HEALTH]
    assert not held.tick.isEnabled()
    assert [each.font().strikeOut() for each in held.body.findChildren(QLabel)] == [True]
    assert "samtycket gäller inte anteckningar om hälsa" in words(held)
    assert page.list.groups[Kind.NOTES].tick.isChecked()
    page.seal_to(out)
    desks.until(out)
    ids = [entry.id for entry in receive.open_bundle(desks.colleague.vault, out).entries]
    assert coordination in ids
    assert health not in ids


def test_the_missing_kind_is_one_click_from_its_consent(desks: TwoDesks) -> None:
    _two_notes(desks)
    desks.consents(*(set(Kind) - {Kind.NOTES_HEALTH}))
    page = _share_page(desks)
    page.choose(desks.colleague.card.id)
    assert page.missing_button.text() == "Registrera samtycke för anteckningar om hälsa"
    page.missing_button.click()
    form = _consent_page(desks).form
    assert form is not None
    assert form.matrix.cells() == {(Party.HALSO_OCH_SJUKVARD, Kind.NOTES_HEALTH)}


def test_one_kind_of_note_is_taken_back_and_the_other_still_goes(desks: TwoDesks) -> None:
    health, coordination = _two_notes(desks)
    desks.consents(Kind.IDENTITY, Kind.NOTES, Kind.NOTES_HEALTH)
    desks.sends(desks.folder / "först.arendepaket")
    sheet_of = _consent_page(desks).cards[0]
    sheet_of.ask_withdrawal()
    assert sheet_of.withdraw_sheet is not None
    sheet_of.withdraw_sheet.matrix.tick_exactly({(Party.HALSO_OCH_SJUKVARD, Kind.NOTES_HEALTH)})
    assert "nteckningar om hälsa" in words(sheet_of.withdraw_sheet)
    sheet_of.withdraw_sheet.confirm.click()
    (taken,) = desks.desk.session.read(lambda book: book.withdrawals(desks.case_id))
    assert isinstance(taken, Withdrawal)
    assert taken.kinds == {Kind.NOTES_HEALTH}
    page = _share_page(desks)
    page.choose(desks.colleague.card.id)
    assert {line.item.entry_id for line in page.selection.lines if line.goes} >= {coordination}
    assert health not in {line.item.entry_id for line in page.selection.lines if line.goes}


def test_the_letter_of_a_withdrawal_names_the_kind_of_note(desks: TwoDesks) -> None:
    _two_notes(desks)
    desks.consents(Kind.IDENTITY, Kind.NOTES, Kind.NOTES_HEALTH)
    desks.sends(desks.folder / "först.arendepaket")
    card = _consent_page(desks).cards[0]
    card.ask_withdrawal()
    assert card.withdraw_sheet is not None
    card.withdraw_sheet.matrix.tick_exactly({(Party.HALSO_OCH_SJUKVARD, Kind.NOTES_HEALTH)})
    card.withdraw_sheet.confirm.click()
    page, out = _consent_page(desks), desks.folder / "brev.pdf"
    (person,) = page.cards[0]._held.to_inform
    page.write_letter(person, out)
    desks.until(out)
    assert "Anteckningar om hälsa" in _text(out)


def test_a_consent_for_health_notes_alone_is_recorded_and_stands_on_its_card(
    desks: TwoDesks,
) -> None:
    page = _consent_page(desks)
    page.start_new(FK, frozenset({Kind.NOTES_HEALTH}))
    assert page.form is not None
    page.form.purpose.setText("Samordning")
    page.form.information.setText("Vad som lämnas ut och att det kan återkallas")
    page.form.save.click()
    (consent,) = desks.desk.session.read(lambda book: book.consents(desks.case_id))
    assert isinstance(consent, Consent)
    assert consent.parties == frozenset({FK})
    assert consent.kinds == frozenset({Kind.NOTES_HEALTH})
    assert "Anteckningar om hälsa" in words(_consent_page(desks).cards[0])


def test_a_consent_for_health_notes_alone_is_printed_with_that_box_ticked(
    desks: TwoDesks,
) -> None:
    from desktop.ui.consent import papers

    page = _consent_page(desks)
    page.start_new(FK, frozenset({Kind.NOTES_HEALTH}))
    assert page.form is not None
    draft, definition = page.form.draft(), page._forms[papers.CONSENT_FORM]
    values = desks.desk.session.read(
        lambda book: papers.form_values(book, desks.case_id, definition, draft)
    )
    boxes = [tick(party, kind) for party in Party for kind in Kind]
    assert [key for key in boxes if values.get(key)] == [tick(FK, Kind.NOTES_HEALTH)]
    out = desks.folder / "samtycke.pdf"
    page.print_form(draft, out)
    desks.until(out)
    assert "Försörjning" in _text(out)


def test_a_note_that_was_corrected_to_another_kind_needs_both_and_says_so(
    desks: TwoDesks,
) -> None:
    note = _writes(desks, Kind.NOTES_WORK)
    desks.desk.session.write(lambda book: book.correct_note(note, "Övning", Kind.NOTES_SOCIAL))
    desks.consents(Kind.IDENTITY, Kind.NOTES_WORK)
    page = _share_page(desks)
    page.choose(desks.colleague.card.id)
    (held,) = [line for line in page.selection.lines if line.item.entry_id == note]
    assert not held.goes
    assert held.why == (
        "samtycket gäller inte anteckningar om arbete och studier samt hem och vardag"
    )
    assert page.list is not None
    assert held.why in words(page.list.groups[Kind.NOTES_WORK])


def test_what_is_received_says_what_each_note_is_about(desks: TwoDesks) -> None:
    _two_notes(desks)
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    theirs = desks.sends(desks.folder / "ut.arendepaket")
    desks.colleague.casebook.write_note(theirs, "Sover bättre.", kind=Kind.NOTES_HEALTH)
    path = desks.gets(desks.colleague, theirs, desks.folder / "svar.arendepaket")
    page = desks.desk.window.pages.page("receive")
    assert isinstance(page, ReceivePage)
    page.open_file(path)
    desks.settle()
    assert "Anteckning om hälsa: Sover bättre." in words(page)
    page.accept()
    kinds = {note.text: note.kind for note in _notes(desks)}
    assert kinds["Sover bättre."] is Kind.NOTES_HEALTH


def test_the_locked_pdf_has_a_heading_for_each_kind_of_note(desks: TwoDesks) -> None:
    _two_notes(desks)
    desks.consents(Kind.IDENTITY, Kind.NOTES, Kind.NOTES_HEALTH)
    page, out = _share_page(desks), desks.folder / "a.pdf"
    page.whom.paper.click()
    page.whom.office_name.setText("Övningsvårdcentralen")
    page.lock_to(out)
    desks.until(out)
    (password,) = [each.text() for each in page.findChildren(QLabel) if each.text().count("-") == 4]
    lines = _text(out, password).splitlines()
    places = [lines.index(f"Anteckningar om {each}") for each in ("samordningen", "hälsa")]
    assert places[0] < lines.index("Övning notes") < places[1] < lines.index("Övning notes_health")


def _two_notes(desks: TwoDesks) -> tuple[str, str]:
    """The ids of a note on health and one on the coordination."""
    return _writes(desks, Kind.NOTES_HEALTH), _writes(desks, Kind.NOTES)


def _writes(desks: TwoDesks, kind: Kind) -> str:
    changes = desks.desk.session.write(
        lambda book: book.write_note(desks.case_id, f"Övning {kind}", kind=kind)
    )
    assert changes is not None
    return changes.entry_id


def _notes(desks: TwoDesks) -> list[Note]:
    found = desks.desk.session.read(lambda book: book.entries(desks.case_id, [Note]))
    return [one for one in found if isinstance(one, Note)]


def _share_page(desks: TwoDesks) -> SharePage:
    desks.desk.window.show_place("share")
    page = desks.desk.window.pages.page("share")
    assert isinstance(page, SharePage)
    return page


def _consent_page(desks: TwoDesks) -> ConsentPage:
    desks.desk.window.show_place("consent")
    page = desks.desk.window.pages.page("consent")
    assert isinstance(page, ConsentPage)
    return page


def _text(paper: Path, password: str = "") -> str:
    told = ["pdftotext", "-layout", "-upw", password, str(paper), "-"]
    done = subprocess.run(told, check=True, capture_output=True, text=True)
    return "\n".join(line.strip() for line in done.stdout.splitlines())
