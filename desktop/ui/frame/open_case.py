"""What stands around the map while a case is open: strip above, note below the guide, marks.

Built with the first case: most mornings begin with the map alone.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.cases.note_editor import NoteEditor
from desktop.ui.cases.strip import CaseStrip
from desktop.ui.map.atlas import Atlas
from desktop.ui.map.map_page import MapPage
from desktop.ui.map.painter import CaseMarks
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.ui.shell import Shell


class OpenCase(QObject):
    """Shows the session's open case around the map, and takes the note and the step from there."""

    def __init__(
        self, shell: Shell, parent: QWidget, session: Session, atlas: Atlas, head: QVBoxLayout
    ) -> None:
        """``head`` is the room above the pages, for the strip."""
        super().__init__(parent)
        self._session, self._atlas = session, atlas
        self._map_page: MapPage = shell.map_page
        self._current: tuple[str, ...] = ()
        self.strip = CaseStrip()
        self.note = NoteEditor(session)
        head.addWidget(self.strip)
        self._map_page.guide.set_foot(self.note)
        self._map_page.place_changed.connect(lambda _page, _box: self._turn_note())
        self.note.step_taken.connect(self._take_step)
        self.strip.note_wanted.connect(shell.write_note)
        self.strip.consent_wanted.connect(lambda: shell.show_place("consent"))
        self.strip.share_wanted.connect(lambda: shell.show_place("share"))
        self.strip.case_wanted.connect(lambda: shell.show_place("case"))
        self.strip.close_wanted.connect(lambda: shell.open_case(""))

    def show(self) -> None:
        """Show the open case, or nothing of any."""
        case_id = self._session.case_id
        if not case_id or not self._session.is_open:
            self.forget()
            return
        from desktop.ui.desk import look

        view = self._session.read(lambda book: look(book, self._atlas, case_id, date.today()))
        self._current = view.current
        self.strip.show_facts(view.strip)
        self._map_page.set_marks(view.marks)
        self._turn_note()

    def forget(self) -> None:
        """Let go of everything about the case; what was being written is kept first."""
        self.strip.show_facts(None)
        self.note.show_for("", "", False)
        self._map_page.set_marks(CaseMarks())

    def _turn_note(self) -> None:
        case_id = self._session.case_id
        if not case_id:
            self.note.hide()
            return
        box = self._map_page.box
        step = self._atlas.step(box)
        where, lane = (step.id, step.lane) if step else ("", "")
        self.note.show_for(case_id, where, box in self._current, lane)

    def _take_step(self, step_id: str) -> None:
        case_id, process_map = self._session.case_id, self._atlas.map
        leaving = self._atlas.leads_to(step_id, self._current)
        self._session.add(
            lambda book: book.take_step(
                case_id, step_id, process_map.version, process_map.variants, leaving
            )
        )
