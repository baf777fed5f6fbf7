"""Which commands there are and what each takes; every text in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop import __version__
from desktop.cli import (
    argparse_words,
    bundle_commands,
    demo_command,
    form_commands,
    map_commands,
    model_commands,
    policy_commands,
    recovery_commands,
    vault_commands,
)
from desktop.cli.answer import Answer
from desktop.ui.language import Language, translate

PROGRAM = "stockholmsmodellen"
Command: TypeAlias = Callable[[argparse.Namespace], Answer]
Branch: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def build_parser() -> argparse.ArgumentParser:
    """The whole command line. ``--json`` and ``--lang`` may stand before or after the command."""
    argparse_words.speak()
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        allow_abbrev=False,
        description=translate(
            "Cli", "The Stockholm model on the command line. Without arguments the window opens."
        ),
    )
    parser.add_argument("--version", action="version", version=__version__)
    _add_everywhere(parser, json=False, lang=Language.SWEDISH.value)
    commands = parser.add_subparsers(
        title=translate("Cli", "commands"), metavar=translate("Cli", "COMMAND"), required=True
    )
    _add_model(commands)
    _add_map(commands)
    _add_forms(commands)
    _add_demo(commands)
    _add_vault(commands)
    _add_bundle(commands)
    _add_policy(commands)
    return parser


def _add_everywhere(parser: argparse.ArgumentParser, **defaults: object) -> None:
    """Below the top the options have no default, so that they do not undo what was said above."""
    parser.add_argument(
        "--json",
        action="store_true",
        default=defaults.get("json", argparse.SUPPRESS),
        help=translate("Cli", "answer in JSON, for scripts"),
    )
    parser.add_argument(
        "--lang",
        choices=[language.value for language in Language],
        default=defaults.get("lang", argparse.SUPPRESS),
        help=translate("Cli", "the language of the answers; Swedish unless told"),
    )


def _branch(commands: Branch, name: str, text: str) -> Branch:
    parser = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    return parser.add_subparsers(metavar=translate("Cli", "COMMAND"), required=True)


def _leaf(commands: Branch, name: str, text: str, command: Command) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    _add_everywhere(parser)
    parser.set_defaults(command=command)
    return parser


def _add_model(commands: Branch) -> None:
    model = _branch(commands, "model", translate("Cli", "check the map's files, or export them"))
    check = _leaf(
        model,
        "check",
        translate("Cli", "name every mistake in the map's files, by file and line"),
        model_commands.check,
    )
    check.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar=translate("Cli", "FOLDER"),
        help=translate("Cli", "the folder with map.yaml; the program's own unless told"),
    )
    export = _leaf(
        model, "export", translate("Cli", "write the map to one file"), model_commands.export
    )
    export.add_argument(
        "--format",
        required=True,
        choices=model_commands.FORMATS,
        help=translate("Cli", "bpmn opens in any BPMN tool"),
    )
    _add_out(export)
    _add_model_import(model)


def _add_model_import(model: Branch) -> None:
    taken = _leaf(
        model,
        "import",
        translate("Cli", "make a variant of a BPMN file that was changed in another tool"),
        model_commands.take_in,
    )
    taken.add_argument(
        "bpmn",
        type=Path,
        metavar=translate("Cli", "FILE"),
        help=translate("Cli", "a BPMN file that began as an export of this map"),
    )
    _add_out(taken)
    options: tuple[tuple[str, str, str], ...] = (
        ("--title", translate("Cli", "TEXT"), translate("Cli", "what the variant is called")),
        ("--asked-by", translate("Cli", "WHO"), translate("Cli", "who asked for it")),
        ("--why", translate("Cli", "TEXT"), translate("Cli", "why")),
        ("--source", translate("Cli", "TEXT"), translate("Cli", "where that is written")),
    )
    for name, metavar, text in options:
        taken.add_argument(name, default="", metavar=metavar, help=text)


def _add_map(commands: Branch) -> None:
    parser = _leaf(
        commands,
        "map",
        translate("Cli", "draw the map as PDF, PNG, SVG or JSON"),
        map_commands.draw,
    )
    _add_out(parser)
    parser.add_argument(
        "--page",
        default="overview",
        metavar=translate("Cli", "PAGE"),
        help=translate(
            "Cli", "overview (unless told), a process's id, all, or book for the process book"
        ),
    )
    parser.add_argument(
        "--paper",
        choices=map_commands.PAPERS,
        default=map_commands.PAPERS[0],
        help=translate("Cli", "the paper; a3 unless told"),
    )
    parser.add_argument(
        "--mono", action="store_true", help=translate("Cli", "black and white, with hatches")
    )
    parser.add_argument(
        "--variant",
        action="append",
        default=[],
        metavar=translate("Cli", "ID"),
        help=translate("Cli", "lay a variant over the map; may be given several times"),
    )
    parser.add_argument(
        "--light", action="store_true", help=translate("Cli", "only the most common steps")
    )
    parser.add_argument(
        "--phases", action="store_true", help=translate("Cli", "arranged by phases, not by flow")
    )


def _add_forms(commands: Branch) -> None:
    forms = _branch(commands, "forms", translate("Cli", "list the forms, or write an empty one"))
    _leaf(forms, "list", translate("Cli", "list every form"), form_commands.list_forms)
    blank = _leaf(
        forms, "blank", translate("Cli", "write an empty form as PDF"), form_commands.blank
    )
    blank.add_argument(
        "form",
        metavar=translate("Cli", "FORM"),
        help=translate("Cli", "the form's id, as the list shows it"),
    )
    _add_out(blank)


def _add_demo(commands: Branch) -> None:
    parser = _leaf(
        commands,
        "demo",
        translate("Cli", "do the whole job on a fictive practice case and write a report"),
        demo_command.demo,
    )
    parser.add_argument(
        "folder",
        type=Path,
        metavar=translate("Cli", "FOLDER"),
        help=translate("Cli", "a folder for the demo's files; an earlier demo's are replaced"),
    )


def _add_vault(commands: Branch) -> None:
    vault = _branch(
        commands, "vault", translate("Cli", "check a vault, back it up, or restore a backup")
    )
    leaves: tuple[tuple[str, str, Command], ...] = (
        ("check", translate("Cli", "look the whole vault over"), vault_commands.check),
        ("backup", translate("Cli", "make a checked backup"), vault_commands.back_up),
        ("restore", translate("Cli", "put a backup in the vault's place"), vault_commands.restore),
    )
    for name, text, command in leaves:
        parser = _leaf(vault, name, text, command)
        parser.add_argument("folder", type=Path, metavar=translate("Cli", "FOLDER"))
        parser.epilog = translate(
            "Cli", "The password is asked for on the terminal, or read from standard input."
        )
        if command is vault_commands.restore:
            parser.add_argument(
                "--backup",
                default="",
                metavar=translate("Cli", "NAME"),
                help=translate("Cli", "which backup; the newest unless told"),
            )
    _add_recovery(vault)


def _add_recovery(vault: Branch) -> None:
    make = _leaf(
        vault,
        "recovery-key",
        translate("Cli", "make the organisation's key, which can open every vault that lets it in"),
        recovery_commands.make_key,
    )
    make.epilog = translate("Cli", "The key's file is sealed under a password that is asked for.")
    _add_out(make)
    recover = _leaf(
        vault,
        "recover",
        translate("Cli", "give a vault a new password by the organisation's key"),
        recovery_commands.recover,
    )
    recover.epilog = translate(
        "Cli", "First the password of the key's file is asked for, then the vault's new password."
    )
    recover.add_argument("folder", type=Path, metavar=translate("Cli", "FOLDER"))
    recover.add_argument(
        "--key",
        type=Path,
        required=True,
        metavar=translate("Cli", "FILE"),
        help=translate("Cli", "the file that vault recovery-key made"),
    )


def _add_policy(commands: Branch) -> None:
    policy = _branch(commands, "policy", translate("Cli", "what the organisation has decided"))
    check = _leaf(
        policy,
        "check",
        translate("Cli", "tell what holds on this computer, or what is wrong in a policy file"),
        policy_commands.check,
    )
    check.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar=translate("Cli", "FILE"),
        help=translate("Cli", "the computer's own unless told"),
    )


def _add_bundle(commands: Branch) -> None:
    bundle = _branch(commands, "bundle", translate("Cli", "look at a sealed bundle from outside"))
    inspect = _leaf(
        bundle,
        "inspect",
        translate("Cli", "show what can be seen without a key, and nothing else"),
        bundle_commands.inspect,
    )
    inspect.add_argument("file", type=Path, metavar=translate("Cli", "FILE"))


def _add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "out",
        type=Path,
        metavar=translate("Cli", "OUT"),
        help=translate("Cli", "the file to write"),
    )
