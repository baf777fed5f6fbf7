"""The map as plain data for others: one JSON object, or the model's own YAML files again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.core.process.fields import FORMAT
from desktop.core.process.model import Arrow, Lane, Law, Link, Process, ProcessMap, Step, StepTime
from desktop.core.whole_file import READABLE_BY_ALL, put_whole

Plain = dict[str, Any]


def to_json(model: ProcessMap) -> Plain:
    """The whole map in the shape that ``model export --format json`` promises.

    ``to`` in an arrow is a step id or ``process:<id>``; ``colour`` is "#RRGGBB" or "".
    """
    return {
        "version": model.version,
        "lanes": [
            {"id": lane.id, "name": lane.name, "colour": lane.colour} for lane in model.lanes
        ],
        "processes": [
            {
                "id": process.id,
                "number": process.number,
                "title": process.title,
                "lane": process.lane,
                "steps": [_step_json(step) for step in process.steps],
            }
            for process in model.processes
        ],
    }


def _step_json(step: Step) -> Plain:
    return {
        "id": step.id,
        "box": step.box,
        "title": step.title,
        "kind": step.kind.value,
        "lane": step.lane,
        "guidance": list(step.guidance),
        "good_to_know": list(step.good_to_know),
        "actors": list(step.actors),
        "forms": list(step.forms),
        "laws": list(step.laws),
        "links": [_link(link) for link in step.links],
        "time": _time_json(step.time),
        "phase": step.phase,
        "essential": step.essential,
        "next": [{"to": a.to, "label": a.label, "given": a.given} for a in step.next],
    }


def _time_json(time: StepTime | None) -> Plain | None:
    if time is None:
        return None
    return {
        "text": time.text,
        "number": time.number,
        "unit": time.unit.value if time.unit else None,
        "since": time.since,
        "statutory": time.statutory,
        "source": time.source,
    }


def write_yaml(model: ProcessMap, folder: Path) -> tuple[Path, ...]:
    """Write the map as a model folder of its own; existing files of those names are replaced."""
    written = []
    for name, text in to_yaml(model).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        put_whole(path, text.encode(), READABLE_BY_ALL)
        written.append(path)
    return tuple(written)


def to_yaml(model: ProcessMap) -> dict[str, str]:
    """File name (``processes/jobbtorg.yaml``) → text; reading them gives an equal map.

    Variants that have been laid over the map become part of it; their names are not kept.
    """
    files = {"map.yaml": dump(map_to_yaml(model)), "laws.yaml": dump(laws_to_yaml(model.laws))}
    for process in model.processes:
        files[f"processes/{process.id}.yaml"] = dump(process_to_yaml(process))
    return files


class _Row(Plain):
    """A mapping that is written on one line."""


def dump(data: Plain) -> str:
    """Plain data as YAML text in the model's own style: no anchors, keys in their order."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """A dumper of our own, so that no other user of PyYAML gets our rows."""

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
            """Equal parts are written out each time: our reader refuses anchors."""
            return True

    def one_line(dumper: yaml.SafeDumper, row: _Row) -> yaml.MappingNode:
        return dumper.represent_mapping("tag:yaml.org,2002:map", row, flow_style=True)

    Dumper.add_representer(_Row, one_line)
    return yaml.dump(data, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=100)


def map_to_yaml(model: ProcessMap) -> Plain:
    """What map.yaml says."""
    return _said(
        {
            "format": FORMAT,
            "title": model.title,
            "version": model.version,
            "date": model.date,
            "lanes": [_lane(lane) for lane in model.lanes],
            "phases": [_Row(id=phase.id, name=phase.name) for phase in model.phases],
            "processes": [process.id for process in model.processes],
            "papers": [_Row(id=paper.id, title=paper.title) for paper in model.papers],
            "hyphenation": list(model.hyphenation),
        }
    )


def _lane(lane: Lane) -> Plain:
    row = {"id": lane.id, "name": lane.name, "icon": lane.icon, "hatch": lane.hatch}
    return _Row(_said({**row, "colour": lane.colour, "shared": lane.shared}))


def laws_to_yaml(laws: tuple[Law, ...]) -> Plain:
    """What laws.yaml says."""
    return {"format": FORMAT, "laws": [_law(law) for law in laws]}


def _law(law: Law) -> Plain:
    return _said(
        {
            "id": law.id,
            "name": law.name,
            "section": law.section,
            "says": law.says,
            "checked": law.checked,
            "reference_2019": law.reference_2019,
            "url": law.url,
            "verify_locally": law.verify_locally,
        }
    )


def process_to_yaml(process: Process) -> Plain:
    """What a process' file says."""
    return {
        "format": FORMAT,
        "id": process.id,
        "number": process.number,
        "title": process.title,
        "short": process.short,
        "lane": process.lane,
        "summary": process.summary,
        "steps": [step_to_yaml(step) for step in process.steps],
    }


def step_to_yaml(step: Step) -> Plain:
    """A step as its process' file says it; what is empty or usual is left out."""
    written = _said(
        {
            "box": step.box,
            "title": step.title,
            "kind": step.kind.value,
            "lane": step.lane,
            "phase": step.phase,
            "essential": step.essential,
            "shared": step.shared,
            "question": step.question,
            "guidance": list(step.guidance),
            "good_to_know": list(step.good_to_know),
            "actors": list(step.actors),
            "forms": list(step.forms),
            "laws": list(step.laws),
            "links": [_Row(_said(_link(link))) for link in step.links],
            "time": time_to_yaml(step.time),
            "next": [_arrow(arrow, step.id) for arrow in step.next],
            "possible_next": [_arrow(arrow, step.id) for arrow in step.possible_next],
        }
    )
    if step.printed != step.box:
        written["printed"] = step.printed
    return written


def _said(fields: Plain) -> Plain:
    """The fields that say something: not empty, not false, not absent."""
    return {name: value for name, value in fields.items() if value not in ("", False, None, [])}


def _link(link: Link) -> Plain:
    return {
        "text": link.text,
        "url": link.url,
        "checked": link.checked,
        "verify_locally": link.verify_locally,
    }


def time_to_yaml(time: StepTime | None) -> Plain | None:
    """A time as a step says it; None stays None."""
    plain = _time_json(time)
    return None if plain is None else _said(plain)


def _arrow(arrow: Arrow, step_id: str) -> Plain:
    row = _Row(to=arrow.to.removeprefix(step_id.rpartition(".")[0] + "."))
    if arrow.label:
        row["label"] = arrow.label
    row["given"] = arrow.given
    if arrow.note:
        row["note"] = arrow.note
    return row
