"""Does every part of the demo in turn; one that fails is told and does not stop the others."""

from __future__ import annotations

import os
import shutil
import traceback
from collections.abc import Callable
from pathlib import Path

from desktop.cli.answer import Answer, Refusal
from desktop.cli.demo.report import REPORT_FILE, DemoFailed, Report
from desktop.core.errors import Known
from desktop.core.policy.door import check_leaving
from desktop.ui.language import translate
from desktop.ui.wording import sentence

ROOMS = ("maps", "forms", "vaults", "bundles", "screenshots")
TRACEBACK_VARIABLE = "STOCKHOLMSMODELLEN_TRACEBACK"

Part = Callable[[Report], None]


def run_demo(folder: Path) -> Answer:
    """The whole job in ``folder``; ``report.json`` is written whatever happens."""
    check_leaving(folder / REPORT_FILE)
    _clear(folder)
    report = Report(folder)
    for name, part in _parts().items():
        _do(report, name, part)
    report.write()
    return Answer(report.data(), _lines(report), ok=not report.failed)


def _parts() -> dict[str, Part]:
    from desktop.cli.demo import handover, maps, papers, pictures

    return {
        translate("Demo", "the maps"): maps.draw_maps,
        translate("Demo", "the empty forms"): papers.write_blanks,
        translate("Demo", "the case, from vault to received bundle"): handover.work,
        translate("Demo", "the pictures of the window"): pictures.take_pictures,
    }


def _do(report: Report, name: str, part: Part) -> None:
    try:
        part(report)
    except DemoFailed as failure:
        report.failed.append({"part": name, "why": str(failure)})
    except (Known, OSError) as fault:
        report.failed.append({"part": name, "why": sentence(fault)})
    except Exception as bug:  # noqa: BLE001 - a bug in one part must reach the report, loudly
        report.failed.append({"part": name, "why": f"{sentence(bug)} ({type(bug).__name__})"})
        if os.environ.get(TRACEBACK_VARIABLE):
            traceback.print_exception(bug)


def _clear(folder: Path) -> None:
    """Remove an earlier demo's files; anybody else's are left alone, and then nothing is done."""
    folder.mkdir(parents=True, exist_ok=True)
    there = [folder / room for room in ROOMS if (folder / room).exists()]
    if there and not (folder / REPORT_FILE).is_file():
        text = translate("Cli", "The folder holds files that are not a demo's: {folder}")
        raise Refusal(text.format(folder=folder))
    (folder / REPORT_FILE).unlink(missing_ok=True)
    for room in there:
        shutil.rmtree(room)


def _lines(report: Report) -> tuple[str, ...]:
    counted = translate(
        "Cli",
        "Maps: {maps}. Forms: {forms}. Vaults: {vaults}. Bundles: {bundles}. "
        "Refused: {refused}. Pictures: {pictures}.",
    ).format(
        maps=len(report.maps),
        forms=len(report.forms),
        vaults=len(report.vaults),
        bundles=len(report.bundles),
        refused=len(report.refused),
        pictures=len(report.screenshots),
    )
    failed = translate("Cli", "FAILED: {part}: {why}")
    where = translate("Cli", "The report: {path}").format(path=report.folder / REPORT_FILE)
    return (counted, *(failed.format(**each) for each in report.failed), where)
