"""Which kinds a note bears beside its own: a correction may say that it told of something else.

2026-11-22, the rule. An entry needs the column of its own kind and, beside it, of every kind that
a later correction of it has borne. A note written as one on the coordination and corrected to one
on health told of health all along: its first wording leaves only where both are covered. The other
way round it stays a note on health, and needs what it was corrected to as well. The correction
itself is what its writer says it is: earlier kinds do not follow it. A dispute quotes its note, so
it needs its own kind and all that the note needs. A correction counts whoever wrote it: what a
stranger calls a correction can hold back more and never let more go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from desktop.core.cases.records import Dispute, Entry, Kind, Note


def further_kinds(entries: Iterable[Entry]) -> dict[str, tuple[Kind, ...]]:
    """By id, the kinds that a note or a dispute needs beside its own, sorted; only where any.

    ``entries`` are all of the case: a correction that is left out bears on nothing. Entries that
    correct each other, as nobody but a stranger can make them, all bear each other's kinds.
    """
    found = [one for one in entries if isinstance(one, Note | Dispute)]
    bears_on: dict[str, list[str]] = defaultdict(list)
    for one in found:
        bears_on[one.id].append(one.corrects)
        if isinstance(one, Dispute):
            bears_on[one.note_id].append(one.id)
    reached = {
        kind: _reached([one.id for one in found if one.kind is kind], bears_on)
        for kind in sorted({one.kind for one in found})
    }
    needs = {
        one.id: tuple(kind for kind in reached if kind is not one.kind and one.id in reached[kind])
        for one in found
    }
    return {entry_id: kinds for entry_id, kinds in needs.items() if kinds}


def _reached(first: list[str], bears_on: Mapping[str, list[str]]) -> set[str]:
    """The ids themselves and all that they bear on, at however many removes."""
    seen, waiting = set(first), list(first)
    while waiting:
        for entry_id in bears_on.get(waiting.pop(), ()):
            if entry_id not in seen:
                seen.add(entry_id)
                waiting.append(entry_id)
    return seen
