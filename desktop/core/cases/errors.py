"""Every refusal of the case: what is not there, what may not be done, what is not valid."""

from __future__ import annotations

from desktop.core.errors import Known


class InvalidIdentityNumber(Known):
    """Not a personal identity number or coordination number. ``why`` is form, date or checksum."""

    code = "cases.invalid_identity_number"


class DuplicatePerson(Known):
    """There is already an open case for this identity. ``number`` is that case's number."""

    code = "cases.duplicate_person"


class CaseUnknown(Known):
    """There is no such case in this vault."""

    code = "cases.unknown_case"


class CaseClosed(Known):
    """The case is closed: it is read, not written."""

    code = "cases.closed"


class EntryUnknown(Known):
    """There is no such entry in this vault, or it is of another kind."""

    code = "cases.unknown_entry"


class ForeignEntry(Known):
    """What another party wrote is read, not corrected."""

    code = "cases.foreign_entry"


class NotANoteKind(Known):
    """A note is of one of the note kinds, not of ``kind``."""

    code = "cases.not_a_note_kind"


class EmptyText(Known):
    """There is nothing to save."""

    code = "cases.empty_text"


class InvalidConsent(Known):
    """A consent must name parties, kinds, a purpose and days in order. ``field`` says which."""

    code = "cases.invalid_consent"


class InvalidWithdrawal(Known):
    """A withdrawal must concern parties and kinds that its consent names. ``field`` says which."""

    code = "cases.invalid_withdrawal"


class StepNotCurrent(Known):
    """The case does not stand in this box."""

    code = "cases.step_not_current"


class DocumentTooLarge(Known):
    """A document is larger than the vault takes. ``limit_mb`` is the limit."""

    code = "cases.document_too_large"


class SearchTooWide(Known):
    """Over all cases only name, identity number and case number may be searched (2001:637 15 §)."""

    code = "cases.search_too_wide"


class ProfileMissing(Known):
    """Nobody has said who works at this desk; entries cannot be signed."""

    code = "cases.profile_missing"


class RecipientUnknown(Known):
    """There is no such recipient in this vault."""

    code = "cases.unknown_recipient"


class NotDueForDisposal(Known):
    """The case may not be disposed of yet, or must be kept for good."""

    code = "cases.not_due_for_disposal"


class ReasonMissing(Known):
    """A person must say why."""

    code = "cases.reason_missing"
