"""Leads from each drawn box to its section: links over the drawing, each named for the ear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QPageLayout

from desktop.core.process.drawing import Box, Drawing
from desktop.ui.language import translate
from desktop.ui.map.page_setup import Paper, page_layout, printable
from desktop.ui.map.paper import drawing_area, scale_on

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

PRINTED = 4
"""The annotation flag that PDF/A asks for (ISO 19005-2, 6.3.2)."""


def link_boxes(book: Pdf, page: Page, drawing: Drawing, paper: str) -> None:
    """Put a link over every box that the book has a section for, tagged after the drawing.

    The page must be in the book's structure tree already (PDF/UA-1, 7.18.5).
    """
    from pikepdf import Array, Dictionary, Name, NumberTree

    root = book.Root.StructTreeRoot
    document = root.K[0] if isinstance(root.K, Array) else root.K
    group = book.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=document, K=Array()))
    tree, key = NumberTree(root.ParentTree), int(root.ParentTreeNextKey)
    marks = []
    for box in _with_section(book, drawing):
        mark = book.make_indirect(_mark(box, _place(page, drawing, box, paper), key))
        link = book.make_indirect(_element(group, mark, page))
        group.K.append(link)
        tree[key] = link
        marks.append(mark)
        key += 1
    root.ParentTreeNextKey = key
    if marks:
        page.obj.Annots = Array([*page.obj.get("/Annots", ()), *marks])
        document.K.append(group)


def _with_section(book: Pdf, drawing: Drawing) -> Iterator[Box]:
    from pikepdf import NameTree

    known = NameTree(book.Root.Names.Dests)
    return (box for box in drawing.boxes if box.id in known)


def _mark(box: Box, place: tuple[float, ...], key: int) -> Object:
    from pikepdf import Array, Dictionary, Name, String

    words = translate("Book", "To {box} {title}").format(box=box.badge, title=box.title)
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(side, 2) for side in place]),
        Border=Array([0, 0, 0]),
        F=PRINTED,
        Contents=String(" ".join(words.split())),
        Dest=String(box.id),
        StructParent=key,
    )


def _element(group: Object, mark: Object, page: Page) -> Object:
    from pikepdf import Dictionary, Name

    return Dictionary(
        Type=Name.StructElem,
        S=Name.Link,
        P=group,
        Pg=page.obj,
        K=Dictionary(Type=Name.OBJR, Obj=mark, Pg=page.obj),
        Alt=mark.Contents,
    )


def _place(page: Page, drawing: Drawing, box: Box, paper: str) -> tuple[float, ...]:
    """The box on the page, in points from the lower left corner."""
    layout = page_layout(Paper(paper))
    inside = layout.paintRect(QPageLayout.Unit.Point)
    size, top = printable(layout), float(page.mediabox[3])
    area, scale = drawing_area(size, drawing), scale_on(size, drawing)
    left = inside.x() + area.x() + box.rect.x * scale
    upper = top - inside.y() - area.y() - box.rect.y * scale
    return left, upper - box.rect.h * scale, left + box.rect.w * scale, upper
