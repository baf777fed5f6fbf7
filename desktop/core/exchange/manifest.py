"""The manifest: who sends what to whom, and the hash of every byte that follows it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec

from desktop.core.cases.records import Kind, Party
from desktop.core.exchange.errors import BundleDamaged, BundleTooLarge
from desktop.core.exchange.limits import MAX_DOCUMENT, MAX_RECIPIENTS, MAX_RECORDS
from desktop.core.exchange.wire import (
    MAX_DOCUMENTS,
    MAX_ENTRIES,
    SINCE_FORMAT_2,
    Id,
    Line,
    Moment,
    OptionalId,
    Sha256,
    Size,
)

AgeKey = Annotated[str, msgspec.Meta(pattern=r"^age1[02-9ac-hj-np-z]{58}$")]
SignKey = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]


class BundleType(StrEnum):
    """What a bundle is for."""

    CASE = "case"
    STOP = "stop"
    STOPPED = "stopped"


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Sender(_Strict, frozen=True, kw_only=True):
    """Who signed: the signing key itself stands in the header before the manifest."""

    id: Id
    name: Line
    function: Line
    unit: Line
    party: Party
    age_key: AgeKey


class Listed(_Strict, frozen=True, kw_only=True):
    """One item of the content, as the consent decision named it."""

    id: Id
    kind: Kind
    sha256: Sha256


class Block(_Strict, frozen=True, kw_only=True):
    """The records: one JSON array of this size and hash."""

    size: Size
    sha256: Sha256


class DocumentBlock(_Strict, frozen=True, kw_only=True):
    """One document's bytes."""

    id: Id
    size: Size
    sha256: Sha256


class Manifest(_Strict, frozen=True, kw_only=True):
    """All of it. ``sequence`` counts the sender's bundles about this case, from 1."""

    type: BundleType
    bundle_id: Id
    created: Moment
    sequence: Annotated[int, msgspec.Meta(ge=1, le=1 << 31)]
    sender: Sender
    recipients: Annotated[tuple[AgeKey, ...], msgspec.Meta(min_length=1, max_length=MAX_RECIPIENTS)]
    case_id: Id
    case_aliases: Annotated[tuple[Id, ...], msgspec.Meta(max_length=MAX_RECIPIENTS)]
    case_number: Line
    practice: bool
    purpose: Line
    consents: Annotated[tuple[Id, ...], msgspec.Meta(max_length=1_000)]
    answers: OptionalId
    items: Annotated[tuple[Listed, ...], msgspec.Meta(max_length=MAX_ENTRIES)]
    records: Block
    documents: Annotated[tuple[DocumentBlock, ...], msgspec.Meta(max_length=MAX_DOCUMENTS)]

    @property
    def content_size(self) -> int:
        """Bytes of records and documents together."""
        return self.records.size + sum(one.size for one in self.documents)

    @property
    def format(self) -> int:
        """The archive's format: the lowest that carries every kind, so that content has one form
        and whoever reads format 1 goes on reading what it can tell.
        """
        return 2 if any(one.kind in SINCE_FORMAT_2 for one in self.items) else 1


_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(Manifest)


def encode(manifest: Manifest) -> bytes:
    """The manifest's only valid bytes: sorted keys, no spaces, times in UTC."""
    return _encoder.encode(manifest)


def decode(data: bytes) -> Manifest:
    """The manifest of these bytes, which must be the very bytes ``encode`` would give.

    Raises BundleDamaged, or BundleTooLarge where it promises more than we take.
    """
    try:
        manifest = _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BundleDamaged(what="manifest") from None
    if not is_utc(manifest.created) or encode(manifest) != data:
        raise BundleDamaged(what="manifest")
    if manifest.records.size > MAX_RECORDS:
        raise BundleTooLarge(what="records", limit=MAX_RECORDS)
    if any(one.size > MAX_DOCUMENT for one in manifest.documents):
        raise BundleTooLarge(what="document", limit=MAX_DOCUMENT)
    return manifest


def is_utc(moment: datetime) -> bool:
    """Whether the time is written in UTC: other offsets would give one entry several hashes."""
    offset = moment.utcoffset()
    return offset is not None and not offset
