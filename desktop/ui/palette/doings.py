"""Where one can go and what one can do from anywhere: the palette's own list, without any vault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from desktop.ui.frame.rail import places
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.palette.offer import Offer
from desktop.ui.session import Session
from desktop.ui.shell import Shell

Action = tuple[str, str, str, Callable[[], object], str]
"""A short id, title, icon, what it does, and other words that find it."""


class Doings:
    """Made anew at each question: what can be done depends on what is open."""

    def __init__(self, window: Shell, session: Session, atlas: Atlas) -> None:
        self._window = window
        self._session = session
        self._atlas = atlas

    def offers(self) -> list[Offer]:
        """Pages first, then actions; those of the open case before all others."""
        page, action = translate("Palette", "Page"), translate("Palette", "Action")
        found = [
            Offer(name, page, icon, partial(self._window.show_place, where), key=f"place:{where}")
            for where, name, icon in places()
        ]
        for key, title, icon, run, also in self._actions():
            found.append(Offer(title, action, icon, run, also, key=f"do:{key}"))
        return found

    def quizzes(self) -> list[Offer]:
        """The quiz of each process."""
        hint, also = translate("Palette", "Quiz"), translate("Palette", "quiz test questions")
        return [
            Offer(
                f"{process.number} {process.title}",
                hint,
                "check",
                partial(self._quiz, process.id),
                also,
                key=f"quiz:{process.id}",
            )
            for process in self._atlas.base.processes
        ]

    def _actions(self) -> Iterator[Action]:
        window = self._window
        if self._session.is_open and self._session.case_id:
            yield from self._case_actions()
        if self._session.is_open:
            yield "new-case", translate("Palette", "New case"), "plus", self._new_case, ""
            receive = translate("Palette", "Receive a bundle")
            yield "receive", receive, "download", partial(window.show_place, "receive"), ""
        yield "lock", translate("Palette", "Lock"), "lock", window.lock, ""
        yield "help", translate("Palette", "Help"), "help", window.show_help, "F1"
        yield "print", translate("Palette", "Print the map"), "print", window.print_page, "pdf"
        messages = translate("Palette", "The latest messages again")
        also = translate("Palette", "notices what did it say")
        yield "messages", messages, "note", window.read_messages_again, also
        variants = translate("Palette", "Variants of the map")
        yield "variants", variants, "variants", partial(window.show_place, "variants"), ""
        tour = translate("Palette", "The tour of the program")
        also = translate("Palette", "practice guide introduction")
        yield "tour", tour, "compass", window.start_tour, also
        quiz = translate("Palette", "Quiz: what do the others do?")
        yield "quiz", quiz, "check", partial(window.show_place, "quiz"), ""
        for way, title in (
            (1, translate("Palette", "Larger text")),
            (-1, translate("Palette", "Smaller text")),
        ):
            size = translate("Palette", "text size zoom letters")
            yield f"text{way:+}", title, "search", partial(window.change_text_size, way), size
        for name, title in window.map_page.bar.toggle_titles():
            yield f"view-{name}", title, "map", partial(self._toggle, name), ""

    def _case_actions(self) -> Iterator[Action]:
        window = self._window
        yield "note", translate("Palette", "Write a note"), "note", window.write_note, ""
        for place, title, icon in (
            ("case", translate("Palette", "The open case"), "cases"),
            ("consent", translate("Palette", "Consent"), "check"),
            ("share", translate("Palette", "Share"), "share"),
            ("forms", translate("Palette", "Forms"), "form"),
        ):
            yield place, title, icon, partial(window.show_place, place), ""
        on_map = translate("Palette", "The case on the map")
        yield "on-map", on_map, "map", window.show_on_map, ""
        close = translate("Palette", "Close the case")
        yield "close", close, "close", partial(window.open_case, ""), ""

    def _new_case(self) -> None:
        from desktop.ui.cases.list_page import CaseListPage

        self._window.show_place("cases")
        page = self._window.stack.currentWidget()
        if isinstance(page, CaseListPage):
            page.start_new()

    def _quiz(self, process: str) -> None:
        from desktop.ui.learning.quiz_page import QuizPage

        self._window.show_place("quiz")
        page = self._window.stack.currentWidget()
        if isinstance(page, QuizPage):
            page.begin(process)

    def _toggle(self, name: str) -> None:
        self._window.show_place("map")
        self._window.map_page.bar.toggle(name)
