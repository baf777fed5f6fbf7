"""What taking in a stop slip or an answer changes, told as Changes for the views."""

from __future__ import annotations

from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Change, Changes
from desktop.core.exchange import early_slips, withdrawal
from desktop.core.exchange.early_slips import EarlySlip
from desktop.core.exchange.withdrawal import IncomingAnswer, IncomingSlip


def lock(book: Casebook, slip: IncomingSlip) -> Changes:
    """Lock what the slip names. KeyChanged."""
    withdrawal.accept_slip(book, slip)
    return Changes(frozenset({Change.ENTRIES}), slip.case.id)


def keep(book: Casebook, slip: EarlySlip) -> Changes:
    """Remember what to lock when it comes. SlipsFull."""
    early_slips.keep(book, slip)
    return Changes(frozenset(), slip.case_id)


def note_answer(book: Casebook, answer: IncomingAnswer, path: Path) -> Changes:
    """Note that a recipient has locked what our slip named. UnknownSlip."""
    withdrawal.accept_answer(book, path)
    return Changes(frozenset({Change.CONSENTS}), answer.case.id)
