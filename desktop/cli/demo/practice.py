"""Who and what the demo is about: nobody who could exist, and words that use å, ä and ö."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop.core.cases.records import Kind, Party, Profile
from desktop.ui.language import translate

DESK_PASSWORD = "Övning: åtta blåa ärtor glömde fjärden"  # noqa: S105 - of the practice vault
OTHER_PASSWORD = "Övning: sju röda påsar väntade på snö"  # noqa: S105 - of the practice vault
TELEPHONE, EMAIL = "08-000 00 00", "ovning@example.se"
CONSENT_DAYS = 180
HELD_BACK = Kind.NOTES_LIVELIHOOD
"""The kind of notes that the consent does not name."""


def now() -> datetime:
    """The clock of both desks."""
    return datetime.now(UTC)


def caseworker() -> Profile:
    """Who sits at the first desk."""
    return Profile(
        name=translate("Demo", "Caseworker Practice"),
        party=Party.SOCIALTJANST,
        unit=translate("Demo", "The practice unit"),
        title=translate("Demo", "social worker"),
        telephone=TELEPHONE,
        email=EMAIL,
        address=translate("Demo", "Practice street 2, 000 00 Practice town"),
    )


def colleague() -> Profile:
    """Who sits at the second desk, at another party."""
    return Profile(
        name=translate("Demo", "Coordinator Practice"),
        party=Party.HALSO_OCH_SJUKVARD,
        unit=translate("Demo", "The practice clinic"),
        title=translate("Demo", "rehabilitation coordinator"),
        telephone=TELEPHONE,
        email=EMAIL,
    )


def notes() -> dict[str, Kind]:
    """What is written in the journal, one note a box on the way, and what each tells about."""
    return {
        translate(
            "Demo", "Practice: the person calls and asks for support. Wants help to work."
        ): Kind.NOTES_WORK,
        translate(
            "Demo", "Practice: a first conversation is held. Sleeps badly, likes to bake."
        ): Kind.NOTES_HEALTH,
        translate(
            "Demo", "Practice: the mapping is done together. The savings last until spring."
        ): HELD_BACK,
        translate(
            "Demo", "Practice: we plan a joint meeting with the clinic next week."
        ): Kind.NOTES,
    }


def told() -> str:
    """What the individual was told before consenting."""
    return translate("Demo", "That the consent is voluntary and can be withdrawn at any time.")


def purpose() -> str:
    """Why the parties share."""
    return translate("Demo", "Coordinated rehabilitation: to plan together and not ask twice.")


def answer(label: str) -> str:
    """What the demo writes in a field of free text."""
    return translate("Demo", "Practice answer: {label}").format(label=label.strip(" :?."))
