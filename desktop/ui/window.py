"""The main window: composes rail, pages and notices; holds no rule of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.atlas import Atlas
from desktop.ui.controls import InSight
from desktop.ui.language import translate
from desktop.ui.map.painter import CaseMarks
from desktop.ui.map_page import MapPage
from desktop.ui.notices import NoticeBar
from desktop.ui.pages import Pages
from desktop.ui.palette.door import PaletteDoor
from desktop.ui.rail import Rail
from desktop.ui.session import Session
from desktop.ui.settings.preferences import Preferences
from desktop.ui.theme.palette import Theme
from desktop.ui.undo import Undo

if TYPE_CHECKING:
    from desktop.core.cases.records import Changes, Kind, Party
    from desktop.core.forms.model import FormDefinition
    from desktop.ui.cases.note_editor import NoteEditor
    from desktop.ui.cases.strip import CaseStrip
    from desktop.ui.learning.door import LearningDoor
    from desktop.ui.open_case import OpenCase
    from desktop.ui.returning import Returning
    from desktop.ui.warming import Warming

LEAST_WIDTH, LEAST_HEIGHT = 960, 600
NEEDS_VAULT = frozenset({"cases", "todo", "recipients", "statistics"})
OF_THE_CASES = ("case", "consent", "form", "forms", "answer", "share", "receive")
RAIL_PLACE = {**dict.fromkeys(OF_THE_CASES, "cases"), "variants": "map"}


class MainWindow(QMainWindow):
    """One window. Its title never carries a name or a case."""

    preferences_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
        theme: Theme,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Stockholmsmodellen")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(1280, 720)
        self._session = session
        self._atlas = atlas
        self._open_case: OpenCase | None = None
        self._place = ""
        self._fault: BaseException | None = None
        self.rail = Rail(theme)
        self.notices = NoticeBar()
        self.undo = Undo(session, self.notices, self)
        self.map_page = MapPage(atlas, forms, theme, session.tasks)
        self.pages = Pages(session, atlas, forms, theme, preferences, self, self)
        self.palette_door = PaletteDoor(self, self, session, atlas, forms, theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.map_page)
        self._arrange()
        self._connect()
        self.show_place("map")
        if atlas.left_out:
            self.notices.refuse(
                translate("Window", "A chosen variant of the map does not fit. See Variants.")
            )

    def show_place(self, place: str) -> None:
        """Turn to a page of the rail; what needs the vault asks for it first."""
        if self._open_case is not None:
            self.note.keep_draft()
        if place in NEEDS_VAULT and not self._session.is_open:
            place = "welcome" if not self._session.vault_exists() else "unlock"
        self._place = place
        self.stack.setCurrentWidget(self._page_in_place(place))
        self.pages.refresh(place)
        self.rail.show_place(RAIL_PLACE.get(place, place))
        self._show_strip()

    def show_help(self) -> None:
        """Open the help at the page one is looking at."""
        self.pages.help_for(self._place)
        self.show_place("help")

    def show_on_map(self) -> None:
        """Show the open case where it stands."""
        self.show_place("map")
        if not self._session.case_id:
            return
        current = self._session.read(lambda book: book.standing(self._session.case_id).current)
        if current and self._atlas.step(current[0]) is not None:
            self.map_page.open_page(current[0].rpartition(".")[0], current[0])

    def lay_variants(self, variants: tuple[str, ...]) -> None:
        """Lay these variants over the map, everywhere and until others are chosen."""
        self._atlas.lay(variants)
        self.map_page.map_changed()
        self._show_desk()
        self.pages.keep_variants(variants)

    def show_step(self, step_id: str) -> None:
        """Show a box on its own process's page."""
        self.show_place("map")
        self.map_page.open_page(step_id.rpartition(".")[0], step_id)

    def open_case(self, case_id: str) -> None:
        """Put a case on the desk and show it."""
        self._session.open_case(case_id)
        self.show_place("case" if case_id else "map")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the draft and lock before the window goes."""
        self._keep()
        self._session.lock()
        super().closeEvent(event)

    def _arrange(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        self._head = QVBoxLayout()
        middle.addLayout(self._head)
        middle.addWidget(self.stack, 1)
        self._foot = QVBoxLayout()
        middle.addLayout(self._foot)
        middle.addWidget(self.notices)
        content = QWidget()
        content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        layout = QHBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(middle, 1)
        self.setCentralWidget(content)
        content.setFocus()

    def _connect(self) -> None:
        session = self._session
        InSight(self)
        self.rail.chosen.connect(self.show_place)
        self.rail.lock_wanted.connect(self.lock)
        self.rail.help_wanted.connect(self.show_help)
        session.changed.connect(self._hear)
        session.case_changed.connect(lambda _case: self._show_desk())
        session.unlocked.connect(self._come_back)
        session.locked.connect(self._show_lock)
        session.refused.connect(self.refuse)
        self.map_page.form_wanted.connect(self.start_form)
        self.map_page.link_wanted.connect(_open_link)
        self.map_page.print_wanted.connect(self.pages.print_map)
        self.map_page.variants_wanted.connect(lambda: self.show_place("variants"))
        self.notices.report_wanted.connect(self.save_report)
        for keys, action in self._shortcuts():
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _shortcuts(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (
            ("Ctrl+N", self.write_note),
            ("Ctrl+P", self.print_page),
            ("Ctrl++", lambda: self.pages.change_text_size(1)),
            ("Ctrl+-", lambda: self.pages.change_text_size(-1)),
        )

    def lock(self) -> None:
        """Keep draft and place, then close the vault."""
        self._keep()
        if self._session.is_open:
            self._session.lock()
        else:
            self._show_lock()

    def change_text_size(self, steps: int) -> None:
        """Make the text of the whole interface so many steps larger, or smaller."""
        self.pages.change_text_size(steps)

    def settings_page(self) -> QWidget:
        """The settings, built but not shown."""
        page = self.pages.page("settings")
        if self.stack.currentWidget() is not page:
            self.pages.refresh("settings")
        return page

    def help_page(self) -> QWidget:
        """The help, built but not shown."""
        return self.pages.page("help")

    def start_tour(self) -> None:
        """Walk through the tour, in the practice case."""
        self.learning.start_tour()

    def quiz_page(self) -> QWidget:
        """A new page with the quizzes."""
        return self.learning.quiz_page()

    def start_form(self, form_id: str, step_id: str) -> None:
        """Begin a form at a box; without an open case, ask for one."""
        if not self._session.case_id:
            self.show_place("cases")
            self.notices.tell(translate("Window", "Open a case first: the form is filled from it."))
            return
        self.pages.start_form(form_id, step_id)
        self.show_place("form")

    def ask_consent(self, party: Party, kinds: frozenset[Kind]) -> None:
        """Turn to the consent form with what is missing ticked."""
        self.show_place("consent")
        self.pages.start_consent(party, kinds)

    def keep_preferences(self, chosen: Preferences) -> None:
        """Hand changed preferences to whoever keeps them."""
        self.preferences_changed.emit(chosen)

    def map_widget(self) -> QWidget:
        """The map page."""
        return self.map_page

    def case_marks(self) -> CaseMarks:
        """The open case's way over the map."""
        return self.map_page.marks

    def case_name(self) -> str:
        """The open case as the strip calls it: its number alone while the name is hidden."""
        return self.strip.title.text()

    def tell(self, text: str) -> None:
        """Say that something succeeded."""
        self.notices.tell(text)

    def refuse(self, fault: BaseException) -> None:
        """Say that something was refused, and why."""
        from desktop.core.errors import Known
        from desktop.ui.wording import sentence

        self._fault = fault
        ours = not isinstance(fault, Known | OSError)
        if ours:
            self._keep()  # whatever happens next, what was being written is there
        self.notices.refuse(sentence(fault), reportable=ours)

    def save_report(self) -> None:
        """Let the user put a report without personal data where IT can have it."""
        from PySide6.QtWidgets import QFileDialog

        from desktop.core.policy.leaving import save_whole
        from desktop.ui.unexpected import report

        chosen, _ = QFileDialog.getSaveFileName(
            self, translate("Window", "Save the report"), "rapport.txt", "*.txt"
        )
        if chosen and self._fault is not None:
            save_whole(Path(chosen), report(self._fault).encode())
            self.tell(translate("Window", "The report is saved. It names nobody."))

    @property
    def strip(self) -> CaseStrip:
        """The strip above the pages while a case is open."""
        return self._around().strip

    @property
    def note(self) -> NoteEditor:
        """The note below the guide while a case is open."""
        return self._around().note

    @cached_property
    def learning(self) -> LearningDoor:
        """The tour and the quizzes."""
        from desktop.ui.learning.door import LearningDoor

        return LearningDoor(self, self, self._session, self._atlas, self._foot)

    @cached_property
    def _warming(self) -> Warming:
        from desktop.ui.warming import Warming

        made = Warming(self, self._page_in_place, (self._read_list, self._surround))
        self._session.locked.connect(made.stop)
        return made

    @cached_property
    def _returning(self) -> Returning:
        from desktop.ui.returning import Returning

        return Returning(self._session, self, self.pages, self)

    def _around(self) -> OpenCase:
        if self._open_case is None:
            from desktop.ui.open_case import OpenCase

            self._open_case = OpenCase(self, self, self._session, self._atlas, self._head)
        return self._open_case

    def _page_in_place(self, place: str) -> QWidget:
        """The page of a place among the others, built now if it is not."""
        page = self.map_page if place == "map" else self.pages.page(place)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        return page

    def _read_list(self) -> None:
        """Let the list of cases be at hand: with ten thousand it takes as long as a page may."""
        self._session.survey(lambda book: book.cases(), lambda _rows: None, self.refuse, self)

    def _surround(self) -> None:
        self._around()

    def _keep(self) -> None:
        if self._open_case is not None:
            self.note.keep_draft()
        self.pages.keep_draft()
        if self._session.is_open:
            self._returning.keep(self._place)

    def _come_back(self) -> None:
        if not self.pages.is_first_run():
            self._returning.put_back()
            self.learning.take_up()
        self._warming.begin()

    def _show_lock(self) -> None:
        if self._open_case is not None:
            self._open_case.forget()
        self.notices.hide()
        self.pages.forget()
        self.show_place("unlock" if self._session.vault_exists() else "welcome")

    def _hear(self, changes: Changes) -> None:
        if changes.case_id and changes.case_id == self._session.case_id and not changes.only_drafts:
            self._show_desk()

    def _show_desk(self) -> None:
        if self._open_case is not None or self._session.case_id:
            self._around().show()

    def write_note(self) -> None:
        """Turn to the open case's note, or to the cases if none is open."""
        if not self._session.case_id:
            self.show_place("cases")
            return
        self.show_place("map")
        self.note.text.setFocus()

    def print_page(self) -> None:
        """Print the map, the page shown first."""
        self.pages.print_map(self.map_page.page)

    def _show_strip(self) -> None:
        if self._open_case is None:
            return
        shown = bool(self._session.case_id) and self._session.is_open
        self.strip.setVisible(shown and self.pages.shows_case(self.stack.currentWidget()))


def _open_link(url: str) -> None:
    """Hand an address that the user clicked to the system's browser."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(url))
