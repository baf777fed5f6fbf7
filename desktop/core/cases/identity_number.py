"""Personal identity numbers and coordination numbers: read, checked and written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.core.cases.errors import InvalidIdentityNumber
from desktop.core.cases.records import IdentityKind

COORDINATION_DAYS = 60
"""What is added to the day of birth in a coordination number."""

_PLUS_FROM_AGE = 100
_FORM = re.compile(r"(?P<century>\d\d)?(?P<year>\d\d)(?P<day>\d{4})(?P<sign>[-+]?)(?P<last>\d{4})")


class Gender(StrEnum):
    """What the last digit but one says; "" where an identity says nothing."""

    WOMAN = "woman"
    MAN = "man"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class IdentityNumber:
    """A number that has been checked.

    ``digits`` are the twelve that are stored; ``formatted`` is YYMMDD-NNNC, with "+" from the year
    of turning 100 (folkbokföringslagen 1991:481, 18 §). ``born`` is None where a coordination
    number leaves month or day open.
    """

    digits: str
    kind: IdentityKind
    formatted: str
    gender: Gender
    born: date | None


def parse(text: str, today: date | None = None) -> IdentityNumber:
    """Read ten or twelve digits, with or without "-" or "+". InvalidIdentityNumber says why not.

    ``today`` settles the century of ten digits and the sign in ``formatted``.
    """
    on = today or date.today()
    match = _FORM.fullmatch(re.sub(r"\s", "", text))
    if match is None or not text.isascii():
        raise InvalidIdentityNumber(why="form")
    digits = _century(match, on) + match["year"] + match["day"] + match["last"]
    kind = _kind(digits)
    if kind is IdentityKind.PERSONNUMMER:
        _check_personal(digits)
    else:
        _check_coordination(digits)
    return IdentityNumber(digits, kind, _formatted(digits, on), gender(digits), _born(digits))


def gender(digits: str) -> Gender:
    """What twelve digits say: the ninth of ten is odd for a man. UNKNOWN for anything else."""
    if len(digits) != 12 or not digits.isdigit():
        return Gender.UNKNOWN
    return Gender.MAN if int(digits[10]) % 2 else Gender.WOMAN


def day_of_birth(digits: str) -> int | None:
    """The day of the month, 1-31, of a stored number; None for any other identity."""
    if len(digits) != 12 or not digits.isdigit():
        return None
    day = int(digits[6:8])
    return day - COORDINATION_DAYS if day > COORDINATION_DAYS else day


def year_of_birth(digits: str) -> int | None:
    """The year of a stored number; None for any other identity."""
    return int(digits[:4]) if len(digits) == 12 and digits.isdigit() else None


def _century(match: re.Match[str], on: date) -> str:
    if match["century"]:
        return match["century"]
    century, year = divmod(on.year, 100)
    if int(match["year"]) > year:
        century -= 1
    if match["sign"] == "+":
        century -= 1
    return str(century)


def _kind(digits: str) -> IdentityKind:
    is_personal = int(digits[6:8]) <= COORDINATION_DAYS
    return IdentityKind.PERSONNUMMER if is_personal else IdentityKind.SAMORDNINGSNUMMER


def _check_personal(digits: str) -> None:
    from stdnum.exceptions import InvalidChecksum, ValidationError
    from stdnum.se import personnummer

    try:
        personnummer.validate(f"{digits[:8]}-{digits[8:]}")
    except InvalidChecksum as error:
        raise InvalidIdentityNumber(why="checksum") from error
    except ValidationError as error:
        raise InvalidIdentityNumber(why="date") from error


def _check_coordination(digits: str) -> None:
    """Month 00-12 and day 61-91: a coordination number may leave the date of birth open."""
    from stdnum import luhn

    if int(digits[4:6]) > 12 or not 61 <= int(digits[6:8]) <= 91:
        raise InvalidIdentityNumber(why="date")
    if not luhn.is_valid(digits[2:]):
        raise InvalidIdentityNumber(why="checksum")


def _formatted(digits: str, on: date) -> str:
    sign = "+" if on.year - int(digits[:4]) >= _PLUS_FROM_AGE else "-"
    return f"{digits[2:8]}{sign}{digits[8:]}"


def _born(digits: str) -> date | None:
    day = int(digits[6:8])
    try:
        return date(int(digits[:4]), int(digits[4:6]), day - (day > 60) * COORDINATION_DAYS)
    except ValueError:
        return None
