"""The bundle (``*.arendepaket``): composed, sealed into a file, opened, looked at from outside."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop.core.exchange import archive, manifest, sealing, wire
from desktop.core.exchange.beside import SideHash
from desktop.core.exchange.errors import (
    BundleDamaged,
    BundleGone,
    BundleTooLarge,
    ForwardedBundle,
    NotABundle,
)
from desktop.core.exchange.identity import Keys
from desktop.core.exchange.limits import CHUNK, MAX_RECORDS
from desktop.core.exchange.manifest import (
    Block,
    BundleType,
    DocumentBlock,
    Listed,
    Manifest,
    Sender,
)
from desktop.core.exchange.placing import Draft
from desktop.core.exchange.reading import ArchiveReader, DocumentSink, Opened
from desktop.core.exchange.wire import DocumentRecord, Moment, Record
from desktop.core.vault.progress import Told, nobody

SUFFIX = ".arendepaket"
STOP_SUFFIX = ".stoppmarke"
TELL_EACH = 1024 * 1024

DocumentBytes = Callable[[str], Iterator[bytes]]
"""A document's bytes by its id, in pieces."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes on the manifest besides the content. ``created`` is UTC; keys are age keys."""

    type: BundleType
    bundle_id: str
    created: Moment
    sequence: int
    sender: Sender
    recipients: tuple[str, ...]
    case_id: str
    case_aliases: tuple[str, ...] = ()
    case_number: str = ""
    practice: bool = False
    purpose: str = ""
    consents: tuple[str, ...] = ()
    answers: str = ""


def compose(letter: Letter, records: Sequence[Record]) -> tuple[Manifest, bytes]:
    """The manifest and the records' bytes. BundleTooLarge where a reader would not take them."""
    block = wire.encode_all(tuple(records))
    if len(block) > MAX_RECORDS:
        raise BundleTooLarge(what="records", limit=MAX_RECORDS)
    documents = tuple(
        DocumentBlock(id=one.id, size=one.size, sha256=one.sha256)
        for one in records
        if isinstance(one, DocumentRecord)
    )
    listed = tuple(
        Listed(id=one.id, kind=kind, sha256=wire.digest(one))
        for one in records
        if (kind := wire.kind_of(one)) is not None
    )
    whole = Manifest(
        type=letter.type,
        bundle_id=letter.bundle_id,
        created=letter.created,
        sequence=letter.sequence,
        sender=letter.sender,
        recipients=letter.recipients,
        case_id=letter.case_id,
        case_aliases=letter.case_aliases,
        case_number=letter.case_number,
        practice=letter.practice,
        purpose=letter.purpose,
        consents=letter.consents,
        answers=letter.answers,
        items=listed,
        records=Block(size=len(block), sha256=hashlib.sha256(block).hexdigest()),
        documents=documents,
    )
    return whole, block


def write(
    whole: Manifest, block: bytes, document: DocumentBytes, keys: Keys, out: BinaryIO
) -> None:
    """Signs and seals to the manifest's recipients, holding one piece of one document at a time.

    What would be refused on arrival is refused here: the manifest and the records are read back
    as a reader reads them before a byte is written, and each document must have the hash that the
    consent decision saw, else BundleDamaged.
    """
    signed = manifest.encode(whole)
    head, padding = archive.front(signed, whole.content_size, keys.signer, whole.format)
    archive.read_head(head[: archive.HEADER.size])
    _read_back(signed, block)
    sealing.seal(_pieces(head, block, whole, document, padding), whole.recipients, out)


def write_whole(letter: Letter, records: Sequence[Record], keys: Keys, out: Path) -> None:
    """A bundle without documents, in its place whole or not at all."""
    whole, block = compose(letter, records)
    with Draft(out) as draft:
        draft.write(lambda file: write(whole, block, _no_documents, keys, file))
        draft.settle()


def _no_documents(_: str) -> Iterator[bytes]:
    return iter(())


def _read_back(signed: bytes, block: bytes) -> None:
    from desktop.core.exchange.reading import parse_records

    parse_records(manifest.decode(signed), block)


def _pieces(
    head: bytes, block: bytes, whole: Manifest, document: DocumentBytes, padding: int
) -> Iterator[bytes]:
    yield head
    yield block
    for one in whole.documents:
        yield from _checked(one, document(one.id))
    while padding > 0:
        yield bytes(min(padding, CHUNK))
        padding -= CHUNK


def _checked(document: DocumentBlock, pieces: Iterator[bytes]) -> Iterator[bytes]:
    size = 0
    with SideHash() as hashed:
        for piece in pieces:
            hashed.update(piece)
            size += len(piece)
            if size > document.size:
                break
            yield piece
        if (size, hashed.hexdigest()) != (document.size, document.sha256):
            raise BundleDamaged(what="document")


def read(
    sealed: BinaryIO,
    keys: Keys,
    on_document: DocumentSink | None = None,
    *,
    admit: Callable[[Manifest], None] = lambda _: None,
) -> Opened:
    """Unseals and authenticates a whole bundle; documents pass by ``on_document`` in pieces.

    Raises ForwardedBundle where the sender did not sign it for these keys, and every refusal of
    ``sealing`` and ``reading``. Returns only when every byte has been checked.
    """

    def meant_for_us(whole: Manifest) -> None:
        if not keys.are_among(whole.recipients):
            raise ForwardedBundle
        admit(whole)

    return sealing.unseal(sealed, keys.age_identities, ArchiveReader(meant_for_us, on_document))


class _ToldReader(io.BufferedReader):
    """Tells which part of the file has been read, once for each megabyte."""

    def __init__(self, path: Path, told: Told) -> None:
        super().__init__(io.FileIO(path))
        self._told, self._whole = told, max(1, os.fstat(self.fileno()).st_size)
        self._passed = self._next = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """As any file; raises what whoever is told raises."""
        if self._passed >= self._next:
            self._told(min(1.0, self._passed / self._whole))
            self._next = self._passed + TELL_EACH
        found = super().read(size)
        self._passed += len(found)
        return found


@contextmanager
def opened_file(path: Path, told: Told = nobody) -> Iterator[BinaryIO]:
    """The file, open for reading; NotABundle where there is none or it cannot be read.

    ``told`` hears how much of it has been read.
    """
    try:
        file = _ToldReader(path, told)
    except FileNotFoundError:
        raise BundleGone from None
    except OSError:
        raise NotABundle from None
    with file:
        yield file


def inspect(path: Path) -> dict[str, str | int | bool]:
    """What anybody can see without a key, and nothing else. NotABundle for other files.

    ``recipients`` counts the key stanzas; ``size`` is in bytes, already rounded up by padding.
    """
    with opened_file(path) as file:
        kinds, size = sealing.read_header(file), os.fstat(file.fileno()).st_size
    known = [kind for kind in kinds if kind == "X25519"]
    return {
        "format": "age-encryption.org/v1",
        "recipients": len(known),
        "recipient_kind": "X25519" if known else "other",
        "size": size,
    }
