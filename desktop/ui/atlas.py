"""The map and its drawings: compiled ones where they fit, else read and laid out when wanted."""

from __future__ import annotations

from pathlib import Path

from desktop.core.process import compiled
from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap, Step


class Atlas:
    """One map in memory. Drawings are pure, so a page is laid out once for each light setting."""

    def __init__(
        self, process_map: ProcessMap, folder: Path | None = None, sources: str = ""
    ) -> None:
        """``folder`` and ``sources`` say where compiled pages may lie and what they must fit."""
        self.map = process_map
        self._folder = folder
        self._sources = sources
        self._drawings: dict[tuple[str, bool], Drawing] = {}

    @classmethod
    def read(cls, folder: Path, variants: tuple[str, ...] = ()) -> Atlas:
        """Read the map. Raises ModelBroken with every mistake in the files."""
        sources = compiled.sources_digest(folder)
        if not variants and (ready := compiled.read_map(folder, sources)) is not None:
            return cls(ready, folder, sources)
        from desktop.core.process.reading import read_map

        return cls(read_map(folder, variants))

    def drawing(self, page: str, *, light: bool = False) -> Drawing:
        """The page's drawing; ``page`` is ``overview`` or a process id."""
        key = (page, light)
        if key not in self._drawings:
            self._drawings[key] = self._ready(page, light) or self._laid_out(page, light)
        return self._drawings[key]

    def pages(self) -> tuple[str, ...]:
        """The overview, then every process in order."""
        return (OVERVIEW, *(process.id for process in self.map.processes))

    def page_title(self, page: str) -> str:
        """ "1 Socialtjänsten – sjukskriven", or the map's own title for the overview."""
        if page == OVERVIEW:
            return self.map.title
        process = self.map.process(page)
        return f"{process.number} {process.title}"

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

    def step(self, step_id: str) -> Step | None:
        """The step, or None where the id names a whole process or nothing at all."""
        if step_id.startswith(PROCESS_PREFIX) or "." not in step_id:
            return None
        try:
            return self.map.step(step_id)
        except KeyError:
            return None

    def _ready(self, page: str, light: bool) -> Drawing | None:
        if self._folder is None:
            return None
        return compiled.read_drawing(self._folder, self._sources, page, light=light)

    def _laid_out(self, page: str, light: bool) -> Drawing:
        from desktop.core.process.layout import lay_out

        return lay_out(self.map, page, light=light)
