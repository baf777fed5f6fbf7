"""Every place where bytes leave the program is known; what carries a case takes the gate's leave.

The source text is searched for everything that makes a file, a print or a clipboard. A new such
place fails the test until it is written down here: as a door that takes a decision or a permit, or
as one that carries nothing of any case, with the reason.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ways_out import places, speakers

ROOT = Path(__file__).resolve().parents[1]
DOORS: dict[str, tuple[str, str]] = {
    "core.exchange.share:seal_to_all": ("core.exchange.share:seal_to_all", "to"),
    "core.exchange.pdf_share:share_as_pdf": ("core.exchange.pdf_share:share_as_pdf", "decision"),
    "core.exchange.paper:write_paper": ("core.exchange.paper:write_paper", "permit"),
    "core.exchange.paper:hand_out": ("core.exchange.paper:hand_out", "permit"),
    "ui.cases.extract_paper:save_extract": ("ui.cases.extract_paper:extract_pdf", "permit"),
    "ui.map.printing:_write_pdf": ("ui.map.printing:job_to_pdf", "permit"),
    "ui.map.printing:to_png": ("ui.map.pictures:save_pictures", "permit"),
    "ui.map.printing:to_svg": ("ui.map.pictures:save_pictures", "permit"),
    "ui.map.print_asking:ask_printer": ("ui.map.printing:print_on", "permit"),
    "ui.forms.printing:a4_printer": ("core.exchange.paper:keep_paper", "permit"),
}
"""Where bytes of a case are made → the function that must be given the gate's word, and as what."""
NO_CASE: dict[str, str] = {
    "cli.demo.pictures:take": "the demo's own window with the practice case",
    "cli.program:_do": "asks a command to run; each stands here by itself",
    "core.cases.casebook:save_draft": "into the vault",
    "core.cases.undoing:take_back": "into the vault",
    "core.exchange.placing:_move_without_replacing": "gives what Draft has written its name",
    "core.exchange.protected_pdf:protect_pdf": "into memory, for share_as_pdf",
    "core.exchange.scans_in_pdf:_cleaned": "into memory, for share_as_pdf",
    "core.exchange.scans_in_pdf:with_scans": "into memory, for share_as_pdf",
    "core.forms.finishing:finished": "into memory: a form's PDF, before it has a door",
    "core.forms.render:preview_png": "into memory: a form's picture for the window",
    "core.vault.lockfile:__init__": "the vault's lock: an empty file",
    "core.whole_file:__enter__": "an empty file: what is poured into it has a door",
    "core.whole_file:sync_folder": "opens a folder to have it written down",
    "ui.cases.reach_label:copy": "what somebody has marked on one line of a contact",
    "ui.map.pdf_finish:finish_pdf": "the map's PDF once more, which has a door above",
    "ui.map.print_dialog:_ask_and_save": "asks for a place; job_to_pdf is the door",
    "ui.settings.places_card:_show_vault": "shows the vault's folder; names no case",
    "ui.frame.window:_open_link": "a law's or a form's address from the allow-list",
    "cli.files:placed": "as cli.files:write_whole",
    "cli.files:write_whole": "the command line's maps, blank forms and exports: it opens no case",
    "core.exchange.bundle:write_whole": "stop slips and answers: ids that the recipient has",
    "core.exchange.exchange_folder:drop": "a copy of a file that is already sealed",
    "core.exchange.placing:__init__": "Draft's own hand: whoever uses Draft stands here too",
    "core.policy.leaving:leaving": "a hand: whoever uses it stands here too",
    "core.policy.leaving:save_whole": "a hand: whoever uses it stands here too",
    "core.process.export:write_yaml": "the map, without any case",
    "core.process.unit_variants:save": "a unit's own variant of the map",
    "core.vault.copying:copy_all": "the vault, encrypted as it lies",
    "core.vault.header:write_whole": "the vault's header: wrapped keys",
    "core.whole_file:pour": "WholeFile's own hand: whoever uses WholeFile stands here too",
    "core.whole_file:put_whole": "a hand: whoever uses it stands here too",
    "core.whole_file:sync": "what another has written",
    "ui.chosen_printer:choose": "asks for a printer; what is printed is its caller's",
    "ui.help.printing:a4_printer": "a help page",
    "ui.kept_code:keep": "the program's own compiled code",
    "ui.process_book.binding:write_book": "the map as a book, without any case",
    "ui.map.printing:_whole": "an empty file: what is painted in it has a door above",
    "ui.settings.preferences:write": "this computer's settings",
    "ui.sharing.recipients_page:_save_card": "the desk's own contact card",
    "ui.statistics.page:_put": "counts of at least five, no case and no person",
    "ui.todo.page:save_calendar": "a day and a box's title; names nobody",
    "ui.variants.page:write_out": "the map as BPMN, without any case",
    "ui.frame.window_state:keep": "where the window stood",
    "ui.frame.refusals:save_report": "a fault without any content of a case",
}
"""Where bytes are made that hold nothing of any case, and why they do not."""
DATA: dict[str, str] = {
    "core.cases.extract:extract": "permit",
}
"""What gathers a whole case for a paper, though it makes no bytes itself."""


