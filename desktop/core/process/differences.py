"""What one map says that another does not, box by box: how a variant shows what it changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.process.model import Arrow, Process, ProcessMap, Step, StepTime


class What(StrEnum):
    """The kind of a difference."""

    STEP_ADDED = "step_added"
    STEP_REMOVED = "step_removed"
    STEP_MOVED = "step_moved"
    ARROW_ADDED = "arrow_added"
    ARROW_REMOVED = "arrow_removed"
    GUIDANCE = "guidance"
    GOOD_TO_KNOW = "good_to_know"
    FORM = "form"
    LAW = "law"
    TIME = "time"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference at one box.

    ``before`` and ``after`` are what the box says, or an arrow's target (with its label after
    `` · ``), or for a moved box the step id it stands after; "" where there is nothing. A line
    of text that stands in another's place has both.
    """

    step_id: str
    what: What
    before: str
    after: str


def differences(base: ProcessMap, changed: ProcessMap) -> tuple[Difference, ...]:
    """Every difference, in the changed map's order, removed boxes last."""
    old = {step.id: step for process in base.processes for step in process.steps}
    new = {step.id: step for process in changed.processes for step in process.steps}
    found: list[Difference] = []
    for step in new.values():
        if step.id not in old:
            found.append(Difference(step.id, What.STEP_ADDED, "", step.title))
        else:
            found.extend(_between(old[step.id], step))
    found.extend(_moved(base, changed))
    for step in old.values():
        if step.id not in new:
            found.append(Difference(step.id, What.STEP_REMOVED, step.title, ""))
    return tuple(found)


def _between(old: Step, new: Step) -> Iterator[Difference]:
    yield from _texts(new.id, What.GUIDANCE, old.guidance, new.guidance)
    yield from _texts(new.id, What.GOOD_TO_KNOW, old.good_to_know, new.good_to_know)
    for what, before, after in (
        (What.FORM, old.forms, new.forms),
        (What.LAW, old.laws, new.laws),
        (What.ARROW_ADDED, _arrows(old.next), _arrows(new.next)),
    ):
        yield from _lists(new.id, what, before, after)
    if old.time != new.time:
        yield Difference(new.id, What.TIME, _time(old.time), _time(new.time))
    for said, says in (
        (old.title, new.title),
        (old.question, new.question),
        (old.kind.value, new.kind.value),
        (old.lane, new.lane),
        (old.phase, new.phase),
    ):
        if said != says:
            yield Difference(new.id, What.TEXT, said, says)


def _texts(
    step_id: str, what: What, before: tuple[str, ...], after: tuple[str, ...]
) -> Iterator[Difference]:
    """Lines of text; as many new ones between two that stayed as were there stand in for them."""
    if before == after:
        return
    for was, now in changed_lines(before, after):
        yield Difference(step_id, what, was, now)


def changed_lines(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What became of each line that is not the same: (old, new), "" where there is none.

    A line that only stands elsewhere is the same.
    """
    found = []
    for was, now in _replaced(before, after):
        gone, come = was if was not in after else "", now if now not in before else ""
        if gone or come:
            found.append((gone, come))
    return tuple(found)


def _replaced(before: tuple[str, ...], after: tuple[str, ...]) -> list[tuple[str, str]]:
    from difflib import SequenceMatcher

    found: list[tuple[str, str]] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            pairs = min(b - a, d - c)
            found.extend(zip(before[a : a + pairs], after[c : c + pairs], strict=True))
            found.extend((was, "") for was in before[a + pairs : b])
            found.extend(("", now) for now in after[c + pairs : d])
    return found


def _lists(
    step_id: str, what: What, before: tuple[str, ...], after: tuple[str, ...]
) -> Iterator[Difference]:
    gone = What.ARROW_REMOVED if what is What.ARROW_ADDED else what
    for text in before:
        if text not in after:
            yield Difference(step_id, gone, text, "")
    for text in after:
        if text not in before:
            yield Difference(step_id, what, "", text)


def _arrows(arrows: tuple[Arrow, ...]) -> tuple[str, ...]:
    return tuple(f"{a.to} · {a.label}" if a.label else a.to for a in arrows)


def _time(time: StepTime | None) -> str:
    return "" if time is None else time.text


def _moved(base: ProcessMap, changed: ProcessMap) -> Iterator[Difference]:
    before = {process.id: process for process in base.processes}
    for process in changed.processes:
        if process.id in before:
            yield from _moved_within(before[process.id], process)


def _moved_within(old: Process, new: Process) -> Iterator[Difference]:
    """The fewest boxes that must be moved: all but the longest run that kept its order."""
    kept = {step.id for step in old.steps} & {step.id for step in new.steps}
    was = [step.id for step in old.steps if step.id in kept]
    now = [step.id for step in new.steps if step.id in kept]
    still = kept_in_order(was, now)
    for index, step_id in enumerate(now):
        if step_id not in still:
            place = was.index(step_id)
            before = was[place - 1] if place else ""
            after = now[index - 1] if index else ""
            yield Difference(step_id, What.STEP_MOVED, before, after)


def kept_in_order(was: list[str], now: list[str]) -> set[str]:
    """The longest row of ids that stand in the same order in both."""
    rows: list[tuple[str, ...]] = [()] * (len(now) + 1)
    for here in was:
        above = rows[:]
        for index, there in enumerate(now):
            if here == there:
                rows[index + 1] = (*above[index], here)
            else:
                rows[index + 1] = max(above[index + 1], rows[index], key=len)
    return set(rows[-1])
