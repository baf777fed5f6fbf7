"""The search over all cases: name, identity number and case number, and by law nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from enum import StrEnum

from desktop.core.cases import case_list
from desktop.core.cases.case_list import CaseRow
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import SearchTooWide
from desktop.core.cases.people import folded

_ANYWHERE = "%"


class SearchField(StrEnum):
    """What may be searched over all cases (förordning 2001:637, 15 §). There is no other."""

    NAME = "name"
    IDENTITY = "identity"
    NUMBER = "number"


def search(
    desk: Desk, text: str, today: date, by: Collection[str] = tuple(SearchField)
) -> tuple[CaseRow, ...]:
    """The cases that match in any of the fields ``by``; nothing for an empty text.

    SearchTooWide for any other field: the service refuses it, whatever a window asks for. The log
    keeps how many were found, not what was searched for.
    """
    if not set(by) <= set(SearchField):
        raise SearchTooWide
    where, values = _conditions(text, frozenset(SearchField(field) for field in by))
    if not values:
        return ()
    found = case_list.rows(desk.vault, today, f"WHERE {where}", values)
    with desk.vault.transaction() as db:
        desk.log(db, "cases.searched", detail=f"found={len(found)}")
    return found


def _conditions(text: str, by: frozenset[SearchField]) -> tuple[str, tuple[str, ...]]:
    wanted = folded(text)
    if not wanted:
        return "", ()
    pairs: list[tuple[str, str]] = []
    if SearchField.NAME in by:
        pairs.append(("name_folded LIKE ? ESCAPE '\\'", _like(wanted)))
    if SearchField.NUMBER in by:
        pairs.append(("number LIKE ? ESCAPE '\\'", _like(text.strip().upper())))
    if SearchField.IDENTITY in by:
        digits = re.sub(r"[-+\s]", "", text)
        if digits.isdigit():
            pairs.append(("identity LIKE ? ESCAPE '\\'", f"{digits}%"))
            pairs.append(("substr(identity, 3) LIKE ? ESCAPE '\\'", f"{digits}%"))
        else:
            pairs.append(("identity LIKE ? ESCAPE '\\'", _like(text.strip())))
    return " OR ".join(condition for condition, _ in pairs), tuple(value for _, value in pairs)


def _like(text: str) -> str:
    escaped = re.sub(r"([\\%_])", r"\\\1", text)
    return _ANYWHERE + escaped + _ANYWHERE
