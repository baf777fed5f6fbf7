"""Where a gesture leads: which page is turned to, and what must be so before it may be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.frame.case_door import CaseDoor
from desktop.ui.frame.notices import NoticeBar
from desktop.ui.frame.pages import Pages
from desktop.ui.frame.rail import Rail
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.map.map_page import MapPage
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.core.cases.records import Kind, Party

NEEDS_VAULT = frozenset({"cases", "todo", "recipients", "statistics"})
OF_THE_CASES = ("case", "consent", "form", "forms", "answer", "share", "receive")
RAIL_PLACE = {**dict.fromkeys(OF_THE_CASES, "cases"), "variants": "map"}


class Ways:
    """Turns from page to page in one window; ``place`` is the one that is shown."""

    def __init__(
        self,
        session: Session,
        atlas: Atlas,
        pages: Pages,
        case: CaseDoor,
        *,
        rail: Rail,
        stack: QStackedWidget,
        map_page: MapPage,
        notices: NoticeBar,
    ) -> None:
        self._session, self._atlas, self._pages, self._case = session, atlas, pages, case
        self._rail, self._stack = rail, stack
        self._map_page, self._notices = map_page, notices
        self.place = ""

    def begin(self) -> None:
        """Show the map first; tell if something that was chosen for it does not fit."""
        self.show_place("map")
        if self._atlas.left_out:
            self._notices.refuse(
                translate("Window", "A chosen variant of the map does not fit. See Variants.")
            )

    def show_place(self, place: str) -> None:
        """Turn to a page; what needs the vault asks for it first."""
        self._case.keep_draft()
        if place in NEEDS_VAULT and not self._session.is_open:
            place = self.way_in()
        self.place = place
        self._stack.setCurrentWidget(self.page_in_place(place))
        self._pages.refresh(place)
        self._rail.show_place(RAIL_PLACE.get(place, place))
        self._case.show_strip(belongs=self._pages.shows_case(self._stack.currentWidget()))

    def way_in(self) -> str:
        """The page that leads to an open vault: the lock, or the first run."""
        return "unlock" if self._session.vault_exists() else "welcome"

    def page_in_place(self, place: str) -> QWidget:
        """The page of a place among the others, built now if it is not."""
        page = self._map_page if place == "map" else self._pages.page(place)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def settings_page(self) -> QWidget:
        """The settings, built and read again but not shown."""
        page = self._pages.page("settings")
        if self._stack.currentWidget() is not page:
            self._pages.refresh("settings")
        return page

    def show_help(self) -> None:
        """Open the help at the page one is looking at."""
        self._pages.help_for(self.place)
        self.show_place("help")

    def show_step(self, step_id: str) -> None:
        """Show a box on its own process's page."""
        self.show_place("map")
        self._open_box(step_id)

    def show_on_map(self) -> None:
        """Show the open case where it stands."""
        self.show_place("map")
        case_id = self._session.case_id
        if not case_id:
            return
        current = self._session.read(lambda book: book.standing(case_id).current)
        if current and self._atlas.step(current[0]) is not None:
            self._open_box(current[0])

    def _open_box(self, step_id: str) -> None:
        self._map_page.open_page(step_id.rpartition(".")[0], step_id)

    def open_case(self, case_id: str) -> None:
        """Put a case on the desk and show it; with "" the map alone."""
        self._session.open_case(case_id)
        self.show_place("case" if case_id else "map")

    def write_note(self) -> None:
        """Turn to the open case's note, or to the cases if none is open."""
        if not self._session.case_id:
            self.show_place("cases")
            return
        self.show_place("map")
        self._case.note.text.setFocus()

    def start_form(self, form_id: str, step_id: str) -> None:
        """Begin a form at a box; without an open case, ask for one."""
        if not self._session.case_id:
            self.show_place("cases")
            self._notices.tell(
                translate("Window", "Open a case first: the form is filled from it.")
            )
            return
        self._pages.start_form(form_id, step_id)
        self.show_place("form")

    def ask_consent(self, party: Party, kinds: frozenset[Kind]) -> None:
        """Turn to the consent form with what is missing ticked."""
        self.show_place("consent")
        self._pages.start_consent(party, kinds)

    def lay_variants(self, variants: tuple[str, ...]) -> None:
        """Lay these variants over the map, everywhere and until others are chosen."""
        self._atlas.lay(variants)
        self._map_page.map_changed()
        self._case.show()
        self._pages.choices.keep_variants(variants)
