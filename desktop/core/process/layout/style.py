"""How wide, how high and how far apart things on a page are, before any arrow asks for more."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Style:
    """The measures of a page in points at 100 %."""

    box_width: float
    least_width: float
    """What a box may shrink to where its words leave room."""
    min_height: float
    text_size: float
    label_size: float
    label_width: float
    """Labels wider than this are broken into lines."""
    track: float
    """Between two arrows that run side by side."""
    beside: float
    """From a box's left or right side to the nearest arrow that runs past it."""
    above: float
    """From an arrow down to the box under it: the number badge sticks up into this room."""
    below: float
    """From a box's lower side down to the nearest arrow that runs past it."""
    padding: float
    """Over and under a box's words together."""
    surface_width: float
    """A box's width on a shared surface."""
    apart: float = 30.0
    """Between two columns with no arrow between them."""

    def tightened(self, steps: int) -> Style:
        """The same with less air between arrows; the number badges still have theirs."""
        return replace(
            self,
            track=self.track - 0.5 * steps,
            beside=self.beside - 0.5 * steps,
            above=self.above - 1.0 * steps,
            below=self.below - 0.5 * steps,
        )


PROCESS_STYLE = Style(132, 132, 48, 11, 10, 112, 10, 16, 16, 12, 22, 132)
OVERVIEW_STYLE = Style(118, 88, 32, 11, 11, 66, 5, 9, 11, 10, 14, 152)