def test_every_place_that_makes_a_file_is_a_door_or_carries_no_case() -> None:
    found = set(_places())
    known = set(DOORS) | set(NO_CASE)
    assert found - known == set(), "a new way out: is anything of a case in it?"
    assert known - found == set(), "no longer there"


@pytest.mark.parametrize(("function", "parameter"), [*DOORS.values(), *DATA.items()])
def test_a_door_cannot_be_called_without_the_gates_word(function: str, parameter: str) -> None:
    module, name = function.split(":")
    made = getattr(importlib.import_module(f"desktop.{module}"), name)
    source = ast.parse((ROOT / "desktop" / f"{module.replace('.', '/')}.py").read_text("utf-8"))
    (told,) = (
        argument.annotation
        for node in ast.walk(source)
        if isinstance(node, ast.FunctionDef) and node.name == name
        for argument in (*node.args.args, *node.args.kwonlyargs)
        if argument.arg == parameter and argument.annotation is not None
    )
    words = ast.unparse(told)
    assert "Decision" in words or "Permit" in words
    assert callable(made)
    if "None" in words:
        assert "require_leave" in _body(source, name), "an optional permit must be asked for"


SPEAKERS: dict[str, str] = {
    "ui.kept_code": "marshal: the program's own compiled code",
}
"""What may import a way to another program, and why nothing of a case goes there."""
ON_THE_CLIPBOARD = {"reach_label.py": "what somebody has marked on one line of a contact"}


def test_nothing_puts_a_case_on_the_clipboard() -> None:
    for path, _ in _modules():
        words = path.read_text("utf-8")
        for way in ("clipboard", "QClipboard", "QMimeData", "QDrag(", "setDragEnabled"):
            assert way not in words or path.name in ON_THE_CLIPBOARD, f"{path.name} knows the {way}"


def test_nothing_speaks_to_another_program_or_the_network() -> None:
    found = {module for path, module in _modules() if list(speakers(path.read_text("utf-8")))}
    assert found == set(SPEAKERS)


@pytest.mark.parametrize(
    "leak",
    [
        "path.write_text(note)",
        "keep = path.write_text\n    keep(note)",
        "with_each(path.write_bytes, notes)",
        "open(path, 'w').write(note)",
        "open(path, mode).write(note)",
        "open(path, mode='x').write(note)",
        "path.open('a').write(note)",
        "path.open(mode=how).write(note)",
        "io.FileIO(path, 'w').write(note)",
        "os.write(os.open(path, os.O_WRONLY), note)",
        "os.link(scan, path)",
        "os.system(note)",
        "shutil.copy(scan, path)",
        "shutil.move(scan, path)",
        "shutil.make_archive(path, 'zip', folder)",
        "ZipFile(path, mode).write(scan)",
        "page.grab().save(path)",
        "picture.save(path, 'PNG')",
        "document.save(filename=path)",
        "editor.print_(printer)",
        "printer = QPrinter()",
        "made = lambda: QPdfWriter(path)",
        "QGuiApplication.clipboard().setText(note)",
        "QDesktopServices.openUrl(QUrl('mailto:?body=' + note))",
        "QSettings().setValue('last', note)",
        "QSystemTrayIcon(self).showMessage(note, note)",
        "QProcess(self).start('lpr', [path])",
        "tempfile.mkstemp()",
        "tempfile.TemporaryDirectory()",
    ],
)
def test_a_leak_is_noticed_however_it_is_written(leak: str) -> None:
    for head in (
        "def leak(note):",
        "async def leak(note):",
        "class Page:\n  def leak(self, note):",
    ):
        assert "leak" in set(places(f"import io, os, shutil, tempfile\n{head}\n    {leak}\n"))


@pytest.mark.parametrize(
    "harmless",
    [
        "path.read_text()",
        "open(path, 'rb').read()",
        "path.open().read()",
        "pikepdf.open(io.BytesIO(pdf))",
        "return QPrinter.Unit.Point",
        "made: QPrinter | None = None",
        "painter.save()",
    ],
)
def test_what_only_reads_or_draws_is_no_way_out(harmless: str) -> None:
    assert not list(places(f"import io, pikepdf\ndef look(path):\n    {harmless}\n"))


@pytest.mark.parametrize(
    "leak",
    [
        "import socket",
        "from urllib import request",
        "import http.client",
        "import logging as log",
        "from PySide6.QtNetwork import QTcpSocket",
        "from subprocess import run",
        "eval(note)",
    ],
)
def test_a_way_to_another_program_is_noticed(leak: str) -> None:
    assert list(speakers(f"def leak(note):\n    {leak}\n"))


def _body(source: ast.Module, name: str) -> str:
    return next(
        ast.unparse(node)
        for node in ast.walk(source)
        if isinstance(node, ast.FunctionDef) and node.name == name
    )


def _places() -> Iterator[str]:
    """``room.module:function`` for every place that makes bytes."""
    for path, module in _modules():
        yield from (f"{module}:{function}" for function in places(path.read_text("utf-8")))


def _modules() -> Iterator[tuple[Path, str]]:
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        yield path, ".".join(path.relative_to(ROOT / "desktop").with_suffix("").parts)
