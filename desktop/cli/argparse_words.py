"""What ``argparse`` itself says (usage, options, what is missing), in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.ui.language import translate

WORDS: Mapping[str, str] = {
    "usage: ": QT_TRANSLATE_NOOP("Argparse", "usage: "),
    "positional arguments": QT_TRANSLATE_NOOP("Argparse", "arguments"),
    "options": QT_TRANSLATE_NOOP("Argparse", "options"),
    "show this help message and exit": QT_TRANSLATE_NOOP("Argparse", "show this help"),
    "show program's version number and exit": QT_TRANSLATE_NOOP("Argparse", "show the version"),
    "unrecognized arguments: %s": QT_TRANSLATE_NOOP("Argparse", "does not understand: %s"),
    "the following arguments are required: %s": QT_TRANSLATE_NOOP("Argparse", "missing: %s"),
    "expected one argument": QT_TRANSLATE_NOOP("Argparse", "needs a value"),
    "ignored explicit argument %r": QT_TRANSLATE_NOOP("Argparse", "takes no value (%r)"),
    "argument %(argument_name)s: %(message)s": QT_TRANSLATE_NOOP(
        "Argparse", "%(argument_name)s: %(message)s"
    ),
    "ambiguous option: %(option)s could match %(matches)s": QT_TRANSLATE_NOOP(
        "Argparse", "%(option)s can mean %(matches)s"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": QT_TRANSLATE_NOOP(
        "Argparse", "%(value)r cannot be chosen here (choose from %(choices)s)"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": QT_TRANSLATE_NOOP(
        "Argparse", "there is no command %(parser_name)r (choose from %(choices)s)"
    ),
    "%(prog)s: error: %(message)s\n": QT_TRANSLATE_NOOP("Argparse", "%(prog)s: %(message)s\n"),
}


def speak() -> None:
    """Let ``argparse`` ask us for its words.

    ``argparse`` looks its texts up in its own module global ``_`` (gettext). Gettext would find
    them only in a compiled catalogue of its own; our catalogue is Qt's, so ``_`` is set to ask it.
    """
    vars(argparse)["_"] = _word


def _word(text: str) -> str:
    known = WORDS.get(text)
    return text if known is None else translate("Argparse", known)
