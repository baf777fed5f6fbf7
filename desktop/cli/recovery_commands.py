"""``vault recovery-key`` and ``recover``: the organisation's way in, kept and used by IT."""

from __future__ import annotations

import argparse
import getpass
import sys

from desktop.cli.answer import Answer, Refusal
from desktop.cli.vault_commands import ask_password
from desktop.ui.language import translate

LEAST_STRENGTH = 2
"""As at the window's first run: what an attacker with the stolen file needs months for."""


def make_key(arguments: argparse.Namespace) -> Answer:
    """Make a pair: the private half in a file under a password, the public half for the policy."""
    from desktop.core.policy import public_key
    from desktop.core.policy.door import check_leaving
    from desktop.core.vault import key_file

    check_leaving(arguments.out)
    if arguments.out.exists():
        raise FileExistsError(17, "already there", str(arguments.out))
    password = new_password(translate("Cli", "Password for the key's file: "))
    pair = key_file.new_pair()
    key_file.write(arguments.out, key_file.seal(pair, password))
    text, shown = public_key.to_text(pair.public), public_key.fingerprint(pair.public)
    lines = (
        translate(
            "Cli", "The private key lies in {file}. Keep it apart from every computer."
        ).format(file=arguments.out),
        translate("Cli", "Fingerprint: {fingerprint}").format(fingerprint=shown),
        translate("Cli", "For the policy file:"),
        f'organisation_key = "{text}"',
    )
    data = {"file": str(arguments.out), "public_key": text, "fingerprint": shown}
    return Answer(data, lines)


def recover(arguments: argparse.Namespace) -> Answer:
    """Open a vault with the organisation's key and give it a new password; nothing else changes."""
    from desktop.core.policy import public_key
    from desktop.core.vault import key_file, safe

    kept = key_file.read(arguments.key)
    private = key_file.open_private(
        kept, ask_password(translate("Cli", "Password of the key's file: "))
    )
    vault = safe.unlock_with_organisation_key(arguments.folder, private)
    try:
        chosen = new_password(translate("Cli", "New password for the vault: "))
        safe.change_password(arguments.folder, vault, "", chosen)
    finally:
        vault.close()
    shown = public_key.fingerprint(kept.public)
    line = translate(
        "Cli",
        "The vault opens with the new password. Its recovery words hold as before. The log says "
        "that the organisation's key {fingerprint} was used.",
    )
    return Answer({"recovered": True, "fingerprint": shown}, (line.format(fingerprint=shown),))


def new_password(prompt: str) -> str:
    """A password that somebody chooses now: twice on a terminal, strong enough. WeakPassword."""
    from desktop.core.vault.errors import WeakPassword
    from desktop.core.vault.password import strength

    chosen = ask_password(prompt)
    judged = strength(chosen)
    if judged.score < LEAST_STRENGTH:
        raise WeakPassword(level=judged.score, advice=judged.advice.value)
    if sys.stdin.isatty() and getpass.getpass(translate("Cli", "Once more: ")) != chosen:
        raise Refusal(translate("Cli", "The two are not the same. Nothing was done."))
    return chosen
