"""The house stands as it is drawn: arrows, halves, sizes and names, and the rules do bite."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import architecture_rules as rules

ROOT = Path(__file__).parents[1]


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {_module(path): path for path in sorted((ROOT / "desktop").rglob("*.py"))}
SOURCES = {name: path.read_text(encoding="utf-8") for name, path in FILES.items()}
IMPORTS = {
    name: rules.imports_of(source, name, package=FILES[name].stem == "__init__")
    for name, source in SOURCES.items()
}
TEST_SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests").rglob("*.py"))
}


def test_every_import_follows_an_arrow() -> None:
    broken = [line for name, found in IMPORTS.items() for line in rules.broken_arrows(name, found)]
    assert broken == []


def test_no_modules_import_each_other_in_a_ring() -> None:
    assert rules.import_rings(rules.import_graph(IMPORTS)) == []


def test_every_file_opens_with_a_sentence() -> None:
    every = {**SOURCES, **TEST_SOURCES}
    assert [name for name, source in every.items() if rules.lacks_docstring(source)] == []


def test_the_main_window_composes_and_decides_nothing() -> None:
    assert rules.decisions(SOURCES["desktop.ui.frame.window"]) == []


def test_no_file_is_too_long() -> None:
    every = {**SOURCES, **TEST_SOURCES}
    assert [name for name, source in every.items() if rules.is_too_long(source)] == []


def test_no_name_says_nothing() -> None:
    assert [name for name in SOURCES if rules.empty_names(name)] == []


def test_the_rooms_of_the_core_are_the_ones_that_are_drawn() -> None:
    rooms = {path.name for path in (ROOT / "desktop/core").iterdir() if path.is_dir()}
    assert rooms - {"__pycache__"} == set(rules.ROOMS)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("desktop.core.process.x", "from PySide6.QtCore import QObject"),
        ("desktop.core.cases.x", "import PySide6"),
        ("desktop.core.cases.x", "def f():\n    from PySide6 import QtGui"),
        ("desktop.core.cases.x", "from desktop.ui.language import translate"),
        ("desktop.core.cases.x", "from desktop import ui"),
        ("desktop.core.cases.x", "import desktop.cli"),
        ("desktop.core.process.x", "from desktop.core.cases import records"),
        ("desktop.core.process.x", "from desktop.core import vault"),
        ("desktop.core.process.x", "from ..cases import records"),
        ("desktop.core.vault.x", "import desktop.core.cases.records"),
        ("desktop.core.vault.x", "def f():\n    from desktop.core.process import model"),
        ("desktop.core.cases.x", "from desktop.core.exchange import share"),
        ("desktop.core.cases.x", "from desktop.core.forms import render"),
        ("desktop.core.forms.x", "from desktop.core.exchange import share"),
        ("desktop.core.exchange.x", "from desktop.core.forms import render"),
        ("desktop.core.errors", "from desktop.core.process import model"),
        ("desktop.core.places", "from desktop.core.vault import keys"),
        ("desktop.core.process.x", "import networkx"),
        ("desktop.core.vault.x", "import sqlite_utils.db"),
        ("desktop.ui.x", "import sqlite3"),
        ("desktop.ui.cases.x", "from sqlcipher3 import dbapi2"),
        ("desktop.ui.x", "from cryptography.hazmat.primitives import hashes"),
        ("desktop.ui.application", "import pyrage"),
        ("desktop.ui.x", "def f():\n    import argon2"),
        ("desktop.ui.x", "from desktop import cli"),
    ],
)
def test_an_import_against_the_arrows_is_caught(module: str, source: str) -> None:
    found = rules.imports_of(source, module, package=False)
    assert rules.broken_arrows(module, found)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("desktop.core.process.x", "from desktop.core.errors import Known"),
        ("desktop.core.process.x", "from desktop.core import errors, places"),
        ("desktop.core.process.x", "from . import model\nfrom .model import Step"),
        ("desktop.core.process.x", "def f():\n    import networkx"),
        ("desktop.core.cases.x", "from desktop.core.vault import store"),
        ("desktop.core.exchange.x", "from desktop.core.cases import consent_gate"),
        ("desktop.core.forms.x", "from desktop.core.process.model import Step"),
        ("desktop.core.forms.x", "from desktop import __version__"),
        ("desktop.ui.x", "from desktop.core.cases.records import Case"),
        ("desktop.cli.model", "from desktop.core.process import reading"),
        ("desktop.__main__", "from desktop.ui import application"),
    ],
)
def test_an_import_along_the_arrows_is_let_through(module: str, source: str) -> None:
    found = rules.imports_of(source, module, package=False)
    assert rules.broken_arrows(module, found) == []


def test_a_ring_of_imports_is_caught() -> None:
    sources = {
        "desktop.a": "from desktop import b",
        "desktop.b": "def f():\n    import desktop.c",
        "desktop.c": "from desktop.a import thing",
        "desktop.d": "import desktop.a",
    }
    imports = {n: rules.imports_of(s, n, package=False) for n, s in sources.items()}
    rings = rules.import_rings(rules.import_graph(imports))
    assert rings == [["desktop.a", "desktop.b", "desktop.c"]]


def test_a_relative_import_in_a_package_is_made_whole() -> None:
    found = rules.imports_of("from .b import c", "desktop.core.process", package=True)
    assert [item.name for item in found] == ["desktop.core.process.b", "desktop.core.process.b.c"]


@pytest.mark.parametrize(
    "source",
    ["if a:\n    b()", "c = a if b else d", "c = a == b", "c = a or b", "while a:\n    b()"],
)
def test_a_decision_is_seen(source: str) -> None:
    assert rules.decisions(source)
    assert rules.decisions("if TYPE_CHECKING:\n    import a\nb(lambda: c(1))") == []


def test_long_and_nameless_files_are_caught() -> None:
    assert rules.is_too_long("x = 1\n" * 401)
    assert not rules.is_too_long("x = 1\n" * 400)
    assert rules.empty_names("desktop.core.case_utils") == ["utils"]
    assert rules.empty_names("desktop.ui.frame.window.manager") == ["manager"]
    assert rules.empty_names("desktop.core.casebook") == []
    assert rules.lacks_docstring("x = 1")
    assert not rules.lacks_docstring('"""What it is for."""')
