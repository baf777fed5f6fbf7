"""Short messages at the foot of the window that never take the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.controls import GRID, button, redress
from desktop.ui.language import translate
from desktop.ui.wrapping_row import WrappingRow

SHOWN_MS = 6000


def _nothing() -> None:
    """Until something is offered."""


class NoticeBar(QWidget):
    """Shows one message on a card; a success goes by itself, a refusal stays until it is closed."""

    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._card = QFrame()
        around = QVBoxLayout(self)
        around.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID + 4)
        around.addWidget(self._card)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        layout = WrappingRow(self._card)
        layout.setContentsMargins(20, 6, 12, 6)
        layout.addWidget(self.text, 1)
        self.report_button = button(
            translate("Notice", "Save a report for IT…"), self.report_wanted.emit, "secondary"
        )
        layout.addWidget(self.report_button)
        self._act: Callable[[], object] = _nothing
        self.act_button = button("", self._do_act, "secondary")
        layout.addWidget(self.act_button)
        layout.addWidget(button(translate("Notice", "Close"), self.hide, "quiet"))
        self.hide()

    def tell(self, text: str) -> None:
        """Say that something succeeded."""
        self._show(text, "done")
        self._timer.start()

    def offer(self, text: str, verb: str, act: Callable[[], object], keys: str) -> None:
        """Say what was done, with a button (and the keys that do the same) for what may follow."""
        self.tell(text)
        self._act = act
        self.act_button.setText(verb)
        self.act_button.setToolTip(keys)
        self.act_button.show()

    def refuse(self, text: str, *, reportable: bool = False) -> None:
        """Say that something was refused, and why; a fault of ours can be reported."""
        self._timer.stop()
        self._show(text, "error")
        self.report_button.setVisible(reportable)

    def _do_act(self) -> None:
        self.hide()
        self._act()

    def _show(self, text: str, tone: str) -> None:
        self.report_button.hide()
        self.act_button.hide()
        self.text.setText(text)
        self.text.setAccessibleName(text)
        redress(self._card, "card", tone)
        self.show()
