"""What is known about a case: frozen records, each an entry that is never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.cases.around import Contact as Contact
from desktop.core.cases.around import Recipient as Recipient
from desktop.core.cases.changes import Act as Act
from desktop.core.cases.changes import Change as Change
from desktop.core.cases.changes import Changes as Changes
from desktop.core.cases.changes import Inverse as Inverse
from desktop.core.cases.vocabulary import NOTE_KINDS as NOTE_KINDS
from desktop.core.cases.vocabulary import ConsentForm as ConsentForm
from desktop.core.cases.vocabulary import Giver as Giver
from desktop.core.cases.vocabulary import IdentityKind as IdentityKind
from desktop.core.cases.vocabulary import Kind as Kind
from desktop.core.cases.vocabulary import Party as Party


@dataclass(frozen=True, slots=True)
class Profile:
    """The caseworker at this desk: signs entries and prefills forms."""

    name: str
    party: Party
    unit: str
    title: str = ""
    telephone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """The individual. ``identity`` is twelve digits for a number, free text for another identity.

    ``protected`` hides address, telephone and e-mail in lists, prints and exports (OSL 21:3).
    """

    name: str
    identity: str
    identity_kind: IdentityKind
    address: str = ""
    postal: str = ""
    telephone: str = ""
    email: str = ""
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A case as lists show it. ``number`` is the case number ("2026-0007"); times are UTC.

    ``practice`` marks the fictive practice case, which never mixes with real ones.
    """

    id: str
    number: str
    person: Person
    opened_at: datetime
    closed_at: datetime | None = None
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What every entry carries. ``id`` is a UUIDv7; ``corrects`` names the entry it corrects.

    ``foreign`` is true for what came in a bundle: it stays marked and read-only.
    """

    id: str
    case_id: str
    at: datetime
    author: str
    unit: str
    party: Party
    corrects: str = ""
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Note(Entry):
    """A journal note. ``step_id`` is the box it was written at, or "". ``disputed`` quotes what the
    individual holds to be wrong (SoL 14:6), or "". ``kind`` is one of NOTE_KINDS.
    """

    text: str = ""
    step_id: str = ""
    disputed: str = ""
    kind: Kind = Kind.NOTES


@dataclass(frozen=True, slots=True)
class StepTaken(Entry):
    """A box the case has reached or left, with the map it was taken under.

    ``left`` is true when the case leaves the box; a case may stand in several boxes at once.
    """

    step_id: str = ""
    map_version: str = ""
    variants: tuple[str, ...] = ()
    left: bool = False


@dataclass(frozen=True, slots=True)
class Consent(Entry):
    """A consent: which parties may receive which kinds of information, why and until when.

    ``valid_to`` is the last day it holds. ``information_given`` is what the individual was told.
    It covers the kinds it names and no other: one from before notes had kinds covers NOTES alone.
    Lifts secrecy (OSL 10:1, 12:2); it is not the legal basis for processing.
    """

    parties: frozenset[Party] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    purpose: str = ""
    valid_from: date = date.min
    valid_to: date = date.min
    form: ConsentForm = ConsentForm.ORAL
    giver: Giver = Giver.SELF
    giver_name: str = ""
    information_given: str = ""
    restrictions: str = ""
    document_id: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal(Entry):
    """A consent taken back, wholly or for some parties and kinds; an event that erases nothing.

    Empty ``parties`` means all parties of the consent; empty ``kinds`` means all its kinds.
    """

    consent_id: str = ""
    parties: frozenset[Party] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FilledForm(Entry):
    """A form as it was filled in: ``values`` maps field id to text."""

    form_id: str = ""
    form_version: int = 1
    values: tuple[tuple[str, str], ...] = ()
    step_id: str = ""
    addressed_to: Party | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Plan(Entry):
    """A plan with goals and who does what; ``follow_up`` is the day it is followed up, if any."""

    title: str = ""
    goals: tuple[str, ...] = ()
    measures: tuple[tuple[str, str], ...] = ()
    follow_up: date | None = None


@dataclass(frozen=True, slots=True)
class Document(Entry):
    """An attached scan; its bytes live in the vault. ``kind`` is the consent column it needs."""

    name: str = ""
    media_type: str = ""
    size: int = 0
    sha256: str = ""
    kind: Kind = Kind.MEDICAL


@dataclass(frozen=True, slots=True)
class Shared(Entry):
    """A share that has left: what, to whom, under which consents, with the content's hash."""

    recipient_name: str = ""
    recipient_party: Party = Party.SOCIALTJANST
    recipient_key: str = ""
    entry_ids: tuple[str, ...] = ()
    consent_ids: tuple[str, ...] = ()
    content_sha256: str = ""
    channel: str = "bundle"
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Disclosure(Entry):
    """Handed out because a law (``provision``) demands or allows it; never counts as a consent."""

    recipient_party: Party | None = None
    recipient_name: str = ""
    provision: str = ""
    decided_by: str = ""
    what: str = ""
    given_on: date = date.min


@dataclass(frozen=True, slots=True)
class Dispute(Entry):
    """The individual holds a note to be wrong (SoL 14:6). Shown as ``disputed`` on the note.

    ``kind`` is the note's when it was disputed: what quotes a note tells about the same.
    """

    note_id: str = ""
    text: str = ""
    kind: Kind = Kind.NOTES


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact about the person: ``fact`` is a field of Person, the values as text.

    ``protected`` is "yes" or "". Where a fact of a protected person is not to be shown, both
    values are WITHHELD.
    """

    fact: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PersonChanged(Entry):
    """What is known about the person was changed; what was known before stays here to be read."""

    facts: tuple[FactChange, ...] = ()


WITHHELD = "\N{BULLET}\N{BULLET}\N{BULLET}"
"""Stands for a protected person's address, telephone or e-mail (OSL 21:3)."""
