"""Several writes in one act are all kept, or none of them is, down to the log."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import InvalidConsent
from desktop.core.cases.one_act import one_act
from desktop.core.cases.records import Consent, Document, Kind, Party, Withdrawal
from desktop.core.vault import audit
from tests.core.cases.casebook_samples import PERSON, START

DAY = START.date()
LATER = DAY + timedelta(days=30)


def test_a_refused_consent_takes_its_scan_and_the_consents_before_it_along(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.note_opened(case_id)
    rows = len(book.audit())
    with pytest.raises(InvalidConsent):
        _scan_and_two_consents(book, case_id)
    assert book.entries(case_id, (Consent, Document)) == ()
    assert book.vault.row("SELECT count(*) FROM reminders") == (0,)
    assert len(book.audit()) == rows
    assert audit.first_break(book.vault) is None


def test_what_one_act_writes_is_there_afterwards(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    parties = {Party.JOBBTORG, Party.FORSAKRINGSKASSAN}
    consent = book.give_consent(case_id, parties, set(Kind), "Övning", DAY, LATER).entry_id
    with one_act(book):
        book.withdraw_consent(consent, {Party.JOBBTORG}, {Kind.NOTES})
        book.withdraw_consent(consent, {Party.FORSAKRINGSKASSAN}, {Kind.MEDICAL})
    assert len(book.entries(case_id, (Withdrawal,))) == 2
    assert audit.first_break(book.vault) is None


def _scan_and_two_consents(book: Casebook, case_id: str) -> None:
    """The second names no party and is refused."""
    with one_act(book):
        book.attach(case_id, "samtycke.pdf", "application/pdf", b"%PDF", Kind.FORMS)
        book.give_consent(case_id, {Party.JOBBTORG}, {Kind.NOTES}, "Övning", DAY, LATER)
        book.give_consent(case_id, set(), {Kind.NOTES}, "Övning", DAY, LATER)
