"""Puts a case's scans into the PDF they are shared with: as pages, else as attached files.

A scan was written by others. It is only copied, never interpreted beyond its pages, and whatever
in it would act by itself when the PDF is opened is left out.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.core.exchange.errors import PdfBroken
from desktop.core.vault.progress import Told, nobody

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf
    from PIL.Image import Image

PDF = "application/pdf"
PICTURES = {"image/png": "PNG", "image/jpeg": "JPEG", "image/tiff": "TIFF"}
_ACTING = ("/AA", "/A", "/OpenAction", "/PA")
_COLOURS = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
_EIGHT_BITS = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"})
_ORIENTATION = 0x0112  # the EXIF tag that says which way a camera was held
A4 = (595.28, 841.89)
MARGIN = 34.0
MOST_PIXELS = 100_000_000
"""A picture that claims more is attached as it is: unpacking it would take the memory."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A document of the case: its name, media type and bytes."""

    name: str
    media_type: str
    data: bytes


def with_scans(pdf: bytes, scans: Sequence[Scan], told: Told = nobody) -> bytes:
    """The PDF with every scan behind its last page and in its outline, in the order given.

    A PDF or a picture becomes pages; what is neither, or cannot be read as what it says it is,
    lies in the PDF as an attached file, byte for byte. PdfBroken if ``pdf`` itself is no PDF.
    """
    if not scans:
        return pdf
    import pikepdf

    out = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(pdf)) as whole:
            for number, scan in enumerate(scans, 1):
                told((number - 1) / len(scans))
                _add(whole, scan, number)
            whole.save(out)
    except (pikepdf.PdfError, pikepdf.PasswordError):
        raise PdfBroken from None
    return out.getvalue()


def _add(whole: Pdf, scan: Scan, number: int) -> None:
    from pikepdf import OutlineItem

    first = len(whole.pages)
    if scan.media_type in PICTURES:
        added = _draw(whole, scan.data, PICTURES[scan.media_type])
    else:
        added = scan.media_type == PDF and _append(whole, scan.data)
    if not added:
        _attach(whole, scan, number)
        return
    with whole.open_outline() as outline:
        outline.root.append(OutlineItem(scan.name, first))


def _attach(whole: Pdf, scan: Scan, number: int) -> None:
    from pikepdf import AttachedFileSpec

    whole.attachments[f"{number:03}-{scan.name}"] = AttachedFileSpec(
        whole,
        scan.data,
        description="",
        filename=scan.name,
        mime_type=scan.media_type,
        creation_date="",
        mod_date="",
    )


@dataclass(frozen=True, slots=True)
class _Picture:
    """One page's picture: ``data`` packed with ``filter``, eight bits a sample."""

    width: int
    height: int
    colours: str
    data: bytes
    filter: str


def _draw(whole: Pdf, data: bytes, kind: str) -> bool:
    """Whether the picture could be read; each of its frames is then a page, as large as it fits."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=[kind]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return False
            frames = _frames(picture, data)
    except Exception:  # noqa: BLE001 - Pillow has a dozen names for a picture it cannot read
        return False
    for frame in frames:
        _draw_page(whole, frame)
    return bool(frames)


def _frames(picture: Image, data: bytes) -> list[_Picture]:
    """The pages; none where the picture is of a kind that would lose something on the way."""
    from PIL import ImageOps, ImageSequence

    upright = picture.getexif().get(_ORIENTATION, 1) == 1
    if picture.format == "JPEG" and upright and picture.mode in _COLOURS:
        picture.load()
        return [_Picture(*picture.size, _COLOURS[picture.mode], data, "/DCTDecode")]
    found = []
    for frame in ImageSequence.Iterator(picture):
        if frame.mode not in _EIGHT_BITS:
            return []
        plain = _plain(ImageOps.exif_transpose(frame))
        packed = zlib.compress(plain.tobytes())
        found.append(_Picture(*plain.size, _COLOURS[plain.mode], packed, "/FlateDecode"))
    return found


def _plain(picture: Image) -> Image:
    """Grey or red, green and blue; what was see-through lies on white."""
    from PIL import Image

    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    above = picture.convert("RGBA")
    white = Image.new("RGBA", above.size, "white")
    return Image.alpha_composite(white, above).convert("RGB")


def _draw_page(whole: Pdf, picture: _Picture) -> None:
    from pikepdf import Dictionary, Name, Stream

    drawn = Stream(whole, picture.data)
    drawn.Type, drawn.Subtype, drawn.Filter = Name.XObject, Name.Image, Name(picture.filter)
    drawn.Width, drawn.Height, drawn.BitsPerComponent = picture.width, picture.height, 8
    drawn.ColorSpace = Name(picture.colours)
    page = whole.add_blank_page(page_size=A4)
    page.obj.Resources = Dictionary(XObject=Dictionary(Scan=drawn))
    room = (A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN)
    scale = min(room[0] / picture.width, room[1] / picture.height)
    width, height = picture.width * scale, picture.height * scale
    left, bottom = (A4[0] - width) / 2, (A4[1] - height) / 2
    placed = f"q {width:.2f} 0 0 {height:.2f} {left:.2f} {bottom:.2f} cm /Scan Do Q"
    page.obj.Contents = Stream(whole, placed.encode("ascii"))


def _append(whole: Pdf, pages: bytes) -> bool:
    """Whether the pages could be read and stand last in the document."""
    import pikepdf

    clean = _cleaned(pages)
    if clean is None:
        return False
    with pikepdf.open(io.BytesIO(clean)) as scanned:
        whole.pages.extend(scanned.pages)
    return True


def _cleaned(pages: bytes) -> bytes | None:
    """A stranger's PDF read to its end, quietened and written anew; None where that fails.

    All of it is done apart from the document that it shall go into, so that a broken one leaves
    nothing half done there.
    """
    import pikepdf

    out = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(pages)) as scanned:
            _draw_fields(scanned)
            for page in scanned.pages:
                _quieten(page)
            scanned.save(out)
            return out.getvalue() if len(scanned.pages) else None
    except Exception:  # noqa: BLE001 - qpdf too has many names for a document it cannot read
        return None


def _draw_fields(scanned: Pdf) -> None:
    """Make what was filled in a part of the page: the fields themselves do not follow the pages."""
    if "/AcroForm" not in scanned.Root:
        return
    if scanned.Root.AcroForm.get("/NeedAppearances", False):
        scanned.generate_appearance_streams()
    scanned.flatten_annotations("screen")


def _quieten(page: Page) -> None:
    """Take away everything that acts: scripts, launched programs, forms that are sent."""
    for name in _ACTING:
        if name in page.obj:
            del page.obj[name]
    for mark in _annotations(page):
        for name in _ACTING:
            if name in mark:
                del mark[name]


def _annotations(page: Page) -> list[Object]:
    import pikepdf

    found = page.obj.get("/Annots")
    if not isinstance(found, pikepdf.Array):
        return []
    return [one for one in found.as_list() if isinstance(one, pikepdf.Dictionary)]
