"""Receiving: authenticate, show who sent what and what is new, and only then take it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from desktop.core.cases import documents, entry_rows, people, recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import CaseUnknown, DocumentTooLarge
from desktop.core.cases.one_act import one_act
from desktop.core.cases.receiving import about_somebody_else
from desktop.core.cases.records import Case, Changes, Document, Entry, Person, Recipient
from desktop.core.exchange import bundle, contact_card, content, memory, stopping, succession, wire
from desktop.core.exchange.contact_card import Standing
from desktop.core.exchange.errors import (
    KeyChanged,
    PracticeMixed,
    WrongBundleType,
)
from desktop.core.exchange.identity import own_keys
from desktop.core.exchange.manifest import BundleType, Manifest
from desktop.core.exchange.reading import Opened
from desktop.core.exchange.sealed_documents import SealedDocuments
from desktop.core.vault.progress import Told, nobody
from desktop.core.vault.store import Vault


class SenderStanding(StrEnum):
    """How sure we are of the sender. Only VERIFIED had its key words compared."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    UNKNOWN = "unknown"
    KEY_CHANGED = "key_changed"


class Arrival(StrEnum):
    """How a bundle stands to those already taken in from the same sender about the same case."""

    NEW = "new"
    REPEATED = "repeated"
    OLDER = "older"


@dataclass(frozen=True, slots=True)
class Incoming:
    """An authenticated bundle that has not been taken in.

    ``sender`` is who the manifest names, with the key that signed; ``known`` the recipient we hold
    for that key, if any. ``case`` is where the entries would go (``local`` where that is one of
    ours); ``entries`` are all that came, ``new`` those not here yet, ``differing`` the ids that are
    here with other content and stay as they are. ``person`` is what the bundle says of the person;
    ``elsewhere`` is our case that its sender means, where that one is about somebody else.
    ``asked_back`` are ids of what a stop slip that came before it locks as it is taken in.
    """

    path: Path
    sender: Recipient
    standing: SenderStanding
    known: Recipient | None
    arrival: Arrival
    created: datetime
    sequence: int
    purpose: str
    consent_ids: tuple[str, ...]
    practice: bool
    case: Case
    local: Case | None
    elsewhere: Case | None
    person: Person
    entries: tuple[Entry, ...]
    new: tuple[Entry, ...]
    differing: tuple[str, ...]
    asked_back: frozenset[str]
    opened: Opened


def open_bundle(vault: Vault, path: Path, told: Told = nobody) -> Incoming:
    """The bundle, authenticated to its last byte and parsed within limits; nothing is written.

    Raises a BundleRefused (not a bundle, not for us, damaged, unsigned, forwarded, too new or too
    large), WrongBundleType for a stop slip, PracticeMixed.
    """
    opened = read_file(vault, path, BundleType.CASE, _within_vault_limits, told)
    manifest = opened.manifest
    person = content.person_of(opened.records)
    foreign_case = Case(
        manifest.case_id, manifest.case_number, person, manifest.created, None, manifest.practice
    )
    local = local_case(vault, opened, person)
    sent_into = next(cases_by_id(vault, opened), None)
    if local is not None and local.practice != manifest.practice:
        raise PracticeMixed
    case = local or foreign_case
    entries = tuple(
        content.entry_of(one, case.id)
        for one in opened.records
        if isinstance(one, wire.EntryRecord)
    )
    here = entry_rows.known_ids(vault, [one.id for one in entries])
    who = sender_of(opened)
    standing, known = sender_standing(vault, who)
    return Incoming(
        path=path,
        sender=who,
        standing=standing,
        known=known,
        arrival=_arrival(vault, case.id, opened),
        created=manifest.created.astimezone(UTC),
        sequence=manifest.sequence,
        purpose=manifest.purpose,
        consent_ids=manifest.consents,
        practice=manifest.practice,
        case=case,
        local=local,
        elsewhere=sent_into if sent_into != local else None,
        person=person,
        entries=entries,
        new=tuple(one for one in entries if one.id not in here),
        differing=_differing(vault, [one for one in entries if one.id in here]),
        asked_back=stopping.asked_back(vault, opened),
        opened=opened,
    )


def accept(casebook: Casebook, incoming: Incoming, told: Told = nobody) -> Changes:
    """Takes the new entries in, marked as another party's. A second time changes nothing.

    What its sender asked back before, and has shared again since, is locked no more; what a stop
    slip that came before the bundle named is locked.
    What ``told`` raises while documents are read leaves nothing of the bundle in the vault.
    Raises KeyChanged where the sender shows other keys than we know (compare key words and renew
    the recipient first), BundleChanged where the file is no longer the one that was opened.
    """
    if incoming.standing is SenderStanding.KEY_CHANGED:
        raise KeyChanged
    contents = SealedDocuments(casebook.vault, incoming.path, incoming.opened, told)
    with one_act(casebook):
        # One act: an entry whose sender was forgotten could never be asked back by a stop slip.
        changes = casebook.import_entries(incoming.case, incoming.entries, contents)
        if incoming.local is None:
            _remember_making(casebook.vault, changes.case_id, incoming.opened.sign_key)
        lifted = _remember(casebook.vault, changes.case_id, incoming.opened)
        if lifted:
            casebook.log("case.stop_lifted", changes.case_id, f"entries={lifted}")
        locked = stopping.lock_awaited(casebook.vault, changes.case_id, incoming.opened)
        if locked:
            casebook.log("case.stopped", changes.case_id, f"entries={locked}")
    return changes


