"""A little window with the notices, that tells and refuses, to be listened to from outside.

Run as ``python -m tests.ui.accessibility.notices_being_heard`` on a display; ended by its reader.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.frame.notices import NoticeBar

EVERY_MS = 400
TOLD, REFUSED = "Det är sparat", "Det gick inte"


def main() -> int:
    """Tell and refuse in turn until somebody ends it."""
    app = QApplication(sys.argv)
    window, field, bar = QWidget(), QLineEdit(), NoticeBar()
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(bar)
    window.setWindowTitle("Meddelanden")
    window.show()
    field.setFocus()
    turns = iter(range(10_000))

    def say() -> None:
        bar.refuse(REFUSED) if next(turns) % 2 else bar.tell(TOLD)

    timer = QTimer(interval=EVERY_MS)
    timer.timeout.connect(say)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
