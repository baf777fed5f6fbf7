"""The seal of a paper: which form it is, for which case, and a hash of what its pages show."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pikepdf import Pdf

APPLICATION_KEY = "/Stockholmsmodellen"
SEAL_FORMAT = 1


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


def pages_hash(pdf: Pdf) -> str:
    """SHA-256 over every page's size and decoded drawing instructions, in page order."""
    digest = hashlib.sha256()
    for page in pdf.pages:
        digest.update(",".join(f"{float(side):.2f}" for side in page.mediabox).encode())
        for stream in _contents(page.obj):
            digest.update(stream.read_bytes())
        digest.update(b"\0page")
    return digest.hexdigest()


def _contents(page: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects change type at run time
    contents = page.get("/Contents")
    if contents is None:
        return []
    return list(contents) if _is_array(contents) else [contents]


def set_seal(pdf: Pdf, seal: Seal) -> None:
    """Write the seal into the document."""
    from pikepdf import Dictionary, String

    private = Dictionary(
        Format=SEAL_FORMAT,
        Form=String(seal.form_id),
        Version=seal.form_version,
        Case=String(seal.case_number),
        Pages=String(seal.pages_sha256),
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
    try:
        if int(private.Format) != SEAL_FORMAT:
            return None
        return Seal(str(private.Form), int(private.Version), str(private.Case), str(private.Pages))
    except (AttributeError, TypeError, ValueError):
        return None


def _is_array(thing: object) -> bool:
    from pikepdf import Array

    return isinstance(thing, Array)


def _is_dictionary(thing: object) -> bool:
    from pikepdf import Dictionary

    return isinstance(thing, Dictionary)
