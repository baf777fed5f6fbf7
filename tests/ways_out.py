"""Finds in source text every place from which bytes can leave the program."""

from __future__ import annotations

import ast
from collections.abc import Iterator

MAKES_FILES = frozenset(
    "write_bytes write_text Draft save_whole put_whole WholeFile mkstemp mkdtemp"
    " NamedTemporaryFile TemporaryFile TemporaryDirectory SpooledTemporaryFile fdopen"
    " copyfile copy2 copytree copyfileobj make_archive writestr ZipFile GzipFile"
    " QFile QSaveFile QTemporaryFile QTemporaryDir QPdfWriter QPrinter QImageWriter QSvgGenerator"
    " QPicture QTextDocumentWriter QTextStream QDataStream QSettings QPrintDialog"
    " clipboard QClipboard QMimeData QDrag QSystemTrayIcon openUrl startDetached QProcess Popen"
    " QPrintPreviewDialog"
    " symlink_to hardlink_to startfile".split()
)
"""Names whose use makes bytes that somebody outside the program can come to read."""
OF_A_MODULE = frozenset(
    "os.open os.write os.link os.symlink os.system os.popen shutil.copy shutil.move"
    " io.open_code gzip.open bz2.open lzma.open tarfile.open codecs.open typst.compile".split()
)
"""The same, for names that mean something else elsewhere."""
SPEAKS = frozenset(
    "asyncio bdb dbm ftplib http imaplib logging marshal mmap multiprocessing nntplib pickle poplib"
    " pty requests shelve smtplib socket socketserver ssl subprocess syslog telnetlib"
    " urllib.request webbrowser winreg xmlrpc PySide6.QtNetwork PySide6.QtWebSockets".split()
)
"""Modules that speak to another program, to the network or to a log."""
ONLY_CALLED = frozenset({"leaving"})
"""Names that are also words: only their call counts."""


def places(source: str) -> Iterator[str]:
    """The name of the function around every such place; "<module>" outside of all."""
    tree = ast.parse(source)
    modules = {
        (alias.asname or alias.name).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    passed = {id(part) for part in (*_annotations(tree), *_constants(tree))}
    for name, node in _within(tree, "<module>"):
        if id(node) not in passed and _leads_out(node, modules):
            yield name


def speakers(source: str) -> Iterator[str]:
    """The modules that are imported, and the evaluators that are called, to be kept out."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Name) and node.id in ("eval", "exec", "__import__", "breakpoint"):
            yield node.id
        yield from (one for one in names if _is_below(one, SPEAKS))


def _is_below(name: str, known: frozenset[str]) -> bool:
    parts = name.split(".")
    return any(".".join(parts[:upto]) in known for upto in range(1, len(parts) + 1))


def _annotations(tree: ast.AST) -> Iterator[ast.AST]:
    """Everything that only tells a type."""
    for node in ast.walk(tree):
        for told in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(told, ast.AST):
                yield from ast.walk(told)


def _constants(tree: ast.AST) -> Iterator[ast.AST]:
    """A class that is only asked for one of its own constants, such as ``QPrinter.Unit``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr[:1].isupper():
            yield node.value


def _within(node: ast.AST, function: str) -> Iterator[tuple[str, ast.AST]]:
    for child in ast.iter_child_nodes(node):
        yield function, child
        inside = function
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            inside = child.name
        yield from _within(child, inside)


def _leads_out(node: ast.AST, modules: set[str]) -> bool:
    """A use of a name above, called or handed on; an opening to write; a picture that is saved."""
    if isinstance(node, ast.Call):
        is_hand = isinstance(node.func, ast.Name) and node.func.id in ONLY_CALLED
        return is_hand or _opens(node, modules) or _saves(node)
    if isinstance(node, ast.Attribute):
        return node.attr in MAKES_FILES or ast.unparse(node) in OF_A_MODULE
    return isinstance(node, ast.Name) and node.id in MAKES_FILES


def _opens(call: ast.Call, modules: set[str]) -> bool:
    """An opening whose mode writes, or is not told where it stands."""
    if ast.unparse(call.func) in ("open", "io.open", "io.FileIO", "FileIO"):
        modes = call.args[1:2]
    elif isinstance(call.func, ast.Attribute) and call.func.attr == "open":
        of_module = isinstance(call.func.value, ast.Name) and call.func.value.id in modules
        of_class = ast.unparse(call.func.value)[:1].isupper()
        modes = call.args[1:2] if of_module or of_class else call.args[:1]
    else:
        return False
    modes = [*modes, *(each.value for each in call.keywords if each.arg == "mode")]
    return any(not _only_reads(mode) for mode in modes)


def _only_reads(mode: ast.expr) -> bool:
    if ast.unparse(mode).endswith(".ReadOnly"):
        return True
    return isinstance(mode, ast.Constant) and set(str(mode.value)) <= set("rbt")


def _saves(call: ast.Call) -> bool:
    """A picture, a document or a table that is told where to be saved."""
    is_save = isinstance(call.func, ast.Attribute) and call.func.attr in ("save", "print_")
    return is_save and bool(call.args or call.keywords)
