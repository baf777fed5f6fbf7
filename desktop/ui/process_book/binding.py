"""Binds the drawn pages in front of the text, each tagged as a figure with words for it."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.policy.leaving import save_whole
from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.model import ProcessMap
from desktop.ui.language import translate
from desktop.ui.process_book.box_links import link_boxes
from desktop.ui.process_book.chapters import chapters
from desktop.ui.process_book.glyph_names import mend_fonts

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

    from desktop.ui.map.printing import Watch

_PARTS_OF_TEXT = 2
"""The text is set before the maps are drawn, and bound to them after."""


def write_book(
    process_map: ProcessMap,
    path: Path,
    paper: str = "a3",
    *,
    mono: bool = False,
    drawings: Sequence[Drawing] = (),
    watch: Watch | None = None,
) -> None:
    """Write the book: the overview and every process drawn on ``paper``, then A4 pages of text.

    ``drawings`` are those pages if they are at hand. ``watch`` hears of every part before it is
    made and may raise to stop; then no file is left. Raises PrintFailed, TemplateBroken or OSError.
    """
    from pikepdf import open as open_pdf

    from desktop.core.forms.finishing import finished
    from desktop.core.forms.report import render_document
    from desktop.ui.map.printing import Paper, PrintJob, job_to_pdf, unwatched

    watch = watch or unwatched
    drawings = tuple(drawings) or _all_pages(process_map)
    parts = len(drawings) + _PARTS_OF_TEXT
    version = translate("Book", "Process book, version {version}").format(
        version=process_map.version
    )
    made_on = date.fromisoformat(process_map.date)
    watch(0, parts)
    text = render_document(
        process_map.title, chapters(process_map), made_on=made_on, subtitle=version
    )
    with tempfile.TemporaryDirectory() as folder:
        drawn, written = Path(folder) / "map.pdf", Path(folder) / "text.pdf"
        job = PrintJob(drawings, process_map, Paper(paper), mono)
        job_to_pdf(job, drawn, watch=lambda number, _count: watch(number + 1, parts))
        written.write_bytes(text)
        with open_pdf(written) as book, open_pdf(drawn) as maps:
            _bind(book, maps, drawings, paper)
            watch(parts - 1, parts)
            save_whole(path, finished(book))


def _all_pages(process_map: ProcessMap) -> tuple[Drawing, ...]:
    from desktop.core.process.layout import lay_out

    pages = (OVERVIEW, *(process.id for process in process_map.processes))
    return tuple(lay_out(process_map, page) for page in pages)


def _bind(book: Pdf, maps: Pdf, drawings: tuple[Drawing, ...], paper: str) -> None:
    from pikepdf import OutlineItem

    with book.open_outline() as outline:
        chapters_before = list(outline.root)
        outline.root.clear()
        for number, (page, drawing) in enumerate(zip(maps.pages, drawings, strict=True)):
            book.pages.insert(number, page)
            mend_fonts(book.pages[number])
            _tag_as_figure(book, book.pages[number], number, _words_for(drawing))
            link_boxes(book, book.pages[number], drawing, paper)
            outline.root.append(OutlineItem(_words_for(drawing), number))
        outline.root.extend(chapters_before)


def _words_for(drawing: Drawing) -> str:
    if drawing.page == OVERVIEW:
        return translate("Book", "The map: all parties")
    return translate("Book", "The map: {title}").format(title=drawing.title)


def _tag_as_figure(book: Pdf, page: Page, place: int, words: str) -> None:
    """Put the whole page in the structure tree as one figure (PDF/UA-1, 7.3)."""
    from pikepdf import Array, Dictionary, Name

    root = book.Root.StructTreeRoot
    document = root.K[0] if isinstance(root.K, Array) else root.K
    page.contents_add(b"/Figure <</MCID 0>> BDC", prepend=True)
    page.contents_add(b"EMC")
    figure = book.make_indirect(
        Dictionary(
            Type=Name.StructElem,
            S=Name.Figure,
            P=document,
            K=0,
            Pg=page.obj,
            Alt=words,
            A=Dictionary(O=Name.Layout, BBox=page.mediabox, Placement=Name.Block),
        )
    )
    document.K.insert(place, figure)
    key = _next_key(root)
    page.obj.StructParents = key
    page.obj.Tabs = Name.S
    _add_parent(root.ParentTree, key, book.make_indirect(Array([figure])))
    root.ParentTreeNextKey = key + 1


def _next_key(root: Object) -> int:
    """The first key of the parent tree that no page has."""
    from pikepdf import NumberTree

    known = root.get("/ParentTreeNextKey")
    return int(known) if known is not None else max(NumberTree(root.ParentTree), default=-1) + 1


def _add_parent(tree: Object, key: int, parents: Object) -> None:
    from pikepdf import NumberTree

    NumberTree(tree)[key] = parents
