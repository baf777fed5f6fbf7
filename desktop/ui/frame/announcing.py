"""Says something to whoever listens to the screen, without moving the focus there."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(spoken_by: QWidget, text: str, *, at_once: bool = False) -> None:
    """Let the screen reader say the text; ``at_once`` cuts short what it is saying.

    A wish, as all announcements are: readers of before 2024 do not know of it. So what matters
    also stands in the window, under a name, until it is put away.
    """
    if not QAccessible.isActive():
        return
    said = QAccessibleAnnouncementEvent(spoken_by, text)
    politeness = QAccessible.AnnouncementPoliteness
    said.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(said)
