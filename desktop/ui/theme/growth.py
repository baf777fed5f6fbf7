"""Lets widgets grow with the text: each fixed measure in the code is what it is at 100 %.

Installed only while the text is larger than that, so that the usual start pays nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QHeaderView, QWidget

from desktop.ui.theme import text_size

MEASURES = "measuresAtFullSize"
FILTER = "growth"
UNBOUND = 16_777_215
"""Qt's own word for no largest size."""


class Growth(QObject):
    """Enlarges every widget's own measures once, when it is dressed for the first time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow what is about to be shown."""
        if event.type() == QEvent.Type.Polish and isinstance(watched, QWidget):
            grow(watched, 100)
        return False


def grow_all(app: QApplication, before: int) -> None:
    """Take every widget from the text size ``before`` to the chosen one, also those to come."""
    found = app.findChild(Growth)
    if text_size.percent() != 100 and found is None:
        app.installEventFilter(Growth(app))
    elif text_size.percent() == 100 and found is not None:
        app.removeEventFilter(found)
        found.setParent(None)
    for widget in app.allWidgets():
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            grow(widget, before)


def grow(widget: QWidget, before: int) -> None:
    """Take one widget's measures from the text size ``before`` to the chosen one.

    What the program has measured anew since it was ``before`` is left as it is.
    """
    if widget.isWindow() or text_size.percent() == before:
        return
    kept = widget.property(MEASURES)
    full = [int(each) for each in kept] if kept else _measures(widget)
    if not kept:
        widget.setProperty(MEASURES, full)
    now = _measures(widget)
    grown = [
        _grown(first, text_size.percent(), place == ICON)
        if present == _grown(first, before, place == ICON)
        else present
        for place, (first, present) in enumerate(zip(full, now, strict=True))
    ]
    if grown != now:
        _set(widget, grown)
    if isinstance(widget, QHeaderView):
        _grow_sections(widget, before)


ICON = 4


def _measures(widget: QWidget) -> list[int]:
    icon = widget.iconSize().width() if isinstance(widget, QAbstractButton) else 0
    return [
        *(widget.minimumWidth(), widget.minimumHeight()),
        *(widget.maximumWidth(), widget.maximumHeight()),
        icon,
    ]


def _grown(measure: int, percent: int, is_icon: bool) -> int:
    if measure >= UNBOUND:
        return measure
    return text_size.part(measure, percent) if is_icon else text_size.room(measure, percent)


def _set(widget: QWidget, grown: list[int]) -> None:
    widget.setMaximumSize(grown[2], grown[3])
    widget.setMinimumSize(grown[0], grown[1])
    if isinstance(widget, QAbstractButton):
        widget.setIconSize(QSize(grown[ICON], grown[ICON]))


def _grow_sections(header: QHeaderView, before: int) -> None:
    modes = (QHeaderView.ResizeMode.Interactive, QHeaderView.ResizeMode.Fixed)
    share = text_size.percent() / before
    header.setDefaultSectionSize(round(header.defaultSectionSize() * share))
    if header.orientation() == Qt.Orientation.Vertical:
        return
    for place in range(header.count()):
        if header.sectionResizeMode(place) in modes:
            header.resizeSection(place, round(header.sectionSize(place) * share))
