"""Sharing: preview what may go, then seal exactly that, once, and log it in the same flow.

2026-11-22, the order of log and file. The bundle is written whole under a hidden name beside its
place, then the share is logged and committed, then the file takes its name. So no bundle is ever
found under its name without its row in the log. If the last move fails, the file is removed and a
second row, channel ``failed``, follows the first: the log may say too much, never too little.
Sealing takes time: before the log the gate is asked once more, so that what was withdrawn or
changed meanwhile never gets its name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path
from typing import BinaryIO

from desktop.core.cases import documents
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import Capacity, Decision, Item, RecipientRef, decide
from desktop.core.cases.consent_ledger import Ledger, Permit
from desktop.core.cases.entry_ids import new_id
from desktop.core.cases.records import Document, Kind, Profile, Recipient
from desktop.core.exchange import bundle, memory, practice
from desktop.core.exchange.case_pieces import TRAVELLING as TRAVELLING
from desktop.core.exchange.case_pieces import moment as moment
from desktop.core.exchange.case_pieces import permitted as permitted
from desktop.core.exchange.case_pieces import pieces as pieces
from desktop.core.exchange.content import Piece
from desktop.core.exchange.errors import ContentDiffers, RecipientMismatch
from desktop.core.exchange.identity import Keys, own_keys
from desktop.core.exchange.manifest import BundleType, Manifest, Sender
from desktop.core.exchange.placing import Draft
from desktop.core.exchange.settling import FAILED as FAILED
from desktop.core.exchange.settling import settle as settle
from desktop.core.vault.progress import Told, nobody

_LEDGER = Ledger()  # one for the program: a decision's nonce is its own among all vaults


@dataclass(frozen=True, slots=True)
class ShareReceipt:
    """A share that has happened. ``size`` is the file's in bytes; ``shared_ids`` are log rows."""

    path: Path
    bundle_id: str
    sequence: int
    shared_ids: tuple[str, ...]
    content_sha256: str
    consent_ids: tuple[str, ...]
    entry_ids: tuple[str, ...]
    size: int


def reference(recipient: Recipient) -> RecipientRef:
    """The recipient as the gate knows it: party, name and the key that would be sealed to."""
    return RecipientRef(recipient.party, recipient.name, recipient.age_key)


def preview(
    casebook: Casebook,
    case_id: str,
    recipient: Recipient | RecipientRef,
    kinds: Collection[Kind] | None = None,
    entry_ids: Collection[str] | None = None,
    on: date | None = None,
) -> Decision:
    """What this recipient would see of the case, item by item, with the reason where not.

    Narrowed to what needs none but ``kinds``, or to ``entry_ids`` (entries, or the pseudo-items'
    ids); a chosen note brings its corrections and what the individual disputes in it. ``on`` is
    today unless given; only a decision about today can be redeemed, within fifteen minutes.
    """
    now = moment(casebook)
    ref = recipient if isinstance(recipient, RecipientRef) else reference(recipient)
    items = [
        piece.item
        for piece in _chosen(casebook, case_id, entry_ids)
        if kinds is None or piece.item.needs <= set(kinds)
    ]
    day = now.date() if on is None else on
    return decide(
        casebook.consents(case_id), casebook.withdrawals(case_id), ref, items, day, at=now
    )


def redeem(casebook: Casebook, case_id: str, decision: Decision) -> Permit:
    """The permit for what is to go to another party: each door spends it and logs what goes.

    Reads content, consents and withdrawals again. Raises ForgedDecision, UsedDecision,
    StaleDecision, ContentChanged or ConsentMissing.
    """
    asked = [verdict.item.entry_id for verdict in decision.verdicts]
    return _LEDGER.redeem(
        decision,
        moment(casebook),
        casebook.consents(case_id),
        casebook.withdrawals(case_id),
        _items_now(casebook, case_id, decision, asked),
    )


def seal(
    casebook: Casebook,
    case_id: str,
    decision: Decision,
    recipient: Recipient,
    purpose: str,
    out: Path,
) -> ShareReceipt:
    """Seals what the decision allows into ``out``, for the recipient alone, and logs the share.

    Raises the refusals of ``redeem``, RecipientMismatch, FileExists or ShareNotWritten. Whatever
    is refused leaves the folder as it was.
    """
    return seal_to_all(casebook, case_id, ((decision, recipient),), purpose, out)


