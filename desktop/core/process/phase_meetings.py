"""Finds where parties meet: the same meeting as it stands in several parties' processes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.core.process.layout.sheet import Card, Link, Sheet
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap, StepKind

_LEAST_LANES = 2


@dataclass(frozen=True, slots=True)
class Interchange:
    """One meeting: its cards in two or more lanes of one phase, in the sheet's order."""

    phase: int
    cards: tuple[int, ...]


def parties(process_map: ProcessMap) -> frozenset[str]:
    """The lanes that have a process: the individual has none."""
    return frozenset(process.lane for process in process_map.processes)


def is_door(card: Card) -> bool:
    """Whether the card stands for a whole process."""
    return card.id.startswith(PROCESS_PREFIX)


def crosses(sheet: Sheet, link: Link, among: frozenset[str]) -> bool:
    """Whether a link leads from one party to another."""
    source, target = sheet.cards[link.source].lane, sheet.cards[link.target].lane
    return source != target and source in among and target in among


def meeting_cards(sheet: Sheet, among: frozenset[str]) -> frozenset[int]:
    """The cards where parties meet: by their kind, or because an arrow between parties ends there.

    Doors are left out: they are the ways to a party, not the meeting.
    """
    ends = {
        end
        for link in sheet.links
        if crosses(sheet, link, among)
        for end in (link.source, link.target)
    }
    return frozenset(
        card
        for card, spec in enumerate(sheet.cards)
        if not is_door(spec) and (card in ends or _is_meeting(spec))
    )


def interchanges(sheet: Sheet, phases: Sequence[int]) -> tuple[Interchange, ...]:
    """The meetings that several parties have in common.

    Two cards are the same meeting if they stand on the same shared surface, or are collaborations
    of the same title. A door that most of the cards lead to, in a lane that none stands in, is
    their common goal and belongs to them; a door belongs to one meeting at most.
    """
    found: dict[tuple[int, str], list[int]] = {}
    for card, spec in enumerate(sheet.cards):
        if _is_meeting(spec):
            found.setdefault((phases[card], _name(spec)), []).append(card)
    taken: set[int] = set()
    common = []
    for (phase, _), cards in found.items():
        goals = _goals(sheet, cards, taken)
        if len(_lanes(sheet, [*cards, *goals])) >= _LEAST_LANES:
            taken.update(goals)
            common.append(Interchange(phase, tuple(sorted([*cards, *goals]))))
    return tuple(common)


def absorbed(sheet: Sheet, meeting: Interchange, link: Link) -> bool:
    """Whether an arrow only says what the meeting says: that its parties meet there."""
    target = sheet.cards[link.target]
    return (
        link.source in meeting.cards
        and is_door(target)
        and target.lane in _lanes(sheet, meeting.cards)
    )


def _is_meeting(card: Card) -> bool:
    return not is_door(card) and (bool(card.shared) or card.kind is StepKind.COLLABORATION)


def _name(card: Card) -> str:
    """What the meeting is called, without what stands in brackets and without a question mark."""
    return card.shared or card.title.partition("(")[0].strip(" ?").casefold()


def _goals(sheet: Sheet, cards: Sequence[int], taken: set[int]) -> list[int]:
    lanes = _lanes(sheet, cards)
    led_to = Counter(
        link.target
        for link in sheet.links
        if link.source in cards
        and is_door(sheet.cards[link.target])
        and sheet.cards[link.target].lane not in lanes
    )
    return [door for door, count in led_to.items() if 2 * count > len(cards) and door not in taken]


def _lanes(sheet: Sheet, cards: Iterable[int]) -> frozenset[str]:
    return frozenset(sheet.cards[card].lane for card in cards)
