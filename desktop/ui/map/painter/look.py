"""What the painter must know besides the drawing: theme, selection, search hits, the case's way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from desktop.core.process.drawing import Box
from desktop.core.record import record
from desktop.ui.theme.palette import SHARED_LANE, LaneColours, Theme

HOME = "home"
TITLE_SIZE = 12.5
"""The titles of regions and surfaces, in units."""
RING = 3.0
"""A selection's ring, in units."""


@record(frozen=True, slots=True)
class CaseMarks:
    """The open case's way through the map, by box id.

    ``visited`` says when a step was taken, ``current`` where the case stands, ``next`` where it
    may go. ``deadlines`` counts whole days left; a negative number is days overdue. ``took`` counts
    the days the case stood in a box, until today where it stands there still.
    """

    visited: Mapping[str, date] = field(default_factory=dict)
    current: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    deadlines: Mapping[str, int] = field(default_factory=dict)
    took: Mapping[str, int] = field(default_factory=dict)


@record(frozen=True, slots=True)
class Look:
    """How a page is to be drawn. Every id is a box id; ``lens`` is a lane id or "".

    ``mono`` adds hatches; give it the ``mono()`` theme. ``times`` are short texts shown beside
    their boxes. ``focused`` adds the keyboard's ring to the selection. ``tabs`` is
    false where the lane tabs are painted elsewhere.
    """

    theme: Theme
    mono: bool = False
    tabs: bool = True
    selected: str = ""
    focused: bool = False
    hovered: str = ""
    hits: frozenset[str] = frozenset()
    lens: str = ""
    marks: CaseMarks = field(default_factory=CaseMarks)
    times: Mapping[str, str] = field(default_factory=dict)
    title_size: float = TITLE_SIZE
    """Larger than usual where the page is seen from so far that only titles can be read."""
    ring: float = RING
    """How broad the ring of a selection is, in units: more than usual where seen from afar."""
    changed: frozenset[str] = frozenset()
    """Boxes that a variant has added or changed."""
    between: frozenset[tuple[str, str]] = frozenset()
    """In the view by phases: the arrows from party to party, by the ids of their ends."""

    def colours(self, box: Box) -> LaneColours:
        """The colours of a box: its lane's, or the shared grey on a Finsam surface."""
        return self.theme.lane(SHARED_LANE if box.shared else box.lane)

    def lit(self, lane: str) -> bool:
        """Whether a lane stands in full colour."""
        return not self.lens or lane == self.lens


def is_home(box: Box) -> bool:
    """Whether the box is the symbol that leads back to the first page."""
    return box.id.partition(":")[0] == HOME
