"""The shipped map ready to show: read, checked and laid out beforehand, so that start is quick.

``resources/model/compiled/`` holds ``map.json`` and one file a page, each JSON in UTF-8:

    {"format": 1, "sources": "<sha256>", "content": {...}}

``sources`` is the SHA-256 over every YAML file of the model (name, length, bytes; in name order).
A file is used only when both numbers fit; else the map is read and laid out anew, so a changed
model is always shown as it is. ``python3 dev.py compile`` writes the files and a test compares
them with what the code makes today. They hold nothing but what the YAML files say.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from desktop.core.process.drawing import Drawing
from desktop.core.process.model import ProcessMap

FORMAT = 1
FOLDER = "compiled"
MAP_NAME = "map"
LIGHT_SUFFIX = "-light"
MOST_BYTES = 4 * 1024 * 1024

Content = TypeVar("Content")


class Compiled(msgspec.Struct, Generic[Content], frozen=True, forbid_unknown_fields=True):
    """One file of the folder."""

    format: int
    sources: str
    content: Content


def sources_digest(folder: Path) -> str:
    """What the model's files are made of; any changed letter gives another digest."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yaml")):
        data = path.read_bytes()
        name = path.relative_to(folder).as_posix()
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def read_map(folder: Path, sources: str) -> ProcessMap | None:
    """The compiled map, or None where it does not fit the sources."""
    return _read(folder / FOLDER / f"{MAP_NAME}.json", sources, Compiled[ProcessMap])


def read_drawing(folder: Path, sources: str, page: str, *, light: bool) -> Drawing | None:
    """A compiled page, or None where there is none that fits the sources."""
    return _read(folder / FOLDER / f"{page_name(page, light)}.json", sources, Compiled[Drawing])


def page_name(page: str, light: bool) -> str:
    """A page's file name without its ending."""
    return page + LIGHT_SUFFIX if light else page


def encode(sources: str, content: ProcessMap | Drawing) -> bytes:
    """The bytes of one file."""
    return msgspec.json.encode(Compiled(FORMAT, sources, content)) + b"\n"


def _read(path: Path, sources: str, kind: type[Compiled[Content]]) -> Content | None:
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        return None
    try:
        found = msgspec.json.decode(path.read_bytes(), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None  # the sources stand beside it: nothing is lost but time
    return found.content if (found.format, found.sources) == (FORMAT, sources) else None
