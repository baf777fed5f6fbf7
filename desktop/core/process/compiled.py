"""The shipped map ready to show: read, checked and laid out beforehand, so that start is quick.

``resources/model/compiled/`` holds ``map.json`` and one file a page, each JSON in UTF-8:

    {"format": 3, "sources": "<length>-<crc>", "content": [...]}

``content`` is a ``ProcessMap`` or a ``Drawing`` as a list of its fields in order, every record
within it likewise.
``sources`` tells the base map's YAML files apart from changed ones: their bytes in all, then a
CRC-32 over name, length and bytes of each in name order, in hex (variants are laid over the map
later). It guards against staleness, not malice: whoever can write here can write the YAML too. A
file is used only when both numbers fit; else the map is read and laid out anew, so a changed model
is always shown as it is. ``python3 dev.py compile`` writes the files and a test compares them with
what the code makes today. They hold nothing but what the YAML files say. Older formats are passed
over.

Read with ``json`` and plain constructors: loading msgspec and OpenSSL for two files costs more
than reading them (20 ms of the start, 2026-11-22).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from desktop.core.process import compiled_records
from desktop.core.process.drawing import Drawing
from desktop.core.process.model import ProcessMap

FORMAT = 3
FOLDER = "compiled"
MAP_NAME = "map"
LIGHT_SUFFIX = "-light"
MOST_BYTES = 4 * 1024 * 1024

Content = TypeVar("Content")


def sources_digest(folder: Path) -> str:
    """What the base map's files are made of; a changed letter gives another digest."""
    check, total = 0, 0
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("processes/*.yaml"))):
        data = path.read_bytes()
        name = path.relative_to(folder).as_posix()
        check = crc32(data, crc32(f"{name}\0{len(data)}\0".encode(), check))
        total += len(data)
    return f"{total}-{check:08x}"


def read_map(folder: Path, sources: str) -> ProcessMap | None:
    """The compiled map, or None where it does not fit the sources."""
    path = folder / FOLDER / f"{MAP_NAME}.json"
    return _read(path, sources, compiled_records.process_map)


def read_drawing(folder: Path, sources: str, page: str, *, light: bool) -> Drawing | None:
    """A compiled page, or None where there is none that fits the sources."""
    path = folder / FOLDER / f"{page_name(page, light)}.json"
    return _read(path, sources, compiled_records.drawing)


def page_name(page: str, light: bool) -> str:
    """A page's file name without its ending."""
    return page + LIGHT_SUFFIX if light else page


def encode(sources: str, content: ProcessMap | Drawing) -> bytes:
    """The bytes of one file."""
    found = {"format": FORMAT, "sources": sources, "content": compiled_records.as_lists(content)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _read(path: Path, sources: str, build: Callable[[Any], Content]) -> Content | None:
    try:
        if path.stat().st_size > MOST_BYTES:
            return None
        found = json.loads(path.read_bytes())
        if (found["format"], found["sources"]) != (FORMAT, sources):
            return None
        return build(found["content"])
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None  # the sources stand beside it: nothing is lost but time
