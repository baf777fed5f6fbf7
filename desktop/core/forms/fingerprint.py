"""The seal of a paper: which form it is, for which case, and hashes of its pages and its fields."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pikepdf import Pdf

APPLICATION_KEY = "/Stockholmsmodellen"
SEAL_FORMAT = 1
MOST_DRAWING = 50_000_000
"""Bytes of drawing instructions, unpacked: a small hostile file must not fill the memory."""
MOST_FIELDS = 2_000


class TooMuch(Exception):
    """The document unpacks to more than any paper of ours."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What a paper says of itself. ``pages_sha256`` covers the pages' drawing, not the answers.

    Page-piece data (ISO 32000-1, 14.5) is where a PDF keeps an application's own data; viewers
    leave it alone when a form is filled and saved. The seal is no signature: it finds changes and
    mix-ups, it does not prove who made the paper.
    """

    form_id: str
    form_version: int
    case_number: str
    pages_sha256: str
    fields_sha256: str


def seal_of(pdf: Pdf, form_id: str, form_version: int, case_number: str) -> Seal:
    """The seal that this document ought to have; raises TooMuch or ValueError for odd content."""
    return Seal(form_id, form_version, case_number, _pages_hash(pdf), _fields_hash(pdf))


def set_seal(pdf: Pdf, seal: Seal) -> None:
    """Write the seal into the document."""
    from pikepdf import Dictionary, String

    private = Dictionary(
        Format=SEAL_FORMAT,
        Form=String(seal.form_id),
        Version=seal.form_version,
        Case=String(seal.case_number),
        Pages=String(seal.pages_sha256),
        Fields=String(seal.fields_sha256),
    )
    piece = Dictionary(LastModified=String("D:20260101000000Z"), Private=private)
    pdf.Root.PieceInfo = Dictionary({APPLICATION_KEY: piece})


def read_seal(pdf: Pdf) -> Seal | None:
    """The document's seal, or None if it carries none that can be read."""
    private: Any = pdf.Root
    for key in ("/PieceInfo", APPLICATION_KEY, "/Private"):
        private = private.get(key) if _is_dictionary(private) else None
    if not _is_dictionary(private):
        return None
    texts = [str(private.get(key, "")) for key in ("/Form", "/Case", "/Pages", "/Fields")]
    try:
        if int(private.Format) != SEAL_FORMAT:
            return None
        return Seal(texts[0], int(private.Version), texts[1], texts[2], texts[3])
    except (AttributeError, TypeError, ValueError):
        return None


def _pages_hash(pdf: Pdf) -> str:
    """SHA-256 over every page's size and unpacked drawing instructions, in page order."""
    digest = hashlib.sha256()
    room = MOST_DRAWING
    for page in pdf.pages:
        digest.update(",".join(f"{float(side):.2f}" for side in page.mediabox).encode())
        for stream in _contents(page.obj):
            part = _unpacked(stream, room)
            room -= len(part)
            digest.update(part)
        digest.update(b"\0page")
    return digest.hexdigest()


def _fields_hash(pdf: Pdf) -> str:
    """SHA-256 over the names of all form fields, sorted; our papers nest no fields."""
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if form is not None and _is_dictionary(form) else None
    if fields is None or not _is_array(fields):
        return hashlib.sha256().hexdigest()
    if len(fields) > MOST_FIELDS:
        raise TooMuch
    names = sorted(str(field.get("/T", "")) for field in _listed(fields))
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def _contents(page: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects change type at run time
    contents = page.get("/Contents")
    return [] if contents is None else _listed(contents)


def _listed(thing: Any) -> list[Any]:  # noqa: ANN401
    return list(thing) if _is_array(thing) else [thing]


def _unpacked(stream: Any, room: int) -> bytes:  # noqa: ANN401
    """The stream's content; TooMuch beyond ``room`` bytes, ValueError for filters we never use."""
    filters = stream.get("/Filter")
    data: bytes = stream.read_raw_bytes()
    for name in [] if filters is None else _listed(filters):
        if str(name) != "/FlateDecode":
            raise ValueError(str(name))
        data = _inflated(data, room)
    if len(data) > room:
        raise TooMuch
    return data


def _inflated(data: bytes, room: int) -> bytes:
    try:
        made = zlib.decompressobj().decompress(data, room + 1)
    except zlib.error:
        raise ValueError("flate") from None
    if len(made) > room:
        raise TooMuch
    return made


def _is_array(thing: object) -> bool:
    from pikepdf import Array

    return isinstance(thing, Array)


def _is_dictionary(thing: object) -> bool:
    from pikepdf import Dictionary

    return isinstance(thing, Dictionary)
