"""Practice never mixes with real work: who gets it, where it counts, what it merges with."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.cases.records import Case, Kind, Party, Recipient, Shared
from desktop.core.exchange import pdf_share, practice, receive, share, withdrawal
from desktop.core.exchange.content import Piece
from desktop.core.exchange.errors import KeysBroken, NotForUs, NothingToStop, PracticeStays
from desktop.core.exchange.identity import own_keys, take_keys
from tests.core.exchange.desks import Desk
from tests.core.exchange.exchange_samples import PERSON

FK = Party.FORSAKRINGSKASSAN


@pytest.fixture
def practice_id(social: Desk) -> str:
    """A practice case with a note, and a consent for everything."""
    case_id = social.casebook.open_case(PERSON, practice=True).case_id
    social.casebook.write_note(case_id, "Övning: första mötet")
    social.may_share(case_id, FK)
    return case_id


def test_a_practice_case_is_never_sealed_to_somebody_real(
    social: Desk, insurance: Desk, practice_id: str, outbox: Path
) -> None:
    _colleague(social)
    with pytest.raises(PracticeStays):
        social.shares(practice_id, insurance, outbox / "a.arendepaket")
    _nothing_happened(social, practice_id, outbox)


def test_a_practice_case_is_never_sealed_before_there_is_a_colleague(
    social: Desk, insurance: Desk, practice_id: str, outbox: Path
) -> None:
    with pytest.raises(PracticeStays):
        social.shares(practice_id, insurance, outbox / "a.arendepaket")
    _nothing_happened(social, practice_id, outbox)


def test_a_real_recipient_cannot_slip_in_beside_the_colleague(
    social: Desk, insurance: Desk, practice_id: str, outbox: Path
) -> None:
    to = [
        (share.preview(social.casebook, practice_id, each), each)
        for each in (_colleague(social), insurance.card)
    ]
    with pytest.raises(PracticeStays):
        share.seal_to_all(social.casebook, practice_id, to, "Övning", outbox / "a.arendepaket")
    _nothing_happened(social, practice_id, outbox)


def test_a_practice_case_is_never_locked_for_an_office(
    social: Desk, practice_id: str, outbox: Path
) -> None:
    typeset: list[Case] = []

    def set_type(case: Case, _pieces: tuple[Piece, ...]) -> bytes:
        typeset.append(case)
        return b""

    office = pdf_share.office(FK, "Övningskontoret")
    decision = share.preview(social.casebook, practice_id, office)
    with pytest.raises(PracticeStays):
        pdf_share.share_as_pdf(
            social.casebook, practice_id, decision, "Övning", outbox / "a.pdf", set_type
        )
    assert typeset == []
    _nothing_happened(social, practice_id, outbox)


def test_a_real_case_never_goes_to_the_practice_colleague(social: Desk, outbox: Path) -> None:
    colleague, case_id = _colleague(social), social.opens_case()
    social.may_share(case_id, FK)
    decision = share.preview(social.casebook, case_id, colleague)
    with pytest.raises(PracticeStays):
        share.seal(
            social.casebook, case_id, decision, colleague, "Övning", outbox / "a.arendepaket"
        )
    _nothing_happened(social, case_id, outbox)


def test_a_practice_bundle_opens_for_nobody_real(
    social: Desk, insurance: Desk, practice_id: str, outbox: Path
) -> None:
    sealed = _seal(social, practice_id, outbox)
    with pytest.raises(NotForUs):
        receive.open_bundle(insurance.vault, sealed)
    with pytest.raises(NotForUs):
        receive.open_bundle(social.vault, sealed)


def test_a_stop_slip_about_practice_reaches_nobody_real(
    social: Desk, insurance: Desk, practice_id: str, outbox: Path
) -> None:
    consent_id = social.casebook.consents(practice_id)[0].id
    _seal(social, practice_id, outbox)
    taken = social.casebook.withdraw_consent(consent_id).entry_id
    with pytest.raises(NothingToStop):
        withdrawal.make_slip(social.casebook, taken, insurance.card, outbox / "a.stoppmarke")
    assert not (outbox / "a.stoppmarke").exists()


def test_who_sits_with_the_colleagues_keys_gets_a_practice_case_beside_the_real_one(
    social: Desk, insurance: Desk, practice_id: str, outbox: Path
) -> None:
    real = insurance.opens_case()
    take_keys(insurance.vault, practice.colleague_secret(social.vault))
    incoming = receive.open_bundle(insurance.vault, _seal(social, practice_id, outbox))
    assert incoming.practice
    received = receive.accept(insurance.casebook, incoming).case_id
    assert received != real
    cases = {row.case.id: row.case.practice for row in insurance.casebook.cases()}
    assert cases == {real: False, received: True}


def test_keys_are_never_exchanged_for_others(social: Desk) -> None:
    before = own_keys(social.vault).age_key
    with pytest.raises(KeysBroken):
        take_keys(social.vault, practice.colleague_secret(social.vault))
    assert own_keys(social.vault).age_key == before


def test_the_colleague_stays_the_same_and_is_no_recipient_of_the_desk(social: Desk) -> None:
    assert _colleague(social).age_key == _colleague(social).age_key
    assert social.casebook.recipients() == ()


def _colleague(desk: Desk) -> Recipient:
    return practice.colleague(desk.vault, "Övningskollega", "", FK, "Övningsenheten")


def _seal(desk: Desk, case_id: str, outbox: Path) -> Path:
    colleague = _colleague(desk)
    decision = share.preview(desk.casebook, case_id, colleague, [Kind.NOTES])
    path = outbox / "practice.arendepaket"
    share.seal(desk.casebook, case_id, decision, colleague, "Övning", path)
    return path


def _nothing_happened(desk: Desk, case_id: str, outbox: Path) -> None:
    assert list(outbox.iterdir()) == []
    assert desk.casebook.entries(case_id, (Shared,)) == ()
