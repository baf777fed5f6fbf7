"""Ta emot in the real window: bundles, stop slips and answers, and who they come from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.core.cases.records import Document, Kind, Note, Party
from desktop.core.exchange import memory, withdrawal
from desktop.core.exchange.receive import SenderStanding
from desktop.core.exchange.withdrawal import IncomingAnswer, IncomingSlip, SlipState
from desktop.ui.cases.practice import practice_person
from desktop.ui.sharing.receive_page import ReceivePage
from desktop.ui.sharing.sender_part import SenderPart
from desktop.ui.sharing.share_page import SharePage
from tests.ui.sharing.two_desks import TwoDesks, words


def test_a_bundle_tells_who_why_and_what_before_anything_is_kept(desks: TwoDesks) -> None:
    page = _open(desks, _reply(desks))
    shown = words(page)
    assert "Rehabkoordinator Övning" in shown
    assert "Verifierad avsändare" in shown
    assert "Ändamål: Svar" in shown
    assert "Bedömningen är klar" in shown
    assert "Bedömningen är klar" not in _notes(desks)


def test_a_bundle_is_taken_in_as_another_partys(desks: TwoDesks) -> None:
    page = _open(desks, _reply(desks))
    page.accept()
    assert "Bedömningen är klar" in _notes(desks)
    entries = desks.desk.session.read(lambda book: book.entries(desks.case_id, [Note]))
    foreign = {one.text: one.foreign for one in entries if isinstance(one, Note)}
    assert foreign == {"Läkaren svarar före jul.": False, "Bedömningen är klar.": True}


def test_a_bundle_that_comes_twice_says_so(desks: TwoDesks) -> None:
    path = _reply(desks)
    _open(desks, path).accept()
    page = _open(desks, path)
    assert "Du har redan lagt in paketet" in words(page)
    assert "Inget i paketet är nytt för dig" in words(page)
    assert page.shown is not None
    assert page.shown.accept_button.property("role") == "secondary"


def test_one_replies_to_the_sender_who_is_preselected(desks: TwoDesks) -> None:
    page = _open(desks, _reply(desks))
    page.accept()
    sender = desks.colleague.card.id
    page.reply_wanted.emit(desks.case_id, sender)
    share_page = desks.desk.window.stack.currentWidget()
    assert isinstance(share_page, SharePage)
    assert [each.id for each in share_page.whom.chosen()] == [sender]


def test_an_unknown_sender_is_added_and_compared_on_the_spot(desks: TwoDesks) -> None:
    stranger = desks.another(Party.FORSAKRINGSKASSAN, "Handläggare Övning Två")
    case_id = stranger.casebook.open_case(practice_person()).case_id
    stranger.casebook.write_note(case_id, "Ansökan är inlämnad.")
    page = _open(desks, desks.gets(stranger, case_id, desks.folder / "u.arendepaket"))
    assert _sender(page).standing is SenderStanding.UNKNOWN
    _sender(page).add()
    desks.settle()
    assert _sender(page).standing is SenderStanding.UNVERIFIED
    _sender(page).verify()
    desks.settle()
    assert _sender(page).standing is SenderStanding.VERIFIED
    known = desks.desk.session.read(lambda book: book.recipients())
    assert stranger.card.id in [each.id for each in known if each.verified_at]
    stranger.close()


def test_a_known_sender_is_called_what_this_desk_calls_it_whatever_the_file_says(
    desks: TwoDesks,
) -> None:
    colleague = desks.colleague
    colleague.casebook.profile = replace(
        colleague.profile, name="Någon annan", party=Party.FORSAKRINGSKASSAN
    )
    page = _open(desks, _reply(desks))
    sender = _sender(page)
    assert sender.standing is SenderStanding.VERIFIED
    assert sender.called.party is Party.HALSO_OCH_SJUKVARD
    assert "Rehabkoordinator Övning" in words(sender)
    assert "kallar sin avsändare Någon annan, Försäkringskassan" in words(sender)


def test_changed_keys_stop_the_import(desks: TwoDesks) -> None:
    stranger = desks.another(Party.HALSO_OCH_SJUKVARD, "annan")
    profile = replace(desks.colleague.profile, title="Vikarie")
    stranger.casebook.profile = profile
    case_id = stranger.casebook.open_case(practice_person()).case_id
    stranger.casebook.write_note(case_id, "Ansökan är inlämnad.")
    page = _open(desks, desks.gets(stranger, case_id, desks.folder / "u.arendepaket"))
    assert page.shown is not None
    assert not page.shown.accept_button.isEnabled()
    page.accept()
    assert "Ansökan är inlämnad." not in _notes(desks)
    stranger.close()


def test_a_stop_slip_locks_what_came_from_its_sender(desks: TwoDesks) -> None:
    slip = _slip_from_the_colleague(desks)
    page = _open(desks, slip)
    assert isinstance(page.arrived, IncomingSlip)
    assert "Bedömningen är klar" in words(page)
    page.accept()
    locked = desks.desk.session.with_vault(lambda vault: memory.stopped(vault, desks.case_id))
    assert locked
    desks.desk.window.show_place("case")
    assert "Låst: samtycket är återkallat" in words(desks.desk.window.pages.page("case"))
    arrived = desks.folder / "kvitto.stoppmarke"
    page.save_answer(withdrawal_slip(desks, slip), arrived)
    desks.until(arrived)
    assert withdrawal.accept_answer(desks.colleague.casebook, arrived)


def test_an_answer_to_our_slip_shows_on_the_consent(desks: TwoDesks) -> None:
    desks.writes("Läkaren svarar före jul.")
    consent = desks.consents(Kind.IDENTITY, Kind.NOTES)
    desks.sends(desks.folder / "ut.arendepaket")
    changes = desks.desk.session.write(lambda book: book.withdraw_consent(consent))
    assert changes is not None
    out, back, card = desks.folder / "s.stoppmarke", desks.folder / "k.stoppmarke", desks.colleague
    desks.desk.session.read(
        lambda book: withdrawal.make_slip(book, changes.entry_id, card.card, out)
    )
    slip = withdrawal.open_slip(card.vault, out)
    withdrawal.accept_slip(card.casebook, slip)
    withdrawal.answer_slip(card.casebook, slip, back)
    page = _open(desks, back)
    assert isinstance(page.arrived, IncomingAnswer)
    state = desks.desk.session.read(
        lambda book: withdrawal.slip_state(book, changes.entry_id, card.card.sign_key)
    )
    assert state is SlipState.ANSWERED


def test_what_is_no_sealed_file_is_refused_in_words(desks: TwoDesks) -> None:
    path = desks.folder / "fel.arendepaket"
    path.write_bytes(b"inget paket")
    page = _open(desks, path)
    assert page.arrived is None
    assert "exchange." not in words(page)
    assert "Inget har lagts in." in words(page)


def test_a_dropped_file_is_opened(desks: TwoDesks) -> None:
    path = _reply(desks)
    page, data = _page(desks), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    desks.settle()
    assert "Bedömningen är klar" in words(page)


def test_waiting_files_are_found_and_taken_away_once_imported(desks: TwoDesks) -> None:
    folder = desks.folder / "utbyte"
    folder.mkdir()
    waiting = _reply(desks, folder / "0123.arendepaket")
    page = _page(desks)
    page.folder_chosen.emit(str(folder))
    page.refresh()
    desks.settle()
    assert page.waiting.waiting == (waiting,)
    page.open_file(waiting)
    desks.settle()
    page.accept()
    desks.qtbot.waitUntil(lambda: not waiting.exists(), timeout=20_000)
    desks.settle()


def withdrawal_slip(desks: TwoDesks, path: Path) -> IncomingSlip:
    """The slip as the window's desk reads it."""
    return desks.desk.session.with_vault(lambda vault: withdrawal.open_slip(vault, path))


