"""``model import FILE.bpmn OUT.yaml``: a map changed in a BPMN tool becomes a variant's file."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from desktop.cli.answer import Answer, UsageMistake
from desktop.cli.files import write_whole
from desktop.cli.output import mistake_data, mistake_line
from desktop.core import places
from desktop.core.process.bpmn import Suggestion, suggest_variant
from desktop.core.process.bpmn.safe_xml import MAXIMUM_BYTES
from desktop.core.process.model import ProcessMap
from desktop.core.process.unit_variants import checked_text
from desktop.ui.language import translate
from desktop.ui.variants.bpmn_words import carried_words, left_over_words

IDENTITY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def import_bpmn(arguments: argparse.Namespace) -> Answer:
    """Write the variant if it fits the map; either way say what came along and what did not."""
    from desktop.core.process.reading import read_map

    out: Path = arguments.out
    if out.suffix != ".yaml" or not IDENTITY.fullmatch(out.stem):
        text = translate(
            "Cli", "The file is named after the variant: a–z, 0–9, hyphens and .yaml: {file}"
        )
        raise UsageMistake(text.format(file=out.name))
    base = read_map(places.model_folder())
    suggestion = _suggestion(base, arguments)
    if suggestion.differences:
        write_whole(out, checked_text(suggestion.variant).encode())
    return Answer(
        _data(base, suggestion, out),
        (*_came_along(base, suggestion, out), *_left_behind(base, suggestion)),
        ok=not suggestion.mistakes,
    )


def _suggestion(base: ProcessMap, arguments: argparse.Namespace) -> Suggestion:
    source: Path = arguments.bpmn
    with source.open("rb") as file:
        data = file.read(MAXIMUM_BYTES + 1)
    return suggest_variant(
        base,
        data,
        identity=arguments.out.stem,
        title=arguments.title or arguments.out.stem,
        asked_by=(arguments.asked_by or translate("Cli", "not stated"),),
        why=arguments.why or translate("Cli", "not stated"),
        source=arguments.source or source.name,
    )


def _data(base: ProcessMap, suggestion: Suggestion, out: Path) -> dict[str, object]:
    return {
        "files": [str(out)] if suggestion.differences else [],
        "changes": [
            {"step": each.step_id, "what": each.what, "before": each.before, "after": each.after}
            for each in suggestion.differences
        ],
        "left_over": [
            {
                "line": each.line,
                "code": each.code,
                "name": each.name,
                "message": left_over_words(base, each),
            }
            for each in suggestion.left_over
        ],
        "mistakes": [mistake_data(mistake) for mistake in suggestion.mistakes],
    }


def _came_along(base: ProcessMap, suggestion: Suggestion, out: Path) -> list[str]:
    if suggestion.mistakes:
        head = translate("Cli", "Nothing was written: the changed map is not whole.")
        return [head, *(f"  {mistake_line(each)}" for each in suggestion.mistakes)]
    if not suggestion.differences:
        return [translate("Cli", "Nothing was written: the file says what the map says.")]
    carried = [f"  {box}: {words}" for box, words, _ in carried_words(base, suggestion)]
    return [str(out), translate("Cli", "Came along:"), *carried]


def _left_behind(base: ProcessMap, suggestion: Suggestion) -> list[str]:
    if not suggestion.left_over:
        return []
    told = [f"  {left_over_words(base, each)}" for each in suggestion.left_over]
    return [translate("Cli", "Could not be taken along:"), *told]
