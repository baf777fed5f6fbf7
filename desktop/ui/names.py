"""The field's terms in the user's language: parties, kinds of information, forms of consent."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.cases.records import ConsentForm, Giver, Kind, Party
from desktop.ui.language import translate


def party_name(party: Party) -> str:
    """The party as the map writes it."""
    return {
        Party.SOCIALTJANST: translate("Names", "Social services"),
        Party.HALSO_OCH_SJUKVARD: translate("Names", "Health care"),
        Party.FORSAKRINGSKASSAN: translate("Names", "Social Insurance Agency"),
        Party.ARBETSFORMEDLINGEN: translate("Names", "Employment Service"),
        Party.JOBBTORG: translate("Names", "Jobbtorg"),
        Party.FINSAMTEAM: translate("Names", "Finsamteam"),
    }[party]


def kind_name(kind: Kind) -> str:
    """A kind of information, as the consent's columns say it."""
    return {
        Kind.IDENTITY: translate("Names", "Name and identity number"),
        Kind.CONTACT: translate("Names", "Address and telephone"),
        Kind.NOTES: translate("Names", "Notes on the coordination"),
        Kind.NOTES_HEALTH: translate("Names", "Notes on health"),
        Kind.NOTES_WORK: translate("Names", "Notes on work and studies"),
        Kind.NOTES_LIVELIHOOD: translate("Names", "Notes on livelihood"),
        Kind.NOTES_SOCIAL: translate("Names", "Notes on home and daily life"),
        Kind.STEPS: translate("Names", "Steps taken"),
        Kind.PLANS: translate("Names", "Plans"),
        Kind.FORMS: translate("Names", "Forms"),
        Kind.MEDICAL: translate("Names", "Medical documents"),
    }[kind]


def party_names(parties: Iterable[Party]) -> str:
    """Several parties, in the order of the map's lanes."""
    wanted = frozenset(parties)
    return in_words([party_name(party) for party in Party if party in wanted])


def kind_names(kinds: Iterable[Kind]) -> str:
    """Several kinds of information, in the order of the consent's columns."""
    wanted = frozenset(kinds)
    return in_words([kind_name(kind) for kind in Kind if kind in wanted])


def consent_form_name(form: ConsentForm) -> str:
    """How a consent was given."""
    return {
        ConsentForm.ORAL: translate("Names", "Orally"),
        ConsentForm.WRITTEN: translate("Names", "In writing"),
    }[form]


def giver_name(giver: Giver) -> str:
    """Who gave a consent."""
    return {
        Giver.SELF: translate("Names", "The individual"),
        Giver.LEGAL_REPRESENTATIVE: translate("Names", "Legal representative"),
    }[giver]


def in_words(names: list[str]) -> str:
    """``a, b and c`` in the user's language."""
    if len(names) < 2:
        return "".join(names)
    return translate("Names", "{most} and {last}").format(
        most=", ".join(names[:-1]), last=names[-1]
    )
