"""What the palette can find: boxes, laws, forms, cases, places and actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from desktop.core.process.model import PROCESS_PREFIX
from desktop.ui.atlas import Atlas
from desktop.ui.language import translate
from desktop.ui.palette.offer import Offer, fitting
from desktop.ui.rail import places
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.core.forms.model import FormDefinition
    from desktop.core.process.search import SearchIndex
    from desktop.ui.shell import Shell

Action = tuple[str, str, Callable[[], object], str]
"""Title, icon, what it does, and other words that find it."""

LEAST_LETTERS = 2
MOST_BOXES, MOST_CASES, MOST_LAWS, MOST_FORMS, MOST_ACTIONS = 6, 5, 3, 3, 6


class Finder:
    """Asks every source. Holds no case: the vault is asked anew at each question."""

    def __init__(
        self,
        window: Shell,
        session: Session,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
    ) -> None:
        self._window = window
        self._session = session
        self._atlas = atlas
        self._forms = forms
        self._index: SearchIndex | None = None
        self._indexed: object = None

    def find(self, text: str) -> list[Offer]:
        """The offers for what has been typed; without words, where one can go and do."""
        if len(text.strip()) < LEAST_LETTERS:
            return self._doings()
        return [
            *self._cases(text),
            *fitting(self._doings(), text, MOST_ACTIONS),
            *self._boxes(text),
            *fitting(self._form_offers(), text, MOST_FORMS),
            *fitting(self._laws(), text, MOST_LAWS),
        ]

    def _boxes(self, text: str) -> list[Offer]:
        from desktop.core.process.search import SearchIndex

        if self._index is None or self._indexed is not self._atlas.map:
            self._index, self._indexed = SearchIndex(self._atlas.map), self._atlas.map
        return [self._box(hit.target) for hit in self._index.search(text, MOST_BOXES)]

    def _box(self, target: str) -> Offer:
        process_map = self._atlas.map
        if target.startswith(PROCESS_PREFIX):
            process = process_map.process(target.removeprefix(PROCESS_PREFIX))
            hint = translate("Palette", "Process {number}").format(number=process.number)
            return Offer(process.title, hint, "map", partial(self._show_page, process.id))
        step, process = process_map.step(target), process_map.process(target.rpartition(".")[0])
        hint = f"{process.number}:{step.printed or '●'} · {process.short}"
        return Offer(step.title, hint, "box", partial(self._window.show_step, target))

    def _show_page(self, page: str) -> None:
        self._window.show_place("map")
        self._window.map_page.open_page(page)

    def _laws(self) -> list[Offer]:
        used = {
            law: step.id
            for process in reversed(self._atlas.map.processes)
            for step in reversed(process.steps)
            for law in step.laws
        }
        hint = translate("Palette", "Law · first box")
        return [
            Offer(
                f"{law.name} {law.section}".strip(),
                hint,
                "law",
                partial(self._window.show_step, used[law.id]),
                law.says,
            )
            for law in self._atlas.map.laws
            if law.id in used
        ]

    def _form_offers(self) -> list[Offer]:
        """Forms are begun in a case; without one they would lead nowhere."""
        if not self._session.is_open or not self._session.case_id:
            return []
        hint = translate("Palette", "Form for the open case")
        return [
            Offer(form.title, hint, "form", partial(self._window.start_form, form.id, ""))
            for form in self._forms.values()
        ]

    def _cases(self, text: str) -> list[Offer]:
        """By name, identity number or case number only; nothing while the vault is locked."""
        if not self._session.is_open:
            return []
        rows = self._session.read(lambda book: book.search_cases(text))[:MOST_CASES]
        return [
            Offer(
                f"{row.case.person.name} · {row.case.number}",
                translate("Palette", "Case"),
                "cases",
                partial(self._window.open_case, row.case.id),
            )
            for row in rows
        ]

    def _doings(self) -> list[Offer]:
        place = translate("Palette", "Page")
        go = self._window.show_place
        found = [Offer(name, place, icon, partial(go, where)) for where, name, icon in places()]
        action = translate("Palette", "Action")
        return found + [
            Offer(title, action, icon, run, also) for title, icon, run, also in self._actions()
        ]

    def _actions(self) -> list[Action]:
        window, bar = self._window, self._window.map_page.bar
        found: list[Action] = [
            (translate("Palette", "Lock"), "lock", window.lock, ""),
            (translate("Palette", "Help"), "help", window.show_help, "F1"),
            (translate("Palette", "Print the map"), "print", window.print_page, "pdf"),
            (
                translate("Palette", "Variants of the map"),
                "variants",
                partial(window.show_place, "variants"),
                "",
            ),
        ]
        for name, title in bar.toggle_titles():
            found.append((title, "map", partial(self._toggle, name), ""))
        if self._session.is_open:
            found.insert(0, (translate("Palette", "New case"), "plus", self._new_case, ""))
        if self._session.is_open and self._session.case_id:
            case = (
                (translate("Palette", "Write a note"), "note", window.write_note),
                (
                    translate("Palette", "The open case"),
                    "cases",
                    partial(window.show_place, "case"),
                ),
                (translate("Palette", "Consent"), "check", partial(window.show_place, "consent")),
                (translate("Palette", "Share"), "share", partial(window.show_place, "share")),
                (translate("Palette", "Close the case"), "close", partial(window.open_case, "")),
            )
            found[:0] = [(title, icon, run, "") for title, icon, run in case]
        return found

    def _new_case(self) -> None:
        from desktop.ui.cases.list_page import CaseListPage

        self._window.show_place("cases")
        page = self._window.stack.currentWidget()
        if isinstance(page, CaseListPage):
            page.start_new()

    def _toggle(self, name: str) -> None:
        self._window.show_place("map")
        self._window.map_page.bar.toggle(name)
