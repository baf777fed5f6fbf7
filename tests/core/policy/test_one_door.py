"""A file leaves by one door: whoever writes one outside the vault asks the policy first."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.core.exchange.placing import Draft
from desktop.core.policy.errors import PlaceForbidden
from desktop.core.policy.leaving import save_whole
from desktop.ui import chosen_printer
from tests.conftest import LayPolicy

ROOT = Path(__file__).parents[3]
WRITING = frozenset({"write_bytes", "write_text", "mkstemp", "WholeFile", "put_whole"})
COPYING = frozenset({"copyfile", "copy", "copy2", "copytree", "move"})
"""Of shutil alone: much else is moved and copied in a window."""
PAINTING = frozenset({"QPdfWriter", "QImageWriter", "QSvgGenerator", "QSaveFile", "QPrinter"})
MODES = frozenset("wax+")

DOORS = {
    "desktop.core.exchange.placing": "the door of everything that is shared",
    "desktop.core.policy.leaving": "the door of all that the window saves and a command writes",
}
ASKED_BEFORE = {
    "desktop.ui.map.print_dialog": "asks the door itself, then prints",
    "desktop.ui.map.pictures": "asks the door itself for each picture",
    "desktop.cli.model_commands": "asks the door for the folder it writes a model to",
    "desktop.cli.demo.job": "asks the door for the demo's folder before any part begins",
}
WRITES_BELOW_A_DOOR = {
    "desktop.ui.map.printing": "called by the print dialog, pictures and commands",
    "desktop.core.process.export": "called by the command that has asked",
    "desktop.cli.demo.pictures": "writes in the demo's folder",
    "desktop.ui.process_book.binding": "its pages in a temporary folder that it takes away",
    "desktop.ui.forms.printing": "a printer, chosen through the door",
    "desktop.ui.help.printing": "a printer, chosen through the door",
    "desktop.ui.map.print_asking": "a printer, chosen through the door",
    "desktop.ui.chosen_printer": "the system's print dialog, with the door behind it",
}
STAYS_AT_HOME = {
    "desktop.core.whole_file": "the hand: whoever uses it stands here too",
    "desktop.cli.program": "nowhere: the null device",
    "desktop.core.vault.backup": "in the vault's folder",
    "desktop.core.vault.copying": "in the vault's folder",
    "desktop.core.vault.header": "in the vault's folder; the key file's command asks the door",
    "desktop.core.vault.lockfile": "in the vault's folder",
    "desktop.core.process.unit_variants": "in the data folder, nothing of a case",
    "desktop.ui.kept_code": "beside the program's own code",
    "desktop.ui.frame.window_state": "in the settings' folder, nothing of a case",
    "desktop.ui.settings.preferences": "in the settings' folder, nothing of a case",
}


def _writes(source: str) -> set[str]:
    """What in a module writes files, by the name of the call."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        if name in COPYING and not ast.unparse(node.func).startswith("shutil."):
            continue
        if name in WRITING | PAINTING | COPYING or (
            name in {"open", "fdopen"} and _opens_to_write(node)
        ):
            found.add(name)
    return found


def _opens_to_write(call: ast.Call) -> bool:
    words = [each.value for each in call.args if isinstance(each, ast.Constant)]
    named = [each.value.value for each in call.keywords if isinstance(each.value, ast.Constant)]
    modes = [word for word in (*words, *named) if isinstance(word, str) and len(word) <= 3]
    flags = any(
        "O_WRONLY" in ast.unparse(each) or "O_RDWR" in ast.unparse(each) for each in call.args
    )
    return flags or any(MODES & set(mode) for mode in modes)


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def test_nobody_writes_files_past_the_door() -> None:
    known = {**DOORS, **ASKED_BEFORE, **WRITES_BELOW_A_DOOR, **STAYS_AT_HOME}
    writers = {
        _name(path): found
        for path in (ROOT / "desktop").rglob("*.py")
        if (found := _writes(path.read_text(encoding="utf-8")))
    }
    assert {name: found for name, found in writers.items() if name not in known} == {}


@pytest.mark.parametrize("module", [*DOORS, *ASKED_BEFORE, "desktop.ui.chosen_printer"])
def test_every_door_asks_the_policy(module: str) -> None:
    source = (ROOT / Path(*module.split("."))).with_suffix(".py").read_text(encoding="utf-8")
    called = {
        node.func.id
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert "check_leaving" in called


@pytest.mark.parametrize(
    "source",
    [
        "put_whole(path, b'')",
        "with WholeFile(path) as file: pass",
        "path.write_bytes(b'')",
        "open(path, 'w')",
        "path.open('ab')",
        "path.open(mode='r+')",
        "os.open(path, os.O_WRONLY | os.O_CREAT)",
        "shutil.copyfile(a, b)",
        "QPdfWriter(str(path))",
    ],
)
def test_the_search_for_writers_bites(source: str) -> None:
    assert _writes(source)
    assert not _writes("path.open('rb'); open(path); path.read_bytes()")


@pytest.fixture
def forbidden(tmp_path: Path, lay_policy: LayPolicy) -> Path:
    """A folder outside the one that is allowed."""
    lay_policy(f'format = 1\nfolders = ["{tmp_path / "delat"}"]\n')
    folder = tmp_path / "annat"
    folder.mkdir()
    return folder


def test_a_save_that_is_refused_leaves_nothing(forbidden: Path) -> None:
    with pytest.raises(PlaceForbidden):
        save_whole(forbidden / "a.csv", b"1")
    with pytest.raises(PlaceForbidden), Draft(forbidden / "a.arendepaket") as draft:
        draft.write(lambda _file: None)
    assert list(forbidden.iterdir()) == []


def test_a_printer_that_is_a_file_is_asked_for_its_place(forbidden: Path, qtbot: QtBot) -> None:
    printer = QPrinter()
    chosen_printer.check_target(printer)
    printer.setOutputFileName(str(forbidden / "a.pdf"))
    with pytest.raises(PlaceForbidden):
        chosen_printer.check_target(printer)
