"""What comes goes into the case it is about: found again without a name, and never another's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.records import Kind, Note, Party
from desktop.core.exchange import memory, receive, share, withdrawal
from desktop.core.exchange.errors import SlipOutdated, UnknownSlip
from desktop.core.exchange.identity import own_keys
from tests.core.exchange.desks import Desk
from tests.core.exchange.exchange_samples import PERSON

FK, SOC = Party.FORSAKRINGSKASSAN, Party.SOCIALTJANST
SOMEBODY_ELSE = replace(PERSON, name="Övningsperson Två", identity="198801162390")
UNNAMED = (Kind.NOTES, Kind.STEPS)


@pytest.fixture
def ours(insurance: Desk, social: Desk) -> str:
    """The receiving desk's own case about the person, opened before anything came."""
    social.knows(insurance)
    insurance.knows(social)
    return insurance.opens_case()


@pytest.fixture
def theirs(social: Desk) -> str:
    case_id = social.opens_case()
    social.casebook.write_note(case_id, "Första mötet")
    return case_id


def test_what_came_into_our_own_case_can_be_asked_back(
    social: Desk, insurance: Desk, ours: str, theirs: str, outbox: Path
) -> None:
    consent = social.may_share(theirs, FK)
    assert _taken_in(insurance, social.shares(theirs, insurance, outbox / "a.arendepaket").path)
    done = social.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(social.casebook, done, insurance.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    assert slip.case.id == ours
    locked = withdrawal.accept_slip(insurance.casebook, slip)
    (note,) = insurance.casebook.entries(ours, (Note,))
    assert note.id in locked
    withdrawal.answer_slip(insurance.casebook, slip, outbox / "k.stoppmarke")
    assert withdrawal.accept_answer(social.casebook, outbox / "k.stoppmarke")


def test_a_later_bundle_without_a_name_finds_the_case_the_first_went_into(
    social: Desk, insurance: Desk, ours: str, theirs: str, outbox: Path
) -> None:
    social.may_share(theirs, FK)
    first = social.shares(theirs, insurance, outbox / "a.arendepaket")
    assert _taken_in(insurance, first.path) == ours
    social.casebook.write_note(theirs, "Andra mötet")
    second = social.shares(theirs, insurance, outbox / "b.arendepaket", UNNAMED)
    assert _taken_in(insurance, second.path) == ours


def test_a_strangers_claim_on_anothers_case_leads_nowhere(
    social: Desk, insurance: Desk, ours: str, theirs: str, outbox: Path
) -> None:
    social.may_share(theirs, FK)
    assert _taken_in(insurance, social.shares(theirs, insurance, outbox / "a.arendepaket").path)
    stranger = Desk(outbox.parent / "stranger", Party.JOBBTORG)
    keys = own_keys(stranger.vault)
    assert memory.came_to(insurance.vault, [keys.sign_key], theirs) == ""
    stranger.close()


def test_where_a_senders_case_lies_is_what_was_remembered_last(insurance: Desk) -> None:
    for case_id in ("first", "second"):
        memory.remember_place(insurance.vault, "ab", "theirs", case_id)
    memory.remember_place(insurance.vault, "cd", "theirs", "other")
    memory.remember_place(insurance.vault, "ab", "theirs.more", "more")
    assert memory.came_to(insurance.vault, ["ab"], "theirs") == "second"
    assert memory.came_to(insurance.vault, ["ef", "cd"], "theirs") == "other"
    assert memory.came_to(insurance.vault, ["ab"], "theirs.more") == "more"
    assert memory.came_to(insurance.vault, ["ab"], "their") == ""


def test_a_bundle_about_somebody_else_never_goes_into_the_case_its_sender_names(
    social: Desk, insurance: Desk, ours: str, theirs: str, outbox: Path
) -> None:
    social.may_share(theirs, FK)
    first = social.shares(theirs, insurance, outbox / "a.arendepaket")
    assert _taken_in(insurance, first.path) == ours
    social.casebook.change_person(theirs, SOMEBODY_ELSE)
    second = social.shares(theirs, insurance, outbox / "b.arendepaket")
    incoming = receive.open_bundle(insurance.vault, second.path)
    assert incoming.local is None
    assert incoming.elsewhere is not None
    assert incoming.elsewhere.id == ours
    made = receive.accept(insurance.casebook, incoming).case_id
    assert made != ours
    assert insurance.casebook.case(made).person.name == SOMEBODY_ELSE.name
    assert insurance.casebook.case(ours).person.name == PERSON.name


def test_nobody_locks_what_this_desk_wrote_itself_and_got_back(
    social: Desk, insurance: Desk, theirs: str, outbox: Path
) -> None:
    social.knows(insurance)
    insurance.knows(social)
    social.may_share(theirs, FK)
    receipt = social.shares(theirs, insurance, outbox / "a.arendepaket")
    case_id = _taken_in(insurance, receipt.path)
    consent = insurance.may_share(case_id, SOC)
    own = insurance.casebook.write_note(case_id, "Svar").entry_id
    _taken_in(social, insurance.shares(case_id, social, outbox / "b.arendepaket").path)
    done = insurance.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(insurance.casebook, done, social.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(social.vault, outbox / "s.stoppmarke")
    locked = withdrawal.accept_slip(social.casebook, slip)
    notes = social.casebook.entries(theirs, (Note,))
    assert {one.id for one in notes} & locked == {own}
    verdicts = share.preview(social.casebook, theirs, insurance.card).verdicts
    stopped = {one.item.entry_id for one in verdicts if one.reason is Reason.STOPPED}
    assert stopped == {own}


def test_a_slip_that_names_nothing_that_came_is_unknown(
    social: Desk, insurance: Desk, ours: str, theirs: str, outbox: Path
) -> None:
    consent = social.may_share(theirs, FK)
    social.shares(theirs, insurance, outbox / "a.arendepaket")
    done = social.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(social.casebook, done, insurance.card, outbox / "s.stoppmarke")
    with pytest.raises(UnknownSlip):
        withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")


def _taken_in(desk: Desk, path: Path) -> str:
    return receive.accept(desk.casebook, receive.open_bundle(desk.vault, path)).case_id


def test_what_was_asked_back_and_is_shared_anew_is_locked_no_more_but_a_replay_lifts_nothing(
    social: Desk, insurance: Desk, ours: str, theirs: str, outbox: Path
) -> None:
    consent = social.may_share(theirs, FK)
    first = social.shares(theirs, insurance, outbox / "a.arendepaket").path
    _taken_in(insurance, first)
    done = social.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(social.casebook, done, insurance.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    locked = withdrawal.accept_slip(insurance.casebook, slip)
    _taken_in(insurance, first)
    assert memory.stopped(insurance.vault, ours) == locked
    social.may_share(theirs, FK)
    _taken_in(insurance, social.shares(theirs, insurance, outbox / "b.arendepaket").path)
    assert memory.stopped(insurance.vault, ours) == frozenset()
    with pytest.raises(SlipOutdated):
        withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")


def test_a_slip_that_comes_after_what_was_shared_anew_locks_nothing_of_it(
    social: Desk, insurance: Desk, ours: str, theirs: str, outbox: Path
) -> None:
    consent = social.may_share(theirs, FK)
    _taken_in(insurance, social.shares(theirs, insurance, outbox / "a.arendepaket").path)
    done = social.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(social.casebook, done, insurance.card, outbox / "s.stoppmarke")
    social.may_share(theirs, FK, kinds=(Kind.IDENTITY, Kind.NOTES))
    _taken_in(insurance, social.shares(theirs, insurance, outbox / "b.arendepaket").path)
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    locked = withdrawal.accept_slip(insurance.casebook, slip)
    (note,) = insurance.casebook.entries(ours, (Note,))
    assert note.id not in locked
    assert locked


def test_what_was_locked_by_an_earlier_program_stays_locked(
    social: Desk, insurance: Desk, ours: str, theirs: str, outbox: Path
) -> None:
    social.may_share(theirs, FK)
    _taken_in(insurance, social.shares(theirs, insurance, outbox / "a.arendepaket").path)
    (note,) = insurance.casebook.entries(ours, (Note,))
    known = memory.recall(insurance.vault, ours)
    known.stopped.append(note.id)
    memory.remember(insurance.vault, ours, known)
    _taken_in(insurance, social.shares(theirs, insurance, outbox / "b.arendepaket").path)
    assert memory.stopped(insurance.vault, ours) == {note.id}


def test_where_the_individual_lives_is_asked_back_too_until_this_desk_learns_it_itself(
    social: Desk, insurance: Desk, theirs: str, outbox: Path
) -> None:
    social.knows(insurance)
    insurance.knows(social)
    consent = social.may_share(theirs, FK)
    case_id = _taken_in(insurance, social.shares(theirs, insurance, outbox / "a.arendepaket").path)
    done = social.casebook.withdraw_consent(consent).entry_id
    withdrawal.make_slip(social.casebook, done, insurance.card, outbox / "s.stoppmarke")
    slip = withdrawal.open_slip(insurance.vault, outbox / "s.stoppmarke")
    withdrawal.accept_slip(insurance.casebook, slip)
    insurance.may_share(case_id, SOC)
    assert _going(insurance, case_id, social) == {Kind.IDENTITY}
    learnt = replace(insurance.casebook.case(case_id).person, address="Övningsvägen 2")
    insurance.casebook.change_person(case_id, learnt)
    assert _going(insurance, case_id, social) == {Kind.IDENTITY, Kind.CONTACT}


def _going(desk: Desk, case_id: str, to: Desk) -> set[Kind]:
    decision = share.preview(desk.casebook, case_id, to.card)
    return {item.kind for item in decision.allowed}
