"""Tells the owner of a vault, in plain words, that the organisation can open it too."""

from __future__ import annotations

from desktop.ui.language import translate


def organisation_key_told() -> str:
    """In plain words, that somebody else can open the vault from now on."""
    return translate(
        "Unlock",
        "Your organisation's key can now open this vault too, as IT has decided. You find it "
        "under Settings.",
    )
