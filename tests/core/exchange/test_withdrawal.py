"""After a withdrawal: who has what, stop slips that lock only what we sent, and their answers."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.errors import EntryUnknown
from desktop.core.cases.records import Kind, Note, Party
from desktop.core.exchange import memory, receive, share, withdrawal
from desktop.core.exchange.errors import (
    KeyChanged,
    NotForUs,
    NothingToStop,
    UnknownSlip,
    WrongBundleType,
)
from tests.core.exchange.desks import Desk

FK = Party.FORSAKRINGSKASSAN
SOC = Party.SOCIALTJANST


class Shared:
    """A case that one desk has shared with another."""

    def __init__(self, social: Desk, insurance: Desk, outbox: Path) -> None:
        social.knows(insurance)
        insurance.knows(social)
        self.case_id = social.opens_case()
        self.consent_id = social.may_share(self.case_id, FK)
        self.note_id = social.casebook.write_note(self.case_id, "Första mötet").entry_id
        social.casebook.keep_plan(self.case_id, "Övningsplan")
        receipt = social.shares(self.case_id, insurance, outbox / "a.arendepaket")
        receive.accept(insurance.casebook, receive.open_bundle(insurance.vault, receipt.path))


@pytest.fixture
def shared(social: Desk, insurance: Desk, outbox: Path) -> Shared:
    return Shared(social, insurance, outbox)


def test_every_recipient_of_what_is_withdrawn_is_shown(
    social: Desk, insurance: Desk, shared: Shared
) -> None:
    taken = social.casebook.withdraw_consent(shared.consent_id).entry_id
    (reach,) = withdrawal.reached(social.casebook, taken)
    assert (reach.party, reach.key) == (FK, insurance.card.age_key)
    assert shared.note_id in reach.entry_ids
    assert reach.kinds == {Kind.IDENTITY, Kind.CONTACT, Kind.NOTES, Kind.PLANS}
    assert len(reach.shared_at) == 1


def test_a_partial_withdrawal_reaches_only_its_own_kinds(social: Desk, shared: Shared) -> None:
    taken = social.casebook.withdraw_consent(shared.consent_id, kinds=[Kind.NOTES]).entry_id
    (reach,) = withdrawal.reached(social.casebook, taken)
    assert reach.entry_ids == (shared.note_id,)
    assert reach.kinds == {Kind.NOTES}


def test_what_another_consent_still_covers_is_not_asked_back(
    social: Desk, insurance: Desk, shared: Shared, outbox: Path
) -> None:
    social.may_share(shared.case_id, FK)
    taken = social.casebook.withdraw_consent(shared.consent_id).entry_id
    (reach,) = withdrawal.reached(social.casebook, taken)
    assert reach.entry_ids == ()
    with pytest.raises(NothingToStop):
        withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "s.stoppmarke")
    assert not (outbox / "s.stoppmarke").exists()


def test_a_slip_locks_what_came_from_us_and_the_answer_comes_home(
    social: Desk, insurance: Desk, shared: Shared, outbox: Path
) -> None:
    taken = social.casebook.withdraw_consent(shared.consent_id, kinds=[Kind.NOTES]).entry_id
    withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    assert slip.entry_ids == (shared.note_id,)
    assert memory.stopped(insurance.vault, shared.case_id) == frozenset()
    assert withdrawal.accept_slip(insurance.casebook, slip) == {shared.note_id}
    assert withdrawal.accept_slip(insurance.casebook, slip) == {shared.note_id}
    withdrawal.answer_slip(insurance.casebook, slip, outbox / "svar.stoppmarke")
    answered = withdrawal.accept_answer(social.casebook, outbox / "svar.stoppmarke")
    assert answered == slip.opened.manifest.bundle_id
    known = memory.recall(social.vault, shared.case_id)
    assert known.acknowledged == [answered]


def test_what_is_locked_goes_nowhere_even_with_consent_and_is_not_erased(
    social: Desk, insurance: Desk, shared: Shared, outbox: Path
) -> None:
    taken = social.casebook.withdraw_consent(shared.consent_id).entry_id
    withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    insurance.may_share(shared.case_id, SOC)
    before = share.preview(insurance.casebook, shared.case_id, social.card, [Kind.NOTES])
    assert [one.allowed for one in before.verdicts] == [True]
    withdrawal.accept_slip(insurance.casebook, slip)
    after = share.preview(insurance.casebook, shared.case_id, social.card, [Kind.NOTES])
    assert [one.reason for one in after.verdicts] == [Reason.STOPPED]
    assert len(insurance.casebook.entries(shared.case_id, (Note,))) == 1


def test_nobody_can_lock_what_they_did_not_send(
    social: Desk, insurance: Desk, shared: Shared, outbox: Path, tmp_path: Path
) -> None:
    own = insurance.casebook.write_note(shared.case_id, "Vår egen").entry_id
    taken = social.casebook.withdraw_consent(shared.consent_id).entry_id
    other = Desk(tmp_path / "other", Party.JOBBTORG, "Handläggare Annan")
    other_case = Shared(other, insurance, tmp_path)
    assert other_case.case_id != shared.case_id
    withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    locked = withdrawal.accept_slip(insurance.casebook, slip)
    assert own not in locked
    assert other_case.note_id not in locked
    other.close()


def test_a_slip_from_a_stranger_about_our_case_is_refused(
    social: Desk, insurance: Desk, shared: Shared, outbox: Path
) -> None:
    taken = social.casebook.withdraw_consent(shared.consent_id).entry_id
    withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "s.stoppmarke")
    with pytest.raises(NotForUs):
        withdrawal.open_slip(social.vault, outbox / "s.stoppmarke")
    memory.remember(insurance.vault, shared.case_id, memory.Correspondence())
    with pytest.raises(UnknownSlip):
        withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")


def test_a_slip_is_not_taken_as_an_answer_nor_a_case_as_a_slip(
    social: Desk, insurance: Desk, shared: Shared, outbox: Path
) -> None:
    taken = social.casebook.withdraw_consent(shared.consent_id).entry_id
    withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "s.stoppmarke")
    with pytest.raises(WrongBundleType):
        withdrawal.accept_answer(insurance.casebook, outbox / "s.stoppmarke")
    with pytest.raises(WrongBundleType):
        withdrawal.open_slip(insurance.vault, outbox / "a.arendepaket")
    with pytest.raises(WrongBundleType) as refusal:
        receive.open_bundle(insurance.vault, outbox / "s.stoppmarke")
    assert refusal.value.data == {"type": "stop"}


def test_an_answer_from_another_than_the_slip_went_to_is_refused(
    social: Desk, insurance: Desk, shared: Shared, outbox: Path
) -> None:
    taken = social.casebook.withdraw_consent(shared.consent_id).entry_id
    withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    withdrawal.answer_slip(insurance.casebook, slip, outbox / "svar.stoppmarke")
    known = memory.recall(social.vault, shared.case_id)
    known.slips = dict.fromkeys(known.slips, social.card.sign_key)
    memory.remember(social.vault, shared.case_id, known)
    with pytest.raises(UnknownSlip):
        withdrawal.accept_answer(social.casebook, outbox / "svar.stoppmarke")


def test_a_slip_whose_sender_shows_other_keys_locks_nothing(
    social: Desk, insurance: Desk, shared: Shared, outbox: Path
) -> None:
    taken = social.casebook.withdraw_consent(shared.consent_id).entry_id
    withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    loud = dataclasses.replace(slip, standing=receive.SenderStanding.KEY_CHANGED)
    with pytest.raises(KeyChanged):
        withdrawal.accept_slip(insurance.casebook, loud)
    assert memory.stopped(insurance.vault, shared.case_id) == frozenset()


def test_only_a_withdrawal_has_a_reach(social: Desk, shared: Shared) -> None:
    for other in (shared.note_id, shared.consent_id):
        with pytest.raises(EntryUnknown):
            withdrawal.reached(social.casebook, other)
