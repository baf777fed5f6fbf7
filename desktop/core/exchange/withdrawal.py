"""After a withdrawal: who has received what, and the stop slip that asks each of them to lock it.

The gate blocks further sharing from the moment the withdrawal is recorded. A stop slip
(``*.stoppmarke``) is a bundle of its own type: signed, sealed to one recipient, holding ids only.
The recipient's program locks the entries that came from us, and from nobody else, and answers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import RecipientRef
from desktop.core.cases.entry_ids import new_id
from desktop.core.cases.errors import EntryUnknown
from desktop.core.cases.records import Case, Consent, Kind, Party, Recipient, Shared, Withdrawal
from desktop.core.exchange import bundle, content, memory, receive, share
from desktop.core.exchange.errors import BundleDamaged, KeyChanged, NothingToStop, UnknownSlip
from desktop.core.exchange.identity import own_keys
from desktop.core.exchange.manifest import BundleType
from desktop.core.exchange.reading import Opened
from desktop.core.exchange.receive import SenderStanding
from desktop.core.exchange.wire import StopRecord
from desktop.core.vault.store import Vault


@dataclass(frozen=True, slots=True)
class Reach:
    """What one recipient has of what was withdrawn: the data of a letter and of a stop slip.

    ``entry_ids`` leaves out what another consent still covers; it may be empty, as may be the
    whole need of a letter. ``shared_at`` are the moments of the shares, oldest first.
    """

    recipient_name: str
    party: Party
    key: str
    entry_ids: tuple[str, ...]
    kinds: frozenset[Kind]
    shared_at: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class IncomingSlip:
    """An authenticated stop slip. ``entry_ids`` are those here that came from this sender."""

    sender: Recipient
    standing: SenderStanding
    case: Case
    created: datetime
    entry_ids: tuple[str, ...]
    opened: Opened


def reached(casebook: Casebook, withdrawal_id: str) -> tuple[Reach, ...]:
    """Every recipient of what this withdrawal concerns, as the share log knows them."""
    withdrawal, consent = _withdrawn(casebook, withdrawal_id)
    rows = [
        row
        for row in _arrived(casebook.entries(consent.case_id, (Shared,)))
        if consent.id in row.consent_ids
        and row.recipient_party in (withdrawal.parties or consent.parties)
    ]
    keys = dict.fromkeys((row.recipient_key, row.recipient_party) for row in rows)
    return tuple(
        _reach(
            casebook,
            withdrawal.kinds or consent.kinds,
            [row for row in rows if (row.recipient_key, row.recipient_party) == key],
        )
        for key in keys
    )


def make_slip(casebook: Casebook, withdrawal_id: str, recipient: Recipient, out: Path) -> None:
    """Writes the stop slip for one recipient. NothingToStop, FileExists or ShareNotWritten."""
    withdrawal, consent = _withdrawn(casebook, withdrawal_id)
    reach = next(
        (one for one in reached(casebook, withdrawal_id) if one.key == recipient.age_key), None
    )
    if reach is None or not reach.entry_ids:
        raise NothingToStop
    record = StopRecord(
        id=withdrawal.id,
        at=withdrawal.at.astimezone(UTC),
        author=withdrawal.author,
        unit=withdrawal.unit,
        party=withdrawal.party,
        corrects="",
        consent_id=consent.id,
        entry_ids=reach.entry_ids,
    )
    slip_id = _send(casebook, consent.case_id, BundleType.STOP, record, recipient, out)
    known = memory.recall(casebook.vault, consent.case_id)
    known.slips[slip_id] = recipient.sign_key
    memory.remember(casebook.vault, consent.case_id, known)
    casebook.log("case.stop_sent", consent.case_id, f"entries={len(reach.entry_ids)}")


def open_slip(vault: Vault, path: Path) -> IncomingSlip:
    """An authenticated stop slip; nothing is written. A BundleRefused, or UnknownSlip where
    nothing here came from its sender.
    """
    opened = receive.read_file(vault, path, BundleType.STOP, lambda _: None)
    record = _stop_of(opened)
    case = receive.local_case(vault, opened.manifest, content.NOBODY)
    if case is None:
        raise UnknownSlip
    came = set(memory.recall(vault, case.id).came_from.get(opened.sign_key, ()))
    mine = tuple(one for one in record.entry_ids if one in came)
    if not mine:
        raise UnknownSlip
    who = receive.sender_of(opened)
    standing, _ = receive.sender_standing(vault, who)
    created = opened.manifest.created.astimezone(UTC)
    return IncomingSlip(who, standing, case, created, mine, opened)


def accept_slip(casebook: Casebook, slip: IncomingSlip) -> frozenset[str]:
    """Locks the entries: shown only for the duties the law leaves, never sent on. Returns all
    that is locked in the case. Twice is harmless. KeyChanged as for bundles.
    """
    if slip.standing is SenderStanding.KEY_CHANGED:
        raise KeyChanged
    known = memory.recall(casebook.vault, slip.case.id)
    added = [one for one in slip.entry_ids if one not in known.stopped]
    if added:
        known.stopped.extend(added)
        memory.remember(casebook.vault, slip.case.id, known)
        casebook.log("case.stopped", slip.case.id, f"entries={len(added)}")
    return frozenset(known.stopped)


def answer_slip(casebook: Casebook, slip: IncomingSlip, out: Path) -> None:
    """Writes the acknowledgement that goes back to the slip's sender."""
    told = _stop_of(slip.opened)
    profile = casebook.profile
    now = _now(casebook)
    record = StopRecord(
        id=new_id(now),
        at=now,
        author=profile.name,
        unit=profile.unit,
        party=profile.party,
        corrects="",
        consent_id=told.consent_id,
        entry_ids=slip.entry_ids,
    )
    answers = slip.opened.manifest.bundle_id
    _send(casebook, slip.case.id, BundleType.STOPPED, record, slip.sender, out, answers)


