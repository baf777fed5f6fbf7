"""Lets widgets grow with the text: each fixed measure in the code is what it is at 100 %.

Installed only while the text is larger than that, so that the usual start pays nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QHeaderView, QWidget

from desktop.ui.theme import text_size

MEASURES = "measuresAtFullSize"
OF_THE_CODE = (QHeaderView.ResizeMode.Interactive, QHeaderView.ResizeMode.Fixed)
"""Columns whose width does not come from what is in them."""
STRETCHED = "sectionsThatStretch"
READABLE_COLUMN = 180
"""Pixels at 100 %: a column that takes what is left is not squeezed to less; the table then moves
sideways."""
SECTIONS = "sectionsStandAt"
UNBOUND = 16_777_215
"""Qt's own word for no largest size."""


class Growth(QObject):
    """Enlarges every widget's own measures once, when it is dressed for the first time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow what is about to be shown."""
        if event.type() == QEvent.Type.Polish and isinstance(watched, QWidget):
            if watched.property(MEASURES) is None:  # what follows may ask for it again
                grow(watched, 100)
        elif event.type() == QEvent.Type.Show and isinstance(watched, QHeaderView):
            _grow_sections(watched)
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
        if isinstance(widget, QHeaderView) and (widget.isVisible() or widget.property(SECTIONS)):
            _grow_sections(widget)


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


def _grow_sections(header: QHeaderView) -> None:
    """Widen the columns, once they have been given their widths: when they are first shown."""
    stand = int(header.property(SECTIONS) or 100)
    now = text_size.percent()
    if stand == now:
        return
    header.setProperty(SECTIONS, now)
    if header.orientation() == Qt.Orientation.Vertical:
        header.setDefaultSectionSize(round(header.defaultSectionSize() * now / stand))
        return
    _stretch(header)
    for place in range(header.count()):
        if header.sectionResizeMode(place) in OF_THE_CODE:
            full = header.sectionSize(place) if stand == 100 else _shrunk(header, place, stand)
            header.resizeSection(place, text_size.room(full))
    _keep_readable(header)


def _stretch(header: QHeaderView) -> None:
    """Let the columns stretch again that did so at 100 %."""
    for place in header.property(STRETCHED) or []:
        header.setSectionResizeMode(int(place), QHeaderView.ResizeMode.Stretch)
    header.setProperty(STRETCHED, None)


def _keep_readable(header: QHeaderView) -> None:
    modes = {place: header.sectionResizeMode(place) for place in range(header.count())}
    stretch = [each for each, mode in modes.items() if mode == QHeaderView.ResizeMode.Stretch]
    least = text_size.letters(READABLE_COLUMN)
    others = sum(header.sectionSize(each) for each in modes if each not in stretch)
    if text_size.percent() == 100 or others + least * len(stretch) <= header.viewport().width():
        return
    header.setProperty(STRETCHED, stretch)
    for place in stretch:
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(place, least)


def _shrunk(header: QHeaderView, place: int, stand: int) -> int:
    """The column's width at 100 %: what ``room`` made of it, taken back."""
    size = header.sectionSize(place)
    most = text_size.room(text_size.WORDY, stand)
    return size - (most - text_size.WORDY) if size >= most else round(size * 100 / stand)
