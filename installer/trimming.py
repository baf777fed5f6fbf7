"""What goes into the frozen program and what stays out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

Collected: TypeAlias = tuple[str, str, str]
"""PyInstaller's row: name in the program's folder, path on this machine, kind."""

IMPORTED_LATE = (
    "_cffi_backend",
    "argon2",
    "cryptography.hazmat.primitives.asymmetric.ed25519",
    "cryptography.hazmat.primitives.asymmetric.x25519",
    "msgspec",
    "networkx",
    "pikepdf",
    "pikepdf._core",
    "platformdirs",
    "pypdfium2",
    "pypdfium2_raw",
    "pyrage",
    "sqlcipher3.dbapi2",
    "sqlite_utils",
    "stdnum.se.personnummer",
    "typst",
    "yaml",
)
"""Packages that the program imports inside functions, named in case the analysis misses them."""

ASKS_FOR_ITS_METADATA = ("pikepdf", "sqlite-utils", "networkx", "click", "pluggy", "pypdfium2")

LEFT_OUT = (
    "IPython",
    "PyInstaller",
    "_pytest",
    "curses",
    "distutils",
    "ensurepip",
    "hypothesis",
    "idlelib",
    "lib2to3",
    "matplotlib",
    "mypy",
    "numpy",
    "pandas",
    "pip",
    "pydoc_data",
    "pytest",
    "readline",
    "scipy",
    "setuptools",
    "tests",
    "tkinter",
    "turtledemo",
    "venv",
    "wheel",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
)
"""Modules nobody needs at run time."""

_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/", "/usr/local/lib/")
_OF_PYTHON = re.compile(r"lib(python3|crypto|ssl|ffi|z|bz2|lzma|sqlite3|expat|uuid|mpdec)[.-]")
"""System libraries that Python's own modules need. Those of the window system are the system's:
they must fit its graphics drivers, and the user manual of IT names them."""

_UNUSED = re.compile(
    r"/tests?/"
    # These differ from one folder of installation to the next, and nobody reads them.
    r"|\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)$"
    r"|PySide6/(Qt/)?(qml|metatypes)/"
    r"|PySide6/(Qt/)?translations/(?!qtbase_sv\.qm)"
    r"|plugins/platformthemes/libqgtk3"
    r"|PySide6/(Qt/)?plugins/(designer|egldeviceintegrations|generic|networkinformation|qmltooling"
    r"|sqldrivers|tls|vectorimageformats|assetimporters|wayland-graphics-integration-server)/"
    r"|plugins/platforms/(lib)?q?(eglfs|linuxfb|minimalegl|vnc|vkkhrdisplay|vkkhr|directfb)"
    r"|plugins/platforminputcontexts/(lib)?qtvirtualkeyboard"
    r"|plugins/imageformats/(lib)?q(pdf|tga|wbmp|icns)"
    r"|(lib)?Qt6(Qml|Quick|Sql|Test|Pdf|VirtualKeyboard|EglF|Network|WaylandEglCompositor"
    r"|WaylandCompositor|Designer|Help|UiTools)"
)


def resources(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file of the program's own resources, whole; pictures for the README are not one."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and inside.parts[0] != "screenshots":
            yield str(path), str(Path("resources") / inside.parent)


def kept(rows: Iterable[Collected]) -> list[Collected]:
    """The rows that are shipped, in order of name."""
    return sorted(row for row in rows if not _left_out(row[0], row[1]))


def _left_out(name: str, source: str) -> bool:
    if _UNUSED.search(f"/{Path(name).as_posix()}"):
        return True
    if sys.platform != "linux" or not source.startswith(_SYSTEM):
        return False
    return _OF_PYTHON.match(Path(name).name) is None
