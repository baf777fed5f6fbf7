"""``map OUT``: pages of the map as PDF, PNG, SVG or plain geometry."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from desktop.cli.answer import Answer, UsageMistake
from desktop.cli.files import placed, write_whole
from desktop.cli.model_commands import written
from desktop.core import places
from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.model import ProcessMap
from desktop.ui.language import translate

PAPERS = ("a3", "a4", "a2")
ALL_PAGES, BOOK = "all", "book"
PICTURE_SCALE = 2.0
"""Pixels to a point in a PNG."""

DrawOne = Callable[[Drawing, Path, bool], None]


def draw(arguments: argparse.Namespace) -> Answer:
    """One page, every page or the process book; several pages in one PDF, else numbered files."""
    suffix = arguments.out.suffix.lower()
    if suffix not in (".pdf", *_WRITERS):
        raise UsageMistake(
            translate("Cli", "The file must end in .pdf, .png, .svg or .json: {file}").format(
                file=arguments.out.name
            )
        )
    process_map = _read_map(tuple(arguments.variant))
    if arguments.page == BOOK:
        return _draw_book(process_map, arguments)
    drawings = _lay_out(process_map, arguments)
    if suffix == ".pdf":
        return _draw_pdf(process_map, drawings, arguments)
    paths = _paths(arguments.out, drawings)
    for path, drawing in zip(paths, drawings, strict=True):
        _WRITERS[suffix](drawing, path, arguments.mono)
    return written(paths)


def _read_map(variants: tuple[str, ...]) -> ProcessMap:
    from desktop.core.process.reading import read_map

    return read_map(places.model_folder(), variants, [places.unit_variants_folder()])


def _lay_out(process_map: ProcessMap, arguments: argparse.Namespace) -> tuple[Drawing, ...]:
    from desktop.core.process.layout import lay_out
    from desktop.core.process.phases import lay_out_phases

    page, draw_one = arguments.page, lay_out_phases if arguments.phases else lay_out
    pages = (OVERVIEW, *(process.id for process in process_map.processes))
    if page not in (ALL_PAGES, *pages):
        text = translate("Cli", "There is no page “{page}”. Choose one of: {pages}")
        raise UsageMistake(text.format(page=page, pages=", ".join((*pages, ALL_PAGES, BOOK))))
    wanted = pages if page == ALL_PAGES else (page,)
    return tuple(draw_one(process_map, each, light=arguments.light) for each in wanted)


def _draw_pdf(
    process_map: ProcessMap, drawings: tuple[Drawing, ...], arguments: argparse.Namespace
) -> Answer:
    from desktop.ui.map.printing import LEAST_READABLE, print_to_pdf

    with placed(arguments.out) as unfinished:
        smallest = print_to_pdf(
            drawings, unfinished, process_map, arguments.paper, mono=arguments.mono
        )
    data = {"files": [str(arguments.out)], "smallest_text": round(smallest, 2)}
    lines = [str(arguments.out)]
    if smallest < LEAST_READABLE:
        warning = translate("Cli", "The smallest text is {size} points: choose larger paper.")
        lines.append(warning.format(size=f"{smallest:.1f}"))
    return Answer(data, tuple(lines))


def _paths(out: Path, drawings: tuple[Drawing, ...]) -> list[Path]:
    """The file itself for one page; numbered files beside each other for several."""
    if len(drawings) == 1:
        return [out]
    return [
        out.with_name(f"{out.stem}-{number}-{drawing.page}{out.suffix}")
        for number, drawing in enumerate(drawings)
    ]


def _draw_png(drawing: Drawing, path: Path, in_mono: bool) -> None:
    from desktop.ui.map.printing import to_png

    with placed(path) as unfinished:
        to_png(drawing, unfinished, in_mono, PICTURE_SCALE)


def _draw_svg(drawing: Drawing, path: Path, in_mono: bool) -> None:
    from desktop.ui.map.printing import to_svg

    with placed(path) as unfinished:
        to_svg(drawing, unfinished, in_mono)


def _write_json(drawing: Drawing, path: Path, _in_mono: bool) -> None:
    from desktop.core.process.export_drawing import to_json

    text = json.dumps(to_json(drawing), ensure_ascii=False, indent=1)
    write_whole(path, f"{text}\n".encode())


_WRITERS: Mapping[str, DrawOne] = {".png": _draw_png, ".svg": _draw_svg, ".json": _write_json}


def _draw_book(process_map: ProcessMap, arguments: argparse.Namespace) -> Answer:
    from desktop.ui.process_book import write_book

    if arguments.out.suffix.lower() != ".pdf":
        raise UsageMistake(
            translate("Cli", "The process book is a PDF: choose a file that ends in .pdf.")
        )
    with placed(arguments.out) as unfinished:
        write_book(process_map, unfinished, arguments.paper, mono=arguments.mono)
    return written([arguments.out])
