"""Text made ready for paper: composed letters, plain line ends, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

_DROPPED = dict.fromkeys(
    [
        *(code for code in range(0xA0) if (code < 0x20 or code >= 0x7F) and code != 0x0A),
        0x00AD,
        0x200B,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
    ]
)
_IN_A_REFERENCE = re.compile(r"(?<=\d) (?=(?:kap\.|§))|(?<=kap\.) (?=\d)|(?<=§) (?=\d)")


def clean(text: str) -> str:
    """Text as it can be printed. Controls, soft hyphens and direction overrides are left out.

    An override (U+202E and its kin) could make a printed text read otherwise than it is.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return unicodedata.normalize("NFC", plain).translate(_DROPPED)


def bound(text: str) -> str:
    """Running text whose law references do not break over lines ("30 kap. 8 §")."""
    return _IN_A_REFERENCE.sub("\N{NO-BREAK SPACE}", text)
