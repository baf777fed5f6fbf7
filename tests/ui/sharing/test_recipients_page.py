"""Recipients: cards from a file or read aloud, words compared, our own keys renewed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Party, Recipient
from desktop.core.exchange import contact_card, key_words
from desktop.core.exchange.identity import own_keys, renew_keys
from desktop.ui.sharing.card_aloud import ReadOutCard, TypeSheet
from desktop.ui.sharing.recipients_page import RecipientsPage
from desktop.ui.sharing.renewing import RenewedCard, RenewSheet
from tests.core.exchange.desks import Desk as Colleague
from tests.ui.sharing.two_desks import TwoDesks, words


def page_of(desks: TwoDesks) -> RecipientsPage:
    desks.desk.window.show_place("recipients")
    page = desks.desk.window.pages.page("recipients")
    assert isinstance(page, RecipientsPage)
    return page


def card_of(colleague: Colleague) -> bytes:
    return contact_card.contact_card(own_keys(colleague.vault), colleague.profile)


def known(desks: TwoDesks) -> tuple[Recipient, ...]:
    return desks.desk.session.with_vault(recipient_store.list)


def test_who_compared_and_when_stands_on_the_card(desks: TwoDesks) -> None:
    assert "av Handläggare Övning" in words(page_of(desks))


def test_vouched_keys_are_told_calmly_and_stay_verified(desks: TwoDesks) -> None:
    page = page_of(desks)
    told: list[object] = []
    page.told.connect(told.append)
    renew_keys(desks.colleague.casebook)
    assert page.add_card(card_of(desks.colleague))
    assert len(told) == 1
    assert page.warning.isHidden()
    (one,) = known(desks)
    assert one.age_key == own_keys(desks.colleague.vault).age_key
    assert one.verified_at is not None


def test_unvouched_keys_are_loud_and_stay_loud_until_compared(desks: TwoDesks) -> None:
    page = page_of(desks)
    renew_keys(desks.colleague.casebook, others_may_hold_them=True)
    assert page.add_card(card_of(desks.colleague))
    assert not page.warning.isHidden()
    assert "Andra nycklar eller en annan part än förut" in words(page_of(desks))
    page._verify(known(desks)[0])
    assert "Andra nycklar eller en annan part än förut" not in words(page)
    assert page.warning.isHidden()


@pytest.mark.parametrize("seen", [False, True])
def test_one_renews_ones_keys_and_is_told_whom_to_give_the_card(
    desks: TwoDesks, seen: bool
) -> None:
    page = page_of(desks)
    before = desks.desk.session.with_vault(own_keys)
    page.start_renewing()
    sheet = page.findChild(RenewSheet)
    assert sheet is not None
    calm = sheet.told.text()
    sheet.seen.setChecked(seen)
    assert (sheet.told.text() != calm) is seen
    sheet.confirm.click()
    after = desks.desk.session.with_vault(own_keys)
    assert after.age_key != before.age_key
    assert [one.vouches for one in after.earlier] == [not seen]
    done = page.findChild(RenewedCard)
    assert done is not None
    assert "Rehabkoordinator Övning" in words(done)


def test_thinking_better_of_it_renews_nothing(desks: TwoDesks) -> None:
    page = page_of(desks)
    before = desks.desk.session.with_vault(own_keys)
    page.start_renewing()
    sheet = page.findChild(RenewSheet)
    assert sheet is not None
    sheet.cancelled.emit()
    assert desks.desk.session.with_vault(own_keys) == before


def test_a_card_is_read_aloud_and_typed_and_its_file_takes_its_place(desks: TwoDesks) -> None:
    page, other = page_of(desks), desks.another(Party.JOBBTORG, "Coach Övning")
    page.start_typing()
    sheet = page.findChild(TypeSheet)
    assert sheet is not None
    heard = key_words.card_words(own_keys(other.vault))
    sheet.name.setText("Coach Övning")
    sheet.unit.setText("Övningstorget")
    sheet.party.setCurrentIndex(sheet.party.findData(Party.JOBBTORG.value))
    sheet.words.setPlainText(" ".join(heard[:40]) + " xyz ")
    assert not sheet.save.isEnabled()
    sheet.words.setPlainText(" ".join(heard).upper())
    assert sheet.save.isEnabled()
    sheet.save.click()
    (typed,) = (one for one in known(desks) if one.party is Party.JOBBTORG)
    assert (typed.age_key, typed.verified_at) == (own_keys(other.vault).age_key, None)
    page._verify(typed)
    assert page.add_card(card_of(other))
    assert page.warning.isHidden()
    (filed,) = (one for one in known(desks) if one.party is Party.JOBBTORG)
    assert filed.id == own_keys(other.vault).card_id
    assert filed.verified_at is not None
    other.close()


def test_a_misheard_word_is_named_and_a_wrong_one_refused(desks: TwoDesks) -> None:
    page = page_of(desks)
    failed: list[object] = []
    page.failed.connect(failed.append)
    page.start_typing()
    sheet = page.findChild(TypeSheet)
    assert sheet is not None
    heard = list(key_words.card_words(own_keys(desks.colleague.vault)))
    sheet.name.setText("Någon")
    sheet.unit.setText("Någonstans")
    sheet.words.setPlainText("xyzxyz " + " ".join(heard[1:]))
    assert "xyzxyz" in sheet.state.text()
    swapped = [heard[1], heard[0], *heard[2:]]
    sheet.words.setPlainText(" ".join(swapped))
    sheet.save.click()
    assert len(failed) == 1
    assert len(known(desks)) == 1


def test_our_own_card_can_be_read_out(desks: TwoDesks) -> None:
    page = page_of(desks)
    page.show_words()
    shown = page.findChild(ReadOutCard)
    assert shown is not None
    ours = desks.desk.session.with_vault(own_keys)
    spoken = words(shown)
    for word in key_words.card_words(ours):
        assert word in spoken


def test_a_sheet_that_is_asked_for_has_the_focus(desks: TwoDesks) -> None:
    page = page_of(desks)
    (ask,) = [
        each for each in page.findChildren(QPushButton) if each.text() == "Skriv in ett kort…"
    ]
    ask.click()
    held = QApplication.focusWidget()
    sheet = page.findChild(TypeSheet)
    assert sheet is not None
    assert held is sheet.name
