"""The learning material: read when it is first wanted, and then kept."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.core import places
from desktop.core.learning.reading import read_quizzes, read_tour
from desktop.ui.map.atlas import Atlas

if TYPE_CHECKING:
    from desktop.core.learning.quiz import Quiz, Words
    from desktop.core.learning.tour import Tour

FOLDER = "learning"


class LearningShelf:
    """Holds the quizzes and the tour; they rest on the base map, whatever variants lie over it."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas

    @cached_property
    def quizzes(self) -> tuple[Quiz, ...]:
        """One for each process. Raises LearningBroken."""
        return read_quizzes(places.resource_folder() / FOLDER, self._atlas.base)

    @cached_property
    def tour(self) -> Tour:
        """The six stops. Raises LearningBroken."""
        return read_tour(places.resource_folder() / FOLDER, self._atlas.base)


def said(words: Words) -> str:
    """The text in the window's language."""
    swedish = QLocale().language() == QLocale.Language.Swedish
    return words.said_in("sv" if swedish else "en")
