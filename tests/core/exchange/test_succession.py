"""Renewed keys: the old ones still open, vouch once, and are loud where nothing vouches."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Kind, Party
from desktop.core.exchange import (
    bundle,
    contact_card,
    key_words,
    memory,
    reach,
    receive,
    share,
    succession,
    withdrawal,
)
from desktop.core.exchange.contact_card import Standing
from desktop.core.exchange.errors import KeyChanged, NotForUs, SlipUntrusted
from desktop.core.exchange.identity import keys_from, new_secret, own_keys, renew_keys
from desktop.core.exchange.receive import SenderStanding
from desktop.core.exchange.withdrawal import SlipState
from tests.core.exchange.desks import Desk

FK = Party.FORSAKRINGSKASSAN


def card_of(desk: Desk) -> bytes:
    return contact_card.contact_card(own_keys(desk.vault), desk.profile)


def know_each_other(one: Desk, other: Desk) -> None:
    one.knows(other)
    other.knows(one)


def share_a_note(sender: Desk, receiver: Desk, outbox: Path) -> tuple[str, str]:
    """A note that has been sealed and taken in before any key is renewed; the case, the consent."""
    know_each_other(sender, receiver)
    case_id = sender.opens_case()
    sender.casebook.write_note(case_id, "Före bytet")
    consent = sender.may_share(case_id, FK, kinds=[Kind.NOTES])
    first = sender.shares(case_id, receiver, outbox / "a.arendepaket")
    receive.accept(receiver.casebook, receive.open_bundle(receiver.vault, first.path))
    return case_id, consent


def held(desk: Desk, other: Desk) -> tuple[str, bool]:
    """The age key a desk holds for another one, and whether its words were compared."""
    known = recipient_store.find(desk.vault, own_keys(other.vault).card_id)
    assert known is not None
    return known.age_key, known.verified_at is not None


def test_renewed_keys_keep_the_card_and_stand_beside_the_old(social: Desk) -> None:
    old = own_keys(social.vault)
    new = renew_keys(social.casebook)
    assert own_keys(social.vault) == new
    assert new.card_id == old.card_id
    assert {new.age_key, new.sign_key}.isdisjoint({old.age_key, old.sign_key})
    assert new.age_identities == (new.age_identity, old.age_identity)
    assert new.are_among([old.age_key])
    assert new.are_among([new.age_key])
    assert not new.are_among([])
    assert social.casebook.audit()[-1].action == "keys.renewed"
    assert new.earlier[0].age_identity not in repr(new)
    third = renew_keys(social.casebook)
    assert [one.sign_key for one in third.earlier] == [new.sign_key, old.sign_key]


def test_a_bundle_sealed_to_old_keys_still_opens(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    know_each_other(social, insurance)
    case_id = social.opens_case()
    social.may_share(case_id, FK)
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    for _ in range(3):
        renew_keys(insurance.casebook)
    incoming = receive.open_bundle(insurance.vault, receipt.path)
    assert incoming.standing is SenderStanding.VERIFIED
    stranger = keys_from(new_secret())
    with pytest.raises(NotForUs), receipt.path.open("rb") as file:
        bundle.read(file, stranger)


def test_a_vouched_card_keeps_what_was_compared(social: Desk, insurance: Desk) -> None:
    social.knows(insurance)
    new = renew_keys(insurance.casebook)
    _, found = succession.take_card(social.vault, card_of(insurance))
    assert found is Standing.SUCCEEDED
    assert held(social, insurance) == (new.age_key, True)
    assert "recipient.succeeded" in [row.action for row in social.casebook.audit()]
    _, again = succession.take_card(social.vault, card_of(insurance))
    assert again is Standing.KNOWN
    assert held(social, insurance) == (new.age_key, True)


def test_vouching_verifies_nobody_who_was_not(social: Desk, insurance: Desk) -> None:
    social.knows(insurance, verified=False)
    renew_keys(insurance.casebook)
    assert succession.take_card(social.vault, card_of(insurance))[1] is Standing.SUCCEEDED
    assert held(social, insurance)[1] is False


def test_who_missed_some_renewals_is_vouched_for_all_the_same(
    social: Desk, insurance: Desk
) -> None:
    social.knows(insurance)
    for _ in range(contact_card.MOST_VOUCHERS):
        renew_keys(insurance.casebook)
    assert succession.take_card(social.vault, card_of(insurance))[1] is Standing.SUCCEEDED


def test_who_missed_more_than_a_card_holds_compares_anew(social: Desk, insurance: Desk) -> None:
    social.knows(insurance)
    for _ in range(contact_card.MOST_VOUCHERS + 1):
        renew_keys(insurance.casebook)
    assert len(card_of(insurance)) < 8 * 1024
    assert succession.take_card(social.vault, card_of(insurance))[1] is Standing.KEY_CHANGED


def test_keys_that_others_may_hold_vouch_for_nothing(social: Desk, insurance: Desk) -> None:
    social.knows(insurance)
    renew_keys(insurance.casebook)
    new = renew_keys(insurance.casebook, others_may_hold_them=True)
    assert not any(one.vouches for one in new.earlier)
    _, found = succession.take_card(social.vault, card_of(insurance))
    assert found is Standing.KEY_CHANGED
    assert held(social, insurance) == (new.age_key, False)
    known = recipient_store.find(social.vault, new.card_id)
    assert known is not None
    assert succession.has_changed(social.vault, known)
    recipient_store.verify(social.vault, known.id, "Handläggare Övning")
    again = recipient_store.find(social.vault, new.card_id)
    assert again is not None
    assert not succession.has_changed(social.vault, again)
    later = renew_keys(insurance.casebook)
    assert [one.vouches for one in later.earlier] == [True, False, False]


def test_an_unvouched_change_is_loud_and_unverified(social: Desk, insurance: Desk) -> None:
    social.knows(insurance)
    false = dataclasses.replace(keys_from(new_secret()), card_id=own_keys(insurance.vault).card_id)
    card = contact_card.contact_card(false, insurance.profile)
    assert succession.take_card(social.vault, card)[1] is Standing.KEY_CHANGED
    assert held(social, insurance) == (false.age_key, False)


def test_a_voucher_for_another_card_or_another_party_does_not_count(
    social: Desk, insurance: Desk
) -> None:
    social.knows(insurance)
    new = renew_keys(insurance.casebook)
    elsewhere = dataclasses.replace(new, card_id="another-card")
    card, vouched = contact_card.read_vouched(
        contact_card.contact_card(elsewhere, insurance.profile)
    )
    known = recipient_store.list(social.vault)
    assert contact_card.standing(card, known, vouched) is Standing.KEY_CHANGED
    moved = dataclasses.replace(insurance.profile, party=Party.JOBBTORG)
    card, vouched = contact_card.read_vouched(contact_card.contact_card(new, moved))
    assert contact_card.standing(card, known, vouched) is Standing.KEY_CHANGED


def test_a_late_bundle_signed_with_vouching_keys_is_still_theirs(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    know_each_other(social, insurance)
    case_id = social.opens_case()
    social.may_share(case_id, FK)
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    renew_keys(social.casebook)
    succession.take_card(insurance.vault, card_of(social))
    late = receive.open_bundle(insurance.vault, receipt.path)
    assert late.standing is SenderStanding.VERIFIED
    assert late.known is not None
    assert late.known.sign_key == own_keys(social.vault).sign_key
    receive.accept(insurance.casebook, late)


def test_a_late_bundle_signed_with_keys_that_others_may_hold_is_loud(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    know_each_other(social, insurance)
    case_id = social.opens_case()
    social.may_share(case_id, FK)
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    renew_keys(social.casebook, others_may_hold_them=True)
    succession.take_card(insurance.vault, card_of(social))
    recipient_store.verify(insurance.vault, own_keys(social.vault).card_id, "Övning")
    late = receive.open_bundle(insurance.vault, receipt.path)
    assert late.standing is SenderStanding.KEY_CHANGED
    with pytest.raises(KeyChanged):
        receive.accept(insurance.casebook, late)


@pytest.mark.parametrize("stolen", [False, True], ids=["vouched", "compared anew"])
def test_a_withdrawal_reaches_across_renewed_keys_on_both_sides(
    social: Desk, insurance: Desk, outbox: Path, stolen: bool
) -> None:
    _, consent = share_a_note(social, insurance, outbox)
    for desk, other in ((social, insurance), (insurance, social)):
        renew_keys(desk.casebook, others_may_hold_them=stolen)
        succession.take_card(other.vault, card_of(desk))
        recipient_store.verify(other.vault, own_keys(desk.vault).card_id, "Övning")
    taken = social.casebook.withdraw_consent(consent).entry_id
    (one,) = reach.reached(social.casebook, taken)
    assert one.key == own_keys(insurance.vault).age_key
    slip = outbox / "a.stoppmarke"
    withdrawal.make_slip(social.casebook, taken, insurance.card, slip)
    arrived = withdrawal.open_slip(insurance.vault, slip)
    withdrawal.accept_slip(insurance.casebook, arrived)
    answer = outbox / "svar.stoppmarke"
    renew_keys(insurance.casebook)
    withdrawal.answer_slip(insurance.casebook, arrived, answer)
    succession.take_card(social.vault, card_of(insurance))
    withdrawal.accept_answer(social.casebook, answer)
    state = withdrawal.slip_state(social.casebook, taken, own_keys(insurance.vault).sign_key)
    assert state is SlipState.ANSWERED


def test_keys_that_were_never_compared_lock_nothing_that_came_before(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    _, consent = share_a_note(social, insurance, outbox)
    renew_keys(social.casebook, others_may_hold_them=True)
    succession.take_card(insurance.vault, card_of(social))
    taken = social.casebook.withdraw_consent(consent).entry_id
    slip = outbox / "a.stoppmarke"
    withdrawal.make_slip(social.casebook, taken, insurance.card, slip)
    with pytest.raises(SlipUntrusted):
        withdrawal.open_slip(insurance.vault, slip)
    recipient_store.verify(insurance.vault, social.card.id, "Handläggare Övning")
    assert withdrawal.open_slip(insurance.vault, slip).entry_ids


def test_a_slip_made_with_replaced_keys_is_loud_and_locks_nothing(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id, consent = share_a_note(social, insurance, outbox)
    taken = social.casebook.withdraw_consent(consent).entry_id
    slip = outbox / "a.stoppmarke"
    withdrawal.make_slip(social.casebook, taken, insurance.card, slip)
    renew_keys(social.casebook, others_may_hold_them=True)
    succession.take_card(insurance.vault, card_of(social))
    arrived = withdrawal.open_slip(insurance.vault, slip)
    assert arrived.standing is SenderStanding.KEY_CHANGED
    with pytest.raises(KeyChanged):
        withdrawal.accept_slip(insurance.casebook, arrived)
    assert memory.stopped(insurance.vault, case_id) == frozenset()


def test_two_shares_under_old_and_new_keys_are_one_recipient(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    know_each_other(social, insurance)
    case_id = social.opens_case()
    social.casebook.write_note(case_id, "Före bytet")
    consent = social.may_share(case_id, FK, kinds=[Kind.NOTES])
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    renew_keys(insurance.casebook)
    succession.take_card(social.vault, card_of(insurance))
    social.casebook.write_note(case_id, "Efter bytet")
    social.shares(case_id, insurance, outbox / "b.arendepaket")
    (one,) = reach.would_reach(social.casebook, consent)
    assert len(one.entry_ids) == 2
    assert len(one.shared_at) == 2
    assert share.reference(insurance.card).key == one.key


@pytest.mark.parametrize("typed", [False, True], ids=["from a file", "read aloud"])
def test_somebody_who_speaks_for_another_party_is_loud_and_compared_anew(
    social: Desk, insurance: Desk, typed: bool
) -> None:
    if typed:
        aloud = key_words.card_words(own_keys(insurance.vault))
        succession.take_words(
            social.vault, aloud, name="Övning", function="", party=FK, unit="Övningsenheten"
        )
    else:
        succession.take_card(social.vault, card_of(insurance))
    (known,) = recipient_store.list(social.vault)
    recipient_store.verify(social.vault, known.id, "Handläggare Övning")
    insurance.profile = dataclasses.replace(insurance.profile, party=Party.HALSO_OCH_SJUKVARD)
    _, found = succession.take_card(social.vault, card_of(insurance))
    assert found is Standing.PARTY_CHANGED
    (now,) = recipient_store.list(social.vault)
    assert (now.party, now.verified_at, now.verified_by) == (Party.HALSO_OCH_SJUKVARD, None, "")
    assert succession.has_changed(social.vault, now)
    recipient_store.verify(social.vault, now.id, "Handläggare Övning")
    assert not succession.has_changed(social.vault, *recipient_store.list(social.vault))
    assert succession.take_card(social.vault, card_of(insurance))[1] is Standing.KNOWN
