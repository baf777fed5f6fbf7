"""A bar that tells how far long work has come, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.core.vault.progress import Told
from desktop.ui.controls import button
from desktop.ui.language import translate
from desktop.ui.tasks import Progress

STEPS = 1000


class LongWork(QWidget):
    """Hidden until work begins. The work's thread tells; the bar hears it on the window's."""

    _come_so_far = Signal(float)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(200, 6)
        self.bar.setAccessibleName(name)
        self.cancel_button = button(translate("LongWork", "Cancel"), self.cancel)
        self._work = Progress()
        self._come_so_far.connect(lambda done: self.bar.setValue(round(done * STEPS)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.bar)
        layout.addWidget(self.cancel_button)
        layout.addStretch(1)
        self.hide()

    def begin(self) -> Told:
        """Show the bar; gives what the work is to tell, which raises Cancelled to stop it."""
        self._work = work = Progress()
        self.bar.setValue(0)
        self.cancel_button.setEnabled(True)
        self.show()

        def told(done: float) -> None:
            work.step()
            self._come_so_far.emit(done)

        return told

    def cancel(self) -> None:
        """Ask the work to stop; it ends at its next step."""
        self._work.cancel()
        self.cancel_button.setEnabled(False)
