"""A form on paper passes the gate, is kept as it went, and leaves no trace where it is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.core.cases.consent_gate import Capacity
from desktop.core.cases.consent_ledger import ConsentMissing, ContentChanged, Ledger, Permit
from desktop.core.cases.records import Document, FilledForm, Kind, Party, Shared
from desktop.core.exchange import paper
from desktop.core.exchange.errors import FileExists, RecipientMismatch
from desktop.core.exchange.paper import Paper
from tests.core.exchange.desks import START, Desk

CARE = Party.HALSO_OCH_SJUKVARD
PDF = b"%PDF-1.7 papper"
NOW = START.astimezone(UTC)
INQUIRY = Paper("forfragan", 1, "Förfrågan", {"namn": "Övning"}, CARE, "soc-sjukskriven.9")


@pytest.fixture
def case_id(social: Desk) -> str:
    return social.opens_case()


def permit(social: Desk, case_id: str, leaving: Paper = INQUIRY) -> Permit:
    return paper.permit_for(social.casebook, Ledger(), case_id, leaving, NOW)


def kinds_kept(social: Desk, case_id: str) -> list[type]:
    kept = social.casebook.entries(case_id, (FilledForm, Document, Shared))
    return [type(entry) for entry in kept]


def test_without_consent_nothing_is_written_and_nothing_kept(
    social: Desk, case_id: str, outbox: Path
) -> None:
    with pytest.raises(ConsentMissing) as refused:
        permit(social, case_id)
    assert {kind for _, kind in refused.value.missing} == {Kind.FORMS, Kind.IDENTITY}
    assert kinds_kept(social, case_id) == []
    assert list(outbox.iterdir()) == []


def test_what_is_missing_is_known_before_anything_is_filled_in(social: Desk, case_id: str) -> None:
    day = START.date()
    assert paper.missing_for(social.casebook, case_id, CARE, day) == {Kind.FORMS, Kind.IDENTITY}
    social.may_share(case_id, CARE, kinds=[Kind.FORMS])
    assert paper.missing_for(social.casebook, case_id, CARE, day) == {Kind.IDENTITY}
    social.may_share(case_id, CARE, kinds=[Kind.IDENTITY])
    assert paper.missing_for(social.casebook, case_id, CARE, day) == frozenset()
    assert paper.missing_for(social.casebook, case_id, CARE, date(2030, 1, 1)) != frozenset()


@pytest.mark.parametrize("addressed_to", [None, Party.SOCIALTJANST])
def test_a_paper_that_stays_here_needs_no_consent(
    social: Desk, case_id: str, addressed_to: Party | None
) -> None:
    assert paper.missing_for(social.casebook, case_id, addressed_to, START.date()) == frozenset()
    leave = permit(social, case_id, Paper("plan", 1, "Plan", {}, addressed_to))
    capacity = Capacity.INDIVIDUAL if addressed_to is None else Capacity.OWN_DESK
    assert leave.recipient.capacity is capacity
    assert (leave.consent_ids, leave.held_back) == ((), ())


def test_a_covered_paper_is_kept_with_its_bytes_and_logged(
    social: Desk, case_id: str, outbox: Path
) -> None:
    consent = social.may_share(case_id, CARE)
    out = outbox / "papper.pdf"
    leave = permit(social, case_id)
    changes = paper.write_paper(social.casebook, case_id, INQUIRY, PDF, out, leave)
    assert out.read_bytes() == PDF
    assert kinds_kept(social, case_id) == [FilledForm, Document, Shared]
    form, document, shared = social.casebook.entries(case_id, (FilledForm, Document, Shared))
    assert social.casebook.document_bytes(document.id) == PDF
    assert isinstance(shared, Shared)
    assert (shared.consent_ids, shared.entry_ids) == ((consent,), (form.id,))
    assert changes.entry_id == form.id


def test_a_printed_paper_is_kept_and_logged_without_any_file(
    social: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, CARE)
    leave = permit(social, case_id)
    paper.keep_paper(social.casebook, case_id, INQUIRY, PDF, leave)
    assert kinds_kept(social, case_id) == [FilledForm, Document, Shared]
    assert list(outbox.iterdir()) == []


def test_a_taken_place_stops_the_paper_before_the_journal(
    social: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, CARE)
    out = outbox / "papper.pdf"
    out.write_bytes(b"annat")
    with pytest.raises(FileExists):
        paper.write_paper(social.casebook, case_id, INQUIRY, PDF, out, permit(social, case_id))
    assert out.read_bytes() == b"annat"
    assert kinds_kept(social, case_id) == []


def test_a_withdrawn_consent_stops_the_next_paper(social: Desk, case_id: str) -> None:
    consent = social.may_share(case_id, CARE)
    assert permit(social, case_id) is not None
    social.casebook.withdraw_consent(consent)
    with pytest.raises(ConsentMissing):
        permit(social, case_id)


def test_the_log_names_who_got_it(social: Desk, case_id: str, outbox: Path) -> None:
    social.may_share(case_id, CARE)
    leaving = Paper("f", 1, "F", {}, CARE, recipient="Övningsmottagningen")
    leave = permit(social, case_id, leaving)
    paper.write_paper(social.casebook, case_id, leaving, PDF, outbox / "a.pdf", leave)
    (shared,) = social.casebook.entries(case_id, (Shared,))
    assert isinstance(shared, Shared)
    assert shared.recipient_name == "Övningsmottagningen"
    assert shared.at > datetime(2026, 1, 1, tzinfo=UTC)


def test_a_permit_opens_the_door_for_its_own_paper_alone(
    social: Desk, case_id: str, outbox: Path
) -> None:
    social.may_share(case_id, CARE, Party.ARBETSFORMEDLINGEN)
    other = replace(INQUIRY, values={"namn": "något annat"})
    elsewhere = replace(INQUIRY, addressed_to=Party.ARBETSFORMEDLINGEN)
    wrong = ((other, ContentChanged), (elsewhere, RecipientMismatch))
    for paper_, refusal in wrong:
        leave = permit(social, case_id)
        with pytest.raises(refusal):
            paper.write_paper(social.casebook, case_id, paper_, PDF, outbox / "a.pdf", leave)
    assert list(outbox.iterdir()) == []
    assert kinds_kept(social, case_id) == []


def test_a_consent_withdrawn_while_the_paper_was_made_stops_it(
    social: Desk, case_id: str, outbox: Path
) -> None:
    consent = social.may_share(case_id, CARE)
    leave = permit(social, case_id)
    social.casebook.withdraw_consent(consent)
    with pytest.raises(ConsentMissing):
        paper.write_paper(social.casebook, case_id, INQUIRY, PDF, outbox / "a.pdf", leave)
    assert list(outbox.iterdir()) == []
    assert kinds_kept(social, case_id) == []
