"""What can be wrong with the learning material."""

from __future__ import annotations

from desktop.core.errors import Known, Mistake


class LearningBroken(Known):
    """The quizzes' or the tour's files hold mistakes: all of them, in file and line order."""

    code = "learning.broken"

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(count=len(mistakes))
        self.mistakes = mistakes
