"""An answer is held against what went, kept as what it is, and refused where it is not ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.records import ConsentForm, Document, Giver, Kind, Party
from desktop.core.exchange import paper, share
from desktop.core.exchange.paper import Paper
from desktop.core.forms.answer import keep_answer, read_answer
from desktop.core.forms.consent_answer import consents_in, record, tick
from desktop.core.forms.errors import ReturnedChanged, ReturnedForeign
from desktop.core.forms.model import CHECKED, FormDefinition
from desktop.core.forms.render import blank_pdf, render_pdf
from desktop.core.forms.report import Paragraph, render_document
from desktop.core.forms.validation import problems
from desktop.core.vault import safe
from desktop.core.vault.keys import Cost
from tests.core.forms.form_samples import DAY, PERSON, PROFILE, answered, form, shipped

INQUIRY = form("rehabiliteringsforfragan")
PLAN = form("forandringsplan")
ANSWERS = {"aktivitet/jobbtorg/omfattning": "25", "anpassning": "Lugn miljö, å ä ö"}
CONSENT = {
    "delning/halso-och-sjukvard/identity": CHECKED,
    "delning/halso-och-sjukvard/forms": CHECKED,
    "delning/jobbtorg/forms": CHECKED,
    "syfte": "Fråga läkaren",
    "fran": "2026-11-22",
    "till": "2027-02-22",
    "hur": "written",
    "givare": "legal-representative",
    "foretradare": "Övningsperson Två",
    "forstatt": CHECKED,
    "undantag": "Inget om barnen",
}
BARE = {key: text for key, text in CONSENT.items() if not key.startswith("delning/")}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Casebook]:
    vault, _ = safe.create(
        tmp_path / "vault", "övning övning övning 17", cost=Cost(memory_kib=8, passes=1, lanes=1)
    )
    now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    moments = (now + timedelta(seconds=number) for number in range(10_000))
    yield Casebook(vault, lambda: next(moments), PROFILE)
    vault.close()


@pytest.fixture
def case_id(book: Casebook) -> str:
    return book.open_case(PERSON).case_id


def sent(book: Casebook, case_id: str, definition: FormDefinition, values: dict[str, str]) -> bytes:
    """A paper that has gone, kept in the case."""
    pdf = render_pdf(definition, values, drafted_on=DAY, case_number=book.case(case_id).number)
    leaving = Paper(definition.id, definition.version, definition.title, values, None)
    permit = paper.permit_for(book, Ledger(), case_id, leaving, share.moment(book))
    paper.keep_paper(book, case_id, leaving, pdf, permit)
    return pdf


def test_the_answer_is_read_with_what_was_sent(book: Casebook, case_id: str) -> None:
    pdf = sent(book, case_id, INQUIRY, {"namn": "Övningsperson Ett"})
    answer = read_answer(book, case_id, answered(pdf, ANSWERS), shipped())
    assert answer.returned.values == ANSWERS
    assert answer.sent is not None
    assert answer.all_values() == {"namn": "Övningsperson Ett", **ANSWERS}
    assert answer.is_for_this_case


def test_reading_keeps_nothing_and_keeping_keeps_the_bytes_as_health(
    book: Casebook, case_id: str
) -> None:
    data = answered(sent(book, case_id, INQUIRY, {}), ANSWERS)
    before = book.entries(case_id)
    answer = read_answer(book, case_id, data, shipped())
    assert book.entries(case_id) == before
    kept = keep_answer(book, answer, case_id, "Svar.pdf")
    document = book.entries(case_id, (Document,))[-1]
    assert isinstance(document, Document)
    assert (document.id, document.kind, document.name) == (kept.entry_id, Kind.MEDICAL, "Svar.pdf")
    assert book.document_bytes(document.id) == data


def test_an_answer_to_no_health_care_is_a_form(book: Casebook, case_id: str) -> None:
    data = sent(book, case_id, PLAN, {})
    assert read_answer(book, case_id, data, shipped()).kind is Kind.FORMS


def test_an_answer_can_be_read_again_after_it_was_kept(book: Casebook, case_id: str) -> None:
    data = answered(sent(book, case_id, INQUIRY, {"namn": "A"}), ANSWERS)
    keep_answer(book, read_answer(book, case_id, data, shipped()), case_id, "Svar.pdf")
    assert read_answer(book, case_id, data, shipped()).returned.values == ANSWERS


def test_a_paper_sealed_anew_by_somebody_else_is_refused(book: Casebook, case_id: str) -> None:
    sent(book, case_id, INQUIRY, {"namn": "Övningsperson Ett"})
    forged = render_pdf(
        INQUIRY, {"namn": "En annan"}, drafted_on=DAY, case_number=book.case(case_id).number
    )
    with pytest.raises(ReturnedChanged) as refused:
        read_answer(book, case_id, answered(forged, ANSWERS), shipped())
    assert refused.value.data["reason"] == "other_sending"


def test_a_paper_of_another_case_is_refused(book: Casebook, case_id: str) -> None:
    other = book.open_case(PERSON, practice=True).case_id
    data = answered(sent(book, other, INQUIRY, {}), ANSWERS)
    with pytest.raises(ReturnedChanged) as refused:
        read_answer(book, case_id, data, shipped())
    assert refused.value.data["reason"] == "other_case"


def test_a_foreign_paper_is_refused(book: Casebook, case_id: str) -> None:
    foreign = render_document("Annat", [Paragraph("Text")], made_on=DAY)
    with pytest.raises(ReturnedForeign):
        read_answer(book, case_id, foreign, shipped())


def test_a_blank_paper_is_read_but_names_no_case(book: Casebook, case_id: str) -> None:
    answer = read_answer(book, case_id, answered(blank_pdf(INQUIRY), ANSWERS), shipped())
    assert not answer.is_for_this_case
    assert answer.sent is None


def test_a_paper_that_went_before_papers_were_kept_is_read_on_its_seal(
    book: Casebook, case_id: str
) -> None:
    pdf = render_pdf(INQUIRY, {}, drafted_on=DAY, case_number=book.case(case_id).number)
    answer = read_answer(book, case_id, answered(pdf, ANSWERS), shipped())
    assert answer.is_for_this_case
    assert answer.sent is None


def test_the_consent_form_gives_one_consent_for_each_set_of_kinds() -> None:
    given = consents_in(CONSENT)
    assert {(one.parties, one.kinds) for one in given} == {
        (frozenset({Party.JOBBTORG}), frozenset({Kind.FORMS})),
        (frozenset({Party.HALSO_OCH_SJUKVARD}), frozenset({Kind.IDENTITY, Kind.FORMS})),
    }
    first = given[0]
    assert (first.form, first.giver) == (ConsentForm.WRITTEN, Giver.LEGAL_REPRESENTATIVE)
    assert (first.valid_from, first.valid_to) == (date(2026, 11, 22), date(2027, 2, 22))


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("party", list(Party))
def test_every_cell_of_the_matrix_can_be_given_on_the_form(party: Party, kind: Kind) -> None:
    asked = form("samtycke")
    (given,) = consents_in({**BARE, tick(party, kind): CHECKED})
    assert (set(given.parties), set(given.kinds)) == ({party}, {kind})
    unknown = [
        one
        for one in problems(asked, {tick(party, kind): CHECKED})
        if one.code.endswith("unknown_field")
    ]
    assert unknown == []


def test_a_form_from_before_notes_had_kinds_gives_notes_on_the_coordination_alone() -> None:
    (given,) = consents_in({**BARE, "delning/jobbtorg/notes": CHECKED})
    assert (set(given.parties), set(given.kinds)) == ({Party.JOBBTORG}, {Kind.NOTES})


@pytest.mark.parametrize("without", ["syfte", "fran", "till"])
def test_a_consent_form_without_purpose_or_days_gives_none(without: str) -> None:
    assert consents_in({**CONSENT, without: ""}) == ()


def test_a_consent_form_without_a_tick_gives_none() -> None:
    assert consents_in(BARE) == ()


def test_the_recorded_consent_points_at_its_paper(book: Casebook, case_id: str) -> None:
    for one in consents_in(CONSENT):
        record(book, case_id, one, "Vad samtycket betyder", "papper-1")
    kept = book.consents(case_id)
    assert {consent.document_id for consent in kept} == {"papper-1"}
    assert {consent.information_given for consent in kept} == {"Vad samtycket betyder"}
    assert {consent.restrictions for consent in kept} == {"Inget om barnen"}
