"""Consents and withdrawals as events; what may be shared under them is for consent_gate."""

from __future__ import annotations

from desktop.core.cases import entry_rows
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import ForeignEntry, InvalidConsent, InvalidWithdrawal
from desktop.core.cases.records import Change, Changes, Consent, Giver, Withdrawal

_CHANGED = frozenset({Change.CONSENTS, Change.ENTRIES, Change.CASES})


def give(desk: Desk, consent: Consent) -> Changes:
    """Record a consent. InvalidConsent names the field that is missing or out of order."""
    _check(consent)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, consent, "consent.given")
        db.execute(
            "INSERT INTO reminders (entry_id, case_id, kind, starts, due, state)"
            " VALUES (?, ?, 'consent', ?, ?, 'open')",
            (
                consent.id,
                consent.case_id,
                consent.valid_from.isoformat(),
                consent.valid_to.isoformat(),
            ),
        )
    return Changes(_CHANGED, consent.case_id, consent.id)


def withdraw(desk: Desk, withdrawal: Withdrawal, consent: Consent) -> Changes:
    """Record that a consent is taken back, wholly or partly; it erases nothing."""
    _check_withdrawal(withdrawal, consent)
    earlier = entry_rows.of_type(desk.vault, consent.case_id, Withdrawal)
    state = "withdrawn" if _nothing_left(consent, (*earlier, withdrawal)) else "partly"
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, withdrawal, "consent.withdrawn")
        db.execute("UPDATE reminders SET state = ? WHERE entry_id = ?", (state, consent.id))
    return Changes(_CHANGED, consent.case_id, withdrawal.id)


def _check(consent: Consent) -> None:
    # A consent must not be general: parties, data, cooperation and duration are named (OSL 10:1).
    if not consent.parties:
        raise InvalidConsent(field="parties")
    if not consent.kinds:
        raise InvalidConsent(field="kinds")
    if not consent.purpose.strip():
        raise InvalidConsent(field="purpose")
    if consent.valid_to < consent.valid_from:
        raise InvalidConsent(field="valid_to")
    if consent.giver is Giver.LEGAL_REPRESENTATIVE and not consent.giver_name.strip():
        raise InvalidConsent(field="giver_name")


def _check_withdrawal(withdrawal: Withdrawal, consent: Consent) -> None:
    if consent.foreign:
        raise ForeignEntry
    if not withdrawal.parties <= consent.parties:
        raise InvalidWithdrawal(field="parties")
    if not withdrawal.kinds <= consent.kinds:
        raise InvalidWithdrawal(field="kinds")


def _nothing_left(consent: Consent, withdrawals: tuple[Withdrawal, ...]) -> bool:
    """Whether every pair of party and kind has been taken back."""
    left = {(party, kind) for party in consent.parties for kind in consent.kinds}
    for each in withdrawals:
        if each.consent_id == consent.id:
            parties = each.parties or consent.parties
            kinds = each.kinds or consent.kinds
            left -= {(party, kind) for party in parties for kind in kinds}
    return not left
