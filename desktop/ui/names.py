"""The field's terms in the user's language: parties, kinds of information, forms of consent."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.cases.records import NOTE_KINDS, ConsentForm, Giver, Kind, Party
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


def party_parts(party: Party) -> str:
    """The same name with a ``|`` wherever a long word may break, for where there is little room."""
    return {
        Party.SOCIALTJANST: translate("NameParts", "Social services"),
        Party.HALSO_OCH_SJUKVARD: translate("NameParts", "Health care"),
        Party.FORSAKRINGSKASSAN: translate("NameParts", "Social Insur|ance Agency"),
        Party.ARBETSFORMEDLINGEN: translate("NameParts", "Employ|ment Service"),
        Party.JOBBTORG: translate("NameParts", "Jobb|torg"),
        Party.FINSAMTEAM: translate("NameParts", "Finsam|team"),
    }[party]


def kind_name(kind: Kind) -> str:
    """A kind of information, as the consent's rows say it."""
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


def note_subject(kind: Kind) -> str:
    """What a note of this kind tells about, to stand after "notes on"; ``kind`` of NOTE_KINDS."""
    return {
        Kind.NOTES: translate("Names", "the coordination"),
        Kind.NOTES_HEALTH: translate("Names", "health"),
        Kind.NOTES_WORK: translate("Names", "work and studies"),
        Kind.NOTES_LIVELIHOOD: translate("Names", "livelihood"),
        Kind.NOTES_SOCIAL: translate("Names", "home and daily life"),
    }[kind]


def as_heading(words: str) -> str:
    """The words with a capital letter first."""
    return words[:1].upper() + words[1:]


def in_running_text(words: str) -> str:
    """The words with a small letter first, to stand within a sentence."""
    return words[:1].lower() + words[1:]


def party_names(parties: Iterable[Party]) -> str:
    """Several parties, in the order of the map's lanes."""
    wanted = frozenset(parties)
    return in_words([party_name(party) for party in Party if party in wanted])


def kind_names(kinds: Iterable[Kind]) -> str:
    """Several kinds of information, in the order of the consent's rows.

    Several kinds of notes are told together, last: "Plans, and notes on health and livelihood".
    """
    wanted = frozenset(kinds)
    notes = [kind for kind in NOTE_KINDS if kind in wanted]
    together = frozenset(notes) if len(notes) > 1 else frozenset()
    names = [kind_name(kind) for kind in Kind if kind in wanted and kind not in together]
    if together:
        names.append(_notes_on(notes))
    return in_words(names[:1] + [in_running_text(name) for name in names[1:]])


def _notes_on(kinds: list[Kind]) -> str:
    if len(kinds) == len(NOTE_KINDS):
        return translate("Names", "All notes")
    names = [note_subject(kind) for kind in kinds]
    if {Kind.NOTES_WORK, Kind.NOTES_SOCIAL} & set(kinds):  # their own names hold an "and"
        words = translate("Names", "{most}, and {last}")
        subjects = words.format(most=", ".join(names[:-1]), last=names[-1])
    else:
        subjects = in_words(names)
    return translate("Names", "Notes on {subjects}").format(subjects=subjects)


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
