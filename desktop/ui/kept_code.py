"""PySide6 carries part of itself as Python text and compiles it at every start; keep the code.

Its library holds some 130 kB of text (shiboken's signature support), which it compiles in memory
whenever it is imported: 20 to 25 ms of a start, more than the whole map takes to read and lay out.
Python keeps the code of every other module in ``__pycache__``; this keeps that text's code there
too. ``keep`` writes the file, ``hurry`` imports shiboken with it.

The file, ``kept_code.<python>.support1``: Python's own magic number, then ``marshal`` of
{(name, length, CRC-32 of the text): code}. It is used like any ``.pyc`` and trusted as one. Without
the file, under another Python, or where PySide's text differs by a byte, it is compiled as ever.
"""

from __future__ import annotations

import builtins
import marshal
import sys
from collections.abc import Callable
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType
from zlib import crc32

SUFFIX = ".support1"
BUILT_NAME = f"kept_code{SUFFIX}"
Key = tuple[str, int, int]


def kept_file() -> Path:
    """Where the code is kept: beside this module's own, in a built program beside its library."""
    bundled = getattr(sys, "_MEIPASS", None)
    if bundled:
        return Path(bundled) / BUILT_NAME
    return Path(cache_from_source(__file__)).with_suffix(SUFFIX)


def hurry(place: Path) -> None:
    """Import shiboken with the code kept in ``place``; does nothing where there is none."""
    kept = _read(place)
    if not kept or "shiboken6" in sys.modules:
        return
    as_ever = builtins.compile

    def take_or_compile(source: object, name: object, *rest: object, **named: object) -> object:
        if isinstance(source, bytes) and isinstance(name, str) and rest == ("exec",) and not named:
            found = kept.get(_key(name, source))
            if found is not None:
                return found
        return as_ever(source, name, *rest, **named)  # type: ignore[call-overload]

    _import_shiboken(take_or_compile)


def keep(place: Path) -> None:
    """Write the code that importing shiboken compiles. Needs an interpreter without it."""
    from desktop.core.whole_file import READABLE_BY_ALL, put_whole

    made: dict[Key, CodeType] = {}
    as_ever = builtins.compile

    def compile_and_note(source: object, name: object, *rest: object, **named: object) -> object:
        code = as_ever(source, name, *rest, **named)  # type: ignore[call-overload]
        if isinstance(source, bytes) and isinstance(name, str) and isinstance(code, CodeType):
            made[_key(name, source)] = code
        return code

    _import_shiboken(compile_and_note)
    place.parent.mkdir(parents=True, exist_ok=True)
    put_whole(place, MAGIC_NUMBER + marshal.dumps(made), READABLE_BY_ALL)


def _import_shiboken(compiling: Callable[..., object]) -> None:
    """Import it while this stands in for ``compile``, and only so long."""
    as_ever = builtins.compile
    builtins.compile = compiling  # type: ignore[assignment]
    try:
        import shiboken6  # noqa: F401
    finally:
        builtins.compile = as_ever


def _read(place: Path) -> dict[Key, CodeType]:
    try:
        data = place.read_bytes()
        if not data.startswith(MAGIC_NUMBER):
            return {}
        found = marshal.loads(data[len(MAGIC_NUMBER) :])  # noqa: S302
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def _key(name: str, source: bytes) -> Key:
    return name, len(source), crc32(source)


if __name__ == "__main__":
    sys.path.append(str(Path(__file__).parents[2]))  # a set-up runs this file by its place alone
    keep(Path(sys.argv[1]) if len(sys.argv) > 1 else kept_file())
