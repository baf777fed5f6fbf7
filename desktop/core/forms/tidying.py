"""Brings an answer into the form that is kept, where what was meant is beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from desktop.core.cases.errors import InvalidIdentityNumber
from desktop.core.cases.identity_number import parse
from desktop.core.forms.model import FieldType

_DAY = re.compile(r"(\d{4}|\d{2})[-./ ]?(\d{2})[-./ ]?(\d{2})", re.ASCII)
_TIME = re.compile(r"(\d{1,2})[.:]?(\d{2})", re.ASCII)
_TWELVE_DIGITS = 12
_CENTURY = 2000


def tidied(kind: FieldType, text: str) -> str:
    """The text as it is kept: 20261122 as 2026-11-22, 1300 as 13.00, 25 % as 25.

    Years of two digits are this century's: forms ask for days to come or just past. What cannot
    be understood comes back as it was, for the validation to name.
    """
    plain = text.strip()
    return _TIDIERS.get(kind, str)(plain) if plain else ""


def _day(text: str) -> str:
    match = _DAY.fullmatch(text)
    if match is None:
        return text
    year, month, day = (int(part) for part in match.groups())
    try:
        return date(year if year > 99 else _CENTURY + year, month, day).isoformat()
    except ValueError:
        return text


def _time(text: str) -> str:
    match = _TIME.fullmatch(text)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return text
    return f"{int(match[1]):02d}.{match[2]}"


def _percent(text: str) -> str:
    return text.removesuffix("%").strip()


def _identity(text: str) -> str:
    try:
        digits = parse(text).digits
    except InvalidIdentityNumber:
        return text
    return f"{digits[:8]}-{digits[8:]}" if len(digits) == _TWELVE_DIGITS else text


_TIDIERS: Mapping[FieldType, Callable[[str], str]] = {
    FieldType.DATE: _day,
    FieldType.TIME: _time,
    FieldType.PERCENT: _percent,
    FieldType.IDENTITY: _identity,
}
