"""Who gave a consent, how, and with what exceptions: told wherever the consent is told of."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget

from desktop.core.cases.records import Consent, ConsentForm, Giver, Kind, Party
from desktop.core.exchange import receive
from desktop.core.forms.report import Paragraph, render_document
from desktop.ui.cases.case_page import CasePage
from desktop.ui.consent.card import ConsentCard
from desktop.ui.consent.form import ConsentFormSheet
from desktop.ui.consent.page import ConsentPage
from desktop.ui.sharing.share_page import SharePage
from tests.ui.sharing.two_desks import TwoDesks, words

NAME = "Övningsperson Två"
Page = TypeVar("Page", bound=QWidget)
CARE = Party.HALSO_OCH_SJUKVARD


def test_a_consent_by_a_representative_cannot_be_recorded_without_the_name(
    desks: TwoDesks,
) -> None:
    sheet = _filled_sheet(desks)
    sheet.giver_name.clear()
    assert not sheet.save.isEnabled()
    assert "företrädare" in sheet.missing.text()
    sheet.giver_name.setText(NAME)
    assert sheet.save.isEnabled()


def test_the_representative_stands_wherever_the_consent_does(desks: TwoDesks) -> None:
    _filled_sheet(desks).save.click()
    desks.settle()
    (consent,) = _consents(desks)
    assert (consent.giver, consent.giver_name) == (Giver.LEGAL_REPRESENTATIVE, NAME)
    assert NAME in words(_cards(desks)[0])
    assert NAME in words(_shown(desks, "case", CasePage))
    desks.sends(desks.folder / "ut.arendepaket")
    log = words(_page(desks))
    assert f"given av {NAME}" in log or f"lämnat av {NAME}" in log
    incoming = receive.open_bundle(desks.colleague.vault, desks.folder / "ut.arendepaket")
    assert incoming.consent_ids == (consent.id,)


def test_the_paper_to_sign_names_the_representative_and_is_in_writing(desks: TwoDesks) -> None:
    sheet, out = _filled_sheet(desks), desks.folder / "samtycke.pdf"
    assert sheet.form.currentData() == ConsentForm.ORAL.value
    _page(desks).print_form(sheet.draft(), out)
    desks.until(out)
    read = subprocess.run(
        ["pdftotext", "-layout", str(out), "-"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    assert NAME in read
    (line,) = [each for each in read.splitlines() if "Muntligt" in each]
    written, oral = line.split("Muntligt")[0], line.split("Skriftligt")[1]
    assert "☒" in written or "☑" in written
    assert "☒" not in oral
    assert "☑" not in oral


def test_an_oral_consent_is_in_writing_from_its_signed_paper_on_and_can_be_looked_at(
    desks: TwoDesks, signed: Path
) -> None:
    first = desks.consents(Kind.NOTES)
    assert _cards(desks)[0].look_button.isHidden()
    card = _cards(desks)[0]
    card.ask_correction()
    assert card.correct_sheet is not None
    card.correct_sheet.scan.take(signed)
    desks.settle()
    card.correct_sheet.save.click()
    desks.settle()
    before, now = _consents(desks)
    assert (before.id, before.form) == (first, ConsentForm.ORAL)
    assert (now.form, now.giver, now.parties) == (ConsentForm.WRITTEN, Giver.SELF, before.parties)
    top = _cards(desks)[0]
    assert not top.look_button.isHidden()
    top.look()
    desks.settle()
    assert top.paper is not None
    assert not top.paper.picture.isHidden()
    top.look()
    assert top.paper is None


def test_what_the_individual_excepts_is_shown_before_anything_is_sealed(desks: TwoDesks) -> None:
    desks.writes("En anteckning")
    today = date.today()
    desks.desk.session.write(
        lambda book: book.give_consent(
            desks.case_id,
            {CARE},
            {Kind.IDENTITY, Kind.NOTES},
            "Övning",
            today,
            today,
            restrictions="Inget om arbetsgivaren",
        )
    )
    page = _shown(desks, "share", SharePage)
    assert "Inget om arbetsgivaren" not in words(page)
    page.choose(desks.colleague.card.id)
    assert "Inget om arbetsgivaren" in words(page)


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    path = tmp_path / "underskrift.pdf"
    path.write_bytes(render_document("Samtycke", [Paragraph("Underskrivet")], made_on=date.today()))
    return path


def _filled_sheet(desks: TwoDesks) -> ConsentFormSheet:
    page = _page(desks)
    page.start_new(CARE, frozenset({Kind.IDENTITY, Kind.STEPS}))
    sheet = page.form
    assert sheet is not None
    sheet.purpose.setText("Samordning")
    sheet.information.setText("Vad som lämnas ut och att det kan återkallas")
    sheet.giver.setCurrentIndex(sheet.giver.findData(Giver.LEGAL_REPRESENTATIVE.value))
    sheet.giver_name.setText(NAME)
    return sheet


def _shown(desks: TwoDesks, name: str, kind: type[Page]) -> Page:
    desks.desk.window.show_place(name)
    page = desks.desk.window.pages.page(name)
    assert isinstance(page, kind)
    return page


def _page(desks: TwoDesks) -> ConsentPage:
    return _shown(desks, "consent", ConsentPage)


def _cards(desks: TwoDesks) -> list[ConsentCard]:
    return _page(desks).cards


def _consents(desks: TwoDesks) -> tuple[Consent, ...]:
    return desks.desk.session.read(lambda book: book.consents(desks.case_id))