def accept_answer(casebook: Casebook, path: Path) -> str:
    """Notes that a recipient has locked what a slip of ours named; returns the slip's id.

    UnknownSlip unless the answer is signed by the key the slip was sent to.
    """
    opened = receive.read_file(casebook.vault, path, BundleType.STOPPED, lambda _: None)
    manifest = opened.manifest
    case = receive.local_case(casebook.vault, manifest, content.NOBODY)
    if case is None:
        raise UnknownSlip
    known = memory.recall(casebook.vault, case.id)
    if known.slips.get(manifest.answers) != opened.sign_key:
        raise UnknownSlip
    if manifest.answers not in known.acknowledged:
        known.acknowledged.append(manifest.answers)
        memory.remember(casebook.vault, case.id, known)
        casebook.log("case.stop_answered", case.id)
    return manifest.answers


def _send(
    casebook: Casebook,
    case_id: str,
    type: BundleType,
    record: StopRecord,
    recipient: Recipient,
    out: Path,
    answers: str = "",
) -> str:
    keys, now = own_keys(casebook.vault), _now(casebook)
    known = memory.recall(casebook.vault, case_id)
    letter = bundle.Letter(
        type=type,
        bundle_id=new_id(now),
        created=now,
        sequence=known.sent + 1,
        sender=share.sender(keys, casebook.profile),
        recipients=(recipient.age_key,),
        case_id=case_id,
        case_aliases=tuple(known.aliases),
        practice=casebook.case(case_id).practice,
        answers=answers,
    )
    bundle.write_whole(letter, (record,), keys, out)
    known.sent += 1
    memory.remember(casebook.vault, case_id, known)
    return letter.bundle_id


def _stop_of(opened: Opened) -> StopRecord:
    (record,) = opened.records
    if not isinstance(record, StopRecord):
        raise BundleDamaged(what="records")
    return record


def _withdrawn(casebook: Casebook, withdrawal_id: str) -> tuple[Withdrawal, Consent]:
    withdrawal = casebook.entry(withdrawal_id)
    if not isinstance(withdrawal, Withdrawal):
        raise EntryUnknown
    consent = casebook.entry(withdrawal.consent_id)
    if not isinstance(consent, Consent):
        raise EntryUnknown
    return withdrawal, consent


def _arrived(rows: Iterable[object]) -> list[Shared]:
    """The shares that happened: a failed row takes back the last like it before."""
    kept: list[Shared] = []
    for row in rows:
        if not isinstance(row, Shared):
            continue
        if row.channel != share.FAILED:
            kept.append(row)
            continue
        for earlier in reversed(kept):
            if _same_share(earlier, row):
                kept.remove(earlier)
                break
    return kept


def _same_share(one: Shared, other: Shared) -> bool:
    return (one.recipient_key, one.content_sha256) == (other.recipient_key, other.content_sha256)


def _reach(casebook: Casebook, kinds: frozenset[Kind], rows: list[Shared]) -> Reach:
    last = rows[-1]
    ids = dict.fromkeys(one for row in rows for one in row.entry_ids)
    ref = RecipientRef(last.recipient_party, last.recipient_name, last.recipient_key)
    decision = share.preview(casebook, last.case_id, ref, entry_ids=tuple(ids))
    lost = [
        verdict.item
        for verdict in decision.held_back
        if verdict.item.entry_id in ids and verdict.item.kind in kinds
    ]
    return Reach(
        last.recipient_name,
        last.recipient_party,
        last.recipient_key,
        tuple(item.entry_id for item in lost),
        frozenset(item.kind for item in lost),
        tuple(row.at for row in rows),
    )


def _now(casebook: Casebook) -> datetime:
    return share.moment(casebook).astimezone(UTC)
