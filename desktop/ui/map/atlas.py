"""The map and its drawings: compiled ones where they fit, else read and laid out when wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import Mistake
from desktop.core.process import compiled
from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap, Step

if TYPE_CHECKING:
    from desktop.core.process.differences import Difference


@dataclass(frozen=True, slots=True)
class PageView:
    """One way to see a page: ``page`` is ``overview`` or a process id."""

    page: str
    light: bool = False
    phases: bool = False


class Atlas:
    """One map in memory. Drawings are pure, so a page is laid out once for each way to see it.

    Handed to every page by reference: after ``lay`` its ``map`` is another one, so a page keeps
    the atlas and never the map.
    """

    def __init__(
        self, process_map: ProcessMap, folder: Path | None = None, sources: str = ""
    ) -> None:
        """``folder`` and ``sources`` say where compiled pages may lie and what they must fit."""
        self.base = process_map
        self.map = process_map
        self.model_folder: Path | None = folder
        self.own_variants: tuple[Path, ...] = ()
        self.left_out: tuple[str, ...] = ()
        """Wanted variants that did not fit: the map stands without them."""
        self.mistakes: tuple[Mistake, ...] = ()
        """What was wrong with those."""
        self.differences: tuple[Difference, ...] = ()
        """What the variants changed, box by box."""
        self._compiled_in = folder if sources else None
        self._sources = sources
        self._redrawn: frozenset[str] = frozenset()
        self._drawings: dict[PageView, Drawing] = {}

    @classmethod
    def read(
        cls, folder: Path, variants: Sequence[str] = (), own_variants: Sequence[Path] = ()
    ) -> Atlas:
        """Read the map with those of the variants that fit.

        ``own_variants`` are the unit's own files or folders of them. Raises ModelBroken with every
        mistake in the map's own files; a broken variant is left out and told in ``mistakes``.
        """
        sources = compiled.sources_digest(folder)
        base = compiled.read_map(folder, sources)
        if base is None:
            from desktop.core.process.reading import read_map

            base, sources = read_map(folder), ""
        made = cls(base, folder, sources)
        made.own_variants = tuple(own_variants)
        if variants:
            made.lay(variants)
        return made

    @property
    def changed(self) -> frozenset[str]:
        """The boxes in which the variants differ from the base map, by step id."""
        return frozenset(each.step_id for each in self.differences)

    def lay(self, variants: Sequence[str]) -> None:
        """Lay these variants over the base map, and no others; what does not fit is left out."""
        if self.model_folder is None:
            return
        from desktop.core.process import variants as overlays
        from desktop.core.process.differences import differences

        self.map, self.left_out, self.mistakes = overlays.apply_those_that_fit(
            self.base, self.model_folder, variants, self.own_variants
        )
        self.differences = differences(self.base, self.map)
        self._redrawn = frozenset(
            each.step_id.rpartition(".")[0] for each in self.differences if _is_drawn(each)
        )
        self._drawings.clear()

    def try_out(self, variants: Sequence[str]) -> None:
        """See whether these fit together. Raises VariantConflict, VariantUnknown, ModelBroken."""
        if self.model_folder is None:
            return
        from desktop.core.process import variants as overlays

        chosen = overlays.choose(self.model_folder, variants, self.own_variants)
        overlays.apply(self.base, chosen)

    def drawing(self, page: str, *, light: bool = False, phases: bool = False) -> Drawing:
        """The page's drawing; ``page`` is ``overview`` or a process id. May take half a second."""
        view = PageView(page, light, phases)
        found = self.ready(view)
        if found is None:
            found = self.draughtsman(view)()
            self.keep(view, found)
        return found

    def ready(self, view: PageView) -> Drawing | None:
        """The page if it can be had at once: drawn before, or compiled and not changed since."""
        if view not in self._drawings:
            found = self._compiled(view)
            if found is None:
                return None
            self._drawings[view] = found
        return self._drawings[view]

    def draughtsman(self, view: PageView) -> Callable[[], Drawing]:
        """What draws the page of the map as it is now; may be called in any thread."""
        process_map = self.map

        def draw() -> Drawing:
            if view.phases:
                from desktop.core.process.phases import lay_out_phases

                return lay_out_phases(process_map, view.page, light=view.light)
            from desktop.core.process.layout import lay_out

            return lay_out(process_map, view.page, light=view.light)

        return draw

    def keep(self, view: PageView, drawing: Drawing) -> None:
        """Remember a page that was drawn of the present map."""
        self._drawings[view] = drawing

    def pages(self) -> tuple[str, ...]:
        """The overview, then every process in order."""
        return (OVERVIEW, *(process.id for process in self.map.processes))

    def page_title(self, page: str) -> str:
        """ "1 Socialtjänsten – sjukskriven", or the map's own title for the overview."""
        if page == OVERVIEW:
            return self.map.title
        process = self.map.process(page)
        return f"{process.number} {process.title}"

    def page_titles(self, page: str) -> tuple[str, ...]:
        """A page's title in fewer and fewer words: whole, by the short name, by number alone."""
        if page == OVERVIEW:
            return (self.map.title,)
        process = self.map.process(page)
        short = f"{process.number} {process.short}"
        return self.page_title(page), short, str(process.number)

    def leads_to(self, step_id: str, current: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the current boxes that have an arrow to this one: the case moves on from them.

        A box in another lane that leads elsewhere is kept, since a case can stand in several.
        """
        process = PROCESS_PREFIX + step_id.rpartition(".")[0]
        moving = []
        for each in current:
            step = self.step(each)
            if step and any(arrow.to in (step_id, process) for arrow in step.next):
                moving.append(each)
        return tuple(moving)

    def step_words(self, step_id: str) -> str:
        """``1:9 Rehabiliteringsförfrågan``; "" for an id that this map has no box for."""
        step = self.step(step_id)
        if step is None:
            return ""
        process = self.map.process(step.id.rpartition(".")[0])
        return f"{process.number}:{step.printed} {step.title}" if step.printed else step.title

    def step(self, step_id: str) -> Step | None:
        """The step, or None where the id names a whole process or nothing at all."""
        if step_id.startswith(PROCESS_PREFIX) or "." not in step_id:
            return None
        try:
            return self.map.step(step_id)
        except KeyError:
            return None

    def _compiled(self, view: PageView) -> Drawing | None:
        touched = bool(self._redrawn) if view.page == OVERVIEW else view.page in self._redrawn
        if self._compiled_in is None or touched or view.phases:
            return None
        return compiled.read_drawing(self._compiled_in, self._sources, view.page, light=view.light)


def _is_drawn(difference: Difference) -> bool:
    """Whether the difference shows in the drawing, not only in the guide beside it."""
    from desktop.core.process.differences import What

    only_told = (What.GUIDANCE, What.GOOD_TO_KNOW, What.FORM, What.LAW, What.TIME)
    return difference.what not in only_told
