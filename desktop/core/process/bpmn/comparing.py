"""A BPMN document changed in another tool → a variant of the map, and what a variant cannot say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from desktop.core.errors import Mistake, ModelBroken
from desktop.core.process import operations, variants
from desktop.core.process.bpmn.pool_reading import LeftOver
from desktop.core.process.bpmn.taking_in import take_in
from desktop.core.process.differences import kept_in_order
from desktop.core.process.model import Arrow, Process, ProcessMap, Step
from desktop.core.process.operations import Change
from desktop.core.process.variant_files import VARIANT_FOLDER, Variant

_CANNOT_CHANGE = (
    "title",
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
    cannot be laid over the map as it stands (empty: it can).
    """

    variant: Variant
    left_over: tuple[LeftOver, ...]
    mistakes: tuple[Mistake, ...]


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
    """Hold a changed document against the map it was made from.

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
        variants.apply(base, [variant], known_forms=known_forms)
        mistakes: tuple[Mistake, ...] = ()
    except ModelBroken as broken:
        mistakes = broken.mistakes
    return Suggestion(variant, tuple(left_over), mistakes)


def _between_maps(
    base: ProcessMap, drawn: ProcessMap, left_over: list[LeftOver]
) -> Iterator[Change]:
    known = {process.id: process for process in base.processes}
    for process in drawn.processes:
        old = known.get(process.id)
        if old is None:
            left_over.append(LeftOver(1, "bpmn.process_added", process.id))
            continue
        if (old.title, old.lane) != (process.title, process.lane):
            left_over.append(LeftOver(1, "bpmn.field_changed", f"{process.id} title"))
        yield from _between_processes(old, process, left_over)


def _between_processes(old: Process, new: Process, left_over: list[LeftOver]) -> Iterator[Change]:
    was = {step.id: step for step in old.steps}
    now = {step.id for step in new.steps}
    for step in old.steps:
        if step.id not in now:
            left_over.append(LeftOver(1, "bpmn.step_removed", step.id))
    still = kept_in_order([i for i in was if i in now], [s.id for s in new.steps if s.id in was])
    before = ""
    for step in new.steps:
        if step.id not in was:
            arrows = tuple(replace(arrow, given=False) for arrow in step.next)
            yield operations.AddStep(old.id, before, replace(step, next=arrows))
        elif step.id not in still:
            yield operations.MoveStep(step.id, before)
        before = step.id
    for step in new.steps:
        if step.id in was:
            yield from _between_steps(was[step.id], step, left_over)


def _between_steps(old: Step, new: Step, left_over: list[LeftOver]) -> Iterator[Change]:
    for field in _CANNOT_CHANGE:
        if getattr(old, field) != getattr(new, field):
            left_over.append(LeftOver(1, "bpmn.field_changed", f"{new.id} {field}"))
    for field in ("guidance", "good_to_know", "forms"):
        if set(getattr(old, field)) - set(getattr(new, field)):
            left_over.append(LeftOver(1, "bpmn.text_removed", f"{new.id} {field}"))
    yield from (operations.AddGuidance(new.id, t) for t in new.guidance if t not in old.guidance)
    for text in new.good_to_know:
        if text not in old.good_to_know:
            yield operations.AddGoodToKnow(new.id, text)
    yield from (operations.AddForm(new.id, form) for form in new.forms if form not in old.forms)
    if new.time is not None and new.time != old.time:
        yield operations.SetTime(new.id, new.time)
    elif new.time != old.time:
        left_over.append(LeftOver(1, "bpmn.text_removed", f"{new.id} time"))
    yield from _between_arrows(old, new)


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
