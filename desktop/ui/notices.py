"""Short messages at the foot of the window that never take the focus."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.ui.controls import button
from desktop.ui.language import translate
from desktop.ui.wrapping_row import WrappingRow

SHOWN_MS = 6000


class NoticeBar(QFrame):
    """Shows one message; a success goes by itself, a refusal stays until it is closed."""

    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        layout = WrappingRow(self)
        layout.setContentsMargins(20, 8, 12, 8)
        layout.addWidget(self.text, 1)
        self.report_button = button(
            translate("Notice", "Save a report for IT…"), self.report_wanted.emit, "secondary"
        )
        layout.addWidget(self.report_button)
        layout.addWidget(button(translate("Notice", "Close"), self.hide, "quiet"))
        self.hide()

    def tell(self, text: str) -> None:
        """Say that something succeeded."""
        self._show(text, "done")
        self.report_button.hide()
        self._timer.start()

    def refuse(self, text: str, *, reportable: bool = False) -> None:
        """Say that something was refused, and why; a fault of ours can be reported."""
        self._timer.stop()
        self._show(text, "error")
        self.report_button.setVisible(reportable)

    def _show(self, text: str, tone: str) -> None:
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.setProperty("card", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
