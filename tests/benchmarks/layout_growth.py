"""How the time to lay a page out grows with its boxes; run it by itself, it asserts nothing.

Two kinds of map, each as one overview: "grown" has processes of 25 boxes whose arrows mostly lead
onwards, "at random" has arrows from anywhere to anywhere in the process and often to another one.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from desktop.core.process.drawing import OVERVIEW  # noqa: E402
from desktop.core.process.layout import lay_out  # noqa: E402
from desktop.core.process.layout.invariants import quality  # noqa: E402
from desktop.core.process.model import (  # noqa: E402
    Arrow,
    Lane,
    Process,
    ProcessMap,
    Step,
    StepKind,
)

SIZES = (250, 500, 1000, 2000)
BOXES_OF_A_PROCESS = 25
LANES = tuple(f"lane{number}" for number in range(6))
TITLES = ("Kartläggning", "Utreda förutsättningar", "Beslut om insats i samverkan", "Uppföljning")
LABELS = ("", "", "", "Ja", "Nej")


def map_of(boxes: int, at_random: bool) -> ProcessMap:
    """The same map for the same numbers, on every machine."""
    dice, count = Random(boxes), boxes // BOXES_OF_A_PROCESS
    lanes = tuple(Lane(lane, lane.title(), "", "") for lane in LANES)
    processes = tuple(_process(dice, number, count, at_random) for number in range(count))
    return ProcessMap("Karta", "1", "2026-11-22", lanes, (), processes, ())


def _process(dice: Random, number: int, count: int, at_random: bool) -> Process:
    lane = LANES[number % len(LANES)]
    ids = [f"p{number}.{box}" for box in range(BOXES_OF_A_PROCESS)]
    steps = []
    for box, identity in enumerate(ids):
        targets = _wild(dice, ids) if at_random else _onwards(dice, ids, box)
        if dice.random() < (0.2 if at_random else 0.08):
            targets.append(f"process:p{dice.randrange(count)}")
        own = {identity, f"process:p{number}"}
        arrows = tuple(
            Arrow(to, dice.choice(LABELS)) for to in dict.fromkeys(targets) if to not in own
        )
        home = lane if dice.random() < 0.8 else dice.choice(LANES)
        title, kind = dice.choice(TITLES), dice.choice((StepKind.STEP, StepKind.DECISION))
        steps.append(
            Step(identity, str(box), str(box), title, kind, home, "", True, (), next=arrows)
        )
    name = f"Process {number}"
    return Process(f"p{number}", number + 1, name, f"P{number}", lane, "", tuple(steps))


def _wild(dice: Random, ids: list[str]) -> list[str]:
    return [dice.choice(ids) for _ in range(dice.choice((1, 1, 2, 2, 2)))]


def _onwards(dice: Random, ids: list[str], box: int) -> list[str]:
    following = [ids[min(len(ids) - 1, box + 1 + dice.randrange(3))]]
    return following + ([dice.choice(ids)] if dice.random() < 0.3 else [])


def main() -> None:
    """Measure and print."""
    print("map         boxes  arrows  seconds  ms a box  crossings   bends")
    for at_random in (False, True):
        for boxes in SIZES:
            process_map = map_of(boxes, at_random)
            begun = time.process_time()
            drawing = lay_out(process_map, OVERVIEW)
            took = time.process_time() - begun
            found = quality(drawing) if boxes <= 500 else None
            figures = f"{found.crossings:10} {found.bends:7}" if found else f"{'':10} {'':7}"
            kind = "at random" if at_random else "grown"
            each = took / len(drawing.boxes) * 1000
            sizes = f"{len(drawing.boxes):6} {len(drawing.arrows):7}"
            print(f"{kind:10} {sizes} {took:8.2f} {each:9.2f} {figures}")


if __name__ == "__main__":
    main()
