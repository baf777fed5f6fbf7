"""How long somebody who has tried wrong passwords must wait before the next try.

The vault itself is guarded by what each guess costs; this slows down a colleague at the keyboard
and leaves a word about it to the owner. Nothing is erased or shut for good: a locked-out owner
would be worse off than a guessing thief.
"""

from __future__ import annotations

FREE_TRIES = 4
FIRST_WAIT_SECONDS = 5
LONGEST_WAIT_SECONDS = 60


class Patience:
    """Counts the wrong tries since the vault was last opened in this run of the program."""

    def __init__(self) -> None:
        self.tries = 0

    @property
    def tried_much(self) -> bool:
        """Whether there have been more wrong tries than slips of the finger explain."""
        return self.tries > FREE_TRIES

    @property
    def wait_seconds(self) -> int:
        """How long to wait now: nothing at first, then 5 seconds, doubled each time up to 60."""
        if not self.tried_much:
            return 0
        doublings = min(self.tries - FREE_TRIES - 1, LONGEST_WAIT_SECONDS)
        return min(FIRST_WAIT_SECONDS << doublings, LONGEST_WAIT_SECONDS)

    def wrong(self) -> None:
        """One more wrong try."""
        self.tries += 1

    def right(self) -> int:
        """The vault has opened: start anew, and tell how many wrong tries there were."""
        tries, self.tries = self.tries, 0
        return tries
