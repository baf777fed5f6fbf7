"""Our layout beside ELK layered and Graphviz dot: crossings and bends on every page of the map.

Run ``python tests/benchmarks/layout_comparison.py``. It needs ``node`` with the package ``elkjs``
(``npm install elkjs`` in the folder you run it from) and ``dot`` (Debian: ``apt install
graphviz``); what is missing is left out. The others get the same boxes in the same sizes and the
same arrows, but no lanes, labels, page shape or grounds to keep to: all that is our handicap.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from desktop.core.process.drawing import OVERVIEW, Drawing, DrawnArrow, Point  # noqa: E402
from desktop.core.process.layout import lay_out  # noqa: E402
from desktop.core.process.layout.invariants import crossings_of  # noqa: E402
from desktop.core.process.reading import read_map  # noqa: E402

Score = tuple[int, int]

ELK = """
const ELK = require('elkjs'), input = JSON.parse(require('fs').readFileSync(0));
const options = {'elk.algorithm': 'layered', 'elk.edgeRouting': 'ORTHOGONAL',
  'elk.direction': 'RIGHT', 'elk.layered.thoroughness': '30'};
const children = input.boxes.map(([id, width, height]) => ({id, width, height}));
const edges = input.arrows.map(([s, t], i) => ({id: 'arrow' + i, sources: [s], targets: [t]}));
new ELK().layout({id: 'page', layoutOptions: options, children, edges}).then(page =>
  console.log(JSON.stringify(page.edges.map(edge => {
    const way = edge.sections[0];
    return [way.startPoint, ...(way.bendPoints || []), way.endPoint].map(p => [p.x, p.y]);
  }))));
"""


def boxes_of(drawing: Drawing) -> list[tuple[str, float, float]]:
    return [(box.id, box.rect.w, box.rect.h) for box in drawing.boxes if box.id != "home"]


def arrows_of(drawing: Drawing) -> list[tuple[str, str]]:
    return [(arrow.source, arrow.target) for arrow in drawing.arrows]


def by_elk(drawing: Drawing) -> list[list[Point]] | None:
    if not shutil.which("node"):
        return None
    page = json.dumps({"boxes": boxes_of(drawing), "arrows": arrows_of(drawing)})
    run = subprocess.run(["node", "-e", ELK], input=page, capture_output=True, text=True)
    if run.returncode:
        return None
    return [[(x, y) for x, y in way] for way in json.loads(run.stdout)]


def by_dot(drawing: Drawing) -> list[list[Point]] | None:
    if not shutil.which("dot"):
        return None
    lines = ["digraph { rankdir=LR; splines=ortho; node [shape=box, fixedsize=true];"]
    for name, w, h in boxes_of(drawing):
        lines.append(f'"{name}" [width={w / 72}, height={h / 72}];')
    lines += [f'"{a.source}" -> "{a.target}";' for a in drawing.arrows]
    run = subprocess.run(
        ["dot", "-Tjson"], input="\n".join([*lines, "}"]), capture_output=True, text=True
    )
    if run.returncode:
        return None
    return [_spline(edge["pos"]) for edge in json.loads(run.stdout)["edges"]]


def _spline(text: str) -> list[Point]:
    """The knots of an orthogonal spline, its arrow head left out."""
    places = [place.split(",") for place in text.split() if place[0] not in "es"]
    points = [(round(float(x), 1), round(float(y), 1)) for x, y in places][::3]
    kept = points[:1]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        if (before[0] == here[0]) != (here[0] == after[0]):
            kept.append(here)
    return [*kept, points[-1]]


def score(ways: list[list[Point]] | None) -> Score | None:
    if ways is None:
        return None
    arrows = [DrawnArrow(str(n), str(n), tuple(way)) for n, way in enumerate(ways)]
    crossings = sum(crossings_of(a, b) for a, b in combinations(arrows, 2))
    return crossings, sum(max(0, len(list(pairwise(way))) - 1) for way in ways)


def show(found: Score | None) -> str:
    return f"{found[0]:5} {found[1]:5}" if found else "    -     -"


def main() -> None:
    process_map = read_map(ROOT / "resources" / "model")
    others: tuple[Callable[[Drawing], list[list[Point]] | None], ...] = (by_elk, by_dot)
    print(f"{'crossings, bends':24}{'ours':>11}{'ELK':>13}{'dot':>13}")
    for page in (OVERVIEW, *(process.id for process in process_map.processes)):
        drawing = lay_out(process_map, page)
        scores = [score([list(arrow.points) for arrow in drawing.arrows])]
        scores += [score(other(drawing)) for other in others]
        print(f"{page:24}" + "  ".join(show(found) for found in scores))


if __name__ == "__main__":
    main()
