"""What the palette can find: boxes, laws, forms, cases, settings, help, places and actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop.core.errors import Known
from desktop.core.process.model import PROCESS_PREFIX
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.palette import pages_within
from desktop.ui.palette.doings import Doings
from desktop.ui.palette.offer import Offer, fitting
from desktop.ui.palette.recent import Recent
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.core.cases.records import Case
    from desktop.core.forms.model import FormDefinition
    from desktop.core.process.search import SearchIndex
    from desktop.ui.shell import Shell

LEAST_LETTERS = 2
MOST_BOXES, MOST_CASES, MOST_LAWS, MOST_FORMS, MOST_ACTIONS = 6, 5, 3, 3, 6
MOST_SETTINGS, MOST_HELP, MOST_QUIZZES, MOST_RECENT = 3, 3, 3, 5


class Finder:
    """Asks every source. Holds no case: the vault is asked anew at each question."""

    def __init__(
        self,
        window: Shell,
        session: Session,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
        recent: Recent,
    ) -> None:
        self._window = window
        self._session = session
        self._atlas = atlas
        self._forms = forms
        self._recent = recent
        self._doings = Doings(window, session, atlas)
        self._index: SearchIndex | None = None
        self._indexed: object = None

    def find(self, text: str) -> list[Offer]:
        """The offers for what has been typed; without words, the recent ones and what one can do.

        Whatever is chosen is remembered as recent.
        """
        if len(text.strip()) < LEAST_LETTERS:
            doings = self._doings.offers()
            recent = self._recent_offers(doings)
            known = {each.key for each in recent}
            found: Iterable[Offer] = [
                *(replace(each, hint=_recently(each)) for each in recent),
                *(each for each in doings if each.key not in known),
            ]
        else:
            found = self._fitting(text)
        return [replace(each, run=partial(self._take, each)) for each in found]

    def _fitting(self, text: str) -> list[Offer]:
        return [
            *self._cases(text),
            *fitting(self._doings.offers(), text, MOST_ACTIONS),
            *self._boxes(text),
            *fitting(self._form_offers(), text, MOST_FORMS),
            *fitting(self._laws(), text, MOST_LAWS),
            *fitting(pages_within.settings(self._window), text, MOST_SETTINGS),
            *fitting(pages_within.help_pages(self._window), text, MOST_HELP),
            *fitting(self._doings.quizzes(), text, MOST_QUIZZES),
        ]

    def _take(self, offer: Offer) -> None:
        self._recent.add(offer.key)
        offer.run()

    def _recent_offers(self, doings: list[Offer]) -> list[Offer]:
        found = []
        for key in self._recent.keys:
            if f"case:{self._session.case_id}" != key and (offer := self._by_key(key, doings)):
                found.append(offer)
        return found[:MOST_RECENT]

    def _by_key(self, key: str, doings: list[Offer]) -> Offer | None:
        """The offer a key stands for today; None if there is no such thing any more."""
        kind, _, name = key.partition(":")
        if kind == "case":
            return self._case_by_id(name)
        if kind == "box":
            whole = name.startswith(PROCESS_PREFIX)
            known = whole or self._atlas.step(name) is not None
            return self._box(name) if known else None
        pools: dict[str, Callable[[], list[Offer]]] = {
            "form": self._form_offers,
            "law": self._laws,
            "quiz": self._doings.quizzes,
            "setting": partial(pages_within.settings, self._window),
            "help": partial(pages_within.help_pages, self._window),
        }
        pool = pools[kind]() if kind in pools else doings
        return next((each for each in pool if each.key == key), None)

    def _boxes(self, text: str) -> list[Offer]:
        from desktop.core.process.search import SearchIndex

        if self._index is None or self._indexed is not self._atlas.map:
            self._index, self._indexed = SearchIndex(self._atlas.map), self._atlas.map
        return [self._box(hit.target) for hit in self._index.search(text, MOST_BOXES)]

    def _box(self, target: str) -> Offer:
        process_map, key = self._atlas.map, f"box:{target}"
        if target.startswith(PROCESS_PREFIX):
            process = process_map.process(target.removeprefix(PROCESS_PREFIX))
            hint = translate("Palette", "Process {number}").format(number=process.number)
            show = partial(self._show_page, process.id)
            return Offer(process.title, hint, "map", show, key=key)
        step, process = process_map.step(target), process_map.process(target.rpartition(".")[0])
        hint = f"{process.number}:{step.printed or '●'} · {process.short}"
        show = partial(self._window.show_step, target)
        return Offer(step.title, hint, "box", show, key=key)

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
                key=f"law:{law.id}",
            )
            for law in self._atlas.map.laws
            if law.id in used
        ]

    def _form_offers(self) -> list[Offer]:
        """Forms are begun in a case; without one they would lead nowhere."""
        if not self._session.is_open or not self._session.case_id:
            return []
        hint = translate("Palette", "Form for the open case")
        start = self._window.start_form
        return [
            Offer(form.title, hint, "form", partial(start, form.id, ""), key=f"form:{form.id}")
            for form in self._forms.values()
        ]

    def _cases(self, text: str) -> list[Offer]:
        """By name, identity number or case number only; nothing while the vault is locked."""
        if not self._session.is_open:
            return []
        rows = self._session.read(lambda book: book.search_cases(text))[:MOST_CASES]
        return [self._case(row.case) for row in rows]

    def _case_by_id(self, case_id: str) -> Offer | None:
        if not self._session.is_open:
            return None
        try:
            return self._case(self._session.read(lambda book: book.case(case_id)))
        except Known:
            return None

    def _case(self, case: Case) -> Offer:
        title = f"{case.person.name} · {case.number}"
        show = partial(self._window.open_case, case.id)
        return Offer(title, translate("Palette", "Case"), "cases", show, key=f"case:{case.id}")


def _recently(offer: Offer) -> str:
    return translate("Palette", "Recent · {kind}").format(kind=offer.hint)
