"""When something nobody foresaw goes wrong: nothing is lost, nothing leaks, IT can get a report.

The report holds the exception's type and where in the program it happened: file names of the
program, function names and line numbers. Never the exception's text, never a value.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from desktop import __version__

PROGRAM = Path(__file__).resolve().parents[1]


def report(fault: BaseException) -> str:
    """What IT may read: versions, types and places, without any content."""
    import platform

    from PySide6.QtCore import qVersion

    lines = [
        f"Stockholmsmodellen {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
    ]
    chain: BaseException | None = fault
    while chain is not None:
        lines.append(f"{type(chain).__module__}.{type(chain).__qualname__}")
        lines.extend(f"    {place}" for place in _places(chain.__traceback__))
        chain = chain.__cause__ or chain.__context__
    return "\n".join(lines) + "\n"


def watch(tell: Callable[[BaseException], None]) -> None:
    """Let ``tell`` hear of every exception that nothing else has caught.

    Nothing is printed: a traceback on a terminal or in a log could hold a name.
    """

    def caught(
        _kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(fault, KeyboardInterrupt):
            raise SystemExit(1)
        tell(fault)

    sys.excepthook = caught


def _places(trace: TracebackType | None) -> list[str]:
    found = []
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        inside = path.is_relative_to(PROGRAM)
        name = path.relative_to(PROGRAM).as_posix() if inside else path.name
        found.append(f"{name}:{frame.lineno} {frame.name}")
    return found
