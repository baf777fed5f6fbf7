"""The rail at the left: where in the program one is, and the way to lock it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop.ui.language import translate
from desktop.ui.theme.icons import icon
from desktop.ui.theme.palette import Theme
from desktop.ui.theme.text_size import part, percent

RAIL_WIDTH = 88
EDGE, GAP = 8, 4
ICON_SIDE, LEAST_ICON_SIDE = 24, 16


def places() -> tuple[tuple[str, str, str], ...]:
    """Each place's id, name and icon, in order."""
    return (
        ("map", translate("Rail", "Map"), "map"),
        ("cases", translate("Rail", "Cases"), "cases"),
        ("todo", translate("Rail", "To do"), "todo"),
        ("recipients", translate("Rail", "Recipients"), "recipients"),
        ("statistics", translate("Rail", "Statistics"), "statistics"),
        ("settings", translate("Rail", "Settings"), "settings"),
    )


class Rail(QFrame):
    """Icons with names; emits the place chosen, or ``lock_wanted``."""

    chosen = Signal(str)
    lock_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(RAIL_WIDTH)
        self._fitted = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QToolButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, EDGE, 4, EDGE)
        layout.setSpacing(GAP)
        for number, (place, name, icon_name) in enumerate(places(), 1):
            made = self._button(name, icon_name, theme)
            made.setCheckable(True)
            made.setToolTip(f"{name}  (Ctrl+{number})")
            self._on_keys(f"Ctrl+{number}", partial(self.chosen.emit, place))
            made.clicked.connect(lambda _=False, chosen=place: self.chosen.emit(chosen))
            self._group.addButton(made)
            self._buttons[place] = made
            layout.addWidget(made)
        layout.addStretch(1)
        for name, icon_name, signal, keys in (
            (translate("Rail", "Help"), "help", self.help_wanted, "F1"),
            (translate("Rail", "Lock"), "lock", self.lock_wanted, "Ctrl+L"),
        ):
            made = self._button(name, icon_name, theme)
            made.setToolTip(f"{name}  ({keys})")
            self._on_keys(keys, signal.emit)
            made.clicked.connect(lambda _=False, wanted=signal: wanted.emit())
            layout.addWidget(made)

    def show_place(self, place: str) -> None:
        """Mark the place that is shown; none of them where it is not on the rail."""
        if place in self._buttons:
            self._buttons[place].setChecked(True)
            return
        self._group.setExclusive(False)
        for made in self._buttons.values():
            made.setChecked(False)
        self._group.setExclusive(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the icons give way before any word does: large text in a low window."""
        super().resizeEvent(event)
        if percent() != 100 or self._fitted:
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew when the text has another size, once every button has been dressed for it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and (percent() != 100 or self._fitted):
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self._fitted = True
        style = Qt.ToolButtonStyle
        buttons = self.findChildren(QToolButton)
        room = (self.height() - EDGE * 2 - GAP * (len(buttons) - 1)) // len(buttons)
        for each in buttons:
            each.setToolButtonStyle(style.ToolButtonTextUnderIcon)
            words = each.sizeHint().height() - each.iconSize().height()
            side = min(part(ICON_SIDE), room - words)
            if side < LEAST_ICON_SIDE:
                each.setToolButtonStyle(style.ToolButtonTextOnly)
            else:
                each.setIconSize(QSize(side, side))

    def _on_keys(self, keys: str, action: Callable[[], object]) -> None:
        """A shortcut of its own: one on the button would wait for the button's animation."""
        QShortcut(QKeySequence(keys), self).activated.connect(lambda: action())

    def _button(self, name: str, icon_name: str, theme: Theme) -> QToolButton:
        made = QToolButton()
        made.setText(name)
        made.setIcon(icon(icon_name, theme.text_quiet, theme.accent))
        made.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setFixedWidth(RAIL_WIDTH - 8)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made
