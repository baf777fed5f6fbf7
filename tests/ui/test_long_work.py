"""Every work off the GUI thread is known: it tells how far it has come, or it is short, and why.

The source text of the interface is searched for everything that begins such work. A new place
fails the test until it is done through ``LongWork.run`` or written down here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "desktop" / "ui"
BEGINS = frozenset({"work", "survey", "beside", "aside", "on_vault"})
"""What ``Session`` and ``Tasks`` call their ways off the GUI thread."""
PROGRESS: dict[str, str] = {
    "consent.page:inform_all": "InformRun: a bar by recipients, and Stop",
    "map.print_work:start": "a bar by sheets, and Cancel",
    "settings.long_work:run": "the bar itself",
    "settings.safety:_beside": "backups and the look-over: the tab's LongWork hears it",
}
"""Work with progress and a way to stop it."""
SHORT: dict[str, str] = {
    "cases.document_view:_draw": "one page of a document, scaled while it is read",
    "cases.document_view:_fetch": "at most 50 MB of the vault; the card can be put away",
    "consent.outgoing:make_slip": "a file of a few kilobytes, without documents",
    "forms.preview:_picture": "one page; the form is written on meanwhile",
    "forms.room:read_answer": "one file, and no more of it than a form may have",
    "map.print_dialog:_prepare": "the map's pages, kept once drawn; the dialog can be closed",
    "forms.room:_take_answer": "one PDF of a form; what is too large is refused",
    "map.page_drawer:_begin": "one page of the map; the one before stands until it is there",
    "retention.proposals:read_due": "one question to the index of entries",
    "session:_back_up": "nobody waits for it, and a lock ends it",
    "session:_open": "the key derivation: a quarter of a second, and all or nothing",
    "session:beside": "the way itself",
    "session:create": "as session:_open",
    "session:keep": "a draft at a lock: kept when what is under way has ended",
    "session:keep_place": "as session:keep",
    "session:lock": "closes when what is under way has ended",
    "session:survey": "the way itself",
    "session:work": "the way itself",
    "settings.safety:read_log": "the log's lines; the page can be left",
    "settings.safety:take_organisation_key_away": "writes the vault's header anew",
    "sharing.receive_page:_take_away": "removes one file",
    "sharing.receive_page:save_answer": "a file of a few kilobytes, without documents",
    "sharing.recipients_page:_save_card": "a file of a few kilobytes",
    "sharing.recipients_page:open_card": "no more of a file than a card may have",
    "sharing.waiting_list:refresh": "reads the head of each waiting file",
    "statistics.page:save_csv": "a file of a few kilobytes",
    "statistics.page:refresh": "counts in the index; the page can be left",
    "todo.page:save_calendar": "a file of a few lines",
    "todo.page:refresh": "reads the index; the latest question is the one that is answered",
    "variants.bpmn_page:_save": "a file of a few kilobytes",
    "variants.page:take_in": "one file whose size and cost are bounded",
    "variants.page:write_out": "one page's worth of text",
    "frame.threshold:_read_list": "the list of cases, read ahead: nobody waits for it",
}
"""Work without: why nobody waits half a second for it."""


def test_every_long_work_tells_how_far_it_has_come_or_is_known_to_be_short() -> None:
    found = set(_places())
    known = set(PROGRESS) | set(SHORT)
    assert found - known == set(), "new work off the window's thread: use LongWork.run"
    assert known - found == set(), "no longer there"


def test_no_place_is_in_both_lists() -> None:
    assert set(PROGRESS).isdisjoint(SHORT)


@pytest.mark.parametrize(
    ("text", "begun"),
    [
        ("class A:\n def f(self):\n  self._session.work(a, b, c, self)", ["f"]),
        ("def f():\n def g():\n  tasks.aside(a, b, c)\n g()", ["f"]),
        ("def f():\n running.run(session, a, b, c, d)", []),
    ],
)
def test_work_is_found_in_the_source(text: str, begun: list[str]) -> None:
    assert list(_within(ast.parse(text), "")) == begun


def _places() -> Iterator[str]:
    for path in sorted(UI.rglob("*.py")):
        module = ".".join(path.relative_to(UI).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for name in _within(tree, ""):
            yield f"{module}:{name}"


def _within(node: ast.AST, function: str) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.FunctionDef) and not function else function
        if isinstance(child, ast.Call) and _begins(child.func):
            yield function
        yield from _within(child, inside)


def _begins(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute) or called.attr not in BEGINS:
        return False
    owner = called.value
    name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
    return name.strip("_") in {"session", "tasks", "self"}
