"""The case's consents as the page shows them: what is left of each, and who must hear of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from desktop.core.cases import recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consents import cells_left, lineage
from desktop.core.cases.records import Consent, Recipient, Withdrawal
from desktop.core.exchange import withdrawal
from desktop.core.exchange.reach import Reach
from desktop.core.exchange.withdrawal import SlipState
from desktop.ui.consent.informing import ToInform
from desktop.ui.consent.matrix import Cell, rectangles

ENDING = timedelta(days=30)


class State(Enum):
    """How a consent stands on a day."""

    VALID = auto()
    ENDING = auto()
    NOT_YET = auto()
    EXPIRED = auto()
    WITHDRAWN = auto()
    REPLACED = auto()


@dataclass(frozen=True, slots=True)
class Held:
    """A consent with what is left of it. ``withdrawals`` are those of it and what it corrects."""

    consent: Consent
    left: frozenset[Cell]
    withdrawals: tuple[Withdrawal, ...]
    replaced: bool
    to_inform: tuple[ToInform, ...]

    def state(self, today: date) -> State:
        """How it stands today."""
        if self.replaced:
            return State.REPLACED
        if not self.left:
            return State.WITHDRAWN
        if self.consent.valid_from > today:
            return State.NOT_YET
        if self.consent.valid_to < today:
            return State.EXPIRED
        return State.ENDING if self.consent.valid_to - today <= ENDING else State.VALID


def held(book: Casebook, case_id: str) -> tuple[Held, ...]:
    """Every consent of the case, newest first, what a correction replaced last."""
    consents, withdrawals = book.consents(case_id), book.withdrawals(case_id)
    replaced = {one.corrects for one in consents}
    cards = recipient_store.list(book.vault)
    found = [
        _held(book, one, consents, withdrawals, one.id in replaced, cards)
        for one in reversed(consents)
    ]
    return tuple(sorted(found, key=lambda one: one.replaced))


def reaching(book: Casebook, consent_id: str, cells: Collection[Cell]) -> tuple[Reach, ...]:
    """Who has received what of these cells, before anything is withdrawn."""
    found: list[Reach] = []
    for parties, kinds in rectangles(cells):
        found.extend(withdrawal.would_reach(book, consent_id, parties, kinds))
    return tuple(found)


def _held(
    book: Casebook,
    consent: Consent,
    consents: tuple[Consent, ...],
    withdrawals: tuple[Withdrawal, ...],
    replaced: bool,
    cards: tuple[Recipient, ...],
) -> Held:
    same = lineage(consent, consents)
    ours = tuple(one for one in withdrawals if one.consent_id in same)
    told = () if replaced else tuple(_to_inform(book, ours, cards))
    return Held(consent, cells_left(consent, ours), ours, replaced, told)


def _to_inform(
    book: Casebook, withdrawals: tuple[Withdrawal, ...], cards: tuple[Recipient, ...]
) -> list[ToInform]:
    found = []
    for one in withdrawals:
        for reach in withdrawal.reached(book, one.id):
            card = next((each for each in cards if reach.key and each.age_key == reach.key), None)
            slip = withdrawal.slip_state(book, one.id, card.sign_key) if card else SlipState.NONE
            found.append(ToInform(one, reach, card, slip))
    return found
