"""Dela in the real window: to whom, what goes, what does not, and what lies there afterwards."""

from __future__ import annotations

import subprocess
import threading
from dataclasses import replace

from PySide6.QtWidgets import QLabel

from desktop.core.cases.records import Kind, Party, Person, Shared
from desktop.core.exchange import exchange_folder, receive
from desktop.core.exchange.identity import own_keys
from desktop.ui.sharing import own_card
from desktop.ui.sharing.share_page import SharePage
from tests.ui.sharing.two_desks import TwoDesks, words


def test_nothing_can_be_sealed_before_somebody_is_chosen(desks: TwoDesks) -> None:
    desks.consents(*Kind)
    page = _page(desks)
    assert not page.seal_button.isEnabled()
    page.choose(desks.colleague.card.id)
    assert page.seal_button.isEnabled()


def test_the_consents_purpose_is_proposed(desks: TwoDesks) -> None:
    desks.consents(*Kind)
    page = _page(desks)
    page.choose(desks.colleague.card.id)
    assert page.purpose.text() == "Övning"
    page.purpose.setText(" ")
    assert not page.seal_button.isEnabled()


def test_a_reply_after_a_locked_pdf_is_judged_for_the_one_replied_to(desks: TwoDesks) -> None:
    desks.consents(*Kind)
    page, out = _page(desks), desks.folder / "a.arendepaket"
    page.choose(desks.colleague.card.id)
    page.whom.paper.click()
    page.whom.office_name.setText("Övningsvårdcentralen")
    page.choose(desks.colleague.card.id)
    assert "Rehabkoordinator Övning" in words(page)
    assert page.whom.ticks[desks.colleague.card.id].isVisible()
    page.seal_to(out)
    desks.until(out)
    assert receive.open_bundle(desks.colleague.vault, out).person.name == "Övningsperson Ett"


def test_what_consent_does_not_cover_cannot_be_ticked(desks: TwoDesks) -> None:
    desks.writes("En anteckning")
    desks.consents(Kind.IDENTITY)
    page = _page(desks)
    page.choose(desks.colleague.card.id)
    assert page.list is not None
    notes = page.list.groups[Kind.NOTES]
    assert not notes.tick.isEnabled()
    assert not notes.tick.isChecked()
    struck = [each for each in notes.body.findChildren(QLabel) if each.font().strikeOut()]
    assert len(struck) == 1


def test_a_kind_that_is_left_out_does_not_go(desks: TwoDesks) -> None:
    note = desks.writes("En anteckning")
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    page, out = _page(desks), desks.folder / "a.arendepaket"
    page.choose(desks.colleague.card.id)
    assert page.list is not None
    page.list.groups[Kind.NOTES].tick.click()
    page.seal_to(out)
    desks.until(out)
    incoming = receive.open_bundle(desks.colleague.vault, out)
    assert note not in [entry.id for entry in incoming.entries]
    assert incoming.person.name == "Övningsperson Ett"


def test_a_long_group_is_closed_and_every_line_is_a_click_away(desks: TwoDesks) -> None:
    for number in range(5):
        desks.writes(f"Anteckning {number}")
    desks.consents(*Kind)
    page = _page(desks)
    page.choose(desks.colleague.card.id)
    assert page.list is not None
    group = page.list.groups[Kind.NOTES]
    assert group.body.isHidden()
    group.turn.click()
    assert not group.body.isHidden()
    assert "Anteckning 4" in words(group.body)


def test_somebody_unverified_needs_an_acknowledgement(desks: TwoDesks) -> None:
    desks.consents(*Kind)
    other = desks.another(Party.HALSO_OCH_SJUKVARD, "Läkarsekreterare Övning")
    desks.knows(other, verified=False)
    page, out = _page(desks), desks.folder / "a.arendepaket"
    page.choose(other.card.id)
    assert page.whom.acknowledged.isVisible()
    assert not page.seal_button.isEnabled()
    page.seal_to(out)
    desks.settle()
    assert not out.exists()
    page.whom.acknowledged.setChecked(True)
    assert page.seal_button.isEnabled()
    page.choose(desks.colleague.card.id)
    page.choose(other.card.id)
    assert not page.seal_button.isEnabled()
    other.close()


def test_two_recipients_open_the_same_bundle(desks: TwoDesks) -> None:
    desks.consents(Kind.IDENTITY)
    other = desks.another(Party.HALSO_OCH_SJUKVARD, "Läkarsekreterare Övning")
    desks.knows(other)
    page, out = _page(desks), desks.folder / "a.arendepaket"
    page.whom.choose(desks.colleague.card.id, other.card.id)
    page.seal_to(out)
    desks.until(out)
    for each in (desks.colleague, other):
        assert receive.open_bundle(each.vault, out).person.name == "Övningsperson Ett"
    shared = desks.desk.session.read(lambda book: book.entries(desks.case_id, [Shared]))
    assert len(shared) == 2
    other.close()


