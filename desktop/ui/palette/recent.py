"""What was chosen lately, newest first: kept in the vault, forgotten by the window at the lock."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject

from desktop.core.vault import remembered
from desktop.core.vault.store import Vault
from desktop.ui.session import Session

MOST = 12
_NAME = "recent"


class _Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    keys: tuple[str, ...]


class Recent(QObject):
    """Keys of offers. Without an open vault they live as long as the program, cases never."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._keys: tuple[str, ...] = ()
        session.locked.connect(self._forget)
        session.unlocked.connect(self._recall)
        session.case_changed.connect(self._opened)
        if session.is_open:
            self._recall()
            self._opened(session.case_id)

    @property
    def keys(self) -> tuple[str, ...]:
        """The newest first."""
        return self._keys

    def add(self, key: str) -> None:
        """This was chosen now."""
        if not key:
            return
        self._keys = (key, *(each for each in self._keys if each != key))[:MOST]
        if self._session.is_open:
            kept = _Kept(self._keys)
            self._session.with_vault(lambda vault: remembered.remember(vault, _NAME, kept))

    def _opened(self, case_id: str) -> None:
        if case_id:
            self.add(f"case:{case_id}")

    def _forget(self) -> None:
        self._keys = ()

    def _recall(self) -> None:
        kept = self._session.with_vault(_kept)
        self._keys = kept.keys[:MOST] if kept is not None else ()


def _kept(vault: Vault) -> _Kept | None:
    return remembered.recall(vault, _NAME, _Kept)
