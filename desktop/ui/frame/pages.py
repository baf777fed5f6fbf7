"""The pages behind the rail: each built when it is first shown, and told when to read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.frame.page_making import PageMaking
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session
from desktop.ui.settings.choices import Choices
from desktop.ui.settings.preferences import Preferences
from desktop.ui.shell import Shell
from desktop.ui.theme.palette import Theme

if TYPE_CHECKING:
    from desktop.core.cases.consent_ledger import Permit
    from desktop.core.cases.records import Kind, Party
    from desktop.core.forms.model import FormDefinition
    from desktop.ui.forms.room import FormRoom

CASE_PAGES = frozenset({"map", "case", "consent", "share", "form", "forms", "answer"})
NAMES_NOBODY = frozenset({"welcome", "unlock", "settings", "help", "variants", "quiz"})


class Pages(QObject):
    """The pages of one window that have been built, and what a page is asked to begin with."""

    def __init__(
        self,
        session: Session,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
        theme: Theme,
        preferences: Preferences,
        window: Shell,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._parent, self._session, self._atlas = parent, session, atlas
        self._forms, self._theme, self._window = forms, theme, window
        self.choices = Choices(preferences, window)
        self._making = PageMaking(session, atlas, forms, theme, self.choices, window, parent)
        self._form_room: FormRoom | None = None
        self._built: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            **self._making.makers(self.page, self._let_go),
            "form": lambda: self.form_room().form_page(),
            "forms": lambda: self.form_room().list_page(),
            "answer": lambda: self.form_room().answer_page(),
        }

    def page(self, place: str) -> QWidget:
        """The page of a place, built at the first call."""
        if place not in self._built:
            self._built[place] = self._makers[place]()
        return self._built[place]

    def places(self) -> tuple[str, ...]:
        """Every page there is, built or not."""
        return ("map", *self._makers)

    def built(self, place: str) -> QWidget | None:
        """The page of a place if it has been built."""
        return self._built.get(place)

    def map_pages(self) -> tuple[str, ...]:
        """The pages of the map as it lies now."""
        return self._atlas.pages()

    def known_box(self, box: str) -> str:
        """The box if the map as it lies now has it, else ""."""
        return box if self._atlas.step(box) is not None else ""

    def is_anything_due(self, today: date) -> bool:
        """Whether something of an open case should be done today, or should have been."""
        from desktop.core.cases.deadlines import all_deadlines

        found = self._session.read(lambda book: all_deadlines(self._atlas.map, book, today))
        return bool(found) and found[0].due <= today

    def is_first_run(self) -> bool:
        """Whether the first run still has something to show."""
        return self._window.stack.currentWidget() is self._built.get("welcome")

    def refresh(self, place: str) -> None:
        """Let a page read again, if it reads at all."""
        refresh = getattr(self._built.get(place), "refresh", None)
        if refresh is not None:
            refresh()

    def shows_case(self, shown: QWidget | None) -> bool:
        """Whether the case strip belongs above this page."""
        case_pages = [self._built.get(place) for place in CASE_PAGES]
        return shown is self._window.map_widget() or shown in case_pages

    def forget(self) -> None:
        """Let go of every page that has shown a case."""
        for place in tuple(self._built):
            if place not in NAMES_NOBODY:
                self._let_go(place)

    def _let_go(self, place: str) -> None:
        page = self._built.pop(place)
        self._window.stack.removeWidget(page)
        page.setParent(None)
        page.deleteLater()

    def help_for(self, place: str) -> None:
        """Open the help at the page that belongs to a place."""
        from desktop.ui.help.help_page import HelpPage

        page = self.page("help")
        assert isinstance(page, HelpPage)
        page.show_place(place)

    def start_form(self, form_id: str, step_id: str) -> None:
        """Begin a form for the open case."""
        from desktop.ui.forms.page import FormPage

        page = self.page("form")
        assert isinstance(page, FormPage)
        page.start(self._forms[form_id], step_id)

    def start_consent(self, party: Party, kinds: frozenset[Kind]) -> None:
        """Begin a consent with what is missing ticked."""
        from desktop.ui.consent.page import ConsentPage

        page = self.page("consent")
        assert isinstance(page, ConsentPage)
        page.start_new(party, kinds)

    def print_map(self, page: str) -> None:
        """Show the print page for the map."""
        from desktop.ui.map.print_dialog import print_map

        shell = self._window
        seen = replace(shell.map_page.seen, page=page)
        print_map(
            *(self._parent, self._atlas, seen, self._theme, shell.case_marks(), shell.case_name()),
            leave=self._leave_to_print,
            tasks=self._session.tasks,
        )

    def _leave_to_print(self) -> Permit:
        """The gate's leave for the open case's way on paper; it is noted in the log."""
        from desktop.core.exchange.own_papers import way_permit

        session = self._session
        return session.read(lambda book: way_permit(book, session.ledger, session.case_id))

    def form_room(self) -> FormRoom:
        """The forms' pages share one room, made when the first of them is wanted."""
        if self._form_room is None:
            self._form_room = self._making.form_room()
        return self._form_room

    def write_paper(self, definition: FormDefinition, values: dict[str, str], out: Path) -> None:
        """Keep the form in the case and write its PDF; the gate has its say on the way."""
        self.form_room().write_paper(definition, values, out)

    def keep_draft(self) -> None:
        """Keep the form that is being filled in, if there is one."""
        if self._form_room is not None:
            self._form_room.keep_draft()

    def change_text_size(self, steps: int) -> None:
        """Make the text of the whole interface so many steps larger, or smaller."""
        from desktop.ui.settings.page import SettingsPage

        percent = self.choices.step_text_size(steps)
        shown = self._built.get("settings")
        if isinstance(shown, SettingsPage):
            shown.show_text_size(percent)
