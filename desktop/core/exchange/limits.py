"""How much a stranger's file may claim before we stop reading it."""

from __future__ import annotations

MAX_AGE_HEADER = 64 * 1024
"""Bytes of the age header: room for every recipient we allow."""
MAX_RECIPIENTS = 64
MAX_MANIFEST = 8 * 1024 * 1024
MAX_RECORDS = 64 * 1024 * 1024
MAX_DOCUMENT = 1024 * 1024 * 1024
MAX_TOTAL = 4 * 1024 * 1024 * 1024
MAX_CARD = 8 * 1024
MAX_CLOCK_AHEAD_MINUTES = 24 * 60
"""A bundle may be made this far in our future before its time is called wrong."""
CHUNK = 64 * 1024
