"""One record of the model's files → one value of the model: lanes, laws, steps, arrows."""

from __future__ import annotations

from desktop.core.process.fields import Record
from desktop.core.process.model import (
    PROCESS_PREFIX,
    Arrow,
    Lane,
    Law,
    Link,
    Paper,
    Phase,
    Step,
    StepKind,
    StepTime,
    TimeUnit,
)

LANE_FIELDS = frozenset({"id", "name", "icon", "hatch", "shared", "colour"})
NAMED_FIELDS = frozenset({"id", "name"})
PAPER_FIELDS = frozenset({"id", "title"})
LAW_FIELDS = frozenset(
    {"id", "name", "section", "says", "checked", "reference_2019", "url", "verify_locally"}
)
LINK_FIELDS = frozenset({"text", "url", "checked", "verify_locally"})
TIME_FIELDS = frozenset({"text", "number", "unit", "since", "statutory", "source"})
ARROW_FIELDS = frozenset({"to", "label", "given", "note"})
STEP_FIELDS = frozenset(
    {
        "box",
        "title",
        "kind",
        "lane",
        "phase",
        "essential",
        "shared",
        "printed",
        "question",
        "guidance",
        "good_to_know",
        "actors",
        "forms",
        "laws",
        "links",
        "time",
        "next",
        "possible_next",
    }
)


def read_lane(record: Record) -> Lane:
    """A lane of map.yaml."""
    return Lane(
        id=record.word("id"),
        name=record.text("name"),
        icon=record.word("icon"),
        hatch=record.word("hatch"),
        shared=record.flag("shared", default=False),
        colour=record.colour("colour"),
    )


def read_phase(record: Record) -> Phase:
    """A phase of map.yaml."""
    return Phase(record.word("id"), record.text("name"))


def read_paper(record: Record) -> Paper:
    """A paper of map.yaml."""
    return Paper(record.word("id"), record.text("title"))


def read_law(record: Record) -> Law:
    """A law of laws.yaml."""
    return Law(
        id=record.word("id"),
        name=record.text("name"),
        section=record.text("section", default=""),
        says=record.text("says"),
        checked=record.day("checked"),
        reference_2019=record.text("reference_2019", default=""),
        url=record.url("url", default=""),
        verify_locally=record.flag("verify_locally", default=False),
    )


def read_step(record: Record, process_id: str) -> Step:
    """A step of a process; its id and its arrows' targets are made whole with the process id."""
    box = record.box("box")
    return Step(
        id=f"{process_id}.{box}",
        box=box,
        printed=record.text("printed", default="") if record.has("printed") else box,
        title=record.text("title"),
        kind=record.choice("kind", StepKind, "model.unknown_kind", StepKind.STEP),
        lane=record.word("lane"),
        phase=record.word("phase"),
        essential=record.flag("essential", default=False),
        guidance=record.texts("guidance", required=True),
        good_to_know=record.texts("good_to_know"),
        actors=record.texts("actors"),
        forms=record.words("forms"),
        laws=record.words("laws"),
        links=tuple(read_link(link) for link in record.records("links", LINK_FIELDS)),
        time=read_time(record),
        question=record.text("question", default=""),
        shared=record.word("shared", default=""),
        next=read_arrows(record, "next", process_id),
        possible_next=read_arrows(record, "possible_next", process_id),
    )


def read_link(record: Record) -> Link:
    """A link of a step."""
    return Link(
        text=record.text("text"),
        url=record.url("url"),
        checked=record.day("checked"),
        verify_locally=record.flag("verify_locally", default=False),
    )


def read_time(step: Record) -> StepTime | None:
    """The ``time`` field of a step; None without it. A number and its unit belong together."""
    record = step.record("time", TIME_FIELDS)
    if record is None:
        return None
    number = record.number("number")
    unit = None
    if record.has("unit"):
        unit = record.choice("unit", TimeUnit, "model.unknown_unit", TimeUnit.DAYS)
    if record.has("unit") and not record.has("number"):
        record.note("unit", "model.unit_without_number")
    if record.has("number") and not record.has("unit"):
        record.note("number", "model.number_without_unit")
    return StepTime(
        text=record.text("text"),
        source=record.text("source"),
        statutory=record.flag("statutory", default=False),
        number=number,
        unit=unit,
        since=record.text("since", default=""),
    )


def read_arrows(step: Record, name: str, process_id: str) -> tuple[Arrow, ...]:
    """The arrows under ``next`` or ``possible_next``, in the file's order."""
    return tuple(read_arrow(arrow, process_id) for arrow in step.records(name, ARROW_FIELDS))


def read_arrow(record: Record, process_id: str) -> Arrow:
    """One arrow. A bare box number means a box of the same process."""
    return Arrow(
        to=whole_target(record.text("to"), process_id),
        label=record.text("label", default=""),
        given=record.flag("given", default=True),
        note=record.text("note", default=""),
    )


def whole_target(written: str, process_id: str) -> str:
    """A target as the model keeps it: ``process:<id>`` or a full step id; "" stays ""."""
    if not written or written.startswith(PROCESS_PREFIX) or "." in written:
        return written
    return f"{process_id}.{written}"
