"""The organisation's rules for one computer, as read from its policy file."""

from __future__ import annotations

from dataclasses import dataclass

FORMAT = 1
LOCK_MINUTES = range(1, 16)
"""What a user may choose where no policy says otherwise; a policy can only narrow it."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What holds on this computer; a computer without a policy file has the defaults.

    ``folders`` are absolute folders, ``~`` being the user's own: files leave the program only to
    places within them; None allows every place, an empty tuple none. ``organisation_key`` is a raw
    X25519 public key that every vault opened here lets in. ``source`` is the file, "" for none.
    """

    lock_minutes_least: int = LOCK_MINUTES.start
    lock_minutes_most: int = LOCK_MINUTES.stop - 1
    folders: tuple[str, ...] | None = None
    removable_drives: bool = True
    organisation: str = ""
    organisation_key: bytes | None = None
    source: str = ""

    def lock_minutes(self, chosen: int) -> int:
        """The user's choice, moved as little as the organisation demands."""
        return min(max(chosen, self.lock_minutes_least), self.lock_minutes_most)

    @property
    def sets_anything(self) -> bool:
        """Whether there is a policy file at all."""
        return bool(self.source)
