"""The fixed words of a case: parties, kinds of information, forms of consent and identity."""

from __future__ import annotations

from enum import StrEnum


class Party(StrEnum):
    """The parties that act around one person. Values are the map's lane ids.

    FINSAMTEAM stands for the team's parties together (one consent covers them, map box 7:3).
    """

    SOCIALTJANST = "socialtjanst"
    HALSO_OCH_SJUKVARD = "halso-och-sjukvard"
    FORSAKRINGSKASSAN = "forsakringskassan"
    ARBETSFORMEDLINGEN = "arbetsformedlingen"
    JOBBTORG = "jobbtorg"
    FINSAMTEAM = "finsamteam"


class Kind(StrEnum):
    """Kinds of information: what a consent lifts secrecy for, one by one (OSL 10:1, 12:2).

    NOTES are the notes on the coordination itself: meetings, talks, what was agreed; and every note
    written before notes had kinds of their own.
    """

    IDENTITY = "identity"
    CONTACT = "contact"
    NOTES = "notes"
    NOTES_HEALTH = "notes_health"
    NOTES_WORK = "notes_work"
    NOTES_LIVELIHOOD = "notes_livelihood"
    NOTES_SOCIAL = "notes_social"
    STEPS = "steps"
    PLANS = "plans"
    FORMS = "forms"
    MEDICAL = "medical"


NOTE_KINDS = (
    Kind.NOTES,
    Kind.NOTES_HEALTH,
    Kind.NOTES_WORK,
    Kind.NOTES_LIVELIHOOD,
    Kind.NOTES_SOCIAL,
)
"""The kinds a note can be of: what it tells about."""


class ConsentForm(StrEnum):
    """How a consent was given."""

    ORAL = "oral"
    WRITTEN = "written"


class Giver(StrEnum):
    """Who gave a consent."""

    SELF = "self"
    LEGAL_REPRESENTATIVE = "legal_representative"


class IdentityKind(StrEnum):
    """What kind of identity a case carries."""

    PERSONNUMMER = "personnummer"
    SAMORDNINGSNUMMER = "samordningsnummer"
    OTHER = "other"
