"""The main window: composes rail, pages and notices; holds no rule of its own.

Each rule has a room: where a gesture leads is ``frame.ways``, what is kept at the lock is
``frame.threshold``, how a page is built is ``frame.page_making``, what stands around the map for an
open case is ``frame.case_door``, and what is said of a fault is ``frame.refusals``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
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

from desktop.ui.controls.basic import InSight
from desktop.ui.frame.case_door import CaseDoor
from desktop.ui.frame.notices import NoticeBar
from desktop.ui.frame.pages import Pages
from desktop.ui.frame.rail import Rail
from desktop.ui.frame.refusals import Refusals
from desktop.ui.frame.threshold import Threshold
from desktop.ui.frame.undo import Undo
from desktop.ui.frame.ways import Ways
from desktop.ui.map.atlas import Atlas
from desktop.ui.map.map_page import MapPage
from desktop.ui.map.painter import CaseMarks
from desktop.ui.palette.door import PaletteDoor
from desktop.ui.session import Session
from desktop.ui.settings.preferences import Preferences
from desktop.ui.theme.palette import Theme

if TYPE_CHECKING:
    from desktop.core.cases.records import Kind, Party
    from desktop.core.forms.model import FormDefinition
    from desktop.ui.cases.note_editor import NoteEditor
    from desktop.ui.cases.strip import CaseStrip
    from desktop.ui.learning.door import LearningDoor

LEAST_WIDTH, LEAST_HEIGHT = 960, 600


class MainWindow(QMainWindow):
    """One window, as its pages see it (``Shell``). Its title never carries a name or a case."""

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
        self._head, self._foot = QVBoxLayout(), QVBoxLayout()
        self.rail = Rail(theme)
        self.notices = NoticeBar()
        self.undo = Undo(session, self.notices, self)
        self.map_page = MapPage(atlas, forms, theme, session.tasks)
        self.pages = Pages(session, atlas, forms, theme, preferences, self, self)
        self.palette_door = PaletteDoor(self, self, session, atlas, forms, theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.map_page)
        self._arrange()
        self._compose()
        self._connect()
        self._ways.begin()

    def _arrange(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(self._head)
        middle.addWidget(self.stack, 1)
        middle.addLayout(self._foot)
        middle.addWidget(self.notices)
        content = QWidget()
        content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        content.setAccessibleName(self.windowTitle())
        layout = QHBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(middle, 1)
        self.setCentralWidget(content)
        content.setFocus()

    def _compose(self) -> None:
        self._case = CaseDoor(self, self, self._session, self._atlas, self._head)
        self._ways: Ways = Ways(
            *(self._session, self._atlas, self.pages, self._case),
            rail=self.rail,
            stack=self.stack,
            map_page=self.map_page,
            notices=self.notices,
        )
        self._threshold = Threshold(
            *(self, self, self._session),
            ways=self._ways,
            pages=self.pages,
            case=self._case,
            notices=self.notices,
            take_up_tour=lambda: self.learning.take_up(),
        )
        self._refusals = Refusals(self.notices, self._threshold.keep, self)

    def _connect(self) -> None:
        session = self._session
        InSight(self)
        self.rail.chosen.connect(self.show_place)
        self.rail.lock_wanted.connect(self.lock)
        self.rail.help_wanted.connect(self.show_help)
        session.changed.connect(self._case.hear)
        session.case_changed.connect(lambda _case: self._case.show())
        session.refused.connect(self.refuse)
        self.map_page.form_wanted.connect(self.start_form)
        self.map_page.link_wanted.connect(_open_link)
        self.map_page.print_wanted.connect(self.pages.print_map)
        self.map_page.variants_wanted.connect(lambda: self.show_place("variants"))
        for keys, action in self._shortcuts():
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _shortcuts(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        return (
            ("Ctrl+N", self.write_note),
            ("Ctrl+P", self.print_page),
            ("Ctrl++", lambda: self.change_text_size(1)),
            ("Ctrl+-", lambda: self.change_text_size(-1)),
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock before the window goes: what is being written is kept on the way."""
        self._session.lock()
        super().closeEvent(event)

    @property
    def strip(self) -> CaseStrip:
        """The strip above the pages while a case is open."""
        return self._case.strip

    @property
    def note(self) -> NoteEditor:
        """The note below the guide while a case is open."""
        return self._case.note

    @cached_property
    def learning(self) -> LearningDoor:
        """The tour and the quizzes."""
        from desktop.ui.learning.door import LearningDoor

        return LearningDoor(self, self, self._session, self._atlas, self._foot)

    # What pages may ask of the window (``Shell``): each goes to the room that knows.

    def show_place(self, place: str) -> None:
        """Turn to a page; what needs the vault asks for it first."""
        self._ways.show_place(place)

    def show_help(self) -> None:
        """Open the help at the page one is looking at."""
        self._ways.show_help()

    def show_on_map(self) -> None:
        """Show the open case where it stands."""
        self._ways.show_on_map()

    def show_step(self, step_id: str) -> None:
        """Show a box on its own process's page."""
        self._ways.show_step(step_id)

    def open_case(self, case_id: str) -> None:
        """Put a case on the desk and show it."""
        self._ways.open_case(case_id)

    def write_note(self) -> None:
        """Turn to the open case's note, or to the cases if none is open."""
        self._ways.write_note()

    def start_form(self, form_id: str, step_id: str) -> None:
        """Begin a form at a box; without an open case, ask for one."""
        self._ways.start_form(form_id, step_id)

    def ask_consent(self, party: Party, kinds: frozenset[Kind]) -> None:
        """Turn to the consent form with what is missing ticked."""
        self._ways.ask_consent(party, kinds)

    def lay_variants(self, variants: tuple[str, ...]) -> None:
        """Lay these variants over the map, everywhere and until others are chosen."""
        self._ways.lay_variants(variants)

    def print_page(self) -> None:
        """Print the map, the page shown first."""
        self.pages.print_map(self.map_page.page)

    def lock(self) -> None:
        """Keep draft and place, then close the vault."""
        self._threshold.lock()

    def change_text_size(self, steps: int) -> None:
        """Make the text of the whole interface so many steps larger, or smaller."""
        self.pages.change_text_size(steps)

    def keep_preferences(self, chosen: Preferences) -> None:
        """Hand changed preferences to whoever keeps them."""
        self.preferences_changed.emit(chosen)

    def settings_page(self) -> QWidget:
        """The settings, built but not shown."""
        return self._ways.settings_page()

    def help_page(self) -> QWidget:
        """The help, built but not shown."""
        return self.pages.page("help")

    def start_tour(self) -> None:
        """Walk through the tour, in the practice case."""
        self.learning.start_tour()

    def quiz_page(self) -> QWidget:
        """A new page with the quizzes."""
        return self.learning.quiz_page()

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

    def tell_until_closed(self, text: str) -> None:
        """Say what happened while nobody was here to see it."""
        self.notices.tell_until_closed(text)

    def read_messages_again(self) -> None:
        """Show the latest messages once more."""
        self.notices.read_again()

    def refuse(self, fault: BaseException) -> None:
        """Say that something was refused, and why."""
        self._refusals.refuse(fault)


def _open_link(url: str) -> None:
    """Hand an address that the user clicked to the system's browser."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(url))
