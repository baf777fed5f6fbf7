"""The model's folder → the map, or every mistake in its files at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.errors import Mistake, ModelBroken
from desktop.core.process import step_fields
from desktop.core.process.fields import Place, Record
from desktop.core.process.model import Law, Process, ProcessMap, Step
from desktop.core.process.rules import LAWS, MAP, Breach, Doubt, find_breaches
from desktop.core.process.yaml_lines import Mapping, Report, line_of, read_file

MAP_FILE = "map.yaml"
LAWS_FILE = "laws.yaml"
PROCESS_FOLDER = "processes"
VARIANT_FOLDER = "variants"

MAP_FIELDS = frozenset(
    {
        "format",
        "title",
        "version",
        "date",
        "lanes",
        "phases",
        "processes",
        "hyphenation",
        "papers",
    }
)
LAWS_FIELDS = frozenset({"format", "laws"})
PROCESS_FIELDS = frozenset({"format", "id", "number", "title", "short", "lane", "summary", "steps"})

# Where one of these fields is broken nobody can follow the step's arrows.
_SHAPE_FIELDS = ("box", "kind", "next", "to", "label", "question")


@dataclass(slots=True)
class Source:
    """One file that was read: its name in messages, its tree, and where each step stands."""

    file: str
    root: Mapping
    steps: list[str] = field(default_factory=list)

    def mistake(self, breach: Breach) -> Mistake:
        """The breach with the line and path at which the file can be put right."""
        path = breach.field
        if breach.step is not None and breach.step < len(self.steps):
            path = f"{self.steps[breach.step]}.{breach.field}"
        line = line_of(self.root, path)
        return Mistake(self.file, line, path, breach.code, breach.value[:80])


@dataclass(slots=True)
class Reading:
    """What came out of a folder: the map as far as it could be read, and what was wrong."""

    report: Report = field(default_factory=Report)
    sources: dict[str, Source] = field(default_factory=dict)
    listed: tuple[str, ...] = ()
    there: frozenset[str] = frozenset()
    map: ProcessMap | None = None


def read_map(
    folder: Path,
    variants: Sequence[str] = (),
    extra: Sequence[Path] = (),
    known_forms: Sequence[str] | None = None,
) -> ProcessMap:
    """The whole map with the named variants laid over it, in the order given.

    ``extra`` are variant files (or folders of them) outside the model, a unit's own; they are
    read only if one of the named variants is not in the model's own folder. Raises ModelBroken
    with every mistake, VariantUnknown, VariantConflict.
    """
    reading = read_folder(folder, known_forms or ())
    mistakes = reading.report.in_order()
    if mistakes or reading.map is None:
        raise ModelBroken(mistakes)
    if not variants:
        return reading.map
    from desktop.core.process import variants as overlays

    chosen = overlays.choose(folder, variants, extra)
    return overlays.apply(reading.map, chosen, known_forms=known_forms or ())


def read_map_or_base(
    folder: Path,
    variants: Sequence[str] = (),
    extra: Sequence[Path] = (),
    known_forms: Sequence[str] | None = None,
) -> tuple[ProcessMap, tuple[str, ...], tuple[Mistake, ...]]:
    """The map with every variant that fits, the ids left out, and what was wrong with those.

    A unit's own broken file costs the unit its variant, never its map. Raises ModelBroken only
    if the base map itself is broken.
    """
    base = read_map(folder, known_forms=known_forms)
    if not variants:
        return base, (), ()
    from desktop.core.process import variants as overlays

    return overlays.apply_those_that_fit(base, folder, variants, extra, known_forms or ())


def find_mistakes(
    folder: Path, known_forms: Sequence[str] | None = None, extra: Sequence[Path] = ()
) -> tuple[Mistake, ...]:
    """Every mistake in the folder's files, its variants included, by file and line.

    ``extra`` are a unit's own variant files or folders of them, looked over too.
    """
    reading = read_folder(folder, known_forms or ())
    mistakes = list(reading.report.in_order())
    from desktop.core.process import variants as overlays

    base = None if mistakes else reading.map
    mistakes.extend(overlays.find_variant_mistakes(folder, base, known_forms or (), extra))
    return tuple(sorted(set(mistakes)))


def read_folder(folder: Path, known_forms: Iterable[str] = ()) -> Reading:
    """Read everything but the variants and judge it; mistakes are in the reading's report."""
    reading = Reading()
    head = _open(folder / MAP_FILE, MAP_FILE, MAP, MAP_FIELDS, reading)
    laws = _read_laws(folder, reading)
    processes = []
    if head is not None:
        _list_processes(folder, head, reading)
    for name in dict.fromkeys(name for name in reading.listed if name in reading.there):
        process = _read_process(folder, name, reading)
        if process is not None:
            processes.append(process)
    if head is None:
        return reading
    reading.map = read_head(head, tuple(processes), laws)
    judge(reading, reading.map, known_forms)
    return reading


