"""What a form can know already: values from the case, the profile, the contacts and the day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.core.cases.records import Case, Contact, IdentityKind, Party, Person, Profile
from desktop.core.forms.model import FormDefinition

OF_THE_FORM = "form"
"""The source of a value that the form itself proposes (its ``default``)."""


@dataclass(frozen=True, slots=True)
class Prefilled:
    """A value found, and the path it came from (``person.name``), which the screen shows."""

    value: str
    source: str


_PERSON: Mapping[str, Callable[[Person], str]] = {
    "name": lambda person: person.name,
    "identity": lambda person: identity_shown(person),
    "address": lambda person: "" if person.protected else person.address,
    "postal": lambda person: "" if person.protected else person.postal,
    "telephone": lambda person: "" if person.protected else person.telephone,
    "email": lambda person: "" if person.protected else person.email,
    "full_address": lambda person: _together(person.address, person.postal, person),
    "reach": lambda person: _together(person.telephone, person.email, person),
}
_PROFILE: Mapping[str, Callable[[Profile], str]] = {
    "name": lambda profile: profile.name,
    "unit": lambda profile: profile.unit,
    "title": lambda profile: profile.title,
    "telephone": lambda profile: profile.telephone,
    "email": lambda profile: profile.email,
    "address": lambda profile: profile.address,
    "reach": lambda profile: _comma(profile.telephone, profile.email),
}
_CONTACT: Mapping[str, Callable[[Contact], str]] = {
    "name": lambda contact: contact.name,
    "function": lambda contact: contact.function,
    "telephone": lambda contact: contact.telephone,
    "email": lambda contact: contact.email,
    "reach": lambda contact: _comma(contact.telephone, contact.email),
    "name_and_telephone": lambda contact: _comma(contact.name, contact.telephone),
}


def is_known_path(path: str) -> bool:
    """Whether a definition may name this path; contacts are ``contact.<party>.<what>``."""
    if path in ("today", "case.number"):
        return True
    root, _, rest = path.partition(".")
    if root == "contact":
        party, _, what = rest.partition(".")
        return party in tuple(Party) and what in _CONTACT
    return (root == "person" and rest in _PERSON) or (root == "profile" and rest in _PROFILE)


def prefill(
    definition: FormDefinition,
    profile: Profile,
    case: Case | None,
    contacts: Iterable[Contact],
    today: date,
) -> dict[str, Prefilled]:
    """Field id → value, for the fields that have one; nothing is guessed.

    A protected person's address, telephone and e-mail never come out (OSL 21:3). Without a case
    only the profile, the day and the form's own proposals are known.
    """
    known = _Known(profile, case, tuple(contacts), today)
    found: dict[str, Prefilled] = {}
    for field in definition.fields():
        value = known.at(field.prefill) if field.prefill else ""
        if value:
            found[field.id] = Prefilled(value, field.prefill)
        elif field.default:
            found[field.id] = Prefilled(field.default, OF_THE_FORM)
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    profile: Profile
    case: Case | None
    contacts: tuple[Contact, ...]
    today: date

    def at(self, path: str) -> str:
        root, _, rest = path.partition(".")
        if root == "today":
            return self.today.isoformat()
        if root == "profile":
            return _PROFILE[rest](self.profile).strip()
        if root == "contact":
            return self._contact(*rest.split("."))
        if self.case is None:
            return ""
        return self.case.number if root == "case" else _PERSON[rest](self.case.person).strip()

    def _contact(self, party: str, what: str) -> str:
        for contact in self.contacts:
            if contact.party == party:
                return _CONTACT[what](contact).strip()
        return ""


def identity_shown(person: Person) -> str:
    """Twelve digits as 19750325-9280; any other identity as it is written."""
    digits = person.identity
    if person.identity_kind is IdentityKind.OTHER or len(digits) != 12:
        return digits
    return f"{digits[:8]}-{digits[8:]}"


def _together(first: str, second: str, person: Person) -> str:
    return "" if person.protected else _comma(first, second)


def _comma(first: str, second: str) -> str:
    return ", ".join(part.strip() for part in (first, second) if part.strip())
