"""What is withdrawn or changed while a share is being sealed never gets its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.cases.consent_ledger import ConsentMissing, ContentChanged, DecisionRefused
from desktop.core.cases.records import Kind, Party, Shared
from desktop.core.exchange import pdf_share, share
from tests.core.exchange.desks import Desk
from tests.core.exchange.exchange_samples import PERSON

FK = Party.FORSAKRINGSKASSAN
Meanwhile = Callable[[Desk, str, str], object]


def _withdrawn(desk: Desk, _case_id: str, consent: str) -> None:
    desk.casebook.withdraw_consent(consent)


def _narrowed(desk: Desk, _case_id: str, consent: str) -> None:
    desk.casebook.withdraw_consent(consent, kinds=(Kind.MEDICAL,))


def _renamed(desk: Desk, case_id: str, _consent: str) -> None:
    from dataclasses import replace

    desk.casebook.change_person(case_id, replace(PERSON, telephone="08-000 00 01"))


CASES = pytest.mark.parametrize(
    ("meanwhile", "refusal"),
    [(_withdrawn, ConsentMissing), (_narrowed, ConsentMissing), (_renamed, ContentChanged)],
    ids=["withdrawn", "narrowed", "changed"],
)


def _once(act: Callable[[], object]) -> Callable[[float], None]:
    done: list[object] = []

    def told(part: float) -> None:
        if part > 0 and not done:
            done.append(act())

    return told


@pytest.fixture
def case_id(social: Desk, insurance: Desk) -> str:
    social.knows(insurance)
    case_id = social.opens_case()
    for name in ("ett", "två"):
        data = name.encode() * 700_000
        social.casebook.attach(case_id, f"{name}.pdf", "application/pdf", data, Kind.MEDICAL)
    return case_id


@CASES
def test_a_bundle_is_not_placed(
    social: Desk,
    insurance: Desk,
    case_id: str,
    outbox: Path,
    meanwhile: Meanwhile,
    refusal: type[DecisionRefused],
) -> None:
    consent, book = social.may_share(case_id, FK), social.casebook
    decision = share.preview(book, case_id, insurance.card)
    to, told = ((decision, insurance.card),), _once(lambda: meanwhile(social, case_id, consent))
    with pytest.raises(refusal):
        share.seal_to_all(book, case_id, to, "Övning", outbox / "a.arendepaket", told)
    assert list(outbox.iterdir()) == []
    assert book.entries(case_id, (Shared,)) == ()


@CASES
def test_a_locked_pdf_is_not_placed(
    social: Desk,
    case_id: str,
    outbox: Path,
    meanwhile: Meanwhile,
    refusal: type[DecisionRefused],
) -> None:
    from tests.core.exchange.test_scans_in_pdf import pdf_of

    consent, book = social.may_share(case_id, FK), social.casebook
    decision = share.preview(book, case_id, pdf_share.office(FK, "Övningskontoret"))
    told = _once(lambda: meanwhile(social, case_id, consent))
    with pytest.raises(refusal):
        pdf_share.share_as_pdf(
            book, case_id, decision, "Övning", outbox / "a.pdf", lambda *_: pdf_of(1), told
        )
    assert list(outbox.iterdir()) == []
    assert book.entries(case_id, (Shared,)) == ()
