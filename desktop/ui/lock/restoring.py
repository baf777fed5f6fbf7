"""A backup takes the vault's place, at the lock: how far it has come, and a way to stop it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.vault import backup
from desktop.core.vault.keys import MINIMUM
from desktop.ui.controls.basic import GRID, label, redress
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork


class Restoring(QWidget):
    """Hidden until a backup is to be restored; then it says how it ended until the next unlock.

    ``ended`` comes with every end; ``refused`` before it where the backup could not be restored.
    """

    ended = Signal()
    refused = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.running = LongWork(translate("Restoring", "How far the backup has come"))
        self.state = label("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.state)
        layout.addWidget(self.running)
        session.unlocked.connect(self.hide)
        self.hide()

    def begin(self, name: str, password: str) -> None:
        """Lock, check the backup, copy it, and let it take the vault's place.

        Cancelled before the last, everything is as it was.
        """
        session = self._session
        folder, least = session.folder, session.cost or MINIMUM
        session.lock()
        words = translate(
            "Restoring",
            "The backup is opened, checked and copied. Until it is in place you can cancel, and "
            "the vault is as it was.",
        )
        self._say(words, "quiet")
        self.running.run_beside(
            session.tasks,
            lambda told: backup.restore(folder, name, password, minimum=least, told=told),
            lambda _none: self._end(self._in_place(), "done"),
            self._fail,
            partial(
                self._end, translate("Restoring", "Cancelled. The vault is as it was."), "body"
            ),
            line=session.tasks.on_vault,
        )

    def _in_place(self) -> str:
        return translate("Restoring", "The backup is in place. Unlock the vault.")

    def _fail(self, fault: BaseException) -> None:
        told = translate("Restoring", "The backup was not restored. The vault is as it was.")
        self.refused.emit(fault)
        self._end(told, "error")

    def _end(self, words: str, tone: str) -> None:
        self._say(words, tone)
        self.ended.emit()

    def _say(self, words: str, tone: str) -> None:
        self.state.setText(words)
        redress(self.state, "tone", tone)
        self.show()
