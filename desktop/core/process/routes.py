"""Ways through the map: what comes next, how far it is, and how long it may take."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.core.process.model import PROCESS_PREFIX, Arrow, ProcessMap, StepKind, TimeUnit

MONTHS_IN_YEAR = 12


@dataclass(frozen=True, slots=True)
class NextStep:
    """One way on from a box.

    ``to`` is a step id or ``process:<id>``; ``enters`` are the step ids one then stands on: the
    step itself, or the process' starting boxes. ``suggested`` marks a way that the source only
    hints at; ``given`` is false where the arrow is our reading of it.
    """

    to: str
    enters: tuple[str, ...]
    label: str
    note: str
    given: bool
    suggested: bool = False


def next_steps(model: ProcessMap, step_id: str) -> tuple[NextStep, ...]:
    """The ways on from a box, drawn arrows first, in the map's order. KeyError if unknown."""
    step = model.step(step_id)
    drawn = [_next(model, arrow) for arrow in step.next]
    hinted = [_next(model, arrow, suggested=True) for arrow in step.possible_next]
    return (*drawn, *hinted)


def _next(model: ProcessMap, arrow: Arrow, *, suggested: bool = False) -> NextStep:
    enters = _entered(model, arrow.to)
    return NextStep(arrow.to, enters, arrow.label, arrow.note, arrow.given, suggested)


def _entered(model: ProcessMap, target: str) -> tuple[str, ...]:
    if not target.startswith(PROCESS_PREFIX):
        return (target,)
    process = model.process(target.removeprefix(PROCESS_PREFIX))
    return tuple(step.id for step in process.steps if step.kind is StepKind.START)


def shortest(model: ProcessMap, start: str, goal: str) -> tuple[str, ...]:
    """The fewest boxes from one to the other, both included; empty if there is no way.

    Either may be ``process:<id>``: then one begins at, or comes to, any of its starting boxes.
    KeyError if the map knows one of them not.
    """
    import networkx

    graph = _graph(model)
    _demand(graph, start, goal)
    try:
        path = networkx.shortest_path(graph, start, goal, weight="boxes")
    except networkx.NetworkXNoPath:
        return ()
    if goal.startswith(PROCESS_PREFIX):
        path = [*path, *_entered(model, goal)[:1]]
    return tuple(node for node in path if not node.startswith(PROCESS_PREFIX))


def reachable(model: ProcessMap, start: str) -> frozenset[str]:
    """Every step id that can be come to from a box or ``process:<id>``, itself left out."""
    import networkx

    graph = _graph(model)
    _demand(graph, start)
    found = networkx.descendants(graph, start) - {start}
    return frozenset(node for node in found if not node.startswith(PROCESS_PREFIX))


def _demand(graph: Any, *nodes: str) -> None:  # noqa: ANN401 - networkx is untyped
    for node in nodes:
        if node not in graph:
            raise KeyError(node)


def _graph(model: ProcessMap) -> Any:  # noqa: ANN401 - networkx is untyped
    """Steps and processes as nodes; going into a process costs nothing, each box costs one."""
    import networkx

    graph = networkx.DiGraph()
    for process in model.processes:
        entry = PROCESS_PREFIX + process.id
        graph.add_node(entry)
        for step in process.steps:
            graph.add_node(step.id)
            if step.kind is StepKind.START:
                graph.add_edge(entry, step.id, boxes=1)
            for arrow in step.next:
                into_process = arrow.to.startswith(PROCESS_PREFIX)
                graph.add_edge(step.id, arrow.to, boxes=0 if into_process else 1)
    return graph


@dataclass(frozen=True, slots=True)
class TimeAlong:
    """What the boxes of a way say about time, added up by unit, never rounded between units.

    ``timed`` are the steps whose numbers were added; ``in_words`` those that only say it in words;
    ``local`` is true if any of the numbers is a local custom, not law.
    """

    days: int
    months: int
    years: int
    timed: tuple[str, ...]
    in_words: tuple[str, ...]
    local: bool

    def after(self, start: date) -> date:
        """The day on which the whole way has been walked if it is begun on ``start``."""
        count = start.year * MONTHS_IN_YEAR + start.month - 1
        count += self.months + self.years * MONTHS_IN_YEAR
        year, month = count // MONTHS_IN_YEAR, count % MONTHS_IN_YEAR + 1
        # One month from 31 January is the last day of February.
        day = min(start.day, calendar.monthrange(year, month)[1])
        return date(year, month, day) + timedelta(days=self.days)


def time_along(model: ProcessMap, steps: Sequence[str]) -> TimeAlong:
    """The times of the boxes along a way, a box once for each visit. KeyError if unknown."""
    sums = dict.fromkeys(TimeUnit, 0)
    timed: list[str] = []
    in_words: list[str] = []
    local = False
    for step_id in steps:
        time = model.step(step_id).time
        if time is None:
            continue
        if time.number is None or time.unit is None:
            in_words.append(step_id)
            continue
        sums[time.unit] += time.number
        timed.append(step_id)
        local = local or not time.statutory
    return TimeAlong(
        days=sums[TimeUnit.DAYS],
        months=sums[TimeUnit.MONTHS],
        years=sums[TimeUnit.YEARS],
        timed=tuple(timed),
        in_words=tuple(in_words),
        local=local,
    )