def test_a_sealing_that_is_cancelled_shares_nothing_and_can_be_begun_again(
    desks: TwoDesks,
) -> None:
    desks.consents(Kind.IDENTITY)
    page, out, gate = _page(desks), desks.folder / "a.arendepaket", threading.Event()
    page.choose(desks.colleague.card.id)
    desks.desk.session.work(lambda _book, _vault: gate.wait(20), lambda _: None, lambda _: None)
    page.seal_to(out)
    page.running.cancel()
    gate.set()
    desks.settle()
    assert not out.exists()
    assert desks.desk.session.read(lambda book: book.entries(desks.case_id, [Shared])) == ()
    assert page.running.isHidden()
    assert page.seal_button.isEnabled()
    page.seal_to(out)
    desks.until(out)


def test_sealing_that_takes_long_shows_a_bar_that_takes_no_focus(desks: TwoDesks) -> None:
    desks.consents(Kind.IDENTITY)
    page, out, gate = _page(desks), desks.folder / "a.arendepaket", threading.Event()
    page.choose(desks.colleague.card.id)
    page.purpose.setFocus()
    desks.desk.session.work(lambda _book, _vault: gate.wait(20), lambda _: None, lambda _: None)
    page.seal_to(out)
    assert page.running.isHidden()
    desks.qtbot.waitUntil(page.running.isVisible, timeout=10_000)
    assert not page.running.cancel_button.hasFocus()
    gate.set()
    desks.until(out)
    assert page.running.isHidden()


def test_two_recipients_get_only_what_both_may_see(desks: TwoDesks) -> None:
    note = desks.writes("En anteckning")
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    desks.consents(Kind.IDENTITY, party=Party.JOBBTORG)
    other = desks.another(Party.JOBBTORG, "Jobbcoach Övning")
    desks.knows(other)
    page, out = _page(desks), desks.folder / "a.arendepaket"
    page.whom.choose(desks.colleague.card.id, other.card.id)
    assert "alla valda får inte se det" in words(page)
    page.seal_to(out)
    desks.until(out)
    for each in (desks.colleague, other):
        entries = receive.open_bundle(each.vault, out).entries
        assert note not in [entry.id for entry in entries]
    other.close()


def test_a_locked_pdf_holds_what_may_go_and_its_password_is_shown_once(desks: TwoDesks) -> None:
    desks.writes("Läkaren svarar före jul.")
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    page, out = _page(desks), desks.folder / "a.pdf"
    page.whom.paper.click()
    page.whom.office_name.setText("Övningsvårdcentralen")
    page.lock_to(out)
    desks.until(out)
    shown = [each.text() for each in page.findChildren(QLabel) if each.text().count("-") == 4]
    assert len(shown) == 1
    told = ["pdftotext", "-upw", shown[0], str(out), "-"]
    text = subprocess.run(told, check=True, capture_output=True, text=True).stdout
    assert "Läkaren svarar före jul." in text
    assert "Övningsgatan" not in text
    desks.desk.window.show_place("case")
    desks.desk.window.show_place("share")
    assert shown[0] not in words(page)


def test_a_pdf_without_consent_cannot_be_made(desks: TwoDesks) -> None:
    desks.writes("Läkaren svarar före jul.")
    page, out = _page(desks), desks.folder / "a.pdf"
    page.whom.paper.click()
    page.whom.office_name.setText("Övningsvårdcentralen")
    assert not page.seal_button.isEnabled()
    page.lock_to(out)
    desks.settle()
    assert not out.exists()


def test_the_sealed_file_can_be_put_in_the_exchange_folder(desks: TwoDesks) -> None:
    desks.consents(Kind.IDENTITY)
    folder = desks.folder / "utbyte"
    folder.mkdir()
    pages = desks.desk.window.pages
    pages.choices.now = replace(pages.choices.now, exchange_folder=str(folder))
    page, out = _page(desks), desks.folder / "a.arendepaket"
    page.choose(desks.colleague.card.id)
    page.seal_to(out)
    desks.until(out)
    assert str(out) in words(page)
    page.drop(out)
    desks.qtbot.waitUntil(lambda: len(list(folder.iterdir())) == 1, timeout=20_000)
    desks.settle()
    assert exchange_folder.waiting(folder, own_keys(desks.colleague.vault))


def test_another_case_starts_with_nobody_chosen(desks: TwoDesks) -> None:
    desks.consents(*Kind)
    page = _page(desks)
    page.choose(desks.colleague.card.id)
    person = replace(_person(desks), identity="197503259280", name="Övningsperson Två")
    changes = desks.desk.session.write(lambda book: book.open_case(person))
    assert changes is not None
    desks.desk.window.open_case(changes.case_id)
    page = _page(desks)
    assert not page.whom.chosen()
    assert page.purpose.text() == ""


def _person(desks: TwoDesks) -> Person:
    return desks.desk.session.read(lambda book: book.case(desks.case_id).person)


def _page(desks: TwoDesks) -> SharePage:
    desks.desk.window.show_place("share")
    page = desks.desk.window.pages.page("share")
    assert isinstance(page, SharePage)
    return page


def test_the_words_stand_at_whoever_is_chosen(desks: TwoDesks) -> None:
    desks.consents(Kind.IDENTITY)
    page = _page(desks)
    to = desks.colleague.card
    read = " · ".join(desks.desk.session.with_vault(lambda vault: own_card.words_with(vault, to)))
    assert read not in words(page)
    page.choose(to.id)
    assert f"Orden ni har jämfört: {read}" in words(page)
