"""After a withdrawal: who has received what, and the stop slip that asks each of them to lock it.

The gate blocks further sharing from the moment the withdrawal is recorded. A stop slip
(``*.stoppmarke``) is a bundle of its own type: signed, sealed to one recipient, holding ids only.
The recipient's program locks the entries that came from us, and from nobody else, and answers.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.entry_ids import new_id
from desktop.core.cases.one_act import one_act
from desktop.core.cases.records import Case, Recipient
from desktop.core.exchange import bundle, memory, receive, share, stopping, succession
from desktop.core.exchange.errors import (
    BundleDamaged,
    KeyChanged,
    NothingToStop,
    SlipOutdated,
    SlipUntrusted,
    UnknownSlip,
)
from desktop.core.exchange.identity import own_keys
from desktop.core.exchange.manifest import BundleType
from desktop.core.exchange.reach import Reach as Reach
from desktop.core.exchange.reach import reached as reached
from desktop.core.exchange.reach import withdrawn
from desktop.core.exchange.reach import would_reach as would_reach
from desktop.core.exchange.reading import Opened
from desktop.core.exchange.receive import SenderStanding
from desktop.core.exchange.wire import StopRecord
from desktop.core.vault.store import Vault


@dataclass(frozen=True, slots=True)
class IncomingSlip:
    """An authenticated stop slip. ``entry_ids`` are those here that came from this sender."""

    sender: Recipient
    standing: SenderStanding
    case: Case
    created: datetime
    entry_ids: tuple[str, ...]
    opened: Opened


@dataclass(frozen=True, slots=True)
class IncomingAnswer:
    """An authenticated answer: this recipient has locked these entries."""

    sender: Recipient
    case: Case
    created: datetime
    slip_id: str
    entry_ids: tuple[str, ...]


class SlipState(StrEnum):
    """Whether a slip is made, and answered."""

    NONE = "none"
    MADE = "made"
    ANSWERED = "answered"


def make_slip(casebook: Casebook, withdrawal_id: str, recipient: Recipient, out: Path) -> None:
    """Writes the stop slip for one recipient. NothingToStop, FileExists or ShareNotWritten."""
    withdrawal, consent = withdrawn(casebook, withdrawal_id)
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
    known.slip_of[slip_id] = withdrawal_id
    memory.remember(casebook.vault, consent.case_id, known)
    casebook.log("case.stop_sent", consent.case_id, f"entries={len(reach.entry_ids)}")


def open_slip(vault: Vault, path: Path) -> IncomingSlip:
    """An authenticated stop slip; nothing is written. A BundleRefused, or UnknownSlip where
    nothing here came from its sender.

    SlipOutdated where all of it was shared again since; SlipUntrusted where what it names came
    under other keys of a sender whose new or replaced keys nobody has compared words with.
    """
    opened = receive.read_file(vault, path, BundleType.STOP, lambda _: None)
    wanted = _stop_of(opened).entry_ids
    keys = succession.sign_keys(vault, opened.sign_key)
    who = receive.sender_of(opened)
    standing, _ = receive.sender_standing(vault, who)
    cases = tuple(receive.cases_by_id(vault, opened))
    for case in cases:
        mine = stopping.came_here(vault, case.id, keys, wanted)
        if mine:
            created = opened.manifest.created.astimezone(UTC)
            mine = _not_shared_since(vault, case.id, keys, mine, opened.manifest.sequence)
            return IncomingSlip(who, standing, case, created, mine, opened)
    others = succession.all_sign_keys(vault, who.id) - keys
    if any(stopping.came_here(vault, case.id, others, wanted) for case in cases):
        raise SlipUntrusted
    raise UnknownSlip


def _not_shared_since(
    vault: Vault, case_id: str, keys: Collection[str], mine: Collection[str], sequence: int
) -> tuple[str, ...]:
    """What a slip locks still; SlipOutdated where all of it has been shared again after it."""
    known = memory.recall(vault, case_id)
    left = tuple(one for one in mine if not known.shared_since(keys, one, sequence))
    if not left:
        raise SlipOutdated
    return left


def accept_slip(casebook: Casebook, slip: IncomingSlip) -> frozenset[str]:
    """Locks the entries: shown only for the duties the law leaves, never sent on. Returns all
    that is locked in the case. Twice is harmless. KeyChanged as for bundles.

    What the slip names and has not come yet is locked when it comes.
    """
    if slip.standing is SenderStanding.KEY_CHANGED:
        raise KeyChanged
    known = memory.recall(casebook.vault, slip.case.id)
    sequence = slip.opened.manifest.sequence
    with one_act(casebook):
        added = known.lock(slip.opened.sign_key, slip.entry_ids, sequence)
        memory.remember(casebook.vault, slip.case.id, known)
        _wait_for_the_rest(casebook.vault, slip)
        if added:
            casebook.log("case.stopped", slip.case.id, f"entries={added}")
    return frozenset(known.stopped)


def _wait_for_the_rest(vault: Vault, slip: IncomingSlip) -> None:
    keys = succession.sign_keys(vault, slip.opened.sign_key)
    wanted = _stop_of(slip.opened).entry_ids
    left = stopping.not_come(vault, (slip.case.id,), keys, wanted)
    stopping.wait_for(vault, slip.opened, left, slip.case.id)


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
    answer = open_answer(casebook.vault, path)
    known = memory.recall(casebook.vault, answer.case.id)
    if answer.slip_id not in known.acknowledged:
        known.acknowledged.append(answer.slip_id)
        memory.remember(casebook.vault, answer.case.id, known)
        casebook.log("case.stop_answered", answer.case.id)
    return answer.slip_id


def open_answer(vault: Vault, path: Path) -> IncomingAnswer:
    """An authenticated answer to a slip of ours; nothing is written. UnknownSlip as above."""
    opened = receive.read_file(vault, path, BundleType.STOPPED, lambda _: None)
    manifest = opened.manifest
    case = next(receive.cases_by_id(vault, opened), None)
    if case is None:
        raise UnknownSlip
    sent_to = memory.recall(vault, case.id).slips.get(manifest.answers)
    if sent_to not in succession.sign_keys(vault, opened.sign_key):
        raise UnknownSlip
    who = receive.sender_of(opened)
    created = manifest.created.astimezone(UTC)
    locked = _stop_of(opened).entry_ids
    return IncomingAnswer(who, case, created, manifest.answers, locked)


def slip_state(casebook: Casebook, withdrawal_id: str, sign_key: str) -> SlipState:
    """How far a withdrawal's slip to the holder of this signing key has come."""
    withdrawal, _ = withdrawn(casebook, withdrawal_id)
    known = memory.recall(casebook.vault, withdrawal.case_id)
    keys = succession.sign_keys(casebook.vault, sign_key)
    sent = [
        slip
        for slip, key in known.slips.items()
        if key in keys and known.slip_of.get(slip) == withdrawal_id
    ]
    if not sent:
        return SlipState.NONE
    answered = any(slip in known.acknowledged for slip in sent)
    return SlipState.ANSWERED if answered else SlipState.MADE


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


def _now(casebook: Casebook) -> datetime:
    return share.moment(casebook).astimezone(UTC)
