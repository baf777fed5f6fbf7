"""A laid-out page of the map: plain geometry that any painter can draw.

One unit is one point at 100 %. Origin top left, x to the right, y down.
"""

from __future__ import annotations

from desktop.core.process.model import StepKind
from desktop.core.record import record

OVERVIEW = "overview"
PILL_RADIUS = 26.0
"""How round the ends of a start or an end are at most: a tall one is a box with round corners."""

Point = tuple[float, float]


@record(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of its bottom edge."""
        return self.y + self.h


@record(frozen=True, slots=True)
class LaneBand:
    """A lane's band over the page's full width. ``tab`` is the solid part at its left."""

    lane: str
    name: str
    rect: Rect
    tab: Rect


@record(frozen=True, slots=True)
class Surface:
    """A shared Finsam surface that lies over several lanes; ``process`` is the page it leads to."""

    process: str
    title: str
    rect: Rect


@record(frozen=True, slots=True)
class Region:
    """On the overview: the ground that one process's boxes keep to."""

    process: str
    title: str
    rect: Rect


@record(frozen=True, slots=True)
class PhaseBand:
    """In the view by phases: the columns of one phase, over all lanes and its own heading."""

    phase: str
    name: str
    rect: Rect


@record(frozen=True, slots=True)
class Meeting:
    """In the view by phases: boxes that are one meeting of several parties, top to bottom.

    ``line`` joins them, from the first's lower edge to the last's upper, under the boxes between;
    None for a meeting that has one box on the page.
    """

    boxes: tuple[str, ...]
    line: tuple[Point, Point] | None = None


@record(frozen=True, slots=True)
class Box:
    """One box with its words already broken into lines.

    ``id`` is a step id, or ``process:<id>`` for a box that stands for a whole process, or
    ``home`` for the symbol that leads back to the first page. ``opens`` is the process id that a
    double click leads to, or "". ``badge`` is the printed number, or "".
    """

    id: str
    lane: str
    rect: Rect
    kind: StepKind
    title: str
    lines: tuple[str, ...]
    text_size: float
    badge: str = ""
    opens: str = ""
    shared: str = ""


@record(frozen=True, slots=True)
class DrawnArrow:
    """One arrow as a polyline of orthogonal stretches; the painter rounds its corners.

    The first point lies on the source's edge, the last on the target's. ``label_rect`` is None
    where there is no label; ``label_lines`` are the label's words as they fit that rectangle.
    ``given`` is false where the arrow is this project's reading.
    """

    source: str
    target: str
    points: tuple[Point, ...]
    label: str = ""
    label_rect: Rect | None = None
    given: bool = True
    label_lines: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class Drawing:
    """A whole page. ``page`` is ``overview`` or a process id.

    ``phases`` and ``meetings`` are for the view by phases; elsewhere they are empty.
    """

    page: str
    title: str
    width: float
    height: float
    lanes: tuple[LaneBand, ...]
    surfaces: tuple[Surface, ...]
    regions: tuple[Region, ...]
    boxes: tuple[Box, ...]
    arrows: tuple[DrawnArrow, ...]
    phases: tuple[PhaseBand, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    @property
    def head(self) -> float:
        """How far down the lanes begin: the room for the phases' names, else 0."""
        return self.lanes[0].rect.y if self.phases else 0.0

    def box(self, box_id: str) -> Box:
        """The box with this id; KeyError if the page has none."""
        for box in self.boxes:
            if box.id == box_id:
                return box
        raise KeyError(box_id)
