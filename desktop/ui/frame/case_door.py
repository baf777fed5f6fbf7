"""The window's one way to what stands around the map for an open case: built with the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.core.cases.records import Changes
    from desktop.ui.cases.note_editor import NoteEditor
    from desktop.ui.cases.strip import CaseStrip
    from desktop.ui.frame.open_case import OpenCase
    from desktop.ui.shell import Shell


class CaseDoor(QObject):
    """Knows whether it is built; until then there is nothing to keep, show or let go of."""

    def __init__(
        self, shell: Shell, over: QWidget, session: Session, atlas: Atlas, place: QVBoxLayout
    ) -> None:
        """``place`` is where the strip will stand; it has no height until then."""
        super().__init__(over)
        self._shell, self._over, self._place = shell, over, place
        self._session, self._atlas = session, atlas
        self._case: OpenCase | None = None

    @property
    def strip(self) -> CaseStrip:
        """The strip above the pages."""
        return self._made().strip

    @property
    def note(self) -> NoteEditor:
        """The note below the guide."""
        return self._made().note

    def build(self) -> None:
        """Make it ready ahead of the first case."""
        self._made()

    def show(self) -> None:
        """Show the open case around the map, or nothing of any."""
        if self._case is not None or self._session.case_id:
            self._made().show()

    def hear(self, changes: Changes) -> None:
        """Read the open case again when something of it is another."""
        if changes.case_id and changes.case_id == self._session.case_id and not changes.only_drafts:
            self.show()

    def show_strip(self, *, belongs: bool) -> None:
        """Show the strip above a page where it ``belongs``, while a case is open."""
        if self._case is not None:
            is_open = bool(self._session.case_id) and self._session.is_open
            self._case.strip.setVisible(belongs and is_open)

    def keep_draft(self) -> None:
        """Keep the note that is being written."""
        if self._case is not None:
            self._case.note.keep_draft()

    def forget(self) -> None:
        """Let go of everything about the case."""
        if self._case is not None:
            self._case.forget()

    def _made(self) -> OpenCase:
        if self._case is None:
            from desktop.ui.frame.open_case import OpenCase

            self._case = OpenCase(self._shell, self._over, self._session, self._atlas, self._place)
        return self._case
