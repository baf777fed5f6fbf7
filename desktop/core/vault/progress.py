"""How far long work has come, told by the work itself; whoever is told may raise to stop it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

Told: TypeAlias = Callable[[float], None]
"""Takes the part that is done, 0.0 to 1.0. What it raises stops the work and reaches the caller."""

_STEPS_BETWEEN = 200_000
"""SQLite's own small steps between two looks: a few times a second."""


def nobody(_done: float) -> None:
    """Whoever does not want to be told."""


@contextmanager
def told_within(connection: Any, told: Told, done: float) -> Iterator[None]:  # noqa: ANN401
    """Let ``told`` stop a single long statement too; SQLite is asked to give up in the middle."""
    raised: list[BaseException] = []

    def look() -> int:
        try:
            told(done)
        except BaseException as stop:  # noqa: BLE001 - carried past SQLite, raised below
            raised.append(stop)
        return len(raised)

    connection.set_progress_handler(look, _STEPS_BETWEEN)
    try:
        yield
    except Exception:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)
