"""Several writes of the casebook as one act: all of them are saved when it ends, or none is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.core.cases.casebook import Casebook


@contextmanager
def one_act(book: Casebook) -> Iterator[None]:
    """One transaction around the casebook's own. What is refused inside undoes all of it."""
    with book.vault.transaction():
        yield
