"""The Qt application a command runs on: the small one, or one that draws without a screen."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)

NOT_SAID = ("This plugin does not support propagateSizeHints()",)
"""What Qt's screenless platform says of itself whenever a window is laid out."""


def set_stage(*, drawing: bool) -> QCoreApplication:
    """The process's one application; the caller keeps the reference as long as it is needed.

    With ``drawing`` it can paint pages and windows. On Linux it then needs no display: commands
    never show a window, and a dead ``DISPLAY`` must not end a script.
    """
    running = QCoreApplication.instance()
    if running is not None:
        return running
    if not drawing:
        return QCoreApplication([])
    if sys.platform not in ("win32", "darwin"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(_pass_on)
    return QApplication([])


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message not in NOT_SAID:
        print(message, file=sys.stderr)
