"""Consents are recorded whole or refused; a withdrawal is an event that erases nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.core.cases.casebook import Casebook, ConsentState
from desktop.core.cases.errors import EntryUnknown, InvalidConsent, InvalidWithdrawal
from desktop.core.cases.records import Change, ConsentForm, Giver, Kind, Party
from tests.core.cases.casebook_samples import PERSON, TODAY, consent, reopened


@pytest.fixture
def case_id(book: Casebook) -> str:
    return book.open_case(PERSON).case_id


def test_a_consent_is_kept_with_everything_it_says(book: Casebook, case_id: str) -> None:
    changes = book.give_consent(
        case_id,
        [Party.JOBBTORG],
        [Kind.NOTES, Kind.MEDICAL],
        "Samordna arbetsträning",
        TODAY,
        TODAY + timedelta(days=30),
        ConsentForm.WRITTEN,
        Giver.LEGAL_REPRESENTATIVE,
        giver_name="Övningsföreträdare",
        information_given="Att det kan återkallas",
        restrictions="Inte löneuppgifter",
        document_id="bilaga",
    )
    assert Change.CONSENTS in changes.kinds
    book = reopened(book)
    (kept,) = book.consents(case_id)
    assert kept.id == changes.entry_id
    assert kept.parties == {Party.JOBBTORG}
    assert kept.kinds == {Kind.NOTES, Kind.MEDICAL}
    assert (kept.valid_from, kept.valid_to) == (TODAY, TODAY + timedelta(days=30))
    assert (kept.form, kept.giver) == (ConsentForm.WRITTEN, Giver.LEGAL_REPRESENTATIVE)
    assert kept.restrictions == "Inte löneuppgifter"
    book.vault.close()


@pytest.mark.parametrize("field", ["parties", "kinds", "purpose", "valid_to", "giver_name"])
def test_a_consent_that_is_general_or_unclear_is_refused(
    book: Casebook, case_id: str, field: str
) -> None:
    representative = field == "giver_name"
    with pytest.raises(InvalidConsent) as refusal:
        book.give_consent(
            case_id,
            [] if field == "parties" else [Party.JOBBTORG],
            [] if field == "kinds" else [Kind.NOTES],
            " " if field == "purpose" else "Syfte",
            TODAY,
            TODAY - timedelta(days=field == "valid_to"),
            giver=Giver.LEGAL_REPRESENTATIVE if representative else Giver.SELF,
        )
    assert refusal.value.data == {"field": field}
    assert book.consents(case_id) == ()


def test_a_withdrawal_stands_beside_the_consent_it_ends(book: Casebook, case_id: str) -> None:
    consent_id = consent(book, case_id)
    book.withdraw_consent(consent_id, reason="Ångrat sig")
    (withdrawal,) = book.withdrawals(case_id)
    assert withdrawal.consent_id == consent_id
    assert (withdrawal.parties, withdrawal.kinds) == (frozenset(), frozenset())
    assert withdrawal.reason == "Ångrat sig"
    assert len(book.consents(case_id)) == 1
    assert book.reminders(date.max) == ()


def test_parts_withdrawn_one_by_one_end_the_whole(book: Casebook, case_id: str) -> None:
    consent_id = consent(book, case_id)
    book.withdraw_consent(consent_id, [Party.JOBBTORG])
    assert book.cases()[0].consent is ConsentState.VALID
    book.withdraw_consent(consent_id, kinds=[Kind.NOTES])
    book.withdraw_consent(consent_id, [Party.FORSAKRINGSKASSAN], [Kind.PLANS])
    assert book.cases()[0].consent is ConsentState.WITHDRAWN


def test_what_the_consent_does_not_name_cannot_be_withdrawn(book: Casebook, case_id: str) -> None:
    consent_id = consent(book, case_id)
    with pytest.raises(InvalidWithdrawal):
        book.withdraw_consent(consent_id, [Party.ARBETSFORMEDLINGEN])
    with pytest.raises(InvalidWithdrawal):
        book.withdraw_consent(consent_id, kinds=[Kind.MEDICAL])
    with pytest.raises(EntryUnknown):
        book.withdraw_consent("finns inte")
    assert book.withdrawals(case_id) == ()


def test_a_consent_can_be_taken_back_when_the_case_is_closed(book: Casebook, case_id: str) -> None:
    consent_id = consent(book, case_id)
    book.close_case(case_id)
    book.withdraw_consent(consent_id)
    assert len(book.withdrawals(case_id)) == 1
