"""Keeps what is being typed as a draft: every second while typing, and at once before a lock."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from desktop.core.cases.records import Kind
from desktop.ui.session import Session

KEEP_EVERY_MS = 1000
"""At most this much typing can be lost, however fast and long one types."""


class DraftKeeper(QObject):
    """One draft: of the case it is pointed at, or of the desk where ``case_id`` is ""."""

    def __init__(
        self,
        session: Session,
        key: str,
        text: Callable[[], str],
        owner: QObject,
        kind: Callable[[], Kind | None] = lambda: None,
    ) -> None:
        """``text`` gives what stands in the fields, "" where nothing worth keeping does.

        ``kind`` gives what a case's note is about, None where that is not chosen.
        """
        super().__init__(owner)
        self._session, self._text, self._kind = session, text, kind
        self.key, self.case_id = key, ""
        self._pause = QTimer(self, singleShot=True, interval=KEEP_EVERY_MS)
        self._pause.timeout.connect(self._write_when_free)
        session.closing.connect(self.keep_now)

    def point_at(self, case_id: str, key: str = "") -> str:
        """Turn to this case's draft and give its text, or ""; what was typed is kept first."""
        self.keep_now()
        self.case_id, self.key = case_id, key or self.key
        if not self._session.is_open:
            return ""
        return self._session.read(
            lambda book: book.draft(case_id, self.key) if case_id else book.desk_draft(self.key)
        )

    def typed(self) -> None:
        """Something was typed: it is kept within a second. A locked desk has nothing to keep."""
        if self._session.is_open and not self._pause.isActive():
            self._pause.start()

    def keep_now(self) -> None:
        """Keep what was typed since the draft was last kept."""
        if self._pause.isActive():
            self._pause.stop()
            self._write()

    def forget(self) -> None:
        """Nothing that was typed so far is to be kept: it is saved, or only just shown."""
        self._pause.stop()

    def drop(self) -> None:
        """What was written is saved for good: the draft goes."""
        self._pause.stop()
        self._save("")

    def throw_away(self) -> None:
        """The writer does not want it: the draft goes, and can be taken back."""
        self.keep_now()
        if not self._session.is_open:
            return
        case_id, key = self.case_id, self.key
        self._session.write(
            lambda book: (
                book.discard_draft(case_id, key) if case_id else book.discard_desk_draft(key)
            )
        )

    def _write_when_free(self) -> None:
        """While a scan is being written the typing goes on: what it says is kept a little later."""
        if self._session.must_wait:
            self._pause.start()
        else:
            self._write()

    def _write(self) -> None:
        self._save(self._text())

    def _save(self, text: str) -> None:
        if not self._session.is_open:
            return
        case_id, key, kind = self.case_id, self.key, self._kind()
        self._session.keep(
            lambda book: (
                book.save_draft(case_id, key, text, kind)
                if case_id
                else book.save_desk_draft(key, text)
            )
        )


def as_text(values: Mapping[str, str]) -> str:
    """Fields by name as a draft's text; "" where all are empty."""
    return json.dumps(dict(values), ensure_ascii=False) if any(values.values()) else ""


def as_values(text: str) -> dict[str, str]:
    """The fields that ``as_text`` wrote; none for a text of another make."""
    try:
        return {str(name): str(value) for name, value in json.loads(text).items()}
    except (ValueError, AttributeError):
        return {}
