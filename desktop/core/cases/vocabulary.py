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
    """Kinds of information: the columns of the consent matrix."""

    IDENTITY = "identity"
    CONTACT = "contact"
    NOTES = "notes"
    STEPS = "steps"
    PLANS = "plans"
    FORMS = "forms"
    MEDICAL = "medical"


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
