"""Writes resources/model/compiled anew: ``python3 dev.py compile``."""

from __future__ import annotations

from pathlib import Path

from desktop.core import places
from desktop.core.process import compiled
from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.layout import lay_out
from desktop.core.process.reading import read_map


def made(folder: Path) -> dict[str, bytes]:
    """File name → bytes, as the code makes them today."""
    sources = compiled.sources_digest(folder)
    process_map = read_map(folder)
    files = {f"{compiled.MAP_NAME}.json": compiled.encode(sources, process_map)}
    for page in (OVERVIEW, *(process.id for process in process_map.processes)):
        for light in (False, True):
            drawing = lay_out(process_map, page, light=light)
            name = f"{compiled.page_name(page, light)}.json"
            files[name] = compiled.encode(sources, drawing)
    return files


def main() -> int:
    """Write every file."""
    folder = places.model_folder()
    place = folder / compiled.FOLDER
    place.mkdir(exist_ok=True)
    for name, data in made(folder).items():
        (place / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
