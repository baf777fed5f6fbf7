"""How long the map takes to read, check, search and write; run it by itself, it asserts nothing."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from desktop.core import places
from desktop.core.process import bpmn, export, reading, routes
from desktop.core.process.search import SearchIndex

ROUNDS = 10


def _best(work: Callable[[], object]) -> float:
    """The best of some rounds, in milliseconds: what the work costs when nothing else disturbs."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def main() -> None:
    """Measure and print."""
    folder = places.model_folder()
    start = time.perf_counter()
    model = reading.read_map(folder)
    first = (time.perf_counter() - start) * 1000
    index = SearchIndex(model)
    document = bpmn.to_bpmn(model, {})
    rows: list[tuple[str, float]] = [
        ("read the map, first time (imports PyYAML)", first),
        ("read the map", _best(lambda: reading.read_map(folder))),
        ("find every mistake, variants too", _best(lambda: reading.find_mistakes(folder))),
        ("index for search", _best(lambda: SearchIndex(model))),
        ("search for one word", _best(lambda: index.search("läkarintyg"))),
        ("search for three words", _best(lambda: index.search("plan med individen"))),
        ("shortest way", _best(lambda: routes.shortest(model, "jobbtorg.1", "finsamteam.9"))),
        ("write JSON", _best(lambda: export.to_json(model))),
        ("write YAML", _best(lambda: export.to_yaml(model))),
        ("write BPMN, not laid out", _best(lambda: bpmn.to_bpmn(model, {}))),
        ("read BPMN", _best(lambda: bpmn.from_bpmn(document))),
    ]
    for name, milliseconds in rows:
        sys.stdout.write(f"{milliseconds:9.2f} ms  {name}\n")


if __name__ == "__main__":
    main()
