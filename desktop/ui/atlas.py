"""The map and its drawings, laid out when a page is first wanted and kept."""

from __future__ import annotations

from pathlib import Path

from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.layout import lay_out
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap, Step
from desktop.core.process.reading import read_map


class Atlas:
    """One map in memory. Drawings are pure, so a page is laid out once for each light setting."""

    def __init__(self, process_map: ProcessMap) -> None:
        self.map = process_map
        self._drawings: dict[tuple[str, bool], Drawing] = {}

    @classmethod
    def read(cls, folder: Path, variants: tuple[str, ...] = ()) -> Atlas:
        """Read the map. Raises ModelBroken with every mistake in the files."""
        return cls(read_map(folder, variants))

    def drawing(self, page: str, *, light: bool = False) -> Drawing:
        """The page's drawing; ``page`` is ``overview`` or a process id."""
        key = (page, light)
        if key not in self._drawings:
            self._drawings[key] = lay_out(self.map, page, light=light)
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
