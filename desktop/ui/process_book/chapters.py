"""The map's words as blocks of a document: a chapter a process, a section a box."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.forms.report import Block, Bullets, Facts, Heading, PageBreak, Paragraph, Table
from desktop.core.process.model import (
    PROCESS_PREFIX,
    Arrow,
    Law,
    Link,
    Process,
    ProcessMap,
    Step,
    StepKind,
)
from desktop.ui.guide.arrow_words import arrow_words
from desktop.ui.language import translate


def chapters(process_map: ProcessMap) -> Iterator[Block]:
    """Every process in the map's order, then the forms and the laws."""
    for number, process in enumerate(process_map.processes):
        if number:
            yield PageBreak()
        yield from _chapter(process_map, process)
    yield PageBreak()
    yield Heading(translate("Book", "Forms"))
    yield _forms(process_map)
    yield PageBreak()
    yield Heading(translate("Book", "Laws"))
    yield _laws(process_map)


def _chapter(process_map: ProcessMap, process: Process) -> Iterator[Block]:
    yield Heading(f"{process.number} {process.title}", anchor=f"{PROCESS_PREFIX}{process.id}")
    yield Paragraph(process.summary)
    for step in process.steps:
        yield from _section(process_map, process, step)


def _section(process_map: ProcessMap, process: Process, step: Step) -> Iterator[Block]:
    number = f"{process.number}:{step.printed} " if step.printed else ""
    yield Heading(f"{number}{step.title}", 2, step.id)
    yield Facts(tuple(_facts(process_map, step)))
    if step.guidance:
        yield Heading(translate("Book", "Do this"), 3)
        yield Bullets(step.guidance, numbered=True)
    if step.good_to_know:
        yield Heading(translate("Book", "Good to know"), 3)
        yield Bullets(step.good_to_know)
    if step.links:
        yield Heading(translate("Book", "On the web"), 3)
        yield Bullets([_link(link) for link in step.links])
    yield Heading(translate("Book", "Next step"), 3)
    yield from _ways_on(process_map, step)


def _facts(process_map: ProcessMap, step: Step) -> Iterator[tuple[str, str]]:
    yield translate("Book", "Who acts"), process_map.lane(step.lane).name
    if step.actors:
        yield translate("Book", "Who takes part"), ", ".join(step.actors)
    phases = {phase.id: phase.name for phase in process_map.phases}
    yield translate("Book", "Phase"), phases[step.phase]
    if step.time is not None:
        nature = (
            translate("Book", "Set by law")
            if step.time.statutory
            else translate("Book", "Local practice, not law")
        )
        yield translate("Book", "Time"), f"{step.time.text} {nature}. {step.time.source}"
    if step.forms:
        titles = {paper.id: paper.title for paper in process_map.papers}
        yield translate("Book", "Forms"), "\n".join(titles.get(one, one) for one in step.forms)
    if step.laws:
        laws = [process_map.law(law_id) for law_id in step.laws]
        yield translate("Book", "Law"), "\n".join(_law_name(law) for law in laws)


def _ways_on(process_map: ProcessMap, step: Step) -> Iterator[Block]:
    if step.question:
        yield Paragraph(step.question)
    ways = [_way(process_map, arrow) for arrow in step.next]
    hinted = translate("Book", "{way} (possible)")
    ways += [hinted.format(way=_way(process_map, arrow)) for arrow in step.possible_next]
    if ways:
        targets = [arrow.to for arrow in (*step.next, *step.possible_next)]
        yield Bullets(ways, targets=targets)
    elif step.kind is StepKind.END:
        yield Paragraph(translate("Book", "The process ends here."))


def _way(process_map: ProcessMap, arrow: Arrow) -> str:
    labelled = arrow_words(process_map, arrow, short=False)
    notes = [arrow.note] if arrow.note else []
    if not arrow.given:
        notes.append(translate("Book", "our reading"))
    return f"{labelled} ({'; '.join(notes)})" if notes else labelled


def _link(link: Link) -> str:
    facts = [translate("Book", "checked {date}").format(date=link.checked)]
    if link.verify_locally:
        facts.append(translate("Book", "verify locally"))
    return f"{link.text}: {link.url} ({', '.join(facts)})"


def _law_name(law: Law) -> str:
    return f"{law.name} {law.section}".strip()


def _forms(process_map: ProcessMap) -> Table:
    columns = (translate("Book", "Form"), translate("Book", "Boxes"))
    rows = []
    for paper in sorted(process_map.papers, key=lambda each: each.title.casefold()):
        boxes = [
            f"{process.number}:{step.printed}"
            for process in process_map.processes
            for step in process.steps
            if paper.id in step.forms
        ]
        if boxes:
            rows.append((paper.title, ", ".join(boxes)))
    return Table(columns, rows, (3, 4))


def _laws(process_map: ProcessMap) -> Table:
    columns = (
        translate("Book", "Law"),
        translate("Book", "What it says"),
        translate("Book", "In 2019"),
        translate("Book", "Checked"),
    )
    rows = [(_law_name(law), law.says, law.reference_2019, law.checked) for law in process_map.laws]
    return Table(columns, rows, (3, 5, 3, 2))
