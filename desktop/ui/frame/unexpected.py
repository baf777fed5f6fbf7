"""When something nobody foresaw goes wrong: nothing is lost, nothing leaks, IT can get a report.

The report holds the exception's type and where in the program it happened: file names of the
program, function names and line numbers. Never the exception's text, never a value.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from desktop import __version__

QUIET_SECONDS = 5.0
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


class Watch(QObject):
    """Hears of every exception that nothing else has caught, in any thread, and tells it once.

    A fault that comes back at every repaint would else never let the window rest.
    """

    _heard = Signal(object)

    def __init__(self, tell: Callable[[BaseException], None], parent: QObject) -> None:
        """``tell`` is called on this object's own thread."""
        super().__init__(parent)
        self._tell = tell
        self._told: dict[tuple[str, ...], float] = {}
        self._heard.connect(self.hear, Qt.ConnectionType.QueuedConnection)

    def hear(self, fault: BaseException) -> None:
        """Tell of a fault, unless the same one was told just now."""
        where = (type(fault).__qualname__, *_places(fault.__traceback__))
        now = time.monotonic()
        if now - self._told.get(where, -QUIET_SECONDS) < QUIET_SECONDS:
            return
        self._told[where] = now
        try:
            self._tell(fault)
        except Exception as another:  # noqa: BLE001 - telling failed: never with a traceback
            sys.stderr.write(f"{type(another).__qualname__} while telling of a fault\n")

    def caught(
        self, _kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
    ) -> None:
        """What ``sys.excepthook`` calls, on the window's thread."""
        if isinstance(fault, KeyboardInterrupt):
            raise SystemExit(1)
        self.hear(fault)

    def caught_elsewhere(self, args: threading.ExceptHookArgs) -> None:
        """What ``threading.excepthook`` calls, on the thread that failed."""
        if args.exc_value is not None:
            self._heard.emit(args.exc_value)


def watch(tell: Callable[[BaseException], None], parent: QObject) -> Watch:
    """Let ``tell`` hear of every exception that nothing else has caught, for as long as ``parent``.

    Nothing is printed: a traceback on a terminal or in a log could hold a name.
    """
    made = Watch(tell, parent)
    sys.excepthook = made.caught
    threading.excepthook = made.caught_elsewhere
    return made


def _places(trace: TracebackType | None) -> list[str]:
    found = []
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        inside = path.is_relative_to(PROGRAM)
        name = path.relative_to(PROGRAM).as_posix() if inside else path.name
        found.append(f"{name}:{frame.lineno} {frame.name}")
    return found
