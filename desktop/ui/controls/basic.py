"""Small controls in the house's voice: every page builds from them, the style sheet dresses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.wrapping_row import WrappingRow

GRID = 8
"""The eight-point grid, in logical pixels."""
PAGE_WIDTH, UNBOUND = 1128, 16_777_215
"""Pixels at 100 %: what a window of 1280 leaves a page beside the rail; and Qt's word for all."""
LINK_INSET = 8
"""Border and padding of a link, in logical pixels, as the style sheet draws it."""


def label(text: str, tone: str = "body", *, selectable: bool = False) -> QLabel:
    """A wrapped text. ``tone`` is title, heading, body, quiet, error, done or attention."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("tone", tone)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def button(
    text: str, on_click: Callable[[], object], role: str = "secondary", icon: QIcon | None = None
) -> QPushButton:
    """A button with a verb. ``role`` is primary, secondary, quiet, danger or link."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if icon is not None:
        made.setIcon(icon)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def chip(text: str, tone: str = "plain", tooltip: str = "") -> QLabel:
    """A small rounded word. ``tone`` is plain, done, attention or error."""
    made = QLabel(text)
    made.setProperty("chip", tone)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if tooltip:
        made.setToolTip(tooltip)
    return made


def card(*parts: QWidget | QLayout) -> QFrame:
    """A white sheet with breathing space, its parts from top to bottom."""
    made = QFrame()
    made.setProperty("card", "true")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
    layout.setSpacing(GRID)
    fill(layout, *parts)
    return made


def fill(layout: QBoxLayout, *parts: QWidget | QLayout) -> None:
    """Add widgets and layouts in order."""
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def row(*parts: QWidget | QLayout, spacing: int = GRID, stretch_last: bool = False) -> QHBoxLayout:
    """Parts side by side, pushed to the left unless the last one stretches.

    Where there is no room for all of them they go on below.
    """
    layout = WrappingRow()
    layout.setSpacing(spacing)
    layout.setContentsMargins(0, 0, 0, 0)
    fill(layout, *parts)
    if not stretch_last:
        layout.addStretch(1)
    return layout


def abreast(*parts: QWidget | QVBoxLayout, shares: tuple[int, ...] = ()) -> QHBoxLayout:
    """Fields that share the width of a row, evenly or by ``shares``, all from its upper edge.

    Where there is no room for all of them they go on below.
    """
    columns = [part if isinstance(part, QVBoxLayout) else column(part) for part in parts]
    made = row(*columns, spacing=2 * GRID, stretch_last=True)
    for place, each in enumerate(columns):
        each.addStretch(1)
        made.setStretch(place, shares[place] if shares else 1)
    return made


def link_row(*links: QPushButton) -> QHBoxLayout:
    """Links side by side, their words flush with the left edge of the text above them."""
    made = row(*links, spacing=LINK_INSET)
    made.insertSpacing(0, -LINK_INSET)
    return made


def column(*parts: QWidget | QLayout, spacing: int = GRID) -> QVBoxLayout:
    """Parts from top to bottom."""
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(0, 0, 0, 0)
    fill(layout, *parts)
    return layout


def scrolled(content: QWidget) -> QScrollArea:
    """The content in a frame that scrolls only up and down.

    Tab passes it by: the keys that scroll reach it from whatever in it has the focus.
    """
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def labelled(caption: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """A field under its caption, tied together for screen readers, with a quiet hint below."""
    name = label(caption, "caption")
    name.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(caption)
    parts: list[QWidget] = [name, field]
    if hint:
        field.setAccessibleDescription(hint)
        parts.append(label(hint, "quiet"))
    return column(*parts, spacing=4)


def redress(widget: QWidget, name: str, value: str) -> None:
    """Give a property that the style sheet asks for another value, and dress the widget anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class InSight(QObject):
    """Scrolls to whatever takes the focus, also when Tab comes to it from outside its frame."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._look)

    def _look(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not now.isVisible() or not now.visibleRegion().isEmpty():
            return
        frame = now.parentWidget()
        while frame is not None:
            if isinstance(frame, QScrollArea):
                frame.ensureWidgetVisible(now)
            frame = frame.parentWidget()


def enter(part: QWidget) -> None:
    """Put the focus where Tab would put it first in what was just unfolded."""
    each = part.nextInFocusChain()
    while each is not None and each is not part:
        takes = each.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and each.isEnabled() and part.isAncestorOf(each) and each.isVisibleTo(part):
            each.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        each = each.nextInFocusChain()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
            inner.deleteLater()


def page_column(owner: QWidget, width: int = PAGE_WIDTH) -> QVBoxLayout:
    """The column that a whole page fills from top to bottom, in a frame that scrolls.

    On a wide screen it stays as wide as one reads; a table asks for all of it with ``UNBOUND``.
    """
    content, holder = QWidget(), QWidget()
    content.setProperty("page", "true")
    holder.setMaximumWidth(width)
    inner = column(spacing=2 * GRID)
    holder.setLayout(inner)
    beside = QHBoxLayout(content)
    beside.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
    beside.addWidget(holder, 1)
    beside.addStretch(0)
    outer = QVBoxLayout(owner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolled(content))
    return inner


def page(title: str, *parts: QWidget | QLayout, width: int = 880) -> QWidget:
    """A page with a title: its parts in one readable column that scrolls."""
    content = QWidget()
    content.setProperty("page", "true")
    inner = column(label(title, "title"), *parts, spacing=2 * GRID)
    inner.addStretch(1)
    holder = QWidget()
    holder.setMaximumWidth(width)
    holder.setLayout(inner)
    outer = QHBoxLayout(content)
    outer.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
    outer.addWidget(holder, 1)
    outer.addStretch(0)
    return scrolled(content)
