"""An entry of the journal in words, and what the journal can be narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from desktop.core.cases.papers import papers_of_forms
from desktop.core.cases.records import (
    NOTE_KINDS,
    Consent,
    Disclosure,
    Dispute,
    Document,
    Entry,
    FilledForm,
    Kind,
    Note,
    PersonChanged,
    Plan,
    Shared,
    StepTaken,
    Withdrawal,
)
from desktop.ui.cases.fact_words import fact_words
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.names import (
    consent_form_name,
    giver_name,
    in_running_text,
    kind_name,
    kind_names,
    note_subject,
    party_name,
    party_names,
)

Wording = tuple[str, str, str]
"""What kind of entry it is, its heading and its text."""


def entry_words(entry: Entry, atlas: Atlas) -> Wording:
    """An entry in words."""
    for kind, words in _WORDINGS:
        if isinstance(entry, kind):
            return words(entry, atlas)
    return (translate("Timeline", "Entry"), "", "")


def _note(entry: Note, atlas: Atlas) -> Wording:
    kind = translate("Timeline", "Note on {subject}")
    if entry.corrects:
        kind = translate("Timeline", "Correction, on {subject}")
    text = entry.text
    if entry.disputed:
        text += "\n\n" + dispute_words(entry)
    told = kind.format(subject=note_subject(entry.kind))
    return told, atlas.step_words(entry.step_id), text


def dispute_words(note: Note) -> str:
    """What the individual holds to be wrong, in a sentence."""
    return translate("Timeline", "The individual disputes: {text}").format(text=note.disputed)


def _dispute(entry: Dispute, _atlas: Atlas) -> Wording:
    return translate("Timeline", "Disputed by the individual"), "", entry.text


def _step(entry: StepTaken, atlas: Atlas) -> Wording:
    kind = translate("Timeline", "Left") if entry.left else translate("Timeline", "Step taken")
    return kind, atlas.step_words(entry.step_id), ""


def _consent(entry: Consent, _atlas: Atlas) -> Wording:
    text = translate("Timeline", "{kinds}. {purpose}").format(
        kinds=kind_names(entry.kinds), purpose=entry.purpose
    )
    heading = translate("Timeline", "{parties}, {first} to {last}").format(
        parties=party_names(entry.parties),
        first=day(entry.valid_from),
        last=day(entry.valid_to),
    )
    return translate("Timeline", "Consent"), heading, "\n".join((text, *_how_given(entry)))


def _how_given(entry: Consent) -> Iterator[str]:
    """How and by whom, what was told first, and what the consent leaves out."""
    giver = in_running_text(giver_name(entry.giver))
    if entry.giver_name:
        giver = f"{giver} ({entry.giver_name})"
    yield translate("Timeline", "{form}, by {giver}").format(
        form=consent_form_name(entry.form), giver=giver
    )
    if entry.information_given:
        told = translate("Timeline", "Information given: {text}")
        yield told.format(text=entry.information_given)
    if entry.restrictions:
        yield translate("Timeline", "Restrictions: {text}").format(text=entry.restrictions)


def _withdrawal(entry: Withdrawal, _atlas: Atlas) -> Wording:
    heading = translate("Timeline", "The whole consent")
    if entry.parties or entry.kinds:
        names = (party_names(entry.parties), kind_names(entry.kinds))
        heading = ": ".join(name for name in names if name)
    return translate("Timeline", "Withdrawal"), heading, entry.reason


def _form(entry: FilledForm, _atlas: Atlas) -> Wording:
    return translate("Timeline", "Form"), entry.title, ""


def _plan(entry: Plan, _atlas: Atlas) -> Wording:
    lines = [f"• {goal}" for goal in entry.goals]
    for what, who in entry.measures:
        lines.append(f"→ {who}: {what}" if who else f"→ {what}")
    if entry.follow_up is not None:
        followed = translate("Timeline", "To be followed up on {date}.").format(
            date=day(entry.follow_up)
        )
        lines.append(followed)
    return translate("Timeline", "Plan"), entry.title, "\n".join(lines)


def _document(entry: Document, _atlas: Atlas) -> Wording:
    return translate("Timeline", "Document"), entry.name, kind_name(entry.kind)


def _shared(entry: Shared, _atlas: Atlas) -> Wording:
    name, party = entry.recipient_name, party_name(entry.recipient_party)
    if name in ("", party):
        heading = translate("Timeline", "To {party}").format(party=party)
    else:
        heading = translate("Timeline", "To {name}, {party}").format(name=name, party=party)
    count = translate("Timeline", "Items shared: {count}").format(count=len(entry.entry_ids))
    return translate("Timeline", "Shared"), heading, f"{entry.purpose}\n{count}".strip()


def _disclosure(entry: Disclosure, _atlas: Atlas) -> Wording:
    heading = translate("Timeline", "To {name}, by {law}").format(
        name=entry.recipient_name, law=entry.provision
    )
    decided = translate("Timeline", "Decided by {name}").format(name=entry.decided_by)
    kind = translate("Timeline", "Disclosed without consent")
    return kind, heading, f"{entry.what}\n{decided}"


def _person_changed(entry: PersonChanged, _atlas: Atlas) -> Wording:
    lines = [fact_words(each) for each in entry.facts]
    return translate("Timeline", "Changed facts about the person"), "", "\n".join(lines)


_WORDINGS: tuple[tuple[type[Entry], Callable[..., Wording]], ...] = (
    (Note, _note),
    (Dispute, _dispute),
    (StepTaken, _step),
    (Consent, _consent),
    (Withdrawal, _withdrawal),
    (FilledForm, _form),
    (Plan, _plan),
    (Document, _document),
    (Shared, _shared),
    (Disclosure, _disclosure),
    (PersonChanged, _person_changed),
)


def filters() -> tuple[tuple[str, str], ...]:
    """What the journal can be narrowed to: a name and a key for ``chosen``."""
    return (
        (translate("Timeline", "Everything"), ""),
        (translate("Timeline", "Notes"), _NOTES),
        *((_narrower(kind), f"{_NOTES}:{kind}") for kind in NOTE_KINDS),
        (translate("Timeline", "Steps"), "steps"),
        (translate("Timeline", "Consents"), "consents"),
        (translate("Timeline", "Forms and plans"), "papers"),
        (translate("Timeline", "Documents"), "documents"),
        (translate("Timeline", "Shares"), "shares"),
        (translate("Timeline", "Facts about the person"), "person"),
    )


def _narrower(kind: Kind) -> str:
    return translate("Timeline", "Notes: {subject}").format(subject=note_subject(kind))


_NOTES = "notes"
_CHOSEN: dict[str, tuple[type[Entry], ...]] = {
    _NOTES: (Note,),
    "steps": (StepTaken,),
    "consents": (Consent, Withdrawal),
    "papers": (FilledForm, Plan),
    "documents": (Document,),
    "shares": (Shared, Disclosure),
    "person": (PersonChanged,),
}


def chosen(entries: Sequence[Entry], key: str) -> tuple[Entry, ...]:
    """The entries of one filter.

    Without a filter, all but the departures that arrivals tell of and the papers that their forms
    show.
    """
    if kinds := _CHOSEN.get(key):
        return tuple(entry for entry in entries if isinstance(entry, kinds))
    if of_kind := key.partition(f"{_NOTES}:")[2]:
        return tuple(one for one in entries if isinstance(one, Note) and one.kind == of_kind)
    papers = {paper.id for paper in papers_of_forms(entries).values()}
    return tuple(
        each
        for each in entries
        if each.id not in papers and not (isinstance(each, StepTaken) and each.left)
    )
