"""The sheet of paper a map is printed on: its size, always lying, and its margins."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

MARGIN_MILLIMETRES = 4.2
"""What common office printers can do (12 points)."""


class Paper(StrEnum):
    """The paper sizes on offer, always lying."""

    A4 = "a4"
    A3 = "a3"
    A2 = "a2"


def page_layout(paper: Paper) -> QPageLayout:
    """The paper lying, with our margins."""
    size = {
        Paper.A4: QPageSize.PageSizeId.A4,
        Paper.A3: QPageSize.PageSizeId.A3,
        Paper.A2: QPageSize.PageSizeId.A2,
    }[paper]
    side = MARGIN_MILLIMETRES
    margins = QMarginsF(side, side, side, side)
    lying = QPageLayout.Orientation.Landscape
    return QPageLayout(QPageSize(size), lying, margins, QPageLayout.Unit.Millimeter)


def lying(chosen: QPageLayout) -> QPageLayout:
    """The paper and margins that were chosen, lying; no margin less than the printer can do."""
    made = QPageLayout(chosen)
    made.setOrientation(QPageLayout.Orientation.Landscape)
    least, wanted = made.minimumMargins(), chosen.margins()
    made.setMargins(
        QMarginsF(
            max(least.left(), wanted.left()),
            max(least.top(), wanted.top()),
            max(least.right(), wanted.right()),
            max(least.bottom(), wanted.bottom()),
        )
    )
    return made


def printable(layout: QPageLayout) -> tuple[float, float]:
    """The area inside the margins, in points."""
    area = layout.paintRect(QPageLayout.Unit.Point)
    return area.width(), area.height()
