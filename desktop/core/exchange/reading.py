"""Reads an archive as it pours out of the seal: nothing is parsed before it is authenticated."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator
from dataclasses import dataclass

import msgspec

from desktop.core.errors import Known
from desktop.core.exchange import archive, wire
from desktop.core.exchange.beside import SideHash
from desktop.core.exchange.errors import BundleDamaged
from desktop.core.exchange.manifest import BundleType, DocumentBlock, Manifest, decode, is_utc
from desktop.core.exchange.wire import DocumentRecord, Record

Request = Generator[int, bytes, None]
"""Yields how many bytes it can use next (at most) and is sent between one and that many."""
DocumentSink = Callable[[DocumentBlock, bytes], None]


@dataclass(frozen=True, slots=True)
class Opened:
    """An authenticated archive. ``sign_key`` is hex; ``signature`` identifies it exactly."""

    sign_key: str
    signature: bytes
    manifest: Manifest
    records: tuple[Record, ...]


class ArchiveReader:
    """A writable file to decrypt into. ``opened`` is set once signature and records are checked.

    ``admit`` is asked about the manifest before anything after it is read, and refuses by raising.
    ``on_document`` gets each document in pieces, in order, in a thread beside the cipher; that a
    document's hash is right is only known when the reader has been finished, so the caller keeps
    nothing before ``finish``.
    """

    def __init__(
        self, admit: Callable[[Manifest], None], on_document: DocumentSink | None = None
    ) -> None:
        self.opened: Opened | None = None
        self.refusal: Known | None = None
        self._admit = admit
        self._on_document = on_document
        self._work = self._read()
        self._wanted = next(self._work)
        self._done = False

    def write(self, data: bytes) -> int:
        """Takes the next bytes of the archive. Raises a Known refusal, also kept in ``refusal``."""
        try:
            if not self._done and len(data) <= self._wanted:
                self._advance(data)  # the common case: a whole chunk of a document, uncopied
                return len(data)
            view = memoryview(data)
            while view:
                if self._done:
                    raise BundleDamaged(what="length")
                piece, view = view[: self._wanted], view[self._wanted :]
                self._advance(bytes(piece))
        except Known as refusal:
            self.refusal = refusal
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing waits to be written."""

    def finish(self) -> Opened:
        """The archive, whole to the last byte of padding; BundleDamaged if some is missing."""
        if self.opened is None or not self._done:
            raise BundleDamaged(what="length")
        return self.opened

    def _advance(self, piece: bytes) -> None:
        try:
            self._wanted = self._work.send(piece)
        except StopIteration:
            self._done = True

    def _read(self) -> Request:
        header = yield from _exactly(archive.HEADER.size)
        head = archive.read_head(header)
        signed = yield from _exactly(head.manifest_size)
        signature = yield from _exactly(archive.SIGNATURE_SIZE)
        archive.check_signature(head, header, signed, signature)
        manifest = decode(signed)
        if manifest.format != head.format:
            raise BundleDamaged(what="format")
        padding = archive.padding_size(head, manifest.content_size)
        self._admit(manifest)
        block = yield from _exactly(manifest.records.size)
        records = parse_records(manifest, block)
        for document in manifest.documents:
            yield from self._document(document)
        yield from _zeros(padding)
        self.opened = Opened(head.sign_key.hex(), signature, manifest, records)

    def _document(self, document: DocumentBlock) -> Request:
        left, sink = document.size, self._on_document
        with SideHash(None if sink is None else lambda piece: sink(document, piece)) as hashed:
            while left:
                piece = yield left
                hashed.update(piece)
                left -= len(piece)
            if hashed.hexdigest() != document.sha256:
                raise BundleDamaged(what="document")


def _exactly(size: int) -> Generator[int, bytes, bytes]:
    pieces, left = [], size
    while left:
        piece = yield left
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _zeros(size: int) -> Request:
    left = size
    while left:
        piece = yield left
        if piece.count(0) != len(piece):
            raise BundleDamaged(what="padding")
        left -= len(piece)


def parse_records(manifest: Manifest, block: bytes) -> tuple[Record, ...]:
    """The records, if the block is the signed one and says what the manifest lists.

    BundleDamaged for anything else, also for a well signed block in another form than ours: one
    content has one form, so that two readers never see two things.
    """
    if hashlib.sha256(block).hexdigest() != manifest.records.sha256:
        raise BundleDamaged(what="records")
    try:
        records = wire.decode_all(block)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BundleDamaged(what="records") from None
    if wire.encode_all(records) != block or not _in_utc(records):
        raise BundleDamaged(what="records")
    if not _matches_list(manifest, records) or not _matches_documents(manifest, records):
        raise BundleDamaged(what="records")
    if not _fits_type(manifest, records):
        raise BundleDamaged(what="records")
    return records


def _in_utc(records: tuple[Record, ...]) -> bool:
    return all(
        is_utc(one.at) for one in records if isinstance(one, wire.EntryRecord | wire.StopRecord)
    )


def _matches_list(manifest: Manifest, records: tuple[Record, ...]) -> bool:
    listed = [(one.id, one.kind, one.sha256) for one in manifest.items]
    found = [(one.id, wire.kind_of(one), wire.digest(one)) for one in records if wire.kind_of(one)]
    return listed == found and len({one.id for one in records}) == len(records)


def _fits_type(manifest: Manifest, records: tuple[Record, ...]) -> bool:
    """A case bundle holds no stops, a stop slip and its answer hold exactly one and no more."""
    stops = sum(isinstance(one, wire.StopRecord) for one in records)
    if manifest.type is BundleType.CASE:
        return stops == 0
    return (stops, len(records)) == (1, 1)


def _matches_documents(manifest: Manifest, records: tuple[Record, ...]) -> bool:
    told = [(one.id, one.size, one.sha256) for one in records if isinstance(one, DocumentRecord)]
    return told == [(one.id, one.size, one.sha256) for one in manifest.documents]
