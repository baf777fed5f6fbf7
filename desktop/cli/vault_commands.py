"""``vault check``, ``backup`` and ``restore``: the safe, looked after by IT without the window."""

from __future__ import annotations

import argparse
import getpass
import sys

from desktop.cli.answer import Answer, Refusal
from desktop.ui.language import translate


def check(arguments: argparse.Namespace) -> Answer:
    """Look over pages, structure, references, log and documents; not ok if anything is wrong."""
    from desktop.core.vault import safe

    report = safe.check(arguments.folder, ask_password())
    counts = {
        "cases": report.cases,
        "entries": report.entries,
        "documents": report.documents,
        "log_rows": report.log_rows,
    }
    counted = translate(
        "Cli", "Cases: {cases}. Entries: {entries}. Documents: {documents}. Log rows: {log_rows}."
    ).format(**counts)
    wrong = [
        translate("Cli", "Not as it was written: {what}").format(what=problem)
        for problem in report.problems
    ]
    verdict = [] if wrong else [translate("Cli", "The vault is whole.")]
    data = {**counts, "problems": list(report.problems)}
    return Answer(data, (counted, *wrong, *verdict), ok=report.ok)


def back_up(arguments: argparse.Namespace) -> Answer:
    """Make a backup that has been opened and checked."""
    from desktop.core.vault import backup, safe

    vault = safe.unlock(arguments.folder, ask_password())
    try:
        made = backup.make(vault)
    finally:
        vault.close()
    line = translate("Cli", "Backup made and checked: {name}").format(name=made.name)
    return Answer({"backup": made.name, "size": made.size}, (line,))


def restore(arguments: argparse.Namespace) -> Answer:
    """Put a backup in the vault's place; what was there is set aside beside the backups."""
    from desktop.core.vault import backup

    there = [found.name for found in backup.list_backups(arguments.folder)]
    if not there:
        raise Refusal(translate("Cli", "There are no backups of a vault in this folder."))
    name = arguments.backup or there[0]
    if name not in there:
        text = translate("Cli", "There is no backup “{name}”. There are: {names}")
        raise Refusal(text.format(name=name, names=", ".join(there)))
    backup.restore(arguments.folder, name, ask_password())
    line = translate("Cli", "The backup {name} is in place. What was there is kept in “backups”.")
    return Answer({"restored": name, "backups": there}, (line.format(name=name),))


def ask_password(prompt: str = "") -> str:
    """A password: typed unseen on a terminal, else the next line of standard input."""
    if sys.stdin.isatty():
        return getpass.getpass(prompt or translate("Cli", "Password: "))
    line = sys.stdin.readline()
    if not line.strip("\r\n"):
        raise Refusal(translate("Cli", "No password came on standard input."))
    return line.rstrip("\r\n")
