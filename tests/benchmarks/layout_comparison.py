"""Our layout beside ELK layered and Graphviz dot on every page of the map, counted the same way.

Run ``python tests/benchmarks/layout_comparison.py [light]``. It needs ``node`` with the package
``elkjs`` (``npm install elkjs`` in the folder you run it from) and ``dot`` (Debian: ``apt install
graphviz``); what is missing is left out. The others get the same boxes in the same sizes and the
same arrows, but no lanes, labels, page shape or grounds to keep to: all that is our handicap.

Crossings are pairs of arrows at each place they cross; bends are every arrow's own. Arrows that
join on their way to the same box therefore count each for itself, though a reader sees one line:
"seen" counts each place on the paper once. "Upon" are pairs of arrows that lie on one another
without leaving or joining the same box, which ours never do. Lengths are in points, areas in
square decimetres at 100 %, times in milliseconds (dot's with its start).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from desktop.core.process.drawing import OVERVIEW, Drawing, DrawnArrow, Point  # noqa: E402
from desktop.core.process.layout import lay_out  # noqa: E402
from desktop.core.process.layout.invariants import (  # noqa: E402
    crossings_of,
    places_of_crossings,
    run_together,
)
from desktop.core.process.reading import read_map  # noqa: E402

POINTS_TO_DECIMETRES = 0.254 / 72

ELK = """
const ELK = require('elkjs'), input = JSON.parse(require('fs').readFileSync(0));
const options = {'elk.algorithm': 'layered', 'elk.edgeRouting': 'ORTHOGONAL',
  'elk.direction': 'RIGHT', 'elk.layered.thoroughness': '30'};
const children = input.boxes.map(([id, width, height]) => ({id, width, height}));
const edges = input.arrows.map(([s, t], i) => ({id: 'arrow' + i, sources: [s], targets: [t]}));
const begun = Date.now();
new ELK().layout({id: 'page', layoutOptions: options, children, edges}).then(page =>
  console.log(JSON.stringify([Date.now() - begun, page.width, page.height, page.edges.map(edge => {
    const way = edge.sections[0];
    return [way.startPoint, ...(way.bendPoints || []), way.endPoint].map(p => [p.x, p.y]);
  })])));
"""


@dataclass(frozen=True)
class Laid:
    """One program's page: a way for each arrow, the page's size in points, and what it took."""

    ways: list[list[Point]]
    width: float
    height: float
    milliseconds: float


def boxes_of(drawing: Drawing) -> list[tuple[str, float, float]]:
    return [(box.id, box.rect.w, box.rect.h) for box in drawing.boxes if box.id != "home"]


def by_elk(drawing: Drawing) -> Laid | None:
    if not shutil.which("node"):
        return None
    arrows = [(arrow.source, arrow.target) for arrow in drawing.arrows]
    page = json.dumps({"boxes": boxes_of(drawing), "arrows": arrows})
    run = subprocess.run(["node", "-e", ELK], input=page, capture_output=True, text=True)
    if run.returncode:
        return None
    milliseconds, width, height, ways = json.loads(run.stdout)
    return Laid([[(x, y) for x, y in way] for way in ways], width, height, milliseconds)


def by_dot(drawing: Drawing) -> Laid | None:
    if not shutil.which("dot"):
        return None
    lines = ["digraph { rankdir=LR; splines=ortho; node [shape=box, fixedsize=true];"]
    for name, w, h in boxes_of(drawing):
        lines.append(f'"{name}" [width={w / 72}, height={h / 72}];')
    lines += [f'"{a.source}" -> "{a.target}";' for a in drawing.arrows]
    text, begun = "\n".join([*lines, "}"]), time.perf_counter()
    run = subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, text=True)
    if run.returncode:
        return None
    took, found = (time.perf_counter() - begun) * 1000, json.loads(run.stdout)
    _, _, width, height = map(float, found["bb"].split(","))
    return Laid([_spline(edge["pos"]) for edge in found["edges"]], width, height, took)


def _spline(text: str) -> list[Point]:
    """The knots of an orthogonal spline, its arrow head left out."""
    places = [place.split(",") for place in text.split() if place[0] not in "es"]
    points = [(round(float(x), 1), round(float(y), 1)) for x, y in places][::3]
    kept = points[:1]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        if (before[0] == here[0]) != (here[0] == after[0]):
            kept.append(here)
    return [*kept, points[-1]]


def scores(drawing: Drawing, laid: Laid) -> Iterator[str]:
    """The figures of one program on one page, in the order of the head line."""
    arrows = [
        DrawnArrow(arrow.source, arrow.target, tuple(way))
        for arrow, way in zip(drawing.arrows, laid.ways, strict=True)
    ]
    pairs = list(combinations(arrows, 2))
    bends = [point for arrow in arrows for point in arrow.points[1:-1]]
    yield f"{sum(crossings_of(a, b) for a, b in pairs):9}"
    yield f"{len(bends):6}"
    yield f"{len({place for a, b in pairs for place in places_of_crossings(a, b)}):6}"
    yield f"{len(set(bends)):5}"
    yield f"{sum(_lie_upon(a, b) for a, b in pairs):6}"
    pieces = [piece for arrow in arrows for piece in pairwise(arrow.points)]
    yield f"{sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in pieces):8.0f}"
    yield f"{laid.width * laid.height * POINTS_TO_DECIMETRES**2:6.1f}"
    yield f"{laid.milliseconds:6.0f}"


def _lie_upon(a: DrawnArrow, b: DrawnArrow) -> bool:
    return a.source != b.source and a.target != b.target and run_together(a, b)


def ours(drawing: Drawing, milliseconds: float) -> Laid:
    ways = [list(arrow.points) for arrow in drawing.arrows]
    return Laid(ways, drawing.width, drawing.height, milliseconds)


def main(light: bool) -> None:
    process_map = read_map(ROOT / "resources" / "model")
    others: tuple[tuple[str, Callable[[Drawing], Laid | None]], ...] = (
        ("ELK", by_elk),
        ("dot", by_dot),
    )
    print(f"{'':37}crossings  bends  seen: x,b upon  length  area     ms")
    for page in (OVERVIEW, *(process.id for process in process_map.processes)):
        begun = time.perf_counter()
        drawing = lay_out(process_map, page, light=light)
        laid = ours(drawing, (time.perf_counter() - begun) * 1000)
        size = f"{len(drawing.boxes)} boxes, {len(drawing.arrows)} arrows"
        print(f"{page} ({size})\n{'':32}ours " + " ".join(scores(drawing, laid)))
        for name, other in others:
            if (found := other(drawing)) is not None:
                print(f"{'':32}{name:5}" + " ".join(scores(drawing, found)))


if __name__ == "__main__":
    main("light" in sys.argv[1:])
