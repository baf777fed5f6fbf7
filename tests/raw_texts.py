"""Finds, in source text, words for the user that the Qt translation tools would not see."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

TRANSLATING = frozenset({"translate", "marked"})
SHOWING = frozenset(
    "setText setToolTip setWindowTitle setAccessibleName setAccessibleDescription setTitle"
    " setPlaceholderText setStatusTip setWhatsThis setLabelText setInformativeText setHtml"
    " setPlainText setTabText addItem addTab addAction QLabel QPushButton QToolButton QCheckBox"
    " QRadioButton QGroupBox QAction QMenu show_whole WrappedButton WrappedTick button label"
    " heading titled tell".split()
)
"""Calls whose first text is read by the user."""
ASKING = frozenset({"getSaveFileName", "getOpenFileName", "getExistingDirectory", "EmptyState"})
"""Calls with a title or words among other texts."""
SWEDISH = re.compile("[åäöÅÄÖ]")
WORD = re.compile(r"[^\W\d_]{2}")
PROSE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
KEYS = re.compile(r"\s*\(?((Ctrl|Alt|Shift)\+\S*)+")


def raw_texts(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that is shown, or is Swedish, and is not translated."""
    tree = ast.parse(source)
    passed = _passed_over(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and _is_swedish(node) and id(node) not in passed:
            yield node.lineno, str(node.value)
        if isinstance(node, ast.Call) and _name(node) in SHOWING and node.args:
            yield from _literals(node.args[0], passed, WORD)
            yield from _rest(node.args[1:], passed)
        if isinstance(node, ast.Call) and _name(node) in ASKING:
            yield from _rest(node.args, passed)


def unseen_texts(source: str) -> Iterator[tuple[int, str]]:
    """Line and call of every ``translate`` whose text or heading is not written out in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in TRANSLATING:
            given = (*node.args, *(each.value for each in node.keywords))
            if not all(isinstance(each, ast.Constant) for each in given):
                yield node.lineno, ast.unparse(node)


def _rest(given: list[ast.expr], passed: frozenset[int]) -> Iterator[tuple[int, str]]:
    for each in given:
        yield from _literals(each, passed, PROSE)


def _literals(
    given: ast.expr, passed: frozenset[int], looks: re.Pattern[str]
) -> Iterator[tuple[int, str]]:
    """Texts of the argument itself and of what it is put together from; not of calls in it."""
    parts: list[ast.AST] = [given]
    while parts:
        part = parts.pop()
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            text = part.value
            if id(part) not in passed and looks.search(text) and not KEYS.match(text):
                yield part.lineno, text
        elif isinstance(part, ast.JoinedStr | ast.BinOp | ast.IfExp):
            parts.extend(ast.iter_child_nodes(part))


def _passed_over(tree: ast.AST) -> frozenset[int]:
    """Docstrings, what is translated already, and tests in an ``if``: by the node's id."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(id(node.value))
        if isinstance(node, ast.Call) and _name(node) in TRANSLATING:
            found.update(id(part) for part in ast.walk(node))
        if isinstance(node, ast.IfExp):
            found.update(id(part) for part in ast.walk(node.test))
    return frozenset(found)


def _is_swedish(node: ast.Constant) -> bool:
    return isinstance(node.value, str) and bool(SWEDISH.search(node.value))


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))
