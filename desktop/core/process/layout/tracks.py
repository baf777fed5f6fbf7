"""Arranges arrows that run on the same coarse line side by side, in the order that crosses least.

A trail is cut into stretches, one a line. Stretches that end in the same card by the same way are
woven into one strand. Strands that meet on a line get different levels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.core.process.layout.ground import Trail
from desktop.core.process.layout.sheet import Sheet

LEVEL, UPRIGHT = 0, 1
Line = tuple[int, int]
"""LEVEL or UPRIGHT, and the coarse coordinate that stays the same along the line."""

_CARD_HALF = 0.5
_DEEPEST = 40


@dataclass(slots=True)
class Stretch:
    """One straight part of a link's way. Turns are -1 or 1 (which way it goes on) or 0 (a card)."""

    link: int
    place: int
    line: Line
    low: float
    high: float
    low_turn: int
    high_turn: int
    forward: bool
    """Whether the arrow runs towards the high end."""
    low_next: int
    """Index of the stretch that joins it at the low end; -1 at a card."""
    high_next: int
    strand: int = -1


@dataclass(slots=True)
class Strand:
    """Stretches that are drawn as one line. ``level`` counts from the low side of its bunch."""

    line: Line
    members: list[int]
    low: float
    high: float
    level: int = 0
    bunch: int = -1


@dataclass(slots=True)
class Weave:
    """All stretches and strands of a page; ``bunches`` are strands that meet, by line."""

    stretches: list[Stretch]
    by_link: list[list[int]]
    strands: list[Strand] = field(default_factory=list)
    bunches: list[list[int]] = field(default_factory=list)


def weave(sheet: Sheet, trails: Sequence[Trail]) -> Weave:
    """Cut the trails, weave what may run as one, and give every strand its level."""
    result = _cut(trails)
    _make_strands(sheet, result)
    _make_bunches(result)
    for bunch in result.bunches:
        _order(result, bunch)
    return result


def _cut(trails: Sequence[Trail]) -> Weave:
    stretches: list[Stretch] = []
    by_link: list[list[int]] = []
    for link, trail in enumerate(trails):
        first = len(stretches)
        by_link.append(list(range(first, first + len(trail) - 1)))
        stretches += [_stretch(link, trail, place, first) for place in range(len(trail) - 1)]
    return Weave(stretches, by_link)


def _stretch(link: int, trail: Trail, place: int, first: int) -> Stretch:
    start, end = trail[place], trail[place + 1]
    axis = 0 if start[1] == end[1] else 1
    line = (LEVEL if axis == 0 else UPRIGHT, start[1 - axis])
    last = place == len(trail) - 2
    forward = 1 if end[axis] > start[axis] else -1
    begin = start[axis] + (_CARD_HALF * forward if place == 0 else 0)
    finish = end[axis] - (_CARD_HALF * forward if last else 0)
    turn_in = 0 if place == 0 else _sign(trail[place - 1][1 - axis] - start[1 - axis])
    turn_out = 0 if last else _sign(trail[place + 2][1 - axis] - end[1 - axis])
    before = -1 if place == 0 else first + place - 1
    after = -1 if last else first + place + 1
    if forward > 0:
        return Stretch(link, place, line, begin, finish, turn_in, turn_out, True, before, after)
    return Stretch(link, place, line, finish, begin, turn_out, turn_in, False, after, before)


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _make_strands(sheet: Sheet, woven: Weave) -> None:
    """Stretches with the same target and the same way from here on become one strand.

    Not so the arrows from one card to another when there are several: each has its own words.
    """
    strands: dict[tuple[object, ...], int] = {}
    twins: dict[tuple[int, int], int] = {}
    for link, own in enumerate(woven.by_link):
        ends = (sheet.links[link].source, sheet.links[link].target)
        twins[ends] = twins.get(ends, 0) + 1
        key: tuple[object, ...] = ("card", ends[1], twins[ends])
        for index in reversed(own):
            stretch = woven.stretches[index]
            end = stretch.high if stretch.forward else stretch.low
            key = (key, stretch.line, end, stretch.forward)
            strand = strands.setdefault(key, len(woven.strands))
            if strand == len(woven.strands):
                woven.strands.append(Strand(stretch.line, [], stretch.low, stretch.high))
            _join(woven, strand, index)


