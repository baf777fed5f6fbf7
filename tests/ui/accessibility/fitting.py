"""Finds words that do not fit where they stand: measured, not looked at."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from desktop.ui.controls.elided import Elided
from desktop.ui.controls.line_breaks import ZERO_WIDTH_SPACE
from desktop.ui.controls.wrapped_button import WrappedButton
from desktop.ui.controls.wrapped_tick import WrappedTick
from tests.ui.accessibility.tour import seen

SLACK = 2
"""Pixels: fonts are hinted, measures are rounded."""


def misfits(window: QWidget) -> list[str]:
    """Each control whose words are cut, with what is missing."""
    found = []
    for each in seen(window):
        if each.isWindow() and each is not window:
            continue
        fault = next(_faults(each), "") or _outside(each)
        if fault:
            found.append(f"{type(each).__name__} {_words(each)[:40]!r}: {fault}")
    return found


def _words(widget: QWidget) -> str:
    for reader in ("text", "currentText", "accessibleName"):
        read = getattr(widget, reader, None)
        if callable(read) and read():
            return str(read())
    return widget.objectName()


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, Elided):
        return  # gives way on purpose; its tooltip tells the whole
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, WrappedButton | WrappedTick):
        yield from _narrower(widget, widget.minimumSizeHint())
        if widget.height() + SLACK < widget.heightForWidth(widget.width()):
            yield f"is {widget.height()} tall of {widget.heightForWidth(widget.width())}"
    elif isinstance(widget, QCheckBox | QRadioButton):
        yield from _narrower(widget, widget.sizeHint())
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, QComboBox):
        yield from _combo(widget)
    elif isinstance(widget, QLineEdit):
        yield from _line(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QHeaderView):
        yield from _head(widget)


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.textFormat() == Qt.TextFormat.RichText:
        return
    room = label.contentsRect()
    metrics = label.fontMetrics()
    if not label.wordWrap():
        needed = label.sizeHint()
        yield from _narrower(label, needed)
        if label.height() + SLACK < metrics.height():
            yield f"is {label.height()} tall of {metrics.height()}"
        return
    if label.height() + SLACK < label.heightForWidth(label.width()):
        yield f"is {label.height()} tall of {label.heightForWidth(label.width())}"
    words = label.text().replace(ZERO_WIDTH_SPACE, " ").split()
    longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
    if room.width() + SLACK < longest:
        yield f"is {room.width()} wide for a word of {longest}"


def _narrower(widget: QWidget, needed: QSize) -> Iterator[str]:
    if widget.width() + SLACK < needed.width():
        yield f"is {widget.width()} wide of {needed.width()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text():
        return
    if (
        isinstance(button, QToolButton)
        and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    ):
        return
    if isinstance(button, QToolButton):
        advance = button.fontMetrics().horizontalAdvance(button.text())
        yield from _narrower(button, QSize(advance + 4, 0))
    else:
        yield from _narrower(button, button.sizeHint())
    if button.height() + SLACK < button.fontMetrics().height():
        yield f"is {button.height()} tall of {button.fontMetrics().height()}"
    if isinstance(button, QToolButton) and button.height() + SLACK < button.sizeHint().height():
        yield f"is {button.height()} tall of {button.sizeHint().height()}"


def _combo(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    field = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    if field.width() + SLACK < needed and box.currentText() not in box.toolTip():
        yield f"has {field.width()} for {needed}"
    if field.height() + 2 * SLACK < box.fontMetrics().ascent():
        yield f"has {field.height()} for letters of {box.fontMetrics().ascent()}"


def _line(line: QLineEdit) -> Iterator[str]:
    words = line.text() or line.placeholderText()
    told = f"{line.toolTip()} {line.accessibleName()}"
    needed = line.fontMetrics().horizontalAdvance(words)
    if not line.text() and line.width() < needed + 36 and words not in told:
        yield f"is {line.width()} wide for {needed}"
    if line.height() < line.fontMetrics().height():
        yield f"is {line.height()} tall of {line.fontMetrics().height()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        if not bar.isTabVisible(place):
            continue
        needed = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
        if bar.tabRect(place).width() < needed:
            yield f"tab {bar.tabText(place)} has {bar.tabRect(place).width()} for {needed}"
        if bar.tabRect(place).right() > bar.width() and not bar.usesScrollButtons():
            yield f"tab {bar.tabText(place)} is outside"


def _head(head: QHeaderView) -> Iterator[str]:
    model = head.model()
    if model is None or head.orientation() == Qt.Orientation.Vertical:
        return
    for place in range(head.count()):
        if head.isSectionHidden(place):
            continue
        words = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        needed = max(
            (head.fontMetrics().horizontalAdvance(line) for line in words.split("\n")), default=0
        )
        if head.sectionSize(place) < needed:
            yield f"column {words!r} has {head.sectionSize(place)} for {needed}"


def _outside(widget: QWidget) -> str:
    """What of the widget no scroll bar could bring into sight."""
    if not _words(widget) or widget.width() <= 0:
        return ""
    area = QRect(QPoint(0, 0), widget.size())
    here: QWidget = widget
    while not here.isWindow() and (parent := here.parentWidget()) is not None:
        area.translate(here.pos())
        if _scrolls_to(parent):
            area = parent.rect()
        elif area.right() > parent.width() + SLACK:
            return f"ends at {area.right()} in a {type(parent).__name__} of {parent.width()}"
        here = parent
    return ""


def _scrolls_to(viewport: QWidget) -> bool:
    """Whether the viewport can be moved sideways over what it shows."""
    area = viewport.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not viewport:
        return False
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return not isinstance(area, QScrollArea) or area.horizontalScrollBarPolicy() != off