def seal_to_all(
    casebook: Casebook,
    case_id: str,
    to: Sequence[tuple[Decision, Recipient]],
    purpose: str,
    out: Path,
    told: Told = nobody,
) -> ShareReceipt:
    """One bundle for several recipients, each with a decision of their own.

    They must all be allowed exactly the same, else ContentDiffers: one seal hides nothing from
    one of its recipients. A practice case goes to the practice colleague alone (PracticeStays).
    What ``told`` raises stops the sealing before anything is logged or has its name.
    """
    practice.require_own_kind(
        casebook.vault, casebook.case(case_id), [recipient.age_key for _, recipient in to]
    )
    for decision, recipient in to:
        if decision.recipient != reference(recipient):
            raise RecipientMismatch
    if len({decision.allowed for decision, _ in to}) != 1:
        raise ContentDiffers
    with Draft(out) as draft:
        permits = [redeem(casebook, case_id, decision) for decision, _ in to]
        for permit in permits:
            permit.use(Capacity.PARTY)
        whole, block, keys = _composed(casebook, case_id, permits, purpose)

        def pour(file: BinaryIO) -> None:
            bundle.write(whole, block, _telling(casebook, case_id, permits[0], told), keys, file)

        told(0.0)
        draft.write(pour)
        size = draft.path.stat().st_size
        logged = settle(casebook, case_id, draft, permits, purpose, "bundle")
    return ShareReceipt(
        path=out,
        bundle_id=whole.bundle_id,
        sequence=whole.sequence,
        shared_ids=logged,
        content_sha256=permits[0].content_sha256,
        consent_ids=whole.consents,
        entry_ids=tuple(item.entry_id for item in permits[0].items),
        size=size,
    )


def _telling(
    casebook: Casebook, case_id: str, permit: Permit, told: Told
) -> Callable[[str], Iterator[bytes]]:
    """The documents' parts, told of as they are poured."""
    going = {item.entry_id for item in permit.items}
    scans = casebook.entries(case_id, (Document,))
    whole = sum(each.size for each in scans if isinstance(each, Document) and each.id in going)
    poured = 0

    def parts(document_id: str) -> Iterator[bytes]:
        nonlocal poured
        for part in documents.parts(casebook.vault, document_id):
            told(min(1.0, poured / max(1, whole)))
            poured += len(part)
            yield part

    return parts


def sender(keys: Keys, profile: Profile) -> Sender:
    """Who we say we are on every bundle."""
    return Sender(
        id=keys.card_id,
        name=profile.name,
        function=profile.title,
        unit=profile.unit,
        party=profile.party,
        age_key=keys.age_key,
    )


def _composed(
    casebook: Casebook, case_id: str, permits: Sequence[Permit], purpose: str
) -> tuple[Manifest, bytes, Keys]:
    keys, case = own_keys(casebook.vault), casebook.case(case_id)
    known = memory.recall(casebook.vault, case_id)
    known.sent += 1
    memory.remember(casebook.vault, case_id, known)
    now = moment(casebook).astimezone(UTC)
    letter = bundle.Letter(
        type=BundleType.CASE,
        bundle_id=new_id(now),
        created=now,
        sequence=known.sent,
        sender=sender(keys, casebook.profile),
        recipients=tuple(permit.recipient.key for permit in permits),
        case_id=case_id,
        case_aliases=tuple(known.aliases),
        case_number=case.number,
        practice=case.practice,
        purpose=purpose,
        consents=tuple(sorted({one for permit in permits for one in permit.consent_ids})),
    )
    records = [piece.record for piece in permitted(casebook, case_id, permits[0])]
    whole, block = bundle.compose(letter, records)
    return whole, block, keys


def _items_now(
    casebook: Casebook, case_id: str, decision: Decision, asked: Collection[str]
) -> list[Item]:
    """The same items read again, in any state they are in, with what has since come to them."""
    kinds = {kind for verdict in decision.verdicts for kind in verdict.item.needs}
    found = _chosen(casebook, case_id, asked)
    return [piece.item for piece in found if piece.item.needs <= kinds]


def _chosen(
    casebook: Casebook, case_id: str, entry_ids: Collection[str] | None
) -> tuple[Piece, ...]:
    found = pieces(casebook, case_id)
    if entry_ids is None:
        return found
    wanted = set(entry_ids)
    # Entries stand in time's order, so whatever concerns an entry comes after it.
    for piece in found:
        if {getattr(piece.record, "corrects", ""), getattr(piece.record, "note_id", "")} & wanted:
            wanted.add(piece.record.id)
    return tuple(piece for piece in found if piece.record.id in wanted)
