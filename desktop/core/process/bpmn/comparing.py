"""A BPMN document changed in another tool → a variant of the map, and what a variant cannot say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from desktop.core.errors import Mistake, ModelBroken
from desktop.core.process import operations, variants
from desktop.core.process.bpmn.pool_reading import LeftOver
from desktop.core.process.bpmn.taking_in import take_in
from desktop.core.process.differences import (
    Difference,
    changed_lines,
    differences,
    kept_in_order,
)
from desktop.core.process.model import Arrow, Process, ProcessMap, Step
from desktop.core.process.operations import Change, Part
from desktop.core.process.variant_files import VARIANT_FOLDER, Variant

_CANNOT_CHANGE = (
    "kind",
    "lane",
    "phase",
    "essential",
    "question",
    "printed",
    "shared",
    "actors",
    "laws",
    "links",
    "possible_next",
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A variant that makes of the base map what the document draws.

    ``left_over`` is what the document says and no variant can; ``mistakes`` why the variant
    cannot be laid over the map as it stands (empty: it can, and ``differences`` are what it
    changes there); ``made`` is the map with it laid over, or else the base.
    """

    variant: Variant
    left_over: tuple[LeftOver, ...]
    mistakes: tuple[Mistake, ...]
    differences: tuple[Difference, ...]
    made: ProcessMap


def suggest_variant(
    base: ProcessMap,
    data: bytes,
    *,
    identity: str,
    title: str,
    asked_by: tuple[str, ...],
    why: str,
    source: str,
    known_forms: Iterable[str] = (),
) -> Suggestion:
    """Hold a changed document against the map it was made from; takes a second for a big one.

    Raises BpmnRefused for a document that is not ours, ModelBroken for unreadable fields.
    """
    taken = take_in(data)
    left_over = list(taken.left_over)
    found = list(_between_maps(base, taken.map, left_over))
    variant = Variant(
        id=identity,
        title=title,
        asked_by=asked_by,
        why=why,
        source=source,
        conflicts_with=(),
        conflict_reason="",
        changes=tuple(found),
        file=f"{VARIANT_FOLDER}/{identity}.yaml",
        lines=(1,) * len(found),
    )
    try:
        made = variants.apply(base, [variant], known_forms=known_forms)
    except ModelBroken as broken:
        return Suggestion(variant, _once(left_over), broken.mistakes, (), base)
    left_over.extend(_out_of_order(made, taken.map))
    return Suggestion(variant, _once(left_over), (), differences(base, made), made)


def _once(left_over: Iterable[LeftOver]) -> tuple[LeftOver, ...]:
    """Each thing once, at the first of its lines: a lane is written in every pool."""
    found: dict[tuple[str, str], LeftOver] = {}
    for each in left_over:
        found.setdefault((each.code, each.name), each)
    return tuple(found.values())


def _out_of_order(made: ProcessMap, drawn: ProcessMap) -> Iterator[LeftOver]:
    """New lines come last in a box: where the document has them elsewhere, that is told."""
    now = {step.id: step for process in made.processes for step in process.steps}
    for process in drawn.processes:
        for step in process.steps:
            for part in ("guidance", "good_to_know"):
                if step.id in now and getattr(now[step.id], part) != getattr(step, part):
                    yield LeftOver(1, "bpmn.order_changed", f"{step.id} {part}")


def _between_maps(
    base: ProcessMap, drawn: ProcessMap, left_over: list[LeftOver]
) -> Iterator[Change]:
    known = {process.id: process for process in base.processes}
    for process in drawn.processes:
        old = known.get(process.id)
        if old is None:
            left_over.append(LeftOver(1, "bpmn.process_added", process.id))
            continue
        for field in ("title", "summary", "lane"):
            if getattr(old, field) != getattr(process, field):
                left_over.append(LeftOver(1, "bpmn.field_changed", f"{process.id} {field}"))
        yield from _between_processes(old, process, left_over)


