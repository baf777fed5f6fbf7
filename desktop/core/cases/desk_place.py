"""Where somebody was when the desk was locked: kept in the vault, since it may name a case."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop.core.vault import remembered
from desktop.core.vault.store import Vault

_NAME = "place"
LONGEST_FIELD = 500


class DeskPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The open case, the page, and how each page stood.

    ``fields`` and ``scrolls`` are by page: what was searched for and chosen by the control's name,
    and how far each scrolling part was, in pixels. ``map_zoom`` is 1.0 at one unit to a pixel.
    """

    on: date | None = None
    """The office's own day."""
    case_id: str = ""
    place: str = ""
    form_id: str = ""
    form_step: str = ""
    map_page: str = ""
    map_box: str = ""
    map_zoom: float = 0.0
    map_views: tuple[str, ...] = ()
    map_lens: str = ""
    fields: dict[str, dict[str, str]] = {}
    scrolls: dict[str, tuple[int, ...]] = {}


def keep(vault: Vault, place: DeskPlace) -> None:
    """Remember where somebody was."""
    remembered.remember(vault, _NAME, place)


def last(vault: Vault) -> DeskPlace | None:
    """Where somebody was the last time, or None."""
    return remembered.recall(vault, _NAME, DeskPlace)
