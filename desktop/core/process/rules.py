"""Is this map whole? Every reference must lead somewhere and every way must have an end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.core.process.model import PROCESS_PREFIX, Arrow, Process, ProcessMap, Step, StepKind

MAP = "map"
LAWS = "laws"


@dataclass(frozen=True, slots=True)
class Breach:
    """One broken rule. ``part`` is ``map``, ``laws`` or a process id.

    ``step`` is the step's place in its process (from 0), None where the whole part is meant;
    ``field`` is a dotted path below that; ``code`` and ``value`` as in ``Mistake``.
    """

    part: str
    step: int | None
    field: str
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """Every id that a reference may name."""

    lanes: frozenset[str]
    phases: frozenset[str]
    laws: frozenset[str]
    forms: frozenset[str]
    processes: frozenset[str]
    shared: frozenset[str]
    steps: frozenset[str]
    doubtful: frozenset[str]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What could not be read, so that one slip of the pen is not told as ten.

    ``processes`` exist although their steps could not be read; ``steps`` are (process id, place)
    pairs whose box, kind or arrows could not be read whole.
    """

    processes: frozenset[str] = frozenset()
    steps: frozenset[tuple[str, int]] = frozenset()


NO_DOUBT = Doubt()


def find_breaches(
    model: ProcessMap, *, forms: Iterable[str] = (), doubt: Doubt = NO_DOUBT
) -> tuple[Breach, ...]:
    """Every broken rule of the map. ``forms`` are known beyond the map's own papers."""
    known = _known(model, frozenset(forms), doubt)
    found = list(_doubled(model))
    for process in model.processes:
        if process.lane and known.lanes and process.lane not in known.lanes:
            found.append(Breach(process.id, None, "lane", "model.unknown_lane", process.lane))
        for index, step in enumerate(process.steps):
            found.extend(_references(process.id, index, step, known))
            found.extend(_arrow_targets(process.id, index, step, known))
        if process.id not in doubt.processes:
            unsure = {index for part, index in doubt.steps if part == process.id}
            found.extend(_shape(process, model, unsure))
    return tuple(found)


def _known(model: ProcessMap, forms: frozenset[str], doubt: Doubt) -> _Known:
    shared_lanes = frozenset(lane.id for lane in model.lanes if lane.shared)
    return _Known(
        lanes=frozenset(lane.id for lane in model.lanes),
        phases=frozenset(phase.id for phase in model.phases),
        laws=frozenset(law.id for law in model.laws),
        forms=forms | {paper.id for paper in model.papers},
        processes=frozenset(process.id for process in model.processes) | doubt.processes,
        shared=frozenset(p.id for p in model.processes if p.lane in shared_lanes),
        steps=frozenset(step.id for process in model.processes for step in process.steps),
        doubtful=doubt.processes | {process_id for process_id, _ in doubt.steps},
    )


def _doubled(model: ProcessMap) -> Iterator[Breach]:
    for name, ids in (
        ("lanes", [lane.id for lane in model.lanes]),
        ("phases", [phase.id for phase in model.phases]),
        ("papers", [paper.id for paper in model.papers]),
    ):
        yield from _twice(MAP, name, ids)
    yield from _twice(LAWS, "laws", [law.id for law in model.laws])
    numbers: set[int] = set()
    for process in model.processes:
        if process.number in numbers:
            number = str(process.number)
            yield Breach(process.id, None, "number", "model.duplicate_number", number)
        numbers.add(process.number)
        boxes: set[str] = set()
        for index, step in enumerate(process.steps):
            if step.box and step.box in boxes:
                yield Breach(process.id, index, "box", "model.duplicate_id", step.box)
            boxes.add(step.box)


def _twice(part: str, name: str, ids: list[str]) -> Iterator[Breach]:
    for index, identity in enumerate(ids):
        if identity and identity in ids[:index]:
            yield Breach(part, None, f"{name}[{index}].id", "model.duplicate_id", identity)


def _references(part: str, index: int, step: Step, known: _Known) -> Iterator[Breach]:
    if step.lane and known.lanes and step.lane not in known.lanes:
        yield Breach(part, index, "lane", "model.unknown_lane", step.lane)
    if step.phase and known.phases and step.phase not in known.phases:
        yield Breach(part, index, "phase", "model.unknown_phase", step.phase)
    if step.shared and step.shared not in known.shared | known.doubtful:
        yield Breach(part, index, "shared", "model.unknown_shared", step.shared)
    for place, form in enumerate(step.forms):
        if form not in known.forms:
            yield Breach(part, index, f"forms[{place}]", "model.unknown_form", form)
    for place, law in enumerate(step.laws):
        if law not in known.laws:
            yield Breach(part, index, f"laws[{place}]", "model.unknown_law", law)


