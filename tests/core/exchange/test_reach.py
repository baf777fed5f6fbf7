"""Who is reached by a withdrawal: before it, after it, and across a correction."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.cases.records import Kind, Party
from desktop.core.exchange import pdf_share, reach, receive, share, withdrawal
from desktop.core.exchange.withdrawal import SlipState
from tests.core.exchange.desks import START, Desk
from tests.core.exchange.test_scans_in_pdf import pdf_of

KINDS = (Kind.IDENTITY, Kind.NOTES)


def test_what_would_be_reached_is_what_is_reached(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id, consent = _shared(social, insurance, outbox)
    thought = reach.would_reach(social.casebook, consent, (), (Kind.NOTES,))
    assert not social.casebook.withdrawals(case_id)
    done = social.casebook.withdraw_consent(consent, kinds=(Kind.NOTES,))
    assert reach.reached(social.casebook, done.entry_id) == thought
    assert thought[0].kinds == frozenset({Kind.NOTES})


def test_nobody_is_reached_where_nothing_was_shared(social: Desk) -> None:
    case_id = social.opens_case()
    consent = social.may_share(case_id, Party.FORSAKRINGSKASSAN)
    assert reach.would_reach(social.casebook, consent) == ()


def test_a_share_under_a_corrected_consent_is_still_reached(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id, first = _shared(social, insurance, outbox)
    second = _correct(social, case_id, first)
    done = social.casebook.withdraw_consent(second)
    (one,) = reach.reached(social.casebook, done.entry_id)
    assert one.key == insurance.card.age_key
    assert one.kinds == frozenset(KINDS)


def test_correcting_does_not_bring_back_what_was_withdrawn(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id, first = _shared(social, insurance, outbox)
    social.casebook.withdraw_consent(first, kinds=(Kind.NOTES,))
    _correct(social, case_id, first)
    receipt = social.shares(case_id, insurance, outbox / "b.arendepaket")
    assert receipt.entry_ids == (f"identity:{case_id}",)


def test_the_slips_way_is_remembered(social: Desk, insurance: Desk, outbox: Path) -> None:
    _, consent = _shared(social, insurance, outbox)
    incoming = receive.open_bundle(insurance.vault, outbox / "a.arendepaket")
    receive.accept(insurance.casebook, incoming)
    done = social.casebook.withdraw_consent(consent).entry_id
    key, slip, answer = insurance.card.sign_key, outbox / "s.stoppmarke", outbox / "k.stoppmarke"

    def state() -> SlipState:
        return withdrawal.slip_state(social.casebook, done, key)

    seen = [state()]
    withdrawal.make_slip(social.casebook, done, insurance.card, slip)
    seen.append(state())
    came = withdrawal.open_slip(insurance.vault, slip)
    withdrawal.accept_slip(insurance.casebook, came)
    withdrawal.answer_slip(insurance.casebook, came, answer)
    withdrawal.accept_answer(social.casebook, answer)
    seen.append(state())
    assert seen == [SlipState.NONE, SlipState.MADE, SlipState.ANSWERED]


def test_opening_an_answer_writes_nothing(social: Desk, insurance: Desk, outbox: Path) -> None:
    _, consent = _shared(social, insurance, outbox)
    incoming = receive.open_bundle(insurance.vault, outbox / "a.arendepaket")
    receive.accept(insurance.casebook, incoming)
    done = social.casebook.withdraw_consent(consent).entry_id
    slip, answer = outbox / "s.stoppmarke", outbox / "k.stoppmarke"
    withdrawal.make_slip(social.casebook, done, insurance.card, slip)
    came = withdrawal.open_slip(insurance.vault, slip)
    withdrawal.answer_slip(insurance.casebook, came, answer)
    told = withdrawal.open_answer(social.vault, answer)
    assert told.sender.sign_key == insurance.card.sign_key
    state = withdrawal.slip_state(social.casebook, done, insurance.card.sign_key)
    assert state is SlipState.MADE


def test_two_offices_without_the_program_are_two_recipients(social: Desk, outbox: Path) -> None:
    case_id = social.opens_case()
    consent = social.may_share(case_id, Party.HALSO_OCH_SJUKVARD)
    for name in ("Övningsmottagningen", "Övningskliniken"):
        office = pdf_share.office(Party.HALSO_OCH_SJUKVARD, name)
        decision = share.preview(social.casebook, case_id, office)
        out = outbox / f"{name}.pdf"
        pdf_share.share_as_pdf(
            social.casebook, case_id, decision, "Övning", out, lambda *_: pdf_of(1)
        )
    told = [one.recipient_name for one in reach.would_reach(social.casebook, consent)]
    assert told == ["Övningsmottagningen", "Övningskliniken"]


@pytest.mark.parametrize("kinds", [(), (Kind.IDENTITY,)])
def test_reaching_leaves_out_what_another_consent_covers(
    social: Desk, insurance: Desk, outbox: Path, kinds: tuple[Kind, ...]
) -> None:
    case_id, consent = _shared(social, insurance, outbox)
    social.may_share(case_id, Party.FORSAKRINGSKASSAN, kinds=KINDS)
    (one,) = reach.would_reach(social.casebook, consent, (), kinds)
    assert one.entry_ids == ()


def _shared(social: Desk, insurance: Desk, outbox: Path) -> tuple[str, str]:
    case_id = social.opens_case()
    social.casebook.write_note(case_id, "En anteckning")
    consent = social.may_share(case_id, Party.FORSAKRINGSKASSAN, kinds=KINDS)
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    return case_id, consent


def _correct(social: Desk, case_id: str, consent: str) -> str:
    day = START.date()
    return social.casebook.give_consent(
        case_id,
        (Party.FORSAKRINGSKASSAN,),
        KINDS,
        "Övning",
        day,
        day + timedelta(days=30),
        restrictions="Inte om barnen",
        corrects=consent,
    ).entry_id
