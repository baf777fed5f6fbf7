"""The journal of a case as a list of dated cards, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.cases.records import (
    Consent,
    Disclosure,
    Document,
    Entry,
    FilledForm,
    Note,
    Plan,
    Shared,
    StepTaken,
    Withdrawal,
)
from desktop.ui.atlas import Atlas
from desktop.ui.controls import chip, clear, label
from desktop.ui.dates import day, moment
from desktop.ui.language import translate
from desktop.ui.names import kind_name, kind_names, party_name, party_names

Wording = tuple[str, str, str]
"""What kind of entry it is, its heading and its text."""


def entry_words(entry: Entry, atlas: Atlas) -> Wording:
    """An entry in words."""
    for kind, words in _WORDINGS:
        if isinstance(entry, kind):
            return words(entry, atlas)
    return (translate("Timeline", "Entry"), "", "")


def _note(entry: Note, atlas: Atlas) -> Wording:
    text = entry.text
    if entry.disputed:
        text += "\n\n" + translate("Timeline", "The individual disputes: {text}").format(
            text=entry.disputed
        )
    kind = translate("Timeline", "Correction") if entry.corrects else translate("Timeline", "Note")
    return kind, _step_title(entry.step_id, atlas), text


def _step(entry: StepTaken, atlas: Atlas) -> Wording:
    kind = translate("Timeline", "Left") if entry.left else translate("Timeline", "Step taken")
    return kind, _step_title(entry.step_id, atlas), ""


def _consent(entry: Consent, _atlas: Atlas) -> Wording:
    text = translate("Timeline", "{kinds}. {purpose}").format(
        kinds=kind_names(entry.kinds), purpose=entry.purpose
    )
    heading = translate("Timeline", "{parties}, {first} to {last}").format(
        parties=party_names(entry.parties),
        first=day(entry.valid_from),
        last=day(entry.valid_to),
    )
    return translate("Timeline", "Consent"), heading, text


def _withdrawal(entry: Withdrawal, _atlas: Atlas) -> Wording:
    heading = translate("Timeline", "The whole consent")
    if entry.parties or entry.kinds:
        names = (party_names(entry.parties), kind_names(entry.kinds))
        heading = ": ".join(name for name in names if name)
    return translate("Timeline", "Withdrawal"), heading, entry.reason


def _form(entry: FilledForm, _atlas: Atlas) -> Wording:
    return translate("Timeline", "Form"), entry.title, ""


def _plan(entry: Plan, _atlas: Atlas) -> Wording:
    return translate("Timeline", "Plan"), entry.title, "\n".join(entry.goals)


def _document(entry: Document, _atlas: Atlas) -> Wording:
    return translate("Timeline", "Document"), entry.name, kind_name(entry.kind)


def _shared(entry: Shared, _atlas: Atlas) -> Wording:
    heading = translate("Timeline", "To {name}, {party}").format(
        name=entry.recipient_name, party=party_name(entry.recipient_party)
    )
    count = translate("Timeline", "Items shared: {count}").format(count=len(entry.entry_ids))
    return translate("Timeline", "Shared"), heading, f"{entry.purpose}\n{count}".strip()


def _disclosure(entry: Disclosure, _atlas: Atlas) -> Wording:
    heading = translate("Timeline", "To {name}, by {law}").format(
        name=entry.recipient_name, law=entry.provision
    )
    decided = translate("Timeline", "Decided by {name}").format(name=entry.decided_by)
    kind = translate("Timeline", "Disclosed without consent")
    return kind, heading, f"{entry.what}\n{decided}"


_WORDINGS: tuple[tuple[type[Entry], Callable[..., Wording]], ...] = (
    (Note, _note),
    (StepTaken, _step),
    (Consent, _consent),
    (Withdrawal, _withdrawal),
    (FilledForm, _form),
    (Plan, _plan),
    (Document, _document),
    (Shared, _shared),
    (Disclosure, _disclosure),
)


def _step_title(step_id: str, atlas: Atlas) -> str:
    step = atlas.step(step_id)
    if step is None:
        return ""
    process = atlas.map.process(step.id.rpartition(".")[0])
    return f"{process.number}:{step.printed} {step.title}" if step.printed else step.title


def filters() -> tuple[tuple[str, str], ...]:
    """What the journal can be narrowed to: a name and a key for ``chosen``."""
    return (
        (translate("Timeline", "Everything"), ""),
        (translate("Timeline", "Notes"), "notes"),
        (translate("Timeline", "Steps"), "steps"),
        (translate("Timeline", "Consents"), "consents"),
        (translate("Timeline", "Forms and plans"), "papers"),
        (translate("Timeline", "Shares"), "shares"),
    )


_CHOSEN: dict[str, tuple[type[Entry], ...]] = {
    "notes": (Note,),
    "steps": (StepTaken,),
    "consents": (Consent, Withdrawal),
    "papers": (FilledForm, Plan, Document),
    "shares": (Shared, Disclosure),
}


def chosen(entries: Sequence[Entry], key: str) -> tuple[Entry, ...]:
    """The entries of one filter; without a filter, all but the departures that arrivals imply."""
    if kinds := _CHOSEN.get(key):
        return tuple(entry for entry in entries if isinstance(entry, kinds))
    return tuple(e for e in entries if not (isinstance(e, StepTaken) and e.left))


class Timeline(QWidget):
    """Cards from newest to oldest."""

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace what is shown."""
        clear(self._cards)
        if not entries:
            self._cards.addWidget(
                label(translate("Timeline", "Nothing is written in this case yet."), "quiet")
            )
        for entry in reversed(entries):
            self._cards.addWidget(self._card(entry))

    def _card(self, entry: Entry) -> QFrame:
        kind, heading, text = entry_words(entry, self._atlas)
        made = QFrame()
        made.setProperty("card", "true")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(chip(kind))
        if entry.foreign:
            top.addWidget(chip(translate("Timeline", "Received"), "attention"))
        top.addWidget(_one_line(moment(entry.at)))
        top.addStretch(1)
        top.addWidget(_one_line(f"{entry.author}, {entry.unit}"))
        layout.addLayout(top)
        if heading:
            layout.addWidget(label(heading, "strong"))
        if text:
            layout.addWidget(label(text, selectable=True))
        return made


def _one_line(text: str) -> QLabel:
    made = label(text, "quiet")
    made.setWordWrap(False)
    return made
