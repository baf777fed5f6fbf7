"""What stands in the form about a person, as the text of a draft and back."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.cases.records import IdentityKind, Person
from desktop.ui.cases.draft_keeper import as_text, as_values

CHANGE = "person"
"""The draft of a change of the facts, in its case."""
NEW_CASE = "new_case"
"""The draft of a new case, at the desk."""

WHERE_THEY_ARE = frozenset({"address", "postal", "telephone", "email"})
"""What is never printed of a protected person (OSL 21:3)."""

_YES = "yes"


def of_person(person: Person | None) -> dict[str, str]:
    """The fields by name; all empty for nobody."""
    known = person or Person("", "", IdentityKind.PERSONNUMMER)
    return {
        "name": known.name,
        "identity": known.identity,
        "other": _YES if known.identity_kind is IdentityKind.OTHER else "",
        "address": known.address,
        "postal": known.postal,
        "telephone": known.telephone,
        "email": known.email,
        "protected": _YES if known.protected else "",
    }


def draft_text(person: Person, begun_from: Mapping[str, str]) -> str:
    """The draft's text; "" where nothing was typed that was not there to begin with."""
    typed = of_person(person)
    return "" if typed == dict(begun_from) else as_text(typed)


def person_of(text: str) -> Person:
    """The person that ``draft_text`` wrote; the identity as it was typed, checked or not."""
    kept = as_values(text)
    kind = IdentityKind.OTHER if kept.get("other") else IdentityKind.PERSONNUMMER
    return Person(
        kept.get("name", ""),
        kept.get("identity", ""),
        kind,
        kept.get("address", ""),
        kept.get("postal", ""),
        kept.get("telephone", ""),
        kept.get("email", ""),
        bool(kept.get("protected")),
    )
