"""Disclosures by law never count as consents; corrections take a consent's place."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.core.cases.casebook import Casebook, ConsentState
from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import Item, RecipientRef, decide
from desktop.core.cases.errors import EmptyText, EntryUnknown, InvalidConsent
from desktop.core.cases.records import Disclosure, Kind, Party
from tests.core.cases.casebook_samples import OTHER_PERSON, PERSON, TODAY, reopened


@pytest.fixture
def case_id(book: Casebook) -> str:
    return book.open_case(PERSON).case_id


def test_a_disclosure_is_kept_with_its_provision_and_who_decided(
    book: Casebook, case_id: str
) -> None:
    _disclose(book, case_id)
    book = reopened(book)
    (kept,) = book.entries(case_id, (Disclosure,))
    assert isinstance(kept, Disclosure)
    assert (kept.provision, kept.decided_by) == ("10 kap. 28 § OSL", "Enhetschef Övning")
    assert (kept.given_on, kept.recipient_party) == (TODAY, None)
    assert kept in book.entries(case_id)
    assert book.search_within(case_id, "övningsmyndigheten") == (kept,)
    book.vault.close()


@pytest.mark.parametrize("field", ["recipient_name", "provision", "decided_by", "what"])
def test_a_disclosure_names_everything_or_is_refused(
    book: Casebook, case_id: str, field: str
) -> None:
    with pytest.raises(EmptyText):
        _disclose(book, case_id, **{field: "  "})
    assert not book.entries(case_id, (Disclosure,))


def test_a_disclosure_can_be_recorded_in_a_closed_case(book: Casebook, case_id: str) -> None:
    book.close_case(case_id)
    _disclose(book, case_id)
    assert book.entries(case_id, (Disclosure,))


def test_the_gate_never_takes_a_disclosure_for_a_consent(book: Casebook, case_id: str) -> None:
    _disclose(book, case_id)
    item = Item("a", Kind.NOTES, "0" * 64, case_id)
    to = RecipientRef(Party.FORSAKRINGSKASSAN, "Övningsmyndigheten", "")
    decision = decide(book.consents(case_id), book.withdrawals(case_id), to, [item], TODAY)
    assert [one.reason for one in decision.verdicts] == [Reason.NO_CONSENT]


def test_a_correction_takes_the_consents_place_in_lists(book: Casebook, case_id: str) -> None:
    first = _consent(book, case_id, days=90)
    _consent(book, case_id, days=10, corrects=first)
    (row,) = book.cases()
    assert row.consent is ConsentState.ENDING


def test_a_correction_of_a_withdrawn_consent_stays_withdrawn(book: Casebook, case_id: str) -> None:
    first = _consent(book, case_id, days=90)
    book.withdraw_consent(first)
    _consent(book, case_id, days=90, corrects=first)
    (row,) = book.cases()
    assert row.consent is ConsentState.WITHDRAWN


def test_withdrawals_before_and_after_a_correction_add_up(book: Casebook, case_id: str) -> None:
    first = _consent(book, case_id, days=90)
    book.withdraw_consent(first, kinds=(Kind.NOTES,))
    second = _consent(book, case_id, days=90, corrects=first)
    book.withdraw_consent(second, kinds=(Kind.FORMS,))
    (row,) = book.cases()
    assert row.consent is ConsentState.WITHDRAWN


def test_a_correction_belongs_to_the_same_case(book: Casebook, case_id: str) -> None:
    first = _consent(book, case_id, days=90)
    other = book.open_case(OTHER_PERSON).case_id
    with pytest.raises(InvalidConsent):
        _consent(book, other, days=90, corrects=first)
    with pytest.raises(EntryUnknown):
        _consent(book, case_id, days=90, corrects="okänd")


def _consent(book: Casebook, case_id: str, *, days: int, corrects: str = "") -> str:
    return book.give_consent(
        case_id,
        [Party.JOBBTORG],
        [Kind.NOTES, Kind.FORMS],
        "Övning",
        TODAY,
        TODAY + timedelta(days=days),
        corrects=corrects,
    ).entry_id


def _disclose(book: Casebook, case_id: str, **other: str) -> None:
    book.record_disclosure(
        case_id,
        other.get("recipient_name", "Övningsmyndigheten"),
        other.get("provision", "10 kap. 28 § OSL"),
        other.get("decided_by", "Enhetschef Övning"),
        other.get("what", "Uppgift om adress"),
        TODAY,
    )
