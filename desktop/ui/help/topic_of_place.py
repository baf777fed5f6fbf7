"""Which help page belongs to which place in the window, so that F1 opens the right one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FIRST_TOPIC = "getting-started"

TOPICS: Mapping[str, str] = MappingProxyType(
    {
        "map": "map",
        "welcome": "getting-started",
        "unlock": "lock",
        "cases": "case",
        "case": "case",
        "consent": "consent",
        "form": "forms",
        "forms": "forms",
        "answer": "forms",
        "share": "share",
        "receive": "receive",
        "recipients": "recipients",
        "todo": "todo",
        "statistics": "statistics",
        "settings": "settings",
        "variants": "variants",
        "quiz": "learning",
    }
)


def topic_for(place: str) -> str:
    """The id of the page to open from a place of the window; the first page from anywhere else."""
    return TOPICS.get(place, FIRST_TOPIC)
