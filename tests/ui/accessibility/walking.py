"""Goes through a page with Tab alone, and looks at what the focus changes on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget

from desktop.ui.application import Desk
from desktop.ui.map.handles import BoxHandle
from desktop.ui.theme.contrast import contrast
from tests.ui.accessibility.tour import seen

MOST_STOPS = 400
RING_CONTRAST = 3.0
LEAST_RING = 24
"""Pixels of a focus ring that must stand out: the short side of the smallest control."""
BESIDE = 3


def stops(desk: Desk) -> Iterator[QWidget]:
    """Every widget that Tab comes to, from the rail's present place until it comes back."""
    desk.window.activateWindow()
    QApplication.processEvents()  # a page just turned to takes its places first
    first = rail_place(desk)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    here: QWidget | None = first
    for _ in range(MOST_STOPS):
        assert here is not None, "the focus is lost"
        yield here
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is first:
            return
    raise AssertionError("the walk never comes round")


def rail_place(desk: Desk) -> QAbstractButton:
    """The rail's place that is shown: Tab comes to this one, the arrow keys to the others."""
    buttons = desk.window.rail.findChildren(QAbstractButton)
    return next((each for each in buttons if each.isChecked()), buttons[0])


def focusable(desk: Desk) -> list[QWidget]:
    """Everything shown that Tab ought to come to, one of each group that the arrows walk."""
    return [
        each
        for each in seen(desk.window)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.focusProxy() is None
        and each.window() is desk.window
        and not isinstance(each, BoxHandle)
        and not _walked_by_arrows(each)
    ]


def name(widget: QWidget) -> str:
    """What a screen reader calls it."""
    found = QAccessible.queryAccessibleInterface(widget)
    said = found.text(QAccessible.Text.Name) if found is not None else ""
    if not said and isinstance(widget, QTabBar):
        return widget.tabText(widget.currentIndex())
    return said


def told(widget: QWidget) -> str:
    """The widget in words, for a test's message."""
    return f"{type(widget).__name__} {name(widget)!r} {widget.objectName()}".strip()


def ring_pixels(window: QWidget, stop: QWidget) -> int:
    """How many pixels change by at least 3:1 when the widget takes the focus."""
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()  # what is scrolled into sight moves
    corner = stop.mapTo(window, QPoint(0, 0))
    area = QRect(corner, stop.size()).adjusted(-BESIDE, -BESIDE, BESIDE, BESIDE)
    area = area.intersected(window.rect())
    focused = window.grab(area).toImage()
    stop.clearFocus()
    plain = window.grab(area).toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return standing_out(plain, focused)


def standing_out(plain: QImage, focused: QImage) -> int:
    """How many pixels of two pictures of the same place differ by at least 3:1."""
    found, known = 0, {}
    for y in range(plain.height()):
        for x in range(plain.width()):
            pair = (plain.pixel(x, y), focused.pixel(x, y))
            if pair[0] == pair[1]:
                continue
            if pair not in known:
                known[pair] = contrast(_colour(pair[0]), _colour(pair[1])) >= RING_CONTRAST
            found += known[pair]
        if found > 4 * LEAST_RING:
            break
    return found


def _colour(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"


def _walked_by_arrows(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return False
    group = widget.group()
    if group is not None and group.exclusive():
        return True
    parent = widget.parentWidget()
    if not widget.autoExclusive() or parent is None:
        return False
    beside = parent.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(each.isChecked() for each in beside if each.autoExclusive())
