"""Ids for entries: UUID version 7, so that ids sort by the time they were made."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime

_VERSION = 7 << 76
_VARIANT = 2 << 62


def new_id(at: datetime) -> str:
    """A fresh id for something that happens ``at`` (RFC 9562, 5.7)."""
    milliseconds = int(at.timestamp() * 1000) & (1 << 48) - 1
    random = secrets.randbits(74)
    high, low = random >> 62, random & (1 << 62) - 1
    return str(uuid.UUID(int=milliseconds << 80 | _VERSION | high << 64 | _VARIANT | low))
