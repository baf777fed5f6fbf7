"""Receiving: authenticate, show who sent what and what is new, and only then take it in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from desktop.core.cases import documents, entry_rows, people, recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import CaseUnknown, DocumentTooLarge
from desktop.core.cases.one_act import one_act
from desktop.core.cases.records import Case, Changes, Document, Entry, Person, Recipient
from desktop.core.exchange import bundle, contact_card, content, memory, succession, wire
from desktop.core.exchange.contact_card import Standing
from desktop.core.exchange.errors import (
    BundleChanged,
    BundleDamaged,
    KeyChanged,
    PracticeMixed,
    WrongBundleType,
)
from desktop.core.exchange.identity import own_keys
from desktop.core.exchange.manifest import BundleType, DocumentBlock, Manifest
from desktop.core.exchange.reading import Opened
from desktop.core.vault.progress import Told, nobody
from desktop.core.vault.store import Vault

HELD_BYTES = 64 * 1024 * 1024
"""Documents are held in memory on import up to this much together; one alone may be larger."""


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
    here with other content and stay as they are. ``person`` is what the bundle says of the person.
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
    person: Person
    entries: tuple[Entry, ...]
    new: tuple[Entry, ...]
    differing: tuple[str, ...]
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
    local = local_case(vault, manifest, person)
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
        person=person,
        entries=entries,
        new=tuple(one for one in entries if one.id not in here),
        differing=_differing(vault, [one for one in entries if one.id in here]),
        opened=opened,
    )


def accept(casebook: Casebook, incoming: Incoming, told: Told = nobody) -> Changes:
    """Takes the new entries in, marked as another party's. A second time changes nothing.

    What ``told`` raises while documents are read leaves nothing of the bundle in the vault.
    Raises KeyChanged where the sender shows other keys than we know (compare key words and renew
    the recipient first), BundleChanged where the file is no longer the one that was opened.
    """
    if incoming.standing is SenderStanding.KEY_CHANGED:
        raise KeyChanged
    contents = _Contents(casebook.vault, incoming, told)
    with one_act(casebook):
        # One act: an entry whose sender was forgotten could never be asked back by a stop slip.
        changes = casebook.import_entries(incoming.case, incoming.entries, contents)
        _remember(casebook.vault, changes.case_id, incoming.opened)
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


def local_case(vault: Vault, manifest: Manifest, person: Person) -> Case | None:
    """Our own case a bundle is about: by its id or an alias, then by the person's identity."""
    for case_id in (manifest.case_id, *manifest.case_aliases):
        try:
            return people.case(vault, case_id)
        except CaseUnknown:
            continue
    if person == content.NOBODY:
        return None
    same = people.same_identity(vault, person, practice=manifest.practice)
    return next((one for one in same if one.closed_at is None), None)


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


def _remember(vault: Vault, case_id: str, opened: Opened) -> None:
    known, manifest = memory.recall(vault, case_id), opened.manifest
    foreign_ids = {manifest.case_id, *manifest.case_aliases} - {case_id, *known.aliases}
    known.aliases.extend(sorted(foreign_ids))
    if manifest.bundle_id not in known.received:
        known.received.append(manifest.bundle_id)
    highest = known.highest.get(opened.sign_key, 0)
    known.highest[opened.sign_key] = max(highest, manifest.sequence)
    came = known.came_from.setdefault(opened.sign_key, [])
    earlier = set(came)
    came.extend(one.id for one in opened.records if one.id not in earlier)
    memory.remember(vault, case_id, known)


class _Contents(Mapping[str, bytes]):
    """The documents' bytes by entry id, read from the sealed file when asked for.

    Each reading authenticates the file again and compares its signature with the one that was
    shown, so that what is taken in is what was seen. No plaintext touches the disk.
    """

    def __init__(self, vault: Vault, incoming: Incoming, told: Told) -> None:
        self._vault = vault
        self._told = told
        self._path = incoming.path
        self._opened = incoming.opened
        self._sizes = {one.id: one.size for one in incoming.opened.manifest.documents}
        self._held: dict[str, bytes] = {}

    def __len__(self) -> int:
        return len(self._sizes)

    def __iter__(self) -> Iterator[str]:
        return iter(self._sizes)

    def __contains__(self, key: object) -> bool:
        return key in self._sizes

    def __getitem__(self, key: str) -> bytes:
        if key not in self._sizes:
            raise KeyError(key)
        if key not in self._held:
            self._held = self._fetch(key)
        return self._held[key]

    def _fetch(self, key: str) -> dict[str, bytes]:
        found: dict[str, bytearray] = {one: bytearray() for one in self._from(key)}

        def keep(document: DocumentBlock, piece: bytes) -> None:
            if document.id in found:
                found[document.id] += piece

        with bundle.opened_file(self._path, self._part_of(key, found)) as file:
            again = bundle.read(file, own_keys(self._vault), keep)
        if again.signature != self._opened.signature or again.sign_key != self._opened.sign_key:
            raise BundleChanged
        if any(len(data) != self._sizes[one] for one, data in found.items()):
            raise BundleDamaged(what="document")
        return {one: bytes(data) for one, data in found.items()}

    def _part_of(self, key: str, batch: Collection[str]) -> Told:
        """Which part of all documents is read when so much of the file has been."""
        order = list(self._sizes)
        whole = max(1, sum(self._sizes.values()))
        before = sum(self._sizes[one] for one in order[: order.index(key)])
        now = sum(self._sizes[one] for one in batch)
        return lambda done: self._told((before + done * now) / whole)

    def _from(self, key: str) -> list[str]:
        """This document and those after it that fit in memory with it: they are asked for next."""
        order = list(self._sizes)
        wanted, room = [key], HELD_BYTES - self._sizes[key]
        for one in order[order.index(key) + 1 :]:
            room -= self._sizes[one]
            if room < 0:
                break
            wanted.append(one)
        return wanted


def documents_in(incoming: Incoming) -> tuple[Document, ...]:
    """The documents a bundle brings, as entries."""
    return tuple(one for one in incoming.entries if isinstance(one, Document))
