"""A sheet's fields as a draft: what was typed, chosen and ticked, kept until it is recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QDate, QObject, Qt, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.one_act import one_act
from desktop.core.cases.records import Changes
from desktop.core.vault.progress import Told
from desktop.ui.cases.draft_keeper import DraftKeeper, as_text, as_values
from desktop.ui.session import Session

_YES = "yes"


@dataclass(frozen=True, slots=True)
class Field:
    """One field as text: how it is read off, how it is filled, and what says that it changed."""

    read: Callable[[], str]
    fill: Callable[[str], object]
    changed: SignalInstance


Fields = Mapping[str, Field]


def line(edit: QLineEdit) -> Field:
    """A line of text."""
    return Field(edit.text, edit.setText, edit.textChanged)


def text(edit: QPlainTextEdit) -> Field:
    """Several lines of text."""
    return Field(edit.toPlainText, edit.setPlainText, edit.textChanged)


def choice(box: QComboBox) -> Field:
    """A choice by what it stands for; one that is offered no more leaves the box as it is."""

    def fill(value: str) -> None:
        place = box.findData(value)
        if place >= 0:
            box.setCurrentIndex(place)

    return Field(lambda: str(box.currentData()), fill, box.currentIndexChanged)


def day(edit: QDateEdit) -> Field:
    """A day, as an ISO date."""
    iso = Qt.DateFormat.ISODate

    def fill(value: str) -> None:
        edit.setDate(QDate.fromString(value, iso))

    return Field(lambda: edit.date().toString(iso), fill, edit.dateChanged)


def tick(box: QAbstractButton) -> Field:
    """A tick."""
    return Field(
        lambda: _YES if box.isChecked() else "",
        lambda value: box.setChecked(bool(value)),
        box.toggled,
    )


class SheetDraft:
    """Keeps the fields of one sheet, of the open case or of the desk, within a second of a change.

    Nothing is kept while the fields stand as they stood when the sheet was begun.
    """

    def __init__(self, session: Session, key: str, fields: Fields, owner: QObject) -> None:
        self._fields = dict(fields)
        self._begun_from = self.values()
        self._keeper = DraftKeeper(session, key, self._text, owner)
        for field in self._fields.values():
            field.changed.connect(lambda *_: self._keeper.typed())

    def begin(self, case_id: str) -> bool:
        """Fill in the draft, if there is one; what stands in the fields now is no draft yet.

        ``case_id`` is "" for a sheet of the desk. Gives whether there was a draft. A sheet that is
        begun anew calls ``keep_now`` before it is filled with something else.
        """
        self._keeper.forget()
        self._begun_from = self.values()
        kept = as_values(self._keeper.point_at(case_id))
        self.fill(kept)
        self._keeper.forget()
        return bool(kept)

    def values(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {name: field.read() for name, field in self._fields.items()}

    def fill(self, values: Mapping[str, str]) -> None:
        """Fill the fields that are named."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].fill(value)

    def is_begun(self) -> bool:
        """Whether something stands here that did not to begin with."""
        return self.values() != self._begun_from

    def keep_now(self) -> None:
        """Keep what was typed since the draft was last kept: the sheet is about to go."""
        self._keeper.keep_now()

    def recorded_by(
        self, act: Callable[[Casebook, Told], Changes]
    ) -> Callable[[Casebook, Told], Changes]:
        """The act that records what stands here; the draft goes with it, or both stay undone."""
        self.keep_now()
        case_id, key = self._keeper.case_id, self._keeper.key

        def both(book: Casebook, told: Told) -> Changes:
            with one_act(book):
                changes = act(book, told)
                if case_id:
                    book.save_draft(case_id, key, "")
                else:
                    book.save_desk_draft(key, "")
            return changes

        return both

    def drop(self) -> None:
        """It is done: the draft goes."""
        self._keeper.drop()

    def throw_away(self) -> None:
        """The writer does not want it: the draft goes, and can be taken back."""
        self._keeper.throw_away()

    def _text(self) -> str:
        return as_text(self.values()) if self.is_begun() else ""
