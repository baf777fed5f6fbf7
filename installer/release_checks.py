"""What must hold before a release, each as a function that tells everything that is wrong."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from desktop import __version__
from installer import components, licences
from installer.components import ROOT

Check = Callable[[], Iterator[str]]

PAPERS = (
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "installer/README.md",
    "installer/RELEASE.md",
    "desktop/core/vault/FORMAT.md",
    "desktop/core/exchange/FORMAT.md",
    "desktop/core/policy/FORMAT.md",
)
_LOCKED = re.compile(r"^([A-Za-z0-9][\w.-]*)==(\S+)(.*)$", re.MULTILINE)
_VERSION_SOURCE = Path("desktop/__init__.py")


def version() -> Iterator[str]:
    """One version, in one place, in the form that releases use."""
    project = _project()
    if "version" in project or project.get("dynamic") != ["version"]:
        yield "pyproject.toml has a version of its own"
    try:
        if len(Version(__version__).release) != 3:
            yield f"{__version__} has not three parts"
    except InvalidVersion:
        yield f"{__version__} is no version"
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        relative = path.relative_to(ROOT)
        named = re.search(r"^__version__\s*=", path.read_text(encoding="utf-8"), re.MULTILINE)
        if named and relative != _VERSION_SOURCE:
            yield f"{relative} has a version of its own"


def changelog() -> Iterator[str]:
    """What has changed is told, under this version or under what is to be released."""
    if not _entry(__version__) and not _entry("Unreleased"):
        yield f"nothing under [{__version__}] or [Unreleased]"


def changelog_of_the_day() -> Iterator[str]:
    """This version has an entry with a date, and nothing waits beside it."""
    text = _changelog()
    if not re.search(rf"^## \[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d$", text, re.MULTILINE):
        yield f"no line “## [{__version__}] - YYYY-MM-DD”"
    if _entry("Unreleased"):
        yield "something is still under [Unreleased]"


def locks() -> Iterator[str]:
    """Each lock holds what is asked for, with hashes, and names no registry."""
    project = _project()
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    freezer = (ROOT / "installer" / "requirements.in").read_text(encoding="utf-8").split()
    for name, wanted in (("requirements.lock", asked), ("installer/requirements.lock", freezer)):
        for mistake in stale(wanted, (ROOT / name).read_text(encoding="utf-8")):
            yield f"{name}: {mistake}"


def stale(asked: list[str], lock: str) -> Iterator[str]:
    """In what a lock does not answer these requirements."""
    if "://" in lock or "--index-url" in lock or "--find-links" in lock:
        yield "names a registry"
    held: dict[str, list[str]] = {}
    for found in _LOCKED.finditer(lock):
        held.setdefault(canonicalize_name(found[1]), []).append(found[2])
        if "--hash=sha256:" not in lock[found.end() : found.end() + 40]:
            yield f"{found[1]} has no hash"
    for requirement in map(Requirement, asked):
        versions = held.get(canonicalize_name(requirement.name), [])
        if not any(requirement.specifier.contains(each) for each in versions):
            yield f"does not hold {requirement}"


def translated() -> Iterator[str]:
    """Every text has Swedish, and the compiled catalogue is of these texts."""
    from tests import translations

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for catalogue in translations.CATALOGUES.glob("*.ts"):
            shutil.copy(catalogue, folder)
        translations.collect(folder)
        for text in translations.untranslated(folder):
            yield f"no Swedish: {text.room}.ts: {text.context}: {text.source}"
        compiled = folder / "sv.qm"
        translations.compile_catalogues(translations.CATALOGUES, compiled)
        if compiled.read_bytes() != translations.COMPILED.read_bytes():
            yield "the compiled catalogue is old: python3 dev.py translations"


def map_whole() -> Iterator[str]:
    """The map's files have no mistake."""
    from desktop.core import places
    from desktop.core.process.reading import find_mistakes

    for mistake in find_mistakes(places.model_folder()):
        yield f"{mistake.file}:{mistake.line}: {mistake.field}: {mistake.code}"


def map_compiled() -> Iterator[str]:
    """The compiled map is what the code makes of the files today."""
    from desktop.core import places
    from desktop.core.process import compiled as stored
    from tests import compiled

    folder = places.model_folder()
    for name, data in compiled.made(folder).items():
        path = folder / stored.FOLDER / name
        if not path.is_file() or path.read_bytes() != data:
            yield f"{name} is old: python3 dev.py compile"


def licence_texts() -> Iterator[str]:
    """Everything that is shipped has its licence text."""
    for name in licences.without_text(components.python_packages()):
        yield f"no licence text for {name}"
    for folder in ("resources/fonts", "installer/licences"):
        if not any((ROOT / folder).glob("*.txt")):
            yield f"no licence text in {folder}"


def papers() -> Iterator[str]:
    """Everything that has to be read is there."""
    for name in PAPERS:
        if not (ROOT / name).is_file():
            yield f"{name} is missing"


def committed() -> Iterator[str]:
    """What is released is what is committed, and the tag is free."""
    for line in _git("status", "--porcelain").splitlines():
        yield f"not committed: {line[3:]}"
    if _git("tag", "--list", f"v{__version__}"):
        yield f"the tag v{__version__} is taken"


ALWAYS: Mapping[str, Check] = {
    "version in one place": version,
    "changelog": changelog,
    "locks": locks,
    "translations": translated,
    "map without mistakes": map_whole,
    "compiled map": map_compiled,
    "licences": licence_texts,
    "papers": papers,
}
ON_THE_DAY: Mapping[str, Check] = {
    "changelog of this version": changelog_of_the_day,
    "everything committed": committed,
}


def _project() -> dict[str, Any]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    return project


def _changelog() -> str:
    return (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def _entry(name: str) -> str:
    """What stands under a version's heading; empty if there is no such heading."""
    found = re.search(
        rf"^## \[{re.escape(name)}\].*?$(.*?)(?=^## |\Z)", _changelog(), re.MULTILINE | re.DOTALL
    )
    return found[1].strip() if found else ""


def _git(*arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout


def main() -> int:
    """Run the checks and tell what each found; 1 if anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releasing", action="store_true", help="also what must hold on the day")
    checks = {**ALWAYS, **(ON_THE_DAY if parser.parse_args().releasing else {})}
    failed = 0
    for name, check in checks.items():
        found = list(check())
        failed += bool(found)
        sys.stdout.write(f"{'FAILS' if found else 'holds'}  {name}\n")
        sys.stdout.writelines(f"       {line}\n" for line in found)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
