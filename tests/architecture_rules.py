"""The house's rules, judged on the source text: who may import whom, sizes, names, docstrings."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_FILE = 400

ROOMS = {
    "policy": frozenset({"policy"}),
    "process": frozenset({"process"}),
    "learning": frozenset({"learning", "process", "vault"}),
    "vault": frozenset({"vault", "policy"}),
    "cases": frozenset({"cases", "vault", "process"}),
    "forms": frozenset({"forms", "cases", "vault", "process"}),
    "exchange": frozenset({"exchange", "cases", "vault", "policy"}),
}
"""Which rooms of the core each room may look into; the ground is open to all."""

GROUND = frozenset({"errors", "places", "record", "whole_file"})
SEES_BOTH_HALVES = re.compile(r"desktop\.(cli(\..*)?|__main__)")
QT = re.compile(r"(PySide6|shiboken6)(\..*)?")
BYTES_ON_DISK = re.compile(
    r"(sqlite3|sqlite_utils|sqlcipher3|pysqlite3|apsw|cryptography|pyrage|argon2)(\..*)?"
)
SLOW = re.compile(r"(networkx|sqlite_utils|typst|pikepdf|pypdfium2|yaml)(\..*)?")
EMPTY_NAMES = frozenset({"util", "utils", "helper", "helpers", "manager", "common", "misc"})


@dataclass(frozen=True)
class Import:
    """One import: what, on which line, and whether it runs when the module is loaded."""

    name: str
    line: int
    at_once: bool


def imports_of(source: str, module: str, *, package: bool) -> tuple[Import, ...]:
    """Every import of a module, those inside functions too, relative ones made whole."""
    tree = ast.parse(source)
    lazy = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    typing_only = {
        id(node)
        for branch in ast.walk(tree)
        if isinstance(branch, ast.If) and "TYPE_CHECKING" in ast.unparse(branch.test)
        for node in ast.walk(branch)
    }
    found = []
    for node in ast.walk(tree):
        at_once = id(node) not in lazy and id(node) not in typing_only
        for name in _names(node, module, package=package):
            found.append(Import(name, getattr(node, "lineno", 1), at_once))
    return tuple(found)


def _names(node: ast.AST, module: str, *, package: bool) -> Iterator[str]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield alias.name
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            parts = module.split(".")
            kept = parts[: len(parts) - node.level + (1 if package else 0)]
            base = ".".join([*kept, *([node.module] if node.module else [])])
        yield base
        for alias in node.names:
            yield f"{base}.{alias.name}"


def broken_arrows(module: str, imports: tuple[Import, ...]) -> list[str]:
    """What a module imports and may not."""
    found = []
    for item in imports:
        why = _forbidden(module, item)
        if why:
            found.append(f"{module}:{item.line}: {item.name}: {why}")
    return found


def _forbidden(module: str, item: Import) -> str:
    if module.startswith("desktop.core"):
        return _forbidden_in_core(module, item)
    if module.startswith("desktop.ui") and BYTES_ON_DISK.fullmatch(item.name):
        return "the window touches no bytes on disk"
    if module.startswith("desktop.ui") and SEES_BOTH_HALVES.fullmatch(item.name):
        return "the window does not know the command line"
    return ""


def _forbidden_in_core(module: str, item: Import) -> str:
    if QT.fullmatch(item.name):
        return "the core knows no screen"
    if item.at_once and SLOW.fullmatch(item.name):
        return "loaded at start-up; import it where it is first needed"
    if item.name == "desktop" or not item.name.startswith("desktop."):
        return ""
    parts = item.name.split(".")
    if parts[1] != "core":
        # desktop.__version__ is the only word above the core that it may say.
        return "" if item.name == "desktop.__version__" else "the core knows no window"
    room = module.split(".")[2] if module.count(".") >= 2 else ""
    target = parts[2] if len(parts) > 2 else ""
    if not target or target in GROUND:
        return ""
    if room in GROUND:
        return "the ground stands on nothing"
    return "" if target in ROOMS.get(room, frozenset()) else "no arrow leads there"


def decisions(source: str) -> list[str]:
    """Where a module decides something, as ``line: kind``; choices for type checkers aside."""
    deciding = (ast.If, ast.IfExp, ast.Compare, ast.BoolOp, ast.Try, ast.While, ast.Match)
    return [
        f"{node.lineno}: {type(node).__name__}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, deciding)
        and not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    ]


def import_rings(graph: dict[str, set[str]]) -> list[list[str]]:
    """Rings of modules that import each other when loaded, each as the modules on it."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    rings: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(graph.get(name, ())):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            ring = stack[stack.index(name) :]
            del stack[stack.index(name) :]
            if len(ring) > 1 or name in graph.get(name, ()):
                rings.append(sorted(ring))

    for name in sorted(graph):
        if name not in index:
            visit(name)
    return rings


def import_graph(modules: dict[str, tuple[Import, ...]]) -> dict[str, set[str]]:
    """Module → the modules of the house that it imports, lazily or at once.

    ``from package import name`` counts for the package only where ``name`` is no module itself.
    """
    graph: dict[str, set[str]] = {name: set() for name in modules}
    for module, imports in modules.items():
        names = {item.name for item in imports}
        for name in names & modules.keys():
            deeper = any(other.startswith(f"{name}.") and other in modules for other in names)
            if name != module and not deeper:
                graph[module].add(name)
    return graph


def empty_names(module: str) -> list[str]:
    """The parts of a module's name that say nothing."""
    return [part for part in re.split(r"[._]", module) if part.lower() in EMPTY_NAMES]


def lacks_docstring(source: str) -> bool:
    """Whether a file does not open with a sentence of what it is for."""
    return not (ast.get_docstring(ast.parse(source)) or "").strip()


def is_too_long(source: str) -> bool:
    """Whether a file has more lines than a reader should be asked to hold."""
    return len(source.splitlines()) > LONGEST_FILE