def test_what_is_shown_can_be_put_aside_and_is_not_kept(desks: TwoDesks) -> None:
    page = _open(desks, _reply(desks))
    assert page.shown is not None
    assert page.drop_place.isHidden()
    page.shown.put_aside.emit()
    assert not page.drop_place.isHidden()
    assert "Bedömningen är klar" not in _notes(desks)


def test_a_bundle_with_scans_is_taken_in_without_holding_up_the_window(desks: TwoDesks) -> None:
    desks.writes("Läkaren svarar före jul.")
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    case_id = desks.sends(desks.folder / "ut.arendepaket")
    desks.colleague.casebook.attach(case_id, "a.pdf", "application/pdf", b"%PDF", Kind.NOTES)
    page = _open(desks, desks.gets(desks.colleague, case_id, desks.folder / "svar.arendepaket"))
    assert page.shown is not None
    page.accept()
    assert not page.shown.accept_button.isEnabled()
    desks.settle()
    kept = desks.desk.session.read(lambda book: book.entries(desks.case_id, [Document]))
    assert [one.name for one in kept if isinstance(one, Document)] == ["a.pdf"]
    assert "Inlagt" in words(page)


def test_a_stop_slip_that_comes_before_its_bundle_is_kept_and_locks_it(desks: TwoDesks) -> None:
    bundle, slip = _reply(desks), desks.folder / "stopp.stoppmarke"
    book = desks.colleague.casebook
    (row,) = book.cases()
    done = book.withdraw_consent(book.consents(row.case.id)[-1].id)
    withdrawal.make_slip(book, done.entry_id, desks.card, slip)
    page = _open(desks, slip)
    assert "har inte kommit till dig" in words(page)
    page.accept()
    assert "Stoppmärket är sparat" in words(page)
    page = _open(desks, bundle)
    assert "Bedömningen är klar" not in words(page)
    assert "Ett stoppmärke för det här har kommit före" in words(page)
    page.accept()
    desks.settle()
    (note,) = [one for one in _received_notes(desks) if one.foreign]
    locked = desks.desk.session.with_vault(lambda vault: memory.stopped(vault, desks.case_id))
    assert note.id in locked
    assert isinstance(_open(desks, slip).arrived, IncomingSlip)