def _join(woven: Weave, strand: int, index: int) -> None:
    stretch, joined = woven.stretches[index], woven.strands[strand]
    stretch.strand = strand
    joined.members.append(index)
    joined.low = min(joined.low, stretch.low)
    joined.high = max(joined.high, stretch.high)


def _make_bunches(woven: Weave) -> None:
    """Strands of a line that meet, directly or through others, form a bunch."""
    lines: dict[Line, list[int]] = {}
    for strand, spec in enumerate(woven.strands):
        lines.setdefault(spec.line, []).append(strand)
    for line in sorted(lines):
        reach = float("-inf")
        for strand in sorted(lines[line], key=lambda s: (woven.strands[s].low, s)):
            spec = woven.strands[strand]
            if spec.low > reach:
                woven.bunches.append([])
            woven.bunches[-1].append(strand)
            spec.bunch = len(woven.bunches) - 1
            reach = max(reach, spec.high)


def _order(woven: Weave, bunch: list[int]) -> None:
    """Sort a bunch so that as few of its strands as can be must cross, and set the levels."""
    wishes = {
        (a, b): _wish(woven, a, b) for a in bunch for b in bunch if a != b and _meet(woven, a, b)
    }
    ordered: list[int] = []
    for strand in sorted(bunch, key=lambda s: (_leaning(woven, s), s)):
        _insert(ordered, strand, wishes)
    _settle(ordered, wishes)
    for place, strand in enumerate(ordered):
        below = [
            woven.strands[other].level + 1 for other in ordered[:place] if (other, strand) in wishes
        ]
        woven.strands[strand].level = max(below, default=0)
    bunch[:] = ordered


def _meet(woven: Weave, a: int, b: int) -> bool:
    first, second = woven.strands[a], woven.strands[b]
    return first.low <= second.high and second.low <= first.high


def _leaning(woven: Weave, strand: int) -> float:
    members = woven.strands[strand].members
    turns = [woven.stretches[m].low_turn + woven.stretches[m].high_turn for m in members]
    return sum(turns) / len(turns)


def _insert(ordered: list[int], strand: int, wishes: dict[tuple[int, int], float]) -> None:
    """Put a strand where it goes against the fewest wishes; among equals, last."""
    cost = sum(max(0.0, wishes.get((strand, other), 0.0)) for other in ordered)
    best, chosen = cost, 0
    for place, other in enumerate(ordered):
        wish = wishes.get((strand, other), 0.0)
        cost += -max(0.0, wish) + max(0.0, -wish)
        if cost <= best:
            best, chosen = cost, place + 1
    ordered.insert(chosen, strand)


def _settle(ordered: list[int], wishes: dict[tuple[int, int], float]) -> None:
    for _ in range(3):
        before = list(ordered)
        for strand in before:
            ordered.remove(strand)
            _insert(ordered, strand, wishes)
        if ordered == before:
            return


def _wish(woven: Weave, a: int, b: int) -> float:
    """Below 0 if ``a`` should lie on the low side of ``b``, above 0 for the other way."""
    total = 0.0
    for m in woven.strands[a].members:
        for n in woven.strands[b].members:
            first, second = woven.stretches[m], woven.stretches[n]
            if first.low <= second.high and second.low <= first.high:
                total += _wish_at(woven, m, n, False, 0) + _wish_at(woven, m, n, True, 0)
    return total


def _wish_at(woven: Weave, m: int, n: int, high: bool, depth: int) -> float:
    """What two stretches wish at one end: whoever ends inside the other lies where it turns."""
    a, b = woven.stretches[m], woven.stretches[n]
    end_a, end_b = (a.high, b.high) if high else (a.low, b.low)
    turn_a, turn_b = (a.high_turn, b.high_turn) if high else (a.low_turn, b.low_turn)
    if end_a != end_b:
        a_inside = (end_a < end_b) if high else (end_a > end_b)
        return float(turn_a if a_inside else -turn_b)
    if turn_a != turn_b:
        return float(_sign(turn_a - turn_b))
    next_a, next_b = (a.high_next, b.high_next) if high else (a.low_next, b.low_next)
    if turn_a == 0 or depth > _DEEPEST:
        return 0.0
    if woven.stretches[next_a].strand == woven.stretches[next_b].strand:
        return 0.0
    onward = _wish_at(woven, next_a, next_b, turn_a > 0, depth + 1)
    return (-turn_a if high else turn_a) * onward
