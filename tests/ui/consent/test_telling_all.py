"""Everybody who has received something is told in one act, one whole file at a time."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import (
    Disclosure,
    FilledForm,
    Kind,
    Party,
    Recipient,
    Withdrawal,
)
from desktop.core.exchange import share, withdrawal
from desktop.core.exchange.withdrawal import SlipState
from desktop.ui.consent import papers, reading
from desktop.ui.consent.draft import ConsentDraft
from desktop.ui.consent.informing import ToInform
from desktop.ui.consent.informing_all import Informed, InformRun, inform_all, told_words
from desktop.ui.consent.page import ConsentPage
from desktop.ui.tasks import Progress
from tests.ui.sharing.two_desks import TwoDesks, words

CARE, INSURANCE = Party.HALSO_OCH_SJUKVARD, Party.FORSAKRINGSKASSAN


def page_of(desks: TwoDesks) -> ConsentPage:
    desks.desk.window.show_place("consent")
    page = desks.desk.window.pages.page("consent")
    assert isinstance(page, ConsentPage)
    return page


def two_have_received(desks: TwoDesks) -> tuple[ToInform, ...]:
    """A consent for two parties, shared with both and then taken back."""
    other = desks.another(INSURANCE, "Handläggare Annan Övning")
    desks.knows(other)
    desks.writes("Till båda")
    session = desks.desk.session
    first = desks.consents(Kind.IDENTITY, Kind.NOTES)
    second = desks.consents(Kind.IDENTITY, Kind.NOTES, party=INSURANCE)
    for to in (desks.colleague.card, other.card):
        _seal_to(desks, to)
    other.close()
    for consent in (first, second):
        session.write(partial(Casebook.withdraw_consent, consent_id=consent))
    held = session.read(lambda book: reading.held(book, desks.case_id))
    return tuple(person for one in held for person in one.to_inform)


def _seal_to(desks: TwoDesks, to: Recipient) -> None:
    out, case_id = desks.folder / f"{to.party}.arendepaket", desks.case_id
    desks.desk.session.read(
        lambda book: share.seal(book, case_id, share.preview(book, case_id, to), to, "Övning", out)
    )


def run(desks: TwoDesks, people: tuple[ToInform, ...], folder: Path, stop_at: int = 0) -> Informed:
    """Tell them all off the window, stopping when the given recipient begins."""
    session, progress = desks.desk.session, Progress()
    form = page_of(desks)._forms[papers.LETTER]

    def begins(number: int) -> None:
        if number == stop_at:
            progress.cancel()

    return session.read(
        lambda book: inform_all(book, session.ledger, form, people, folder, begins, progress)
    )


def test_each_gets_a_letter_and_a_stop_slip_of_their_own(desks: TwoDesks, tmp_path: Path) -> None:
    people, folder = two_have_received(desks), tmp_path / "brev"
    folder.mkdir()
    informed = run(desks, people, folder)
    assert len(people) == 2
    assert informed.left == 0
    assert sorted(informed.files) == sorted(folder.iterdir())
    assert sorted(path.suffix for path in folder.iterdir()) == [
        ".pdf",
        ".pdf",
        ".stoppmarke",
        ".stoppmarke",
    ]
    for person in people:
        assert person.card is not None
        asked = partial(
            withdrawal.slip_state,
            withdrawal_id=person.withdrawal.id,
            sign_key=person.card.sign_key,
        )
        state = desks.desk.session.read(asked)
        assert state is SlipState.MADE


def test_stopping_leaves_whole_files_and_says_who_is_left(desks: TwoDesks, tmp_path: Path) -> None:
    people, folder = two_have_received(desks), tmp_path / "brev"
    folder.mkdir()
    informed = run(desks, people, folder, stop_at=1)
    assert (len(informed.files), informed.left) == (2, 1)
    assert sorted(informed.files) == sorted(folder.iterdir())
    kept = desks.desk.session.read(lambda book: book.entries(desks.case_id, [FilledForm]))
    assert len(kept) == 1
    assert "1" in told_words(informed, folder)


def test_telling_them_again_writes_over_nothing(desks: TwoDesks, tmp_path: Path) -> None:
    people, folder = two_have_received(desks), tmp_path / "brev"
    folder.mkdir()
    first, second = run(desks, people, folder), run(desks, people, folder)
    assert not set(first.files) & set(second.files)
    assert len(list(folder.iterdir())) == 8


def test_the_page_tells_all_and_shows_that_it_has(desks: TwoDesks, tmp_path: Path) -> None:
    people, folder = two_have_received(desks), tmp_path / "brev"
    folder.mkdir()
    page = page_of(desks)
    told: list[object] = []
    page.told.connect(told.append)
    page.inform_all(people, folder)
    assert page.findChild(InformRun) is not None
    assert not page.new_button.isEnabled()
    desks.qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    desks.qtbot.waitUntil(lambda: page.findChild(InformRun) is None)
    assert page.new_button.isEnabled()
    assert len(list(folder.iterdir())) == 4
    assert words(page).count("Stoppmärket är gjort") == 2


def test_a_disclosure_stands_in_the_share_log_beside_the_shares(desks: TwoDesks) -> None:
    desks.writes("En anteckning")
    desks.consents(Kind.IDENTITY, Kind.NOTES)
    desks.sends(desks.folder / "ut.arendepaket")
    today = datetime.now(UTC).astimezone().date()
    desks.desk.session.write(
        lambda book: book.record_disclosure(
            desks.case_id,
            "Övningskliniken",
            "10 kap. 28 § OSL",
            "Chef Övning",
            "Adress",
            today,
            CARE,
        )
    )
    page = page_of(desks)
    shown = words(page)
    assert "Vem som har fått vad" in shown
    assert "Övningskliniken" in shown
    assert "10 kap. 28 § OSL · beslutat av Chef Övning" in shown
    assert "Rehabkoordinator Övning" in shown
    page.cards[0].ask_withdrawal()
    assert page.cards[0].withdraw_sheet is not None
    assert "Övningskliniken" in words(page.cards[0].withdraw_sheet)
    assert desks.desk.session.read(lambda book: book.entries(desks.case_id, [Disclosure]))


def test_a_consent_of_several_parts_is_one_act_in_the_window(desks: TwoDesks) -> None:
    page = page_of(desks)
    page.start_new(CARE, frozenset({Kind.NOTES}))
    assert page.form is not None
    page.form.matrix.tick(INSURANCE, {Kind.PLANS})
    page.form.purpose.setText("Samordning")
    page.form.information.setText("Vad som lämnas ut")
    draft = page.form.draft()
    assert isinstance(draft, ConsentDraft)
    assert len(draft.groups()) == 2
    page.form.save.click()
    given = desks.desk.session.read(lambda book: book.consents(desks.case_id))
    assert {(tuple(one.parties), tuple(one.kinds)) for one in given} == {
        ((CARE,), (Kind.NOTES,)),
        ((INSURANCE,), (Kind.PLANS,)),
    }
    assert not desks.desk.session.read(lambda book: book.entries(desks.case_id, [Withdrawal]))


def test_a_case_that_nobody_has_received_says_what_will_stand_in_the_log(desks: TwoDesks) -> None:
    page = page_of(desks)
    assert "Ingen än. Allt som lämnar ärendet kommer att stå här" in words(page)
    desks.consents(Kind.IDENTITY)
    desks.sends(desks.folder / "ut.arendepaket")
    page.refresh()
    assert "Ingen än." not in words(page)


def test_what_is_asked_about_a_consent_has_the_focus_and_gives_it_back(desks: TwoDesks) -> None:
    desks.consents(Kind.IDENTITY)
    (card,) = page_of(desks).cards
    card.withdraw_button.click()
    held = QApplication.focusWidget()
    assert held is not None
    assert card.withdraw_sheet is not None
    assert card.withdraw_sheet.isAncestorOf(held)
    card.withdraw_sheet.cancelled.emit()
    assert card.withdraw_button.hasFocus()
