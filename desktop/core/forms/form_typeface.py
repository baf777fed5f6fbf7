"""The typeface that a viewer writes answers with: embedded whole, in the encoding viewers know."""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.core.forms.typeface import UPRIGHT, Typeface, typeface

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

FONT_NAME = "SourceSans"
FIRST_CODE = 32
LAST_CODE = 255
NONSYMBOLIC = 32
CAP_HEIGHT = 660
STEM = 84


def form_font(pdf: Pdf) -> Object:
    """A simple TrueType font with WinAnsiEncoding, added to the document and ready for /DR.

    Viewers write Latin answers with it; for other letters they take a typeface of their own.
    """
    from pikepdf import Array, Dictionary, Name

    face = typeface(UPRIGHT)
    widths = [face.width(_winansi(code)) for code in range(FIRST_CODE, LAST_CODE + 1)]
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name.SourceSans3,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST_CODE,
            LastChar=LAST_CODE,
            Widths=Array(widths),
            FontDescriptor=pdf.make_indirect(_descriptor(pdf, face)),
        )
    )


def _descriptor(pdf: Pdf, face: Typeface) -> Object:
    from pikepdf import Array, Dictionary, Name

    program = pdf.make_stream(_packed())
    program.Filter = Name.FlateDecode
    program.Length1 = len(face.data)
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name.SourceSans3,
        Flags=NONSYMBOLIC,
        FontBBox=Array(list(face.box)),
        ItalicAngle=0,
        Ascent=face.ascent,
        Descent=face.descent,
        CapHeight=CAP_HEIGHT,
        StemV=STEM,
        FontFile2=program,
    )


def _winansi(code: int) -> str:
    # Codes without a character of their own show a bullet (ISO 32000-1, annex D.2, note 3).
    return (
        bytes([code]).decode("cp1252", errors="replace").replace("\N{REPLACEMENT CHARACTER}", "•")
    )


@lru_cache(maxsize=1)
def _packed() -> bytes:
    return zlib.compress(typeface(UPRIGHT).data, 9)
