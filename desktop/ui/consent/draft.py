"""A consent as it stands in the form, before it is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.cases.records import ConsentForm, Giver
from desktop.ui.consent.matrix import Cell, Rectangle, rectangles


@dataclass(frozen=True, slots=True)
class Scan:
    """A written consent as a file: its name, media type and bytes."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """What was ticked and written; ``scan`` is the signed paper, if it was chosen."""

    cells: frozenset[Cell]
    purpose: str
    valid_from: date
    valid_to: date
    form: ConsentForm
    giver: Giver
    giver_name: str
    information_given: str
    restrictions: str
    scan: Scan | None = None

    def groups(self) -> tuple[Rectangle, ...]:
        """The cells as whole rectangles: parties that get the same kinds go together."""
        return rectangles(self.cells)
