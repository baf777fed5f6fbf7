"""Finds quickly what stands or runs near a spot: rectangles sorted into square tiles."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.process.drawing import Rect

_TILE = 160.0
NOBODY = -1


class Crowd:
    """Rectangles with an owner each; an owner's own rectangles are never in its way."""

    def __init__(self) -> None:
        self._tiles: dict[tuple[int, int], list[tuple[int, Rect]]] = {}

    def add(self, rect: Rect, owner: int = NOBODY) -> None:
        """Put a rectangle in the way of everybody but its owner."""
        for tile in _tiles(rect):
            self._tiles.setdefault(tile, []).append((owner, rect))

    def leaves_room_for(self, rect: Rect, owner: int) -> bool:
        """Whether nothing of anybody else's overlaps this rectangle."""
        right, bottom = rect.right, rect.bottom
        for tile in _tiles(rect):
            for other, taken in self._tiles.get(tile, ()):
                if (
                    other != owner
                    and taken.x < right
                    and rect.x < taken.x + taken.w
                    and taken.y < bottom
                    and rect.y < taken.y + taken.h
                ):
                    return False
        return True


def _tiles(rect: Rect) -> Iterator[tuple[int, int]]:
    for column in range(int(rect.x // _TILE), int(rect.right // _TILE) + 1):
        for row in range(int(rect.y // _TILE), int(rect.bottom // _TILE) + 1):
            yield column, row
