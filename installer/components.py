"""What other people's work the frozen program holds, and where its licence stands."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
OWN_TEXTS = ROOT / "installer" / "licences"

NOT_SHIPPED = frozenset({"pip", "setuptools"})
"""Asked for by a dependency (sqlite-utils asks for pip), but left out of the frozen program."""

_TEXTLESS = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
"""Packages whose wheels carry no licence text; Qt is used under the LGPL."""
_READ_BY_US = {
    "click-default-group": "BSD-3-Clause",
    "lxml": "BSD-3-Clause",
    "pluggy": "MIT",
    "pyrage": "MIT",
    "pyside6-essentials": "LGPL-3.0-only",
    "python-stdnum": "LGPL-2.1-or-later",
    "pyyaml": "MIT",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib",
    "sqlite-fts4": "Apache-2.0",
    "tzdata": "Apache-2.0",
}
"""What the text says, or what we choose, where the package states no SPDX expression."""
_LICENCE_FILE = re.compile(r"(licen[cs]es?|copying|notice|authors)[^/]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Component:
    """One package. ``licence`` is an SPDX expression where that is known, else a name.

    ``purl`` is empty where the package index does not know it.
    """

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    purl: str = ""


def wanted() -> tuple[str, ...]:
    """The project's own dependencies, as the one project file names them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return tuple(project["dependencies"])


def python_packages() -> tuple[Component, ...]:
    """Every Python package the program needs on this system, by name."""
    found: dict[str, Component] = {}
    queue = list(wanted())
    while queue:
        requirement = Requirement(queue.pop())
        name = canonicalize_name(requirement.name)
        if name in found or name in NOT_SHIPPED or not _applies(requirement):
            continue
        distribution = metadata.distribution(name)
        found[name] = _component(name, distribution)
        queue.extend(distribution.requires or ())
    return tuple(found[name] for name in sorted(found))


def others(program: Path) -> tuple[Component, ...]:
    """What is no Python package: Python, the starter, SQLCipher, typefaces, Python's libraries."""
    starter = metadata.distribution("pyinstaller")
    fonts = ROOT / "resources" / "fonts"
    return (
        Component("python", platform.python_version(), "PSF-2.0", _texts_of_python()),
        Component(
            "pyinstaller-bootloader",
            starter.version,
            "GPL-2.0-or-later WITH Bootloader-exception",
            _texts(starter),
        ),
        Component("sqlcipher", _sqlcipher(), "BSD-3-Clause", (OWN_TEXTS / "SQLCipher.txt",)),
        Component("source-sans-3", "", "OFL-1.1", (fonts / "OFL.txt",)),
        Component("noto-sans-arabic", "", "OFL-1.1", (fonts / "OFL-NotoSansArabic.txt",)),
        *_libraries_of_debian(program),
    )


def _applies(requirement: Requirement) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def _component(name: str, distribution: metadata.Distribution) -> Component:
    texts = _texts(distribution) or tuple(OWN_TEXTS / text for text in _TEXTLESS.get(name, ()))
    return Component(
        name,
        distribution.version,
        _READ_BY_US.get(name) or _licence(distribution),
        texts,
        f"pkg:pypi/{name}@{distribution.version}",
    )


def _licence(distribution: metadata.Distribution) -> str:
    about = distribution.metadata
    for field in ("License-Expression", "License"):
        if stated := about.get_all(field):
            return str(stated[0]).splitlines()[0]
    trove = [each for each in about.get_all("Classifier") or () if each.startswith("License ::")]
    return trove[0].rpartition(" :: ")[2] if trove else "see text"


def _texts(distribution: metadata.Distribution) -> tuple[Path, ...]:
    """Licence files among the package's metadata, with all below a folder of licences."""
    found = []
    for file in distribution.files or ():
        parts = file.parts
        if parts[0].endswith(".dist-info") and any(_LICENCE_FILE.fullmatch(p) for p in parts[1:]):
            path = Path(str(distribution.locate_file(file)))
            if path.is_file():
                found.append(path)
    return tuple(sorted(found))


def _texts_of_python() -> tuple[Path, ...]:
    standard = Path(sysconfig.get_path("stdlib"))
    places = (standard / "LICENSE.txt", standard.parent / "LICENSE.txt")
    debian = Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright")
    return tuple(path for path in (*places, debian) if path.is_file())[:1]


def _sqlcipher() -> str:
    import sqlcipher3

    connection = sqlcipher3.connect(":memory:")
    try:
        return str(connection.execute("PRAGMA cipher_version").fetchone()[0]).split()[0]
    finally:
        connection.close()


def _libraries_of_debian(program: Path) -> Iterator[Component]:
    """Libraries that Python's own modules need and that were taken from this Debian."""
    if shutil.which("dpkg-query") is None:
        return
    seen = set()
    for path in sorted((program / "_internal").glob("lib*.so*")):
        if path.is_symlink() or path.name.startswith("libpython"):
            continue
        package, version = _owner(path.name)
        text = Path("/usr/share/doc") / package / "copyright"
        if package and package not in seen and text.is_file():
            seen.add(package)
            yield Component(
                package, version, "see text", (text,), f"pkg:deb/debian/{package}@{version}"
            )


def _owner(library: str) -> tuple[str, str]:
    """The Debian package a library came from, with its version; empty if none knows it."""
    found = _ask("-S", f"*/{library}")
    if not found:
        return "", ""
    package = found.splitlines()[0].partition(":")[0]
    return package, _ask("-W", "-f", "${Version}\n", package).splitlines()[0]


def _ask(*question: str) -> str:
    asked = subprocess.run(["dpkg-query", *question], capture_output=True, text=True, check=False)
    return asked.stdout if asked.returncode == 0 else ""