def _open(
    path: Path, name: str, part: str, known: frozenset[str], reading: Reading
) -> Record | None:
    root = read_file(path, name, reading.report)
    return None if root is None else open_root(root, name, part, known, reading)


def open_root(
    root: Mapping, name: str, part: str, known: frozenset[str], reading: Reading
) -> Record | None:
    """A file's top mapping as a record, remembered as the source of a part of the map.

    None if it is written in a format that this program does not read.
    """
    record = Record(Place(name, reading.report), root, "", known)
    if not record.format_is_known():
        return None
    reading.sources[part] = Source(name, root)
    return record


def _read_laws(folder: Path, reading: Reading) -> tuple[Law, ...]:
    record = _open(folder / LAWS_FILE, LAWS_FILE, LAWS, LAWS_FIELDS, reading)
    return () if record is None else read_laws(record)


def read_laws(record: Record) -> tuple[Law, ...]:
    """The laws from the record of laws.yaml."""
    found = record.records("laws", step_fields.LAW_FIELDS, required=True)
    return tuple(step_fields.read_law(law) for law in found)


def _list_processes(folder: Path, head: Record, reading: Reading) -> None:
    listed = head.words("processes")
    if not listed:
        head.note("processes", "model.missing_field")
    there = {path.stem for path in (folder / PROCESS_FOLDER).glob("*.yaml")}
    for index, name in enumerate(listed):
        if name not in there:
            line = line_of(head.node, f"processes[{index}]")
            code = "model.process_file_missing"
            reading.report.add(MAP_FILE, line, f"processes[{index}]", code, name)
    for name in sorted(there.difference(listed)):
        file = f"{PROCESS_FOLDER}/{name}.yaml"
        reading.report.add(file, 1, "id", "model.not_listed", name)
    reading.listed = listed
    reading.there = frozenset(there)


def read_head(head: Record, processes: tuple[Process, ...], laws: tuple[Law, ...]) -> ProcessMap:
    """The map from the record of map.yaml and what was read beside it."""
    lanes = head.records("lanes", step_fields.LANE_FIELDS, required=True)
    phases = head.records("phases", step_fields.NAMED_FIELDS, required=True)
    papers = head.records("papers", step_fields.PAPER_FIELDS)
    return ProcessMap(
        title=head.text("title"),
        version=head.text("version"),
        date=head.day("date"),
        lanes=tuple(step_fields.read_lane(lane) for lane in lanes),
        phases=tuple(step_fields.read_phase(phase) for phase in phases),
        processes=processes,
        laws=laws,
        hyphenation=head.texts("hyphenation"),
        papers=tuple(step_fields.read_paper(paper) for paper in papers),
    )


def _read_process(folder: Path, name: str, reading: Reading) -> Process | None:
    file = f"{PROCESS_FOLDER}/{name}.yaml"
    record = _open(folder / file, file, name, PROCESS_FIELDS, reading)
    return None if record is None else read_process(record, name, reading)


def read_process(record: Record, name: str, reading: Reading) -> Process:
    """A process from its record; where each step stands is remembered in the reading."""
    if record.word("id") not in ("", name):
        record.note("id", "model.id_not_file_name", name)
    steps: list[Step] = []
    for step in record.records("steps", step_fields.STEP_FIELDS, required=True):
        reading.sources[name].steps.append(step.path)
        steps.append(step_fields.read_step(step, name))
    return Process(
        id=name,
        number=record.number("number", required=True) or 0,
        title=record.text("title"),
        short=record.text("short"),
        lane=record.word("lane"),
        summary=record.text("summary"),
        steps=tuple(steps),
    )


def judge(reading: Reading, model: ProcessMap, known_forms: Iterable[str]) -> None:
    """Hold the map against the rules; every breach becomes a mistake at its place."""
    read = frozenset(reading.sources)
    doubt = Doubt(
        processes=(reading.there | set(reading.listed)) - read,
        steps=frozenset(
            (process.id, index)
            for process in model.processes
            for index, step in enumerate(process.steps)
            if _is_doubtful(reading, reading.sources[process.id], index, step)
        ),
    )
    for breach in find_breaches(model, forms=known_forms, doubt=doubt):
        if breach.code == "model.unknown_law" and LAWS not in read:
            continue
        reading.report.mistakes.append(reading.sources[breach.part].mistake(breach))


def _is_doubtful(reading: Reading, source: Source, index: int, step: Step) -> bool:
    prefix = source.steps[index] + "."
    for mistake in reading.report.mistakes:
        if mistake.file != source.file or not mistake.field.startswith(prefix):
            continue
        below = mistake.field.removeprefix(prefix)
        last = below.rpartition(".")[2].partition("[")[0]
        if last in _SHAPE_FIELDS and not below.startswith("possible_next"):
            return True
        if mistake.code == "model.unknown_field" and not step.next:
            return True
    return False
