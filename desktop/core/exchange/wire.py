"""What an entry looks like on its way between two parties: strict records with limits.

The order of the fields, the names and the limits are part of the format (``FORMAT.md``). Facts
that only hold in one vault (the case's id, whether an entry came from outside) do not travel, so
that an entry has the same bytes and the same hash wherever it lies.
"""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Annotated

import msgspec

from desktop.core.cases.records import NOTE_KINDS, IdentityKind, Kind, Party

MAX_ENTRIES = 50_000
MAX_DOCUMENTS = 2_000
MAX_LIST = 2_000
SINCE_FORMAT_2 = frozenset(NOTE_KINDS) - {Kind.NOTES}
"""The kinds that a reader of format 1 does not know."""

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=64, pattern=r"^[0-9A-Za-z:._-]+$")]
OptionalId = Annotated[str, msgspec.Meta(max_length=64, pattern=r"^[0-9A-Za-z:._-]*$")]
Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
Line = Annotated[str, msgspec.Meta(max_length=500)]
Text = Annotated[str, msgspec.Meta(max_length=500_000)]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Size = Annotated[int, msgspec.Meta(ge=0, le=1 << 40)]
Lines = Annotated[tuple[Text, ...], msgspec.Meta(max_length=MAX_LIST)]
Pairs = Annotated[tuple[tuple[Line, Text], ...], msgspec.Meta(max_length=MAX_LIST)]
Ids = Annotated[tuple[Id, ...], msgspec.Meta(max_length=MAX_LIST)]


class _Record(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="type"
):
    id: Id


class Identity(_Record, frozen=True, kw_only=True, tag="identity"):
    """Who the case is about."""

    name: Line
    identity: Line
    identity_kind: IdentityKind


class ContactDetails(_Record, frozen=True, kw_only=True, tag="contact"):
    """Where the person is reached."""

    address: Line
    postal: Line
    telephone: Line
    email: Line


class _Signed(_Record, frozen=True, kw_only=True):
    at: Moment
    author: Line
    unit: Line
    party: Party
    corrects: OptionalId


class _OfANoteKind(_Signed, frozen=True, kw_only=True, omit_defaults=True):
    """``kind`` is left out where it is ``notes``, as in every entry from before notes had kinds:
    the entry keeps its bytes and its hash.
    """

    kind: Kind = Kind.NOTES

    def __post_init__(self) -> None:
        if self.kind not in NOTE_KINDS:
            raise ValueError


class NoteRecord(_OfANoteKind, frozen=True, kw_only=True, tag="note"):
    """A journal note."""

    text: Text
    step_id: OptionalId


class DisputeRecord(_OfANoteKind, frozen=True, kw_only=True, tag="dispute"):
    """The individual holds a note to be wrong; it travels with the note."""

    note_id: Id
    text: Text


class StepRecord(_Signed, frozen=True, kw_only=True, tag="step"):
    """A box reached or left."""

    step_id: OptionalId
    map_version: Line
    variants: Ids
    left: bool


class PlanRecord(_Signed, frozen=True, kw_only=True, tag="plan"):
    """A plan with goals and measures."""

    title: Line
    goals: Lines
    measures: Pairs
    follow_up: date | None


class FormRecord(_Signed, frozen=True, kw_only=True, tag="form"):
    """A form as it was filled in."""

    form_id: OptionalId
    form_version: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
    values: Pairs
    step_id: OptionalId
    addressed_to: Party | None
    title: Line


class DocumentRecord(_Signed, frozen=True, kw_only=True, tag="document"):
    """A scan; its bytes travel after the records, under the same id."""

    name: Line
    media_type: Line
    size: Size
    sha256: Sha256
    kind: Kind


class StopRecord(_Signed, frozen=True, kw_only=True, tag="stop"):
    """A consent taken back: the entries the recipient must lock. Only in stop slips."""

    consent_id: Id
    entry_ids: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1, max_length=MAX_ENTRIES)]


EntryRecord = NoteRecord | DisputeRecord | StepRecord | PlanRecord | FormRecord | DocumentRecord
Record = Identity | ContactDetails | EntryRecord | StopRecord

_encoder = msgspec.json.Encoder(order="sorted")
_decoder = msgspec.json.Decoder(Annotated[tuple[Record, ...], msgspec.Meta(max_length=MAX_ENTRIES)])


def canonical(record: msgspec.Struct) -> bytes:
    """The record as JSON without spaces, keys sorted, times in UTC with a Z, UTF-8."""
    return _encoder.encode(record)


def digest(record: msgspec.Struct) -> str:
    """Hex SHA-256 of the record's canonical bytes: what a consent decision is bound to."""
    return hashlib.sha256(canonical(record)).hexdigest()


def encode_all(records: tuple[Record, ...]) -> bytes:
    """All records as one JSON array of their canonical forms."""
    return _encoder.encode(records)


def decode_all(data: bytes) -> tuple[Record, ...]:
    """The records of a JSON array. Raises msgspec.DecodeError for anything else or too much."""
    records: tuple[Record, ...] = _decoder.decode(data)
    return records


def kind_of(record: Record) -> Kind | None:
    """The column of the consent matrix that the record needs; None for a stop, which needs none."""
    if isinstance(record, NoteRecord | DisputeRecord | DocumentRecord):
        return record.kind
    return _KINDS.get(type(record))


_KINDS: dict[type[msgspec.Struct], Kind] = {
    Identity: Kind.IDENTITY,
    ContactDetails: Kind.CONTACT,
    StepRecord: Kind.STEPS,
    PlanRecord: Kind.PLANS,
    FormRecord: Kind.FORMS,
}
