"""What ``argparse`` itself says (usage, options, what is missing), in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from desktop.ui.language import translate
from desktop.ui.wording.marking import marked

WORDS: Mapping[str, str] = {
    "usage: ": marked("Argparse", "usage: "),
    "positional arguments": marked("Argparse", "arguments"),
    "options": marked("Argparse", "options"),
    "show this help message and exit": marked("Argparse", "show this help"),
    "show program's version number and exit": marked("Argparse", "show the version"),
    "unrecognized arguments: %s": marked("Argparse", "does not understand: %s"),
    "the following arguments are required: %s": marked("Argparse", "missing: %s"),
    "expected one argument": marked("Argparse", "needs a value"),
    "ignored explicit argument %r": marked("Argparse", "takes no value (%r)"),
    "argument %(argument_name)s: %(message)s": marked("Argparse", "%(argument_name)s: %(message)s"),
    "ambiguous option: %(option)s could match %(matches)s": marked(
        "Argparse", "%(option)s can mean %(matches)s"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": marked(
        "Argparse", "%(value)r cannot be chosen here (choose from %(choices)s)"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": marked(
        "Argparse", "there is no command %(parser_name)r (choose from %(choices)s)"
    ),
    "%(prog)s: error: %(message)s\n": marked("Argparse", "%(prog)s: %(message)s\n"),
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
