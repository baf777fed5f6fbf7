"""What a screen reader hears for each box of the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QLocale

from desktop.core.process.drawing import OVERVIEW, Box, Drawing, Meeting
from desktop.core.process.model import PROCESS_PREFIX, Arrow, Process, ProcessMap, Step, StepKind
from desktop.ui.language import translate
from desktop.ui.map.painter.look import CaseMarks, Look, is_home
from desktop.ui.map.painter.marks import days_text


def describe(drawing: Drawing, process_map: ProcessMap, box: Box, marks: CaseMarks) -> str:
    """One sentence: number, lane, title, kind, ways on, and the case's marks."""
    if is_home(box):
        return translate("MapBox", "Back to the overview")
    if box.id.startswith(PROCESS_PREFIX):
        return _join(*_process_parts(process_map, box))
    step = step_of(process_map, box.id)
    parts = [_number(process_map, box), _lane_name(process_map, box)]
    if drawing.page == OVERVIEW and step is not None:
        parts.append(process_map.process(process_id_of(step.id)).title)
    parts += [box.title, kind_name(box.kind)]
    if box.opens:
        parts.append(_leads_to(process_map, box.opens))
    if step is not None and step.next:
        targets = [target_name(process_map, step, arrow) for arrow in step.next]
        parts.append(translate("MapBox", "next: {targets}").format(targets=either(targets)))
    return _join(*parts, *_mark_parts(box, marks))


def names_of(drawing: Drawing, process_map: ProcessMap, look: Look) -> dict[str, str]:
    """The sentence of every box on a page, by box id."""
    meetings = meetings_of(drawing)
    return {
        box.id: sentence(drawing, process_map, box, look, meetings.get(box.id))
        for box in drawing.boxes
    }


def sentence(
    drawing: Drawing, process_map: ProcessMap, box: Box, look: Look, meeting: Meeting | None
) -> str:
    """All that the drawing shows of a box, in words; ``meeting`` is the one it belongs to."""
    parts = [describe(drawing, process_map, box, look.marks)]
    if drawing.phases and (phase := phase_name(process_map, box.id)):
        parts.append(translate("MapBox", "phase: {phase}").format(phase=phase))
    if meeting is not None:
        parts.append(meeting_words(drawing, process_map, box, meeting))
    if time := look.times.get(box.id):
        parts.append(translate("MapBox", "time: {time}").format(time=time))
    if box.id in look.hits:
        parts.append(translate("MapBox", "found"))
    if box.id in look.changed:
        parts.append(translate("MapBox", "changed by a variant"))
    return _join(*parts)


def meetings_of(drawing: Drawing) -> dict[str, Meeting]:
    """The meeting that each box belongs to, by box id; empty outside the view by phases."""
    return {box: meeting for meeting in drawing.meetings for box in meeting.boxes}


def phase_name(process_map: ProcessMap, box_id: str) -> str:
    """The phase of a step; "" for doors and the home symbol."""
    step = step_of(process_map, box_id)
    names = {phase.id: phase.name for phase in process_map.phases}
    return names.get(step.phase, "") if step else ""


def meeting_words(drawing: Drawing, process_map: ProcessMap, box: Box, meeting: Meeting) -> str:
    """That parties meet here, and which the others are where the drawing joins them."""
    lanes = dict.fromkeys(drawing.box(each).lane for each in meeting.boxes)
    names = {lane.id: lane.name for lane in process_map.lanes}
    others = [names[lane] for lane in lanes if lane != box.lane]
    if not others:
        return translate("MapBox", "meeting point between parties")
    return translate("MapBox", "meeting point with {parties}").format(parties=", ".join(others))


def kind_name(kind: StepKind) -> str:
    """The kind of box in words."""
    return {
        StepKind.START: translate("MapBox", "start"),
        StepKind.STEP: translate("MapBox", "step"),
        StepKind.DECISION: translate("MapBox", "decision"),
        StepKind.SUBPROCESS: translate("MapBox", "subprocess"),
        StepKind.COLLABORATION: translate("MapBox", "collaboration"),
        StepKind.END: translate("MapBox", "end"),
    }[kind]


def target_name(process_map: ProcessMap, step: Step, arrow: Arrow) -> str:
    """An arrow's goal in few words: the box's number or the party, with Ja or Nej in brackets."""
    if arrow.to.startswith(PROCESS_PREFIX):
        short = find_process(process_map, arrow.to)
        return arrow.label if _is_party(arrow.label) else (short.short if short else arrow.to)
    goal = step_of(process_map, arrow.to)
    if goal is None:
        return arrow.label or arrow.to
    own = process_id_of(goal.id) == process_id_of(step.id)
    name = (goal.printed or goal.title) if own else goal.title
    return f"{name} ({arrow.label})" if arrow.label else name


def either(names: Sequence[str]) -> str:
    """The names as a choice: "a, b or c"."""
    if len(names) < 2:
        return "".join(names)
    return translate("MapBox", "{first} or {last}").format(
        first=", ".join(names[:-1]), last=names[-1]
    )


def process_id_of(step_id: str) -> str:
    """The process that a step belongs to."""
    return step_id.rpartition(".")[0]


def step_of(process_map: ProcessMap, box_id: str) -> Step | None:
    """The step a box stands for, or None for process boxes and the home symbol."""
    try:
        return process_map.step(box_id)
    except KeyError:
        return None


def find_process(process_map: ProcessMap, reference: str) -> Process | None:
    """The process of an id or a ``process:<id>`` reference, or None if the map has it not."""
    try:
        return process_map.process(reference.removeprefix(PROCESS_PREFIX))
    except KeyError:
        return None


def _number(process_map: ProcessMap, box: Box) -> str:
    if not box.badge:
        return translate("MapBox", "Box without number")
    process = find_process(process_map, process_id_of(box.id))
    count = sum(1 for step in process.steps if step.printed) if process else 0
    text = translate("MapBox", "Box {number} of {count}")
    return text.format(number=box.badge, count=count)


def _process_parts(process_map: ProcessMap, box: Box) -> list[str]:
    process = find_process(process_map, box.id)
    number = process.number if process else 0
    text = translate("MapBox", "Process {number} of {count}")
    return [
        text.format(number=number, count=len(process_map.processes)),
        _lane_name(process_map, box),
        box.title,
        translate("MapBox", "opens its own page"),
    ]


def _leads_to(process_map: ProcessMap, process_id: str) -> str:
    process = find_process(process_map, process_id)
    name = process.title if process else process_id
    return translate("MapBox", "leads to {process}").format(process=name)


def _lane_name(process_map: ProcessMap, box: Box) -> str:
    return next((lane.name for lane in process_map.lanes if lane.id == box.lane), "")


def _mark_parts(box: Box, marks: CaseMarks) -> list[str]:
    parts: list[str] = []
    if box.id in marks.current:
        parts.append(translate("MapBox", "the case stands here"))
    elif box.id in marks.visited:
        taken = marks.visited[box.id]
        day = QLocale().toString(QDate(taken.year, taken.month, taken.day), "d MMMM yyyy")
        parts.append(translate("MapBox", "taken {day}").format(day=day))
    if days := marks.took.get(box.id, 0):
        parts.append(translate("MapBox", "days here: {days}").format(days=days))
    if box.id in marks.deadlines:
        left = days_text(marks.deadlines[box.id])
        parts.append(translate("MapBox", "deadline: {days}").format(days=left))
    if box.id in marks.next:
        parts.append(translate("MapBox", "possible next step"))
    return parts


def _is_party(label: str) -> bool:
    return bool(label) and label.casefold() not in {"ja", "nej", "yes", "no"}


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