def read_file(
    vault: Vault,
    path: Path,
    type: BundleType,
    admit: Callable[[Manifest], None],
    told: Told = nobody,
) -> Opened:
    """An authenticated file of this type; WrongBundleType carries the type it has instead."""

    def fits(manifest: Manifest) -> None:
        if manifest.type is not type:
            raise WrongBundleType(type=str(manifest.type))
        admit(manifest)

    with bundle.opened_file(path, told) as file:
        return bundle.read(file, own_keys(vault), admit=fits)


def local_case(vault: Vault, opened: Opened, person: Person) -> Case | None:
    """Our own case a bundle is about: as the sender means it, then by the person's identity.

    A case that is about somebody else is never the one, whatever its id.
    """
    for case in cases_by_id(vault, opened):
        if not about_somebody_else(case.person, person):
            return case
    same = people.same_identity(vault, person, practice=opened.manifest.practice)
    return next((one for one in same if one.closed_at is None), None)


def cases_by_id(vault: Vault, opened: Opened) -> Iterator[Case]:
    """Our own cases that the sender's ids lead to, the likeliest first.

    First where this sender's bundles about the same case went before: into a case of our own with
    an id of ours, which the sender need not know.
    """
    manifest, keys = opened.manifest, succession.sign_keys(vault, opened.sign_key)
    known = memory.came_to(vault, keys, manifest.case_id)
    for case_id in dict.fromkeys((known, manifest.case_id, *manifest.case_aliases)):
        try:
            yield people.case(vault, case_id)
        except CaseUnknown:
            continue


def sender_of(opened: Opened) -> Recipient:
    """The sender as a recipient to answer to, never verified, with the key that signed."""
    said = opened.manifest.sender
    return Recipient(
        said.id, said.name, said.function, said.party, said.unit, said.age_key, opened.sign_key
    )


def sender_standing(vault: Vault, who: Recipient) -> tuple[SenderStanding, Recipient | None]:
    """How sure we are of the sender, and the recipient we know by the key that signed."""
    recipients = recipient_store.list(vault)
    known = next((one for one in recipients if one.sign_key == who.sign_key), None)
    if known is not None and known.age_key == who.age_key:
        sure = known.verified_at is not None
        return (SenderStanding.VERIFIED if sure else SenderStanding.UNVERIFIED), known
    earlier = succession.vouched_earlier(vault, who)
    if earlier is not None:
        sure = earlier.verified_at is not None
        return (SenderStanding.VERIFIED if sure else SenderStanding.UNVERIFIED), earlier
    if contact_card.standing(who, recipients) is Standing.KEY_CHANGED:
        return SenderStanding.KEY_CHANGED, known
    return SenderStanding.UNKNOWN, None


def _within_vault_limits(manifest: Manifest) -> None:
    if any(one.size > documents.LIMIT_BYTES for one in manifest.documents):
        raise DocumentTooLarge(limit_mb=documents.LIMIT_BYTES // (1024 * 1024))


def _arrival(vault: Vault, case_id: str, opened: Opened) -> Arrival:
    known = memory.recall(vault, case_id)
    if opened.manifest.bundle_id in known.received:
        return Arrival.REPEATED
    highest = known.highest.get(opened.sign_key, 0)
    return Arrival.OLDER if opened.manifest.sequence <= highest else Arrival.NEW


def _differing(vault: Vault, here: list[Entry]) -> tuple[str, ...]:
    def told(entry: Entry) -> str:
        record = content.record_of(entry)
        return "" if record is None else wire.digest(record)

    return tuple(one.id for one in here if told(one) != told(entry_rows.one(vault, one.id, Entry)))


def _remember_making(vault: Vault, case_id: str, sign_key: str) -> None:
    known = memory.recall(vault, case_id)
    known.person_from = sign_key
    memory.remember(vault, case_id, known)


def _remember(vault: Vault, case_id: str, opened: Opened) -> int:
    """Notes what came from whom; how many locks are lifted, being shared again since."""
    known, manifest = memory.recall(vault, case_id), opened.manifest
    foreign_ids = {manifest.case_id, *manifest.case_aliases} - {case_id, *known.aliases}
    known.aliases.extend(sorted(foreign_ids))
    memory.remember_place(vault, opened.sign_key, manifest.case_id, case_id)
    if manifest.bundle_id not in known.received:
        known.received.append(manifest.bundle_id)
    highest = known.highest.get(opened.sign_key, 0)
    known.highest[opened.sign_key] = max(highest, manifest.sequence)
    came = known.came_from.setdefault(opened.sign_key, [])
    earlier = set(came)
    came.extend(one.id for one in opened.records if one.id not in earlier)
    keys = succession.sign_keys(vault, opened.sign_key)
    ids = [one.id for one in opened.records]
    again = known.note_coming(opened.sign_key, keys, ids, manifest.sequence)
    memory.remember(vault, case_id, known)
    return again


def documents_in(incoming: Incoming) -> tuple[Document, ...]:
    """The documents a bundle brings, as entries."""
    return tuple(one for one in incoming.entries if isinstance(one, Document))
