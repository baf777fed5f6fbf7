"""What a page may ask of the window around it, so that pages need not know the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from desktop.core.cases.records import Kind, Party
    from desktop.ui.map.map_page import MapPage
    from desktop.ui.map.painter import CaseMarks
    from desktop.ui.settings.preferences import Preferences


class Shell(Protocol):
    """The main window, as its pages see it."""

    stack: QStackedWidget
    map_page: MapPage

    def show_place(self, place: str) -> None:
        """Turn to a page."""
        ...

    def show_help(self) -> None:
        """Open the help at the page one is looking at."""
        ...

    def print_page(self) -> None:
        """Print the page of the map."""
        ...

    def write_note(self) -> None:
        """Turn to the note at the chosen box."""
        ...

    def lock(self) -> None:
        """Keep the draft, then close the vault."""
        ...

    def show_on_map(self) -> None:
        """Show the open case where it stands."""
        ...

    def open_case(self, case_id: str) -> None:
        """Put a case on the desk."""
        ...

    def lay_variants(self, variants: tuple[str, ...]) -> None:
        """Lay these variants over the map, and no others."""
        ...

    def show_step(self, step_id: str) -> None:
        """Show a box on the map, on its own process's page."""
        ...

    def change_text_size(self, steps: int) -> None:
        """Make the text of the whole interface so many steps larger, or smaller."""
        ...

    def settings_page(self) -> QWidget:
        """The settings, built but not shown."""
        ...

    def help_page(self) -> QWidget:
        """The help, built but not shown."""
        ...

    def start_tour(self) -> None:
        """Walk through the tour, in the practice case."""
        ...

    def quiz_page(self) -> QWidget:
        """A new page with the quizzes."""
        ...

    def start_form(self, form_id: str, step_id: str) -> None:
        """Begin a form."""
        ...

    def ask_consent(self, party: Party, kinds: frozenset[Kind]) -> None:
        """Turn to the consent form with what is missing ticked."""
        ...

    def keep_preferences(self, chosen: Preferences) -> None:
        """Take over changed preferences."""
        ...

    def map_widget(self) -> QWidget:
        """The map page."""
        ...

    def case_marks(self) -> CaseMarks:
        """The open case's way over the map."""
        ...

    def case_name(self) -> str:
        """What the open case is called where others may see it."""
        ...

    def tell(self, text: str) -> None:
        """Say that something succeeded."""
        ...

    def tell_until_closed(self, text: str) -> None:
        """Say what happened while nobody was here to see it."""
        ...

    def read_messages_again(self) -> None:
        """Show the latest messages once more."""
        ...

    def refuse(self, fault: BaseException) -> None:
        """Say that something was refused, and why."""
        ...
