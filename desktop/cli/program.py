"""Reads the command, does it, and turns whatever happens into words and an exit code."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

from desktop.cli.answer import OK, REFUSED, USAGE, Answer, Refusal, UsageMistake
from desktop.cli.arguments import Command, build_parser
from desktop.cli.output import Output, speak_utf8
from desktop.cli.stage import set_stage
from desktop.core.errors import Known
from desktop.ui.language import Language, TranslationMissing, install

TRACEBACK_VARIABLE = "STOCKHOLMSMODELLEN_TRACEBACK"
"""Set to 1, IT's helper sees where a bug struck; otherwise nobody sees a traceback."""

DRAWING_COMMANDS = frozenset({"map", "demo"})
INTERRUPTED = 130


def run_command(words: Sequence[str]) -> int:
    """Do one command, given without the program's name; the exit code, never an exception."""
    speak_utf8()
    stage = set_stage(drawing=not DRAWING_COMMANDS.isdisjoint(words))
    try:
        install(_language(words))
        arguments = build_parser().parse_args(words)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else USAGE
    except TranslationMissing as missing:
        print(f"The installation is not whole. Missing: {missing}", file=sys.stderr)
        return REFUSED
    ended_with = _do(arguments, Output(as_json=arguments.json))
    del stage
    return ended_with


def _language(words: Sequence[str]) -> Language:
    """The language asked for; the parser, which speaks it, cannot be asked yet."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    early.add_argument("--lang", default="")
    try:
        chosen = str(early.parse_known_args(list(words))[0].lang)
    except argparse.ArgumentError:
        chosen = ""
    return Language.ENGLISH if chosen == Language.ENGLISH else Language.SWEDISH


def _do(arguments: argparse.Namespace, output: Output) -> int:
    command: Command = arguments.command
    try:
        answer: Answer = command(arguments)
        output.answer(answer)
        sys.stdout.flush()
    except UsageMistake as mistake:
        output.refusal("usage", str(mistake))
        return USAGE
    except Refusal as refusal:
        output.refusal("refused", str(refusal))
        return REFUSED
    except BrokenPipeError:
        # Whoever read our output has gone (``| head``); what is left to say cannot be heard.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except (Known, OSError) as fault:
        output.fault(fault)
        return REFUSED
    except Exception as bug:  # noqa: BLE001 - the outermost border: a bug becomes a sentence
        if os.environ.get(TRACEBACK_VARIABLE):
            traceback.print_exception(bug)
        output.fault(bug)
        return REFUSED
    return OK if answer.ok else REFUSED
