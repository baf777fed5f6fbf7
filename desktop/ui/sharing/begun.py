"""What is chosen and written on the share page, kept as a draft of the case until it is shared."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QLineEdit

from desktop.core.cases.records import Kind
from desktop.ui.cases.draft_words import SHARE
from desktop.ui.cases.sheet_draft import Field, SheetDraft, choice, line
from desktop.ui.session import Session
from desktop.ui.sharing.whom import Whom

_PAPER = "paper"


def of_share(
    session: Session, whom: Whom, off: set[Kind], turned: SignalInstance, purpose: QLineEdit
) -> SheetDraft:
    """The draft; ``off`` are the kinds left out, ``turned`` says that they have changed.

    The recipients come before the way: choosing somebody turns to the sealed bundle.
    """
    fields = {
        "off": _kinds(off, turned),
        "to": _recipients(whom),
        "way": _way(whom),
        "office": line(whom.office_name),
        "office_party": choice(whom.office_party),
        "purpose": line(purpose),
    }
    return SheetDraft(session, SHARE, fields, purpose)


def _kinds(off: set[Kind], turned: SignalInstance) -> Field:
    def fill(told: str) -> None:
        known = {each.value for each in Kind}
        off.clear()
        off.update(Kind(each) for each in told.split() if each in known)

    return Field(lambda: " ".join(sorted(each.value for each in off)), fill, turned)


def _recipients(whom: Whom) -> Field:
    return Field(
        lambda: " ".join(each.id for each in whom.chosen()),
        lambda told: whom.choose(*told.split()),
        whom.changed,
    )


def _way(whom: Whom) -> Field:
    def fill(told: str) -> None:
        (whom.paper if told == _PAPER else whom.sealed).click()

    return Field(lambda: _PAPER if whom.is_paper else "", fill, whom.changed)
