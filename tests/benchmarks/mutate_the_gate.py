"""Breaks the consent gate in every small way it knows and reports what the tests let through.

Run: python tests/benchmarks/mutate_the_gate.py [module ...]; exit code 1 when a mutant survives.
Each mutant lives in a forked child with the tests already imported, so it needs a POSIX system.
"""

from __future__ import annotations

import ast
import copy
import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = ("consent_cover", "consent_gate", "consent_ledger", "kinds_borne")
TESTS = (
    "test_consent_gate.py",
    "test_gate_capacities.py",
    "test_gate_kinds.py",
    "test_consent_ledger.py",
    "test_kinds_borne.py",
)
PLUGINS = ("cacheprovider", "pytest-qt", "xdist", "hypothesispytest")
CHILD_SECONDS = 60
SWAPS: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Not: (),
}


def variants_of(node: ast.AST) -> Iterator[ast.AST]:
    """Every small wrong version of one node."""
    if isinstance(node, ast.Constant):
        yield from _constants(node)
    elif isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            for other in SWAPS.get(type(operator), ()):
                changed = copy.deepcopy(node)
                changed.ops[place] = other()  # type: ignore[call-overload]
                yield changed
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(SWAPS[type(node.op)][0](), node.values)  # type: ignore[arg-type]
        yield from node.values
    elif isinstance(node, ast.BinOp):
        yield node.left
        yield node.right
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.If):
        for verdict in (True, False):
            yield ast.If(ast.Constant(verdict), node.body, node.orelse)
    elif isinstance(node, ast.Raise | ast.Continue | ast.AugAssign | ast.Expr):
        yield ast.Pass()
    elif isinstance(node, ast.Return) and node.value is not None:
        yield ast.Return(ast.Constant(None))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        yield from _unwrapped(node)


def _constants(node: ast.Constant) -> Iterator[ast.AST]:
    match node.value:
        case bool():
            yield ast.Constant(not node.value)
        case int():
            yield ast.Constant(node.value + 1)
        case str():
            yield ast.Constant(node.value + "x")
        case None:
            yield ast.Constant(1)


def _unwrapped(node: ast.Call) -> Iterator[ast.AST]:
    assert isinstance(node.func, ast.Name)
    opposite = {"any": "all", "all": "any"}.get(node.func.id)
    if opposite:
        yield ast.Call(ast.Name(opposite, ast.Load()), node.args, node.keywords)
    if node.func.id in {"sorted", "tuple", "frozenset"} and node.args:
        yield node.args[0]


class Mutator(ast.NodeTransformer):
    """Replaces the n-th possible variant in a tree and remembers where."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.seen = 0
        self.place = ""

    def visit(self, node: ast.AST) -> ast.AST:
        """Counts variants in reading order; documentation and annotations are left alone."""
        if _is_documentation(node):
            return node
        for variant in variants_of(node):
            if self.seen == self.target:
                self.seen += 1
                self.place = f"line {getattr(node, 'lineno', 0)}: {_show(node)} -> {_show(variant)}"
                return ast.copy_location(variant, node)
            self.seen += 1
        kept = super().visit(node)
        assert isinstance(kept, ast.AST)
        return kept

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """What a function returns is an annotation: mypy's business, not the tests'."""
        returns, node.returns = node.returns, None
        self.generic_visit(node)
        node.returns = returns
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """Only the value is mutated, not its annotation."""
        if node.value is not None:
            value = self.visit(node.value)
            assert isinstance(value, ast.expr)
            node.value = value
        return node


def _is_documentation(node: ast.AST) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom | ast.arguments):
        return True
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _show(node: ast.AST) -> str:
    return " ".join(ast.unparse(ast.fix_missing_locations(copy.deepcopy(node))).split())[:70]


def mutants(source: str) -> Iterator[tuple[str, ast.Module]]:
    """Every mutant of a source text with the place it was changed."""
    target = 0
    while True:
        mutator = Mutator(target)
        tree = mutator.visit(ast.parse(source))
        if not mutator.place:
            return
        assert isinstance(tree, ast.Module)
        yield mutator.place, ast.fix_missing_locations(tree)
        target += 1


def survives(name: str, tree: ast.Module) -> bool:
    """Whether all the gate's tests pass with this mutant in the module's place."""
    child = os.fork()
    if child == 0:
        os._exit(_run_with_mutant(name, tree))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def _run_with_mutant(name: str, tree: ast.Module) -> int:
    import signal

    signal.alarm(CHILD_SECONDS)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    full_name = f"desktop.core.cases.{name}"
    for other in MODULES:
        sys.modules.pop(f"desktop.core.cases.{other}", None)
    module = ModuleType(full_name)
    module.__file__ = str(ROOT / "desktop/core/cases" / f"{name}.py")
    sys.modules[full_name] = module
    try:
        exec(compile(tree, module.__file__, "exec"), module.__dict__)
    except Exception:  # noqa: BLE001 - a mutant that cannot be imported is dead
        return 1
    return _run_tests()


def _run_tests() -> int:
    """Runs the gate's tests alone: no settings, no window's plug-in, no neighbours' fixtures."""
    plain = ["-x", "-q", "--noconftest", "-c", os.devnull, "--rootdir", str(ROOT)]
    without = [word for name in PLUGINS for word in ("-p", f"no:{name}")]
    tests = [str(ROOT / "tests/core/cases" / test) for test in TESTS]
    return int(pytest.main([*plain, *without, *tests]))


def main(names: tuple[str, ...]) -> int:
    """Runs every mutant of the named modules; prints the survivors."""
    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    survivors, count = [], 0
    for name in names:
        importlib.import_module(f"desktop.core.cases.{name}")
        source = (ROOT / "desktop/core/cases" / f"{name}.py").read_text(encoding="utf-8")
        if not survives(name, ast.parse(source)):
            raise SystemExit("the tests fail without any mutant: nothing would be proved")
        for place, tree in mutants(source):
            count += 1
            if survives(name, tree):
                survivors.append(f"{name}, {place}")
                print("SURVIVES", survivors[-1], flush=True)
    print(f"{count} mutants, {len(survivors)} survive")
    return 1 if survivors else 0


if __name__ == "__main__":
    raise SystemExit(main(tuple(sys.argv[1:]) or MODULES))
