"""A locked PDF passes the same gate as a bundle and shows the typesetter nothing more."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from desktop.core.cases.consent_ledger import ConsentMissing, UsedDecision
from desktop.core.cases.records import Case, Kind, Party, Shared
from desktop.core.exchange import content, pdf_share, share
from desktop.core.exchange.content import Piece
from tests.core.exchange.desks import Desk

FK = Party.FORSAKRINGSKASSAN


class Typesetter:
    """Remembers what it was given and sets one empty page."""

    def __init__(self) -> None:
        self.given: list[tuple[Case, tuple[Piece, ...]]] = []

    def __call__(self, case: Case, pieces: tuple[Piece, ...]) -> bytes:
        self.given.append((case, pieces))
        out = io.BytesIO()
        with pikepdf.new() as document:
            document.add_blank_page()
            document.save(out)
        return out.getvalue()


@pytest.fixture
def case_id(social: Desk) -> str:
    case_id = social.opens_case()
    social.casebook.write_note(case_id, "Första mötet")
    social.casebook.keep_plan(case_id, "Övningsplan")
    return case_id


def test_only_what_is_covered_is_typeset_and_the_share_is_logged(
    social: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK, kinds=[Kind.NOTES])
    typeset = Typesetter()
    office = pdf_share.office(FK, "Övningskontoret")
    decision = share.preview(social.casebook, case_id, office)
    receipt = pdf_share.share_as_pdf(
        social.casebook, case_id, decision, "Övning", outbox / "a.pdf", typeset
    )
    ((case, pieces),) = typeset.given
    assert case.person == content.NOBODY
    assert [piece.item.kind for piece in pieces] == [Kind.NOTES]
    with pikepdf.open(receipt.path, password=receipt.password) as document:
        assert document.encryption.R == 6
    (row,) = social.casebook.entries(case_id, (Shared,))
    assert isinstance(row, Shared)
    assert (row.id, row.channel, row.recipient_key) == (receipt.shared_id, "pdf", "")
    assert receipt.password not in repr(receipt)


def test_without_consent_nothing_is_typeset_and_the_folder_is_untouched(
    social: Desk, case_id: str, outbox: Path
) -> None:
    typeset = Typesetter()
    decision = share.preview(social.casebook, case_id, pdf_share.office(FK, "Övningskontoret"))
    with pytest.raises(ConsentMissing):
        pdf_share.share_as_pdf(social.casebook, case_id, decision, "", outbox / "a.pdf", typeset)
    assert typeset.given == []
    assert list(outbox.iterdir()) == []
    assert social.casebook.entries(case_id, (Shared,)) == ()


def test_a_decision_spent_on_a_pdf_seals_no_bundle(
    social: Desk, insurance: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, FK)
    decision = share.preview(social.casebook, case_id, insurance.card)
    pdf_share.share_as_pdf(social.casebook, case_id, decision, "", outbox / "a.pdf", Typesetter())
    with pytest.raises(UsedDecision):
        share.seal(social.casebook, case_id, decision, insurance.card, "", outbox / "a.arendepaket")
    assert [path.name for path in outbox.iterdir()] == ["a.pdf"]