def _arrow_targets(part: str, index: int, step: Step, known: _Known) -> Iterator[Breach]:
    for name, arrows in (("next", step.next), ("possible_next", step.possible_next)):
        for place, arrow in enumerate(arrows):
            code = _target_mistake(arrow, step, known)
            if code:
                value = arrow.to.removeprefix(f"{part}.")
                yield Breach(part, index, f"{name}[{place}].to", code, value)


def _target_mistake(arrow: Arrow, step: Step, known: _Known) -> str:
    if not arrow.to:
        return ""
    if arrow.to.startswith(PROCESS_PREFIX):
        process = arrow.to.removeprefix(PROCESS_PREFIX)
        return "" if process in known.processes else "model.unknown_process"
    if arrow.to == step.id:
        return "model.arrow_to_itself"
    if arrow.to in known.steps or arrow.to.rpartition(".")[0] in known.doubtful:
        return ""
    return "model.unknown_step"


def _shape(process: Process, model: ProcessMap, unsure: set[int]) -> Iterator[Breach]:
    starts = [step for step in process.steps if step.kind is StepKind.START]
    if process.steps and not starts and not unsure:
        yield Breach(process.id, None, "steps", "model.no_start")
    for index, step in enumerate(process.steps):
        if index not in unsure:
            for code, field, value in _step_shape(step):
                yield Breach(process.id, index, field, code, value)
    light = any(step.essential for step in process.steps) and starts and not unsure
    if light and not any(step.essential for step in starts):
        yield Breach(process.id, None, "steps", "model.light_without_start")
    yield from _unreached(process, model, unsure)
    yield from _without_way_out(process, unsure)


def _step_shape(step: Step) -> Iterator[tuple[str, str, str]]:
    """Code, field and value of what is wrong with one step's own arrows."""
    if step.kind is StepKind.END and step.next:
        yield "model.end_goes_on", "next", step.box
    if step.kind is not StepKind.END and not step.next:
        yield "model.dead_end", "next", step.box
    labels = {arrow.label for arrow in step.next if arrow.label}
    asks = step.kind is StepKind.DECISION or bool(step.question)
    if asks and step.next and len(labels) < 2:
        yield "model.decision_without_labels", "next", step.box
    to_process = any(arrow.to.startswith(PROCESS_PREFIX) for arrow in step.next)
    if step.kind is StepKind.SUBPROCESS and step.next and not to_process:
        yield "model.subprocess_leads_nowhere", "next", step.box
    seen: set[tuple[str, str]] = set()
    for index, arrow in enumerate(step.next):
        if (arrow.to, arrow.label) in seen:
            yield "model.duplicate_arrow", f"next[{index}].to", arrow.to
        seen.add((arrow.to, arrow.label))


def _unreached(process: Process, model: ProcessMap, unsure: set[int]) -> Iterator[Breach]:
    """Boxes no start leads to: of a stretch that hangs loose only its first box is told."""
    onward: dict[str, list[str]] = {}
    for step in process.steps:
        onward.setdefault(step.id, []).extend(arrow.to for arrow in step.next)
    entered = {
        arrow.to
        for other in model.processes
        if other.id != process.id
        for step in other.steps
        for arrow in step.next
    }
    starts = [s.id for s in process.steps if s.kind is StepKind.START or s.id in entered]
    if unsure or not starts:
        return
    reached = _flood(starts, onward)
    entered_inside = {
        arrow.to for step in process.steps for arrow in step.next if arrow.to != step.id
    }
    for want_first in (True, False):
        for index, step in enumerate(process.steps):
            if step.id in reached or (want_first and step.id in entered_inside):
                continue
            yield Breach(process.id, index, "box", "model.unreachable", step.box)
            reached |= _flood([step.id], onward)


def _without_way_out(process: Process, unsure: set[int]) -> Iterator[Breach]:
    """Boxes that only lead round in a ring: no end and no other process can be reached."""
    inside = {step.id for step in process.steps}
    back: dict[str, list[str]] = {}
    exits = {step.id for index, step in enumerate(process.steps) if index in unsure}
    for step in process.steps:
        for arrow in step.next:
            back.setdefault(arrow.to, []).append(step.id)
        if not step.next or any(arrow.to not in inside for arrow in step.next):
            exits.add(step.id)
    leads_out = _flood(exits, back)
    for index, step in enumerate(process.steps):
        if step.id not in leads_out:
            yield Breach(process.id, index, "next", "model.no_way_out", step.box)
            return


def _flood(sources: Iterable[str], arrows: dict[str, list[str]]) -> set[str]:
    """Everything that can be reached from the sources, themselves included."""
    reached = set(sources)
    waiting = list(reached)
    while waiting:
        for target in arrows.get(waiting.pop(), ()):
            if target not in reached:
                reached.add(target)
                waiting.append(target)
    return reached
