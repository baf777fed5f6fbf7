"""Who has received what under a consent: before it is taken back, and after."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import RecipientRef, decide
from desktop.core.cases.consents import lineage
from desktop.core.cases.errors import EntryUnknown
from desktop.core.cases.records import Consent, Kind, Party, Shared, Withdrawal
from desktop.core.exchange import share
from desktop.core.exchange.share_log import arrived
from desktop.core.exchange.succession import current_age_key


@dataclass(frozen=True, slots=True)
class Reach:
    """What one recipient has of what was withdrawn: the data of a letter and of a stop slip.

    ``entry_ids`` leaves out what another consent still covers; it may be empty, as may be the
    whole need of a letter. ``key`` is the recipient's of today. ``shared_at`` are the moments of
    the shares, oldest first.
    """

    recipient_name: str
    party: Party
    key: str
    entry_ids: tuple[str, ...]
    kinds: frozenset[Kind]
    shared_at: tuple[datetime, ...]


def reached(casebook: Casebook, withdrawal_id: str) -> tuple[Reach, ...]:
    """Every recipient of what this withdrawal concerns, as the share log knows them."""
    withdrawal, consent = withdrawn(casebook, withdrawal_id)
    return _reaches(casebook, withdrawal, consent, casebook.withdrawals(consent.case_id))


def would_reach(
    casebook: Casebook,
    consent_id: str,
    parties: Collection[Party] = (),
    kinds: Collection[Kind] = (),
) -> tuple[Reach, ...]:
    """What ``reached`` will say if this much is withdrawn; nothing is written.

    Empty ``parties`` or ``kinds`` mean all of the consent's.
    """
    consent = casebook.entry(consent_id)
    if not isinstance(consent, Consent):
        raise EntryUnknown
    thought = Withdrawal(
        **casebook.desk.signature(consent.case_id),
        consent_id=consent_id,
        parties=frozenset(parties),
        kinds=frozenset(kinds),
    )
    earlier = casebook.withdrawals(consent.case_id)
    return _reaches(casebook, thought, consent, (*earlier, thought))


def withdrawn(casebook: Casebook, withdrawal_id: str) -> tuple[Withdrawal, Consent]:
    """A withdrawal and the consent it takes back. EntryUnknown."""
    withdrawal = casebook.entry(withdrawal_id)
    if not isinstance(withdrawal, Withdrawal):
        raise EntryUnknown
    consent = casebook.entry(withdrawal.consent_id)
    if not isinstance(consent, Consent):
        raise EntryUnknown
    return withdrawal, consent


def _reaches(
    casebook: Casebook,
    withdrawal: Withdrawal,
    consent: Consent,
    withdrawals: Collection[Withdrawal],
) -> tuple[Reach, ...]:
    case_id = consent.case_id
    under = lineage(consent, casebook.consents(case_id))
    rows = [
        row
        for row in arrived(casebook.entries(case_id, (Shared,)))
        if under & set(row.consent_ids)
        and row.recipient_party in (withdrawal.parties or consent.parties)
    ]
    rows = [
        replace(row, recipient_key=current_age_key(casebook.vault, row.recipient_key))
        for row in rows
    ]
    kinds = withdrawal.kinds or consent.kinds
    return tuple(
        _reach(casebook, kinds, [row for row in rows if _whose(row) == who], withdrawals)
        for who in dict.fromkeys(_whose(row) for row in rows)
    )


def _whose(row: Shared) -> tuple[str, Party, str]:
    """Whom a share went to: a desk is known by its key, an office without one by its name."""
    name = "" if row.recipient_key else row.recipient_name.casefold().strip()
    return row.recipient_key, row.recipient_party, name


def _reach(
    casebook: Casebook,
    kinds: frozenset[Kind],
    rows: list[Shared],
    withdrawals: Collection[Withdrawal],
) -> Reach:
    last = rows[-1]
    ids = dict.fromkeys(one for row in rows for one in row.entry_ids)
    items = [one.item for one in share.pieces(casebook, last.case_id) if one.item.entry_id in ids]
    ref = RecipientRef(last.recipient_party, last.recipient_name, last.recipient_key)
    day = share.moment(casebook).date()
    decision = decide(casebook.consents(last.case_id), withdrawals, ref, items, day)
    lost = [one.item for one in decision.held_back if one.item.needs & kinds]
    return Reach(
        last.recipient_name,
        last.recipient_party,
        last.recipient_key,
        tuple(item.entry_id for item in lost),
        frozenset(kind for item in lost for kind in item.needs & kinds),
        tuple(row.at for row in rows),
    )
