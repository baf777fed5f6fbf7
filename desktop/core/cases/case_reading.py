"""The casebook as it is read: the list, one case at a time, and a log that sees who looks."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime

from desktop.core.cases import (
    case_search,
    contacts,
    documents,
    drafts,
    entry_rows,
    journal,
    path,
    people,
    profile_store,
    receiving,
    recipient_store,
    reminders,
)
from desktop.core.cases.case_list import CaseRow, CaseShelf
from desktop.core.cases.case_search import SearchField
from desktop.core.cases.desk import Desk
from desktop.core.cases.path import Standing
from desktop.core.cases.records import (
    Case,
    Consent,
    Contact,
    Document,
    Entry,
    Kind,
    Person,
    Profile,
    Recipient,
    StepTaken,
    Withdrawal,
)
from desktop.core.cases.reminders import Reminder
from desktop.core.vault import audit
from desktop.core.vault.audit import AuditRow
from desktop.core.vault.store import Vault


class CaseReader:
    """One caseworker's casebook in one open vault, for reading.

    ``clock`` gives the present moment with its time zone. Without ``profile`` the vault's own is
    used; ``desk`` is for the rooms beside this one. The first look at another case than the last
    one is logged as an opening, whether or not the window says so. Unknown ids raise CaseUnknown
    or EntryUnknown.
    """

    def __init__(
        self, vault: Vault, clock: Callable[[], datetime], profile: Profile | None = None
    ) -> None:
        signer = profile_store.profile(vault) if profile is None else profile
        self.desk = Desk(vault, clock, signer)
        self._shelf = CaseShelf(vault)
        self._on_the_desk = ""

    @property
    def vault(self) -> Vault:
        """The vault this casebook writes to."""
        return self.desk.vault

    @property
    def profile(self) -> Profile:
        """Who signs new entries."""
        return self.desk.profile

    @profile.setter
    def profile(self, profile: Profile) -> None:
        self.desk.profile = profile

    # Reads over all cases

    def cases(self) -> tuple[CaseRow, ...]:
        """Every case as a line of the list, open ones first."""
        return self._shelf.rows(self._today())

    def search_cases(
        self, text: str, by: Collection[str] = tuple(SearchField)
    ) -> tuple[CaseRow, ...]:
        """Cases by name, identity number or case number; SearchTooWide for any other field."""
        return case_search.search(self.desk, text, self._today(), by)

    def same_identity(self, person: Person, *, practice: bool = False) -> tuple[Case, ...]:
        """The cases, open and closed, that already concern this person."""
        return people.same_identity(self.vault, person, practice=practice)

    def look_for_same(self, person: Person, *, practice: bool = False) -> tuple[Case, ...]:
        """Like ``same_identity``, as the caseworker's own look-up: what is found is logged."""
        found = self.same_identity(person, practice=practice)
        if found:
            self.log("cases.searched", detail=f"found={len(found)}")
        return found

    def arrivals(self, case_id: str = "") -> tuple[tuple[str, str, datetime], ...]:
        """Case id, current step id and moment of arrival, for one open case or for all."""
        return path.arrivals(self.vault, case_id)

    def reminders(self, consents_until: date, case_id: str = "") -> tuple[Reminder, ...]:
        """The days of one open case or of all; of consents those that end by ``consents_until``."""
        return reminders.standing(self.vault, case_id, consents_until)

    def title_of(self, entry_id: str) -> str:
        """The title of a plan or a form; "" for what has none."""
        return reminders.title(self.vault, entry_id)

    def recipients(self) -> tuple[Recipient, ...]:
        """Those whom bundles can be sealed to."""
        return recipient_store.list(self.vault)

    def audit(self) -> tuple[AuditRow, ...]:
        """The whole log, oldest first, without the content of any case."""
        return audit.rows(self.vault)

    # Reads of one case

    def case(self, case_id: str) -> Case:
        """The case, with address and telephone also for a person with protected identity."""
        self._look_at(case_id)
        return people.case(self.vault, case_id)

    def entries(
        self, case_id: str, kinds: Collection[type[Entry]] | None = None
    ) -> tuple[Entry, ...]:
        """The case's entries, oldest first; ``kinds`` are record classes, all when left out."""
        self._look_at(case_id)
        return journal.entries(self.vault, case_id, kinds)

    def entry(self, entry_id: str) -> Entry:
        """One entry by its id."""
        found = entry_rows.one(self.vault, entry_id, Entry)
        self._look_at(found.case_id)
        return found

    def consents(self, case_id: str) -> tuple[Consent, ...]:
        """Every consent ever given in the case, oldest first."""
        return entry_rows.of_type(self.vault, case_id, Consent)

    def withdrawals(self, case_id: str) -> tuple[Withdrawal, ...]:
        """Every withdrawal in the case, oldest first."""
        return entry_rows.of_type(self.vault, case_id, Withdrawal)

    def steps(self, case_id: str) -> tuple[StepTaken, ...]:
        """Every arrival at and departure from a box, oldest first."""
        return entry_rows.of_type(self.vault, case_id, StepTaken)

    def standing(self, case_id: str, without: Collection[str] = ()) -> Standing:
        """Where the case stands, has been, and how long each step took; as ``path.standing``."""
        return path.standing(self.vault, case_id, without)

    def contacts(self, case_id: str) -> tuple[Contact, ...]:
        """Who works with the case."""
        return contacts.of_case(self.vault, case_id)

    def draft(self, case_id: str, step_id: str) -> str:
        """What was being written at this step, or ""."""
        return drafts.of_key(self.vault, case_id, step_id)

    def draft_kind(self, case_id: str, key: str) -> Kind | None:
        """What the note being written there tells about; None as long as nothing is chosen."""
        return drafts.kind_of_key(self.vault, case_id, key)

    def drafts(self, case_id: str) -> dict[str, str]:
        """Every draft of the case, by step id."""
        return drafts.of_case(self.vault, case_id)

    def desk_draft(self, name: str) -> str:
        """What was being written for no case yet, or ""."""
        return drafts.at_desk(self.vault, name)

    def search_within(self, case_id: str, text: str) -> tuple[Entry, ...]:
        """The entries of this one case that hold every word of ``text``."""
        self._look_at(case_id)
        return journal.search_within(self.vault, case_id, text)

    def document_bytes(self, document_id: str) -> bytes:
        """All bytes of a document, in memory only."""
        self._look_at(entry_rows.one(self.vault, document_id, Document).case_id)
        return documents.content(self.vault, document_id)

    def local_case(self, case: Case) -> Case | None:
        """The case of ours that a received case would be merged into, or None."""
        return receiving.local_case(self.desk, case)

    # The log

    def note_opened(self, case_id: str) -> None:
        """Log that the case was opened on the desk."""
        self._on_the_desk = ""
        self._look_at(case_id)

    def log(self, action: str, case_id: str = "", detail: str = "") -> None:
        """Log what leaves no entry: ``case.printed``, ``case.exported``, ``map.printed``.

        ``detail`` must hold no personal data.
        """
        with self.vault.transaction() as db:
            self.desk.log(db, action, case_ref=case_id, detail=detail)

    def _today(self) -> date:
        return self.desk.clock().astimezone().date()

    def _look_at(self, case_id: str) -> None:
        if case_id == self._on_the_desk:
            return
        people.case(self.vault, case_id)
        with self.vault.transaction() as db:
            self.desk.log(db, "case.opened", case_ref=case_id)
        self._on_the_desk = case_id
