"""The demo's maps: the overview and every process on A3, in colour and in black and white."""

from __future__ import annotations

from desktop.cli.demo.report import Report, expect
from desktop.core import places
from desktop.core.process.drawing import OVERVIEW


def draw_maps(report: Report) -> None:
    """One vector PDF a page, and the overview once more in black and white."""
    from desktop.core.process.layout import lay_out
    from desktop.core.process.reading import read_map
    from desktop.ui.map.printing import print_to_pdf

    process_map = read_map(places.model_folder())
    folder = report.room("maps")
    overview = lay_out(process_map, OVERVIEW)
    mono = folder / "overview-a3-mono.pdf"
    jobs = [(folder / "overview-a3.pdf", overview, False), (mono, overview, True)]
    for process in process_map.processes:
        name = f"{process.number}-{process.id}-a3.pdf"
        jobs.append((folder / name, lay_out(process_map, process.id), False))
    for path, drawing, in_mono in jobs:
        print_to_pdf(drawing, path, process_map, "a3", mono=in_mono)
        expect(path.read_bytes().startswith(b"%PDF-"), f"{path.name} is a PDF")
        report.maps.append(report.name(path))
