"""Collects the texts of every room, and compiles the Swedish catalogue that ships.

``python3 dev.py translations``: each folder of ``desktop/ui`` is a room with a ``.ts`` file of its
own, its loose files are the room ``window`` and the command line is the room ``cli``. A text that
has no Swedish yet is told, and the exit code is 1.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "i18n" / "sv"
COMPILED = ROOT / "resources" / "i18n" / "sv.qm"
WINDOW, COMMAND_LINE = "window", "cli"


@dataclass(frozen=True, slots=True, order=True)
class Untranslated:
    """A text without Swedish: in which room and under which heading it is used."""

    room: str
    context: str
    source: str


class SaidTwice(Exception):
    """A text under one heading stands in two rooms: which Swedish would be shown is chance."""


def rooms() -> Mapping[str, tuple[Path, ...]]:
    """Room → its Python files."""
    interface = ROOT / "desktop" / "ui"
    found = {WINDOW: tuple(sorted(interface.glob("*.py")))}
    for folder in sorted(path for path in interface.iterdir() if path.is_dir()):
        if files := tuple(sorted(folder.rglob("*.py"))):
            found[folder.name] = files
    found[COMMAND_LINE] = tuple(sorted((ROOT / "desktop" / "cli").rglob("*.py")))
    return found


def collect(catalogues: Path) -> None:
    """Bring every room's ``.ts`` file in this folder up to date with the code."""
    for room, files in rooms().items():
        catalogue = catalogues / f"{room}.ts"
        if catalogue.exists() or _has_texts(files):
            _collect_room(files, catalogue)


def compile_catalogues(catalogues: Path, compiled: Path) -> None:
    """Merge every ``.ts`` file of the folder into one catalogue. Raises SaidTwice."""
    sources = [str(path) for path in sorted(catalogues.glob("*.ts"))]
    # A running program has the old catalogue mapped: it must be replaced, never written over.
    fresh = compiled.with_suffix(".part")
    told = _run("lrelease", "-verbose", *sources, "-qm", str(fresh))
    if "duplicate" in told:
        fresh.unlink()
        raise SaidTwice(told)
    fresh.replace(compiled)


def untranslated(catalogues: Path) -> tuple[Untranslated, ...]:
    """Every text that has no Swedish."""
    return tuple(sorted(_untranslated(catalogues)))


def main() -> int:
    """Collect, compile, and tell what is left to translate."""
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    collect(CATALOGUES)
    compile_catalogues(CATALOGUES, COMPILED)
    left = untranslated(CATALOGUES)
    for text in left:
        sys.stdout.write(f"{text.room}.ts: {text.context}: {text.source}\n")
    return 1 if left else 0


def _has_texts(files: tuple[Path, ...]) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / "trial.ts"
        _collect_room(files, trial)
        return "<message" in trial.read_text(encoding="utf-8")


def _collect_room(files: tuple[Path, ...], catalogue: Path) -> None:
    # Without places in the code the file changes only when a text does.
    _run(
        "lupdate",
        *("-silent", "-no-obsolete", "-locations", "none"),
        *("-tr-function-alias", "QT_TRANSLATE_NOOP+=marked"),
        *("-source-language", "en", "-target-language", "sv"),
        *(str(path) for path in files),
        *("-ts", str(catalogue)),
    )


def _run(tool: str, *arguments: str) -> str:
    """Run one of Qt's tools; what it says."""
    folder = Path(PySide6.__file__).parent
    program = folder / (f"{tool}.exe" if sys.platform == "win32" else tool)
    ended = subprocess.run(
        [str(program), *arguments],
        check=True,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return ended.stdout


def _untranslated(catalogues: Path) -> Iterator[Untranslated]:
    for catalogue in sorted(catalogues.glob("*.ts")):
        for context in ElementTree.parse(catalogue).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") or not _text(translation):
                    heading = context.findtext("name", "")
                    source = message.findtext("source", "")
                    yield Untranslated(catalogue.stem, heading, source)


def _text(translation: ElementTree.Element) -> str:
    return "".join(translation.itertext()).strip()


if __name__ == "__main__":
    raise SystemExit(main())
