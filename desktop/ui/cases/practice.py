"""The fictive person of the practice case: a published test number, nobody who could exist."""

from __future__ import annotations

from desktop.core.cases.records import IdentityKind, Person
from desktop.ui.language import translate

PRACTICE_NUMBER = "198801162390"
"""One of Skatteverket's published test numbers."""


def practice_person() -> Person:
    """Whom the practice case is about."""
    return Person(
        name=translate("Practice", "Practice person One"),
        identity=PRACTICE_NUMBER,
        identity_kind=IdentityKind.PERSONNUMMER,
        address=translate("Practice", "Practice street 1"),
        postal="000 00 Övningsstad",
        telephone="08-000 00 00",
        email="ovning@example.se",
    )
