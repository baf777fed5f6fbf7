"""Recovery words that were taken off the screen before they had been written back: told until new.

The words are shown only once. If the desk is locked or the window closed before that, nobody has
them for certain; the vault remembers it, as a draft of the desk, until new words have been made.
"""

from __future__ import annotations

from desktop.ui.language import translate
from desktop.ui.session import Session

_KEY = "recovery_words_unwritten"


def remember(session: Session) -> None:
    """The words are about to go from the screen."""
    session.keep(lambda book: book.save_desk_draft(_KEY, "unwritten"))


def forget(session: Session) -> None:
    """New words have been made."""
    session.keep(lambda book: book.save_desk_draft(_KEY, ""))


def told(session: Session) -> str:
    """What the owner must hear at each unlock until then; "" if all is well."""
    if not session.read(lambda book: book.desk_draft(_KEY)):
        return ""
    return translate(
        "FirstRun",
        "The desk was locked before you had written back your recovery words. Make new ones "
        "in Settings, under Password, and write them down.",
    )
