"""What a transaction changed, and what takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.cases.around import Contact, Recipient
from desktop.core.cases.vocabulary import Kind


class Change(StrEnum):
    """What a transaction touched, so that each view can decide whether to re-read."""

    CASES = "cases"
    PERSON = "person"
    ENTRIES = "entries"
    CONSENTS = "consents"
    STEPS = "steps"
    DRAFTS = "drafts"
    CONTACTS = "contacts"
    RECIPIENTS = "recipients"
    PROFILE = "profile"
    SETTINGS = "settings"


class Act(StrEnum):
    """What can be taken back: all that a caseworker does to a case but its journal."""

    ADD_CONTACT = "add_contact"
    REMOVE_CONTACT = "remove_contact"
    CLOSE_CASE = "close_case"
    REOPEN_CASE = "reopen_case"
    KEEP_DRAFT = "keep_draft"
    ADD_RECIPIENT = "add_recipient"
    TICK = "tick"
    UNTICK = "untick"


@dataclass(frozen=True, slots=True)
class Inverse:
    """The act that puts things back as they were, with all it needs; held in memory only.

    ``draft`` is the key and text of a draft that was thrown away, ``draft_kind`` what it told
    about.
    """

    act: Act
    case_id: str = ""
    contact: Contact | None = None
    recipient: Recipient | None = None
    draft: tuple[str, str] = ("", "")
    draft_kind: Kind | None = None
    entry_id: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one transaction changed. ``case_id`` is "" when no single case was touched.

    ``inverse`` takes the change back; None for all that is part of the journal.
    """

    kinds: frozenset[Change]
    case_id: str = ""
    entry_id: str = ""
    inverse: Inverse | None = None

    @property
    def only_drafts(self) -> bool:
        """Whether nothing but a draft was kept: what stands in the case is as it was."""
        return self.kinds <= {Change.DRAFTS}
