"""What went wrong is told in the notices; a fault of the program's own can be reported to IT."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.ui.frame.notices import NoticeBar
from desktop.ui.language import translate


class Refusals:
    """Remembers the last fault, for a report without personal data."""

    def __init__(self, notices: NoticeBar, keep: Callable[[], None], over: QWidget) -> None:
        """``keep`` puts aside what is being written, whatever happens next."""
        self._notices, self._keep, self._over = notices, keep, over
        self._fault: BaseException | None = None
        notices.report_wanted.connect(self.save_report)

    def refuse(self, fault: BaseException) -> None:
        """Say that something was refused, and why."""
        from desktop.core.errors import Known
        from desktop.ui.wording import sentence

        self._fault = fault
        ours = not isinstance(fault, Known | OSError)
        if ours:
            self._keep()
        self._notices.refuse(sentence(fault), reportable=ours)

    def save_report(self) -> None:
        """Let the user put a report without personal data where IT can have it."""
        from PySide6.QtWidgets import QFileDialog

        from desktop.core.policy.leaving import save_whole
        from desktop.ui.frame.unexpected import report

        chosen, _ = QFileDialog.getSaveFileName(
            self._over, translate("Window", "Save the report"), "rapport.txt", "*.txt"
        )
        if chosen and self._fault is not None:
            save_whole(Path(chosen), report(self._fault).encode())
            self._notices.tell(translate("Window", "The report is saved. It names nobody."))
