"""Small things a desk remembers between two days, such as where its user was: JSON, by name.

They lie in the vault because they may say which case was open. They are no part of any case, so
they are never shared, never counted and never exported; a backup holds them like everything else.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

from desktop.core.vault.store import Vault

PREFIX = "remembered."
LONGEST = 64 * 1024

Kept = TypeVar("Kept", bound=msgspec.Struct)


def recall(vault: Vault, name: str, kind: type[Kept]) -> Kept | None:
    """What was kept under ``name``; None if nothing was, or if another version wrote it.

    Nothing here is worth a refusal: whoever asks begins anew.
    """
    row = vault.row("SELECT value FROM settings WHERE name = ?", (PREFIX + name,))
    if row is None:
        return None
    try:
        return msgspec.json.decode(row[0], type=kind)
    except (msgspec.ValidationError, msgspec.DecodeError):
        return None


def remember(vault: Vault, name: str, kept: msgspec.Struct) -> None:
    """Keep this under ``name`` in the place of what was kept. ValueError if it is far too long."""
    text = msgspec.json.encode(kept).decode()
    if len(text) > LONGEST:
        raise ValueError("too long to remember")
    with vault.transaction() as db:
        db.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (PREFIX + name, text)
        )


def forget(vault: Vault, name: str) -> None:
    """Keep nothing under ``name``."""
    with vault.transaction() as db:
        db.execute("DELETE FROM settings WHERE name = ?", (PREFIX + name,))
