"""A changed fact about the person in words: what it was, and what it is now."""

from __future__ import annotations

from desktop.core.cases import identity_number
from desktop.core.cases.records import WITHHELD, FactChange, IdentityKind
from desktop.core.errors import Known
from desktop.ui.language import translate

NOTHING = "–"


def fact_words(change: FactChange) -> str:
    """``Adress: Övningsgatan 1 → Övningsgatan 2``; what OSL 21:3 withholds is said to be hidden."""
    name = _name(change.fact)
    if WITHHELD in (change.before, change.after):
        return translate("FactWords", "{fact}: changed (hidden: protected identity)").format(
            fact=name
        )
    before, after = (_value(change.fact, each) for each in (change.before, change.after))
    return translate("FactWords", "{fact}: {before} → {after}").format(
        fact=name, before=before, after=after
    )


def _name(fact: str) -> str:
    return {
        "name": translate("FactWords", "Name"),
        "identity": translate("FactWords", "Identity number"),
        "identity_kind": translate("FactWords", "Kind of identity"),
        "address": translate("FactWords", "Address"),
        "postal": translate("FactWords", "Postcode and town"),
        "telephone": translate("FactWords", "Telephone"),
        "email": translate("FactWords", "E-mail"),
        "protected": translate("FactWords", "Protected identity"),
    }.get(fact, fact)


def _value(fact: str, value: str) -> str:
    if fact == "protected":
        return translate("FactWords", "yes") if value else translate("FactWords", "no")
    if fact == "identity":
        return _identity(value)
    if fact == "identity_kind":
        return {
            IdentityKind.PERSONNUMMER: translate("FactWords", "personal identity number"),
            IdentityKind.SAMORDNINGSNUMMER: translate("FactWords", "coordination number"),
            IdentityKind.OTHER: translate("FactWords", "another identity"),
        }[IdentityKind(value)]
    return value or NOTHING


def _identity(value: str) -> str:
    try:
        return identity_number.parse(value).formatted
    except Known:
        return value or NOTHING
