"""The last step of every paper: written so that every reader finds each stream's length."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Pdf

CARRIAGE_RETURN = b"\r"


def finished(pdf: Pdf) -> bytes:
    """The document's bytes; the same document gives the same bytes.

    Nothing is compressed anew, so that what ``_part_from_line_end`` has seen is what is written.
    """
    from pikepdf import ObjectStreamMode, StreamDecodeLevel

    _part_from_line_end(pdf)
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        compress_streams=False,
        stream_decode_level=StreamDecodeLevel.none,
        object_stream_mode=ObjectStreamMode.disable,
    )
    return out.getvalue()


def _part_from_line_end(pdf: Pdf) -> None:
    """Pack streams once more whose last byte would melt into the line end before ``endstream``.

    Data ending in CR, followed by LF, reads as one line end of two bytes: the length then looks one
    too long (ISO 19005-2, 6.1.7.1). The checksum of the outer packing ends in another byte.
    """
    from pikepdf import Array, Name, Stream

    for thing in pdf.objects:
        if not isinstance(thing, Stream):
            continue
        raw, packings = thing.read_raw_bytes(), 1
        if thing.get("/Filter") != Name.FlateDecode or not raw.endswith(CARRIAGE_RETURN):
            continue
        while raw.endswith(CARRIAGE_RETURN):
            raw, packings = zlib.compress(raw), packings + 1
        thing.write(raw, filter=Array([Name.FlateDecode] * packings))