def _received_notes(desks: TwoDesks) -> list[Note]:
    entries = desks.desk.session.read(lambda book: book.entries(desks.case_id, [Note]))
    return [one for one in entries if isinstance(one, Note)]


def _reply(desks: TwoDesks, out: Path | None = None) -> Path:
    desks.writes("Läkaren svarar före jul.")
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    case_id = desks.sends(desks.folder / "ut.arendepaket")
    desks.colleague.casebook.write_note(case_id, "Bedömningen är klar.")
    return desks.gets(desks.colleague, case_id, out or desks.folder / "svar.arendepaket")


def _slip_from_the_colleague(desks: TwoDesks) -> Path:
    _open(desks, _reply(desks)).accept()
    book, out = desks.colleague.casebook, desks.folder / "stopp.stoppmarke"
    (row,) = book.cases()
    consent = book.consents(row.case.id)[-1]
    changes = book.withdraw_consent(consent.id)
    withdrawal.make_slip(book, changes.entry_id, desks.card, out)
    return out


def _open(desks: TwoDesks, path: Path) -> ReceivePage:
    page = _page(desks)
    desks.settle()
    page.open_file(path)
    desks.settle()
    return page


def _page(desks: TwoDesks) -> ReceivePage:
    desks.desk.window.show_place("receive")
    page = desks.desk.window.pages.page("receive")
    assert isinstance(page, ReceivePage)
    return page


def _sender(page: ReceivePage) -> SenderPart:
    assert page.shown is not None
    return page.shown.sent_by


def _notes(desks: TwoDesks) -> str:
    entries = desks.desk.session.read(lambda book: book.entries(desks.case_id, [Note]))
    return "\n".join(one.text for one in entries if isinstance(one, Note))