def _between_processes(old: Process, new: Process, left_over: list[LeftOver]) -> Iterator[Change]:
    was = {step.id: step for step in old.steps}
    now = {step.id for step in new.steps}
    steps = _in_place(new.steps, set(was))
    still = kept_in_order([i for i in was if i in now], [s.id for s in steps if s.id in was])
    before = ""
    for step in steps:
        if step.id not in was:
            arrows = tuple(replace(arrow, given=False) for arrow in step.next)
            yield operations.AddStep(old.id, before, replace(step, next=arrows))
        elif step.id not in still:
            yield operations.MoveStep(step.id, before)
        before = step.id
    for step in steps:
        if step.id in was:
            yield from _between_steps(was[step.id], step, left_over)
    # Last, when no arrow leads to them any more.
    yield from (operations.RemoveStep(step.id) for step in old.steps if step.id not in now)


def _in_place(steps: tuple[Step, ...], known: set[str]) -> list[Step]:
    """New boxes, which tools write last, behind the first box that leads to them."""
    first_new = max((i + 1 for i, step in enumerate(steps) if step.id in known), default=0)
    placed = list(steps[:first_new])
    for step in steps[first_new:]:
        leads = (i for i, other in enumerate(placed) if any(a.to == step.id for a in other.next))
        placed.insert(next(leads, len(placed) - 1) + 1, step)
    return placed


def _between_steps(old: Step, new: Step, left_over: list[LeftOver]) -> Iterator[Change]:
    for field in _CANNOT_CHANGE:
        if getattr(old, field) != getattr(new, field):
            left_over.append(LeftOver(1, "bpmn.field_changed", f"{new.id} {field}"))
    if old.title != new.title:
        yield operations.ChangeTitle(new.id, old.title, new.title)
    yield from _between_lines(new.id, "guidance", old.guidance, new.guidance)
    yield from _between_lines(new.id, "good_to_know", old.good_to_know, new.good_to_know)
    yield from (operations.AddForm(new.id, form) for form in new.forms if form not in old.forms)
    if set(old.forms) - set(new.forms):
        left_over.append(LeftOver(1, "bpmn.text_removed", f"{new.id} forms"))
    if new.time is not None and new.time != old.time:
        yield operations.SetTime(new.id, new.time)
    elif new.time != old.time:
        left_over.append(LeftOver(1, "bpmn.text_removed", f"{new.id} time"))
    yield from _between_arrows(old, new)


def _between_lines(
    step_id: str, part: Part, old: tuple[str, ...], new: tuple[str, ...]
) -> Iterator[Change]:
    found = changed_lines(old, new)
    yield from (operations.ChangeLine(step_id, part, was, now) for was, now in found if was)
    for was, now in found:
        if not was and part == "guidance":
            yield operations.AddGuidance(step_id, now)
        elif not was:
            yield operations.AddGoodToKnow(step_id, now)


def _between_arrows(old: Step, new: Step) -> Iterator[Change]:
    was = {(arrow.to, arrow.label): arrow for arrow in old.next}
    now = {(arrow.to, arrow.label): arrow for arrow in new.next}
    gone = [arrow for key, arrow in was.items() if key not in now]
    come = [arrow for key, arrow in now.items() if key not in was]
    emptied: set[str] = set()
    for arrow in gone:
        if arrow.to in emptied:
            continue
        alone = _is_alone(arrow, old)
        # One arrow with the same label that now leads elsewhere was moved, not taken away.
        heirs = [other for other in come if other.label == arrow.label] if alone else []
        if len(heirs) == 1 and sum(other.label == arrow.label for other in gone) == 1:
            come.remove(heirs[0])
            yield operations.Reroute(old.id, arrow.to, heirs[0].to, arrow.label)
            continue
        yield operations.RemoveArrow(old.id, arrow.to, arrow.label)
        if not alone:
            emptied.add(arrow.to)
            # To remove the arrow without a label takes its labelled twins with it.
            come.extend(twin for key, twin in now.items() if key in was and key[0] == arrow.to)
    for arrow in come:
        yield operations.AddArrow(old.id, replace(arrow, given=False))


def _is_alone(arrow: Arrow, step: Step) -> bool:
    """Whether naming its target and label means this arrow and no other."""
    return bool(arrow.label) or sum(other.to == arrow.to for other in step.next) == 1
