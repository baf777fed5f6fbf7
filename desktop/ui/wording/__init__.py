"""The core's codes → sentences in the user's language."""

from desktop.ui.wording.sentences import (
    advice,
    has_sentence,
    mistake_sentence,
    problem_sentence,
    sentence,
)

__all__ = ["advice", "has_sentence", "mistake_sentence", "problem_sentence", "sentence"]
