"""Consents and withdrawals as events; what may be shared under them is for consent_gate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.core.cases import entry_rows
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import (
    EmptyText,
    ForeignEntry,
    InvalidConsent,
    InvalidWithdrawal,
)
from desktop.core.cases.records import (
    Change,
    Changes,
    Consent,
    Disclosure,
    Giver,
    Kind,
    Party,
    Withdrawal,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

_CHANGED = frozenset({Change.CONSENTS, Change.ENTRIES, Change.CASES})


def give(desk: Desk, consent: Consent) -> Changes:
    """Record a consent. InvalidConsent names the field that is missing or out of order.

    One that ``corrects`` another takes its place in lists and at the gate; the other stays legible.
    """
    _check(consent)
    if consent.corrects:
        _check_correction(desk, consent)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, consent, "consent.given")
        if consent.corrects:
            _replace_reminder(db, consent)
            return Changes(_CHANGED, consent.case_id, consent.id)
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
    given = entry_rows.of_type(desk.vault, consent.case_id, Consent)
    same = lineage(consent, given)
    earlier = entry_rows.of_type(desk.vault, consent.case_id, Withdrawal)
    ours = [each for each in (*earlier, withdrawal) if each.consent_id in same]
    state = "withdrawn" if not cells_left(consent, ours) else "partly"
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, withdrawal, "consent.withdrawn")
        db.execute("UPDATE reminders SET state = ? WHERE entry_id = ?", (state, consent.id))
    return Changes(_CHANGED, consent.case_id, withdrawal.id)


def disclose(desk: Desk, disclosure: Disclosure) -> Changes:
    """Record a disclosure that a law demands or allows without consent. EmptyText names the field.

    OSL 10 kap. and other laws lift secrecy by themselves; the gate never sees this record.
    """
    for field in ("recipient_name", "provision", "decided_by", "what"):
        if not str(getattr(disclosure, field)).strip():
            raise EmptyText(field=field)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, disclosure, "disclosure.recorded")
    return Changes(frozenset({Change.ENTRIES}), disclosure.case_id, disclosure.id)


def _check_correction(desk: Desk, consent: Consent) -> None:
    earlier = entry_rows.one(desk.vault, consent.corrects, Consent)
    if earlier.foreign:
        raise ForeignEntry
    if earlier.case_id != consent.case_id:
        raise InvalidConsent(field="corrects")


def _replace_reminder(db: Database, consent: Consent) -> None:
    """The correction's reminder keeps the state of the one before: what was withdrawn stays so."""
    db.execute(
        "INSERT INTO reminders (entry_id, case_id, kind, starts, due, state)"
        " SELECT ?, case_id, kind, ?, ?, state FROM reminders WHERE entry_id = ?",
        (
            consent.id,
            consent.valid_from.isoformat(),
            consent.valid_to.isoformat(),
            consent.corrects,
        ),
    )
    db.execute("UPDATE reminders SET state = 'replaced' WHERE entry_id = ?", (consent.corrects,))


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


def lineage(consent: Consent, given: Iterable[Consent]) -> frozenset[str]:
    """The ids of the consent and of every consent it corrects, step by step."""
    corrected = {each.id: each.corrects for each in given}
    found: set[str] = set()
    at = consent.id
    while at and at not in found:
        found.add(at)
        at = corrected.get(at, "")
    return frozenset(found)


def cells_left(
    consent: Consent, withdrawals: Iterable[Withdrawal]
) -> frozenset[tuple[Party, Kind]]:
    """The pairs of party and kind that these withdrawals (all of this consent) leave standing."""
    left = {(party, kind) for party in consent.parties for kind in consent.kinds}
    for each in withdrawals:
        parties = each.parties or consent.parties
        kinds = each.kinds or consent.kinds
        left -= {(party, kind) for party in parties for kind in kinds}
    return frozenset(left)
