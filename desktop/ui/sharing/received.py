"""What taking in a stop slip or an answer changes, told as Changes for the views."""

from __future__ import annotations

from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Change, Changes
from desktop.core.exchange import withdrawal
from desktop.core.exchange.withdrawal import IncomingAnswer, IncomingSlip


def lock(book: Casebook, slip: IncomingSlip) -> Changes:
    """Lock what the slip names. KeyChanged."""
    withdrawal.accept_slip(book, slip)
    return Changes(frozenset({Change.ENTRIES}), slip.case.id)


def note_answer(book: Casebook, answer: IncomingAnswer, path: Path) -> Changes:
    """Note that a recipient has locked what our slip named. UnknownSlip."""
    withdrawal.accept_answer(book, path)
    return Changes(frozenset({Change.CONSENTS}), answer.case.id)
