"""``model check``, ``export`` and ``import``: the map's files looked over, handed on, taken in."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from desktop.cli.answer import Answer
from desktop.cli.files import write_whole
from desktop.cli.output import mistake_data, mistake_line
from desktop.core import places
from desktop.core.process.model import ProcessMap
from desktop.ui.language import translate

FORMATS = ("json", "bpmn", "yaml")


def check(arguments: argparse.Namespace) -> Answer:
    """Every mistake in the map's files; not ok if there is any.

    Without a folder the unit's own variants are looked over too: they lie beside the vault.
    """
    from desktop.core.process.reading import find_mistakes

    folder = arguments.folder or places.model_folder()
    if not folder.is_dir():
        raise FileNotFoundError(2, "no such folder", str(folder))
    own = [places.unit_variants_folder()] if arguments.folder is None else []
    mistakes = find_mistakes(folder, extra=own)
    data = {"folder": str(folder), "mistakes": [mistake_data(mistake) for mistake in mistakes]}
    if not mistakes:
        return Answer(data, (translate("Cli", "The map is whole: no mistakes found."),))
    beside = "" if arguments.folder is None else f"{folder}/"
    lines = [mistake_line(mistake, beside) for mistake in mistakes]
    total = translate("Cli", "Mistakes: {count}").format(count=len(mistakes))
    return Answer(data, (*lines, total), ok=False)


def export(arguments: argparse.Namespace) -> Answer:
    """The whole map in one file; with YAML and no file ending, as a model folder of its own."""
    from desktop.core.process.reading import read_map

    process_map = read_map(places.model_folder())
    if arguments.format == "yaml" and not arguments.out.suffix:
        from desktop.core.policy.door import check_leaving
        from desktop.core.process.export import write_yaml

        check_leaving(arguments.out / "map.yaml")
        return written(write_yaml(process_map, arguments.out))
    write_whole(arguments.out, _exported(process_map, arguments.format))
    return written([arguments.out])


def take_in(arguments: argparse.Namespace) -> Answer:
    """A changed BPMN file as a variant's file; nothing is written if it does not fit the map."""
    from desktop.cli.bpmn_import import import_bpmn

    return import_bpmn(arguments)


def written(paths: Iterable[Path]) -> Answer:
    """What was written, one path a line."""
    names = tuple(str(path) for path in paths)
    return Answer({"files": list(names)}, names)


def _exported(process_map: ProcessMap, form: str) -> bytes:
    if form == "bpmn":
        from desktop.core.process.bpmn import to_bpmn

        return to_bpmn(process_map)
    from desktop.core.process.export import to_json

    plain = to_json(process_map)
    if form == "yaml":
        import yaml

        return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100).encode()
    return f"{json.dumps(plain, ensure_ascii=False, indent=2)}\n".encode()
