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

ROOT = Path(__file__).resolve().parents[1]
MAKES_FILES = frozenset(
    "write_bytes write_text Draft save_whole put_whole leaving WholeFile mkstemp"
    " NamedTemporaryFile TemporaryFile SpooledTemporaryFile fdopen"
    " copyfile copy2 copytree copyfileobj writestr"
    " QSaveFile QTemporaryFile QPdfWriter QPrinter QImageWriter QSvgGenerator QPrintDialog"
    " clipboard QClipboard QMimeData QDrag QTextDocumentWriter startDetached Popen".split()
)
"""Names whose call makes bytes that somebody outside the program can come to read."""
DOORS: dict[str, tuple[str, str]] = {
    "core.exchange.share:seal_to_all": ("core.exchange.share:seal_to_all", "to"),
    "core.exchange.pdf_share:share_as_pdf": ("core.exchange.pdf_share:share_as_pdf", "decision"),
    "core.exchange.paper:write_paper": ("core.exchange.paper:write_paper", "permit"),
    "core.exchange.paper:hand_out": ("core.exchange.paper:hand_out", "permit"),
    "ui.cases.extract_paper:save_extract": ("ui.cases.extract_paper:extract_pdf", "permit"),
    "ui.map.printing:_write_pdf": ("ui.map.printing:job_to_pdf", "permit"),
    "ui.map.printing:to_png": ("ui.map.pictures:save_pictures", "permit"),
    "ui.map.printing:to_svg": ("ui.map.pictures:save_pictures", "permit"),
    "ui.map.print_dialog:_print": ("ui.map.printing:print_on", "permit"),
    "ui.forms.printing:a4_printer": ("core.exchange.paper:keep_paper", "permit"),
}
"""Where bytes of a case are made → the function that must be given the gate's word, and as what."""
NO_CASE: dict[str, str] = {
    "cli.files:placed": "as cli.files:write_whole",
    "cli.files:write_whole": "the command line's maps, blank forms and exports: it opens no case",
    "core.exchange.bundle:write_whole": "stop slips and answers: ids that the recipient has",
    "core.exchange.exchange_folder:drop": "a copy of a file that is already sealed",
    "core.exchange.placing:__init__": "Draft's own hand: whoever uses Draft stands here too",
    "core.policy.leaving:leaving": "a hand: whoever uses it stands here too",
    "core.policy.leaving:save_whole": "a hand: whoever uses it stands here too",
    "core.process.export:write_yaml": "the map, without any case",
    "core.process.unit_variants:save": "a unit's own variant of the map",
    "core.vault.backup:_swap": "the vault, encrypted as it lies",
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
    "ui.statistics_page:_put": "counts of at least five, no case and no person",
    "ui.todo_page:save_calendar": "a day and a box's title; names nobody",
    "ui.variants.page:write_out": "the map as BPMN, without any case",
    "ui.window_state:keep": "where the window stood",
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


def test_nothing_puts_a_case_on_the_clipboard() -> None:
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        words = path.read_text("utf-8")
        for way in ("clipboard", "QClipboard", "QMimeData", "QDrag("):
            assert way not in words, f"{path.name} knows the {way}"


def _body(source: ast.Module, name: str) -> str:
    return next(
        ast.unparse(node)
        for node in ast.walk(source)
        if isinstance(node, ast.FunctionDef) and node.name == name
    )


def _places() -> Iterator[str]:
    """``room.module:function`` for every call that makes bytes."""
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT / "desktop").with_suffix("").parts)
        for function, call in _calls(ast.parse(path.read_text("utf-8")), "<module>"):
            if _makes_bytes(call):
                yield f"{module}:{function}"


def _calls(node: ast.AST, function: str) -> Iterator[tuple[str, ast.Call]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield function, child
        inside = child.name if isinstance(child, ast.FunctionDef) else function
        yield from _calls(child, inside)


def _makes_bytes(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name == "open":
        given = (*call.args, *(each.value for each in call.keywords))
        modes = [str(one.value) for one in given if isinstance(one, ast.Constant)]
        return any(set(mode) & set("wxa+") and set(mode) <= set("rwxabt+") for mode in modes)
    return name in MAKES_FILES
