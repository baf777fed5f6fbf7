"""The ways into one desk's vault: made anew, opened by the password or by the recovery words.

Each takes as long as a key derivation, and is called off the GUI thread.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop.core.cases import profile_store
from desktop.core.cases.records import Profile
from desktop.core.vault import backup, safe
from desktop.core.vault.keys import MINIMUM, Cost
from desktop.core.vault.store import Vault

Opened = tuple[Vault, Profile]


class WayIn:
    """Where the vault lies, and how dear a guess at its password is (None: tuned, and capped)."""

    def __init__(self, folder: Path, cost: Cost | None) -> None:
        self._folder, self._cost = folder, cost

    def make(self, profile: Profile, password: str) -> tuple[Vault, tuple[str, ...]]:
        """A new vault and its recovery words, which are never told again."""
        vault, words = safe.create(self._folder, password, cost=self._cost)
        profile_store.set_profile(vault, profile)
        return vault, words

    def by_password(self, password: str) -> Opened:
        """Raises what ``safe.unlock`` refuses."""
        least = self._cost or MINIMUM
        return _with_profile(safe.unlock(self._folder, password, minimum=least))

    def by_words(self, words: tuple[str, ...]) -> Opened:
        """Raises what ``safe.unlock_with_words`` refuses."""
        least = self._cost or MINIMUM
        return _with_profile(safe.unlock_with_words(self._folder, words, minimum=least))


def copy_of_the_day(vault: Vault, now: datetime) -> None:
    """Make today's backup if it is time for one; VaultClosed where a lock ends it."""
    if vault.is_open and backup.is_due(vault.folder, now):
        backup.make(vault, at=now)


def _with_profile(vault: Vault) -> Opened:
    return vault, profile_store.profile(vault)
