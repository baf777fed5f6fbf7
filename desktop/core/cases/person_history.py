"""What was known about the person before: which facts changed, and what of it may be shown."""

from __future__ import annotations

from dataclasses import fields, replace

from desktop.core.cases.records import WITHHELD, FactChange, Person, PersonChanged

_YES = "yes"
_WHERE_THEY_ARE = frozenset({"address", "postal", "telephone", "email"})
"""What OSL 21:3 protects."""


def differences(before: Person, after: Person) -> tuple[FactChange, ...]:
    """The facts that are not the same, in the order Person has them."""
    return tuple(
        FactChange(name, old, new)
        for name in (field.name for field in fields(Person))
        if (old := _text(before, name)) != (new := _text(after, name))
    )


def shown(changed: PersonChanged, person: Person) -> PersonChanged:
    """The entry as the timeline, prints and exports may show it, for the person as of today."""
    if not person.protected:
        return changed
    return replace(
        changed,
        facts=tuple(
            FactChange(each.fact, WITHHELD, WITHHELD) if each.fact in _WHERE_THEY_ARE else each
            for each in changed.facts
        ),
    )


def _text(person: Person, name: str) -> str:
    value = getattr(person, name)
    return (_YES if value else "") if isinstance(value, bool) else str(value)
