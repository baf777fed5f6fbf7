"""Who sits at this desk: kept in the vault, so that it is locked with everything else."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from desktop.core.cases.records import Change, Changes, Party, Profile
from desktop.core.vault import audit
from desktop.core.vault.store import Vault

NOBODY = Profile(name="", party=Party.SOCIALTJANST, unit="")
"""Stands for the profile until somebody has said who sits here; it can sign nothing."""

_NAME = "profile"


def profile(vault: Vault) -> Profile:
    """The caseworker at this desk, or NOBODY."""
    row = vault.row("SELECT value FROM settings WHERE name = ?", (_NAME,))
    return NOBODY if row is None else msgspec.json.decode(row[0], type=Profile)


def set_profile(vault: Vault, profile: Profile, *, at: datetime | None = None) -> Changes:
    """Keep who sits here. Entries already signed keep the name they were signed with."""
    with vault.transaction() as db:
        db.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
            (_NAME, msgspec.json.encode(profile).decode()),
        )
        audit.append(db, at or datetime.now(UTC), profile.name, "profile.changed")
    return Changes(frozenset({Change.PROFILE}))
