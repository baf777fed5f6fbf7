"""Takes away what stands open over the window when it locks: a dialog may name the case."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget


def put_away_dialogs(window: QWidget) -> None:
    """Close every dialog of the window, the innermost first, as if it had been cancelled.

    What a dialog has under way is cancelled too.
    """
    for dialog in reversed(window.findChildren(QDialog)):
        if dialog.isVisible():
            dialog.reject()
        if dialog.isVisible():  # it has cancelled its work first, and would stay
            dialog.done(QDialog.DialogCode.Rejected)
