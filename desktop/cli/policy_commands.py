"""``policy check``: what holds on this computer, or what is wrong in a policy file."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop.cli.answer import Answer
from desktop.cli.output import mistake_data, mistake_line
from desktop.ui.language import translate

if TYPE_CHECKING:
    from desktop.core.policy.rules import Policy


def check(arguments: argparse.Namespace) -> Answer:
    """Read the file as the program reads it; not ok if it would be refused."""
    from desktop.core.policy import reading
    from desktop.core.policy.errors import PolicyBroken

    try:
        if arguments.file is None:
            policy = reading.current()
        else:
            policy = reading.parse(
                arguments.file.read_bytes(), arguments.file.name, str(arguments.file)
            )
    except PolicyBroken as broken:
        mistakes = broken.mistakes
        lines = tuple(mistake_line(mistake) for mistake in mistakes)
        return Answer({"mistakes": [mistake_data(each) for each in mistakes]}, lines, ok=False)
    return Answer({**_data(policy), "mistakes": []}, _lines(policy))


def _data(policy: Policy) -> dict[str, object]:
    from desktop.core.policy import public_key

    key = policy.organisation_key
    return {
        "source": policy.source,
        "organisation": policy.organisation,
        "lock_minutes_least": policy.lock_minutes_least,
        "lock_minutes_most": policy.lock_minutes_most,
        "folders": None if policy.folders is None else list(policy.folders),
        "removable_drives": policy.removable_drives,
        "organisation_key": None if key is None else public_key.to_text(key),
        "fingerprint": None if key is None else public_key.fingerprint(key),
    }


def _lines(policy: Policy) -> tuple[str, ...]:
    from desktop.core.policy import public_key

    if not policy.sets_anything:
        return (translate("Cli", "There is no policy file on this computer."),)
    lines = [
        translate("Cli", "The policy file is whole: {file}").format(file=policy.source),
        translate("Cli", "Locks after {least} to {most} minutes without use.").format(
            least=policy.lock_minutes_least, most=policy.lock_minutes_most
        ),
    ]
    if policy.folders is not None:
        folders = ", ".join(policy.folders) or translate("Cli", "nowhere")
        lines.append(translate("Cli", "Files are saved in: {folders}").format(folders=folders))
    if not policy.removable_drives:
        lines.append(translate("Cli", "Nothing is saved on removable drives."))
    if policy.organisation_key is not None:
        shown = public_key.fingerprint(policy.organisation_key)
        lines.append(
            translate("Cli", "Vaults let in the organisation's key {fingerprint}.").format(
                fingerprint=shown
            )
        )
    return tuple(lines)
