"""The casebook: every write of a case, each one transaction with its line in the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from desktop.core.cases import (
    consents,
    contacts,
    documents,
    drafts,
    entry_rows,
    journal,
    papers,
    path,
    people,
    receiving,
    reminders,
    undoing,
)
from desktop.core.cases.case_list import CaseRow as CaseRow
from desktop.core.cases.case_list import ConsentState as ConsentState
from desktop.core.cases.case_reading import CaseReader
from desktop.core.cases.case_search import SearchField as SearchField
from desktop.core.cases.path import Standing as Standing
from desktop.core.cases.records import (
    Case,
    Changes,
    Consent,
    ConsentForm,
    Disclosure,
    Entry,
    FilledForm,
    Giver,
    Inverse,
    Kind,
    Party,
    Person,
    Plan,
    Shared,
    Withdrawal,
)
from desktop.core.vault.audit import AuditRow as AuditRow
from desktop.core.vault.progress import Told, nobody


class Casebook(CaseReader):
    """A casebook to write in: a reader that can also add.

    Entries are never changed or erased: a correction, a withdrawal and a dispute are new entries.
    Every write is saved, synced and logged when the call returns, or nothing of it is. A closed
    case raises CaseClosed; without a profile there is nobody to sign (ProfileMissing).
    """

    def open_case(self, person: Person, *, practice: bool = False) -> Changes:
        """Open a case. InvalidIdentityNumber, DuplicatePerson, EmptyText."""
        return people.open_case(self.desk, person, practice=practice)

    def change_person(self, case_id: str, person: Person) -> Changes:
        """Change what is known about the person; what was known before stays in the journal."""
        return people.change_person(self.desk, case_id, person)

    def close_case(self, case_id: str) -> Changes:
        """Close the case; it can be read but not written until it is opened again."""
        return people.close_case(self.desk, case_id)

    def reopen_case(self, case_id: str) -> Changes:
        """Open a closed case again. DuplicatePerson where the person has got another since."""
        return people.reopen_case(self.desk, case_id)

    def add_contact(
        self,
        case_id: str,
        name: str,
        function: str = "",
        party: Party | None = None,
        telephone: str = "",
        email: str = "",
    ) -> Changes:
        """Add somebody who works with the case."""
        return contacts.add(self.desk, case_id, name, function, party, telephone, email)

    def remove_contact(self, contact_id: str) -> Changes:
        """Take a contact away."""
        return contacts.remove(self.desk, contact_id)

    def save_draft(self, case_id: str, key: str, text: str, kind: Kind | None = None) -> Changes:
        """Keep what is being written; it survives a crash and is no entry."""
        return drafts.save(self.desk, case_id, key, text, kind)

    def discard_draft(self, case_id: str, step_id: str) -> Changes:
        """Throw a draft away; it can be taken back."""
        return drafts.discard(self.desk, case_id, step_id)

    def save_desk_draft(self, name: str, text: str) -> Changes:
        """Keep what is being written for no case yet."""
        return drafts.save_at_desk(self.desk, name, text)

    def discard_desk_draft(self, name: str) -> Changes:
        """Throw such a draft away; it can be taken back."""
        return drafts.discard_at_desk(self.desk, name)

    def tick(self, entry_id: str) -> Changes:
        """Note that what a plan or a form reminds of is done; it can be taken back."""
        return reminders.tick(self.desk, entry_id)

    def take_back(self, inverse: Inverse) -> Changes:
        """Put things back as they were; what comes of it can be taken back in its turn."""
        return undoing.take_back(self.desk, inverse)

    def write_note(
        self, case_id: str, text: str, step_id: str = "", kind: Kind = Kind.NOTES
    ) -> Changes:
        """Save a note for good; its draft goes. ``kind`` is one of NOTE_KINDS."""
        return journal.write_note(self.desk, case_id, text, step_id, kind)

    def correct_note(self, note_id: str, text: str, kind: Kind | None = None) -> Changes:
        """Write a correction beside the note it corrects; of the same kind where none is given."""
        return journal.correct_note(self.desk, note_id, text, kind)

    def mark_disputed(self, note_id: str, text: str) -> Changes:
        """Note what the individual holds to be wrong."""
        return journal.mark_disputed(self.desk, note_id, text)

    def attach(
        self,
        case_id: str,
        name: str,
        media_type: str,
        data: bytes,
        kind: Kind,
        told: Told = nobody,
    ) -> Changes:
        """Keep a document of at most 50 MB; what ``told`` raises leaves nothing of it."""
        return documents.attach(self.desk, case_id, name, media_type, data, kind, told)

    def take_step(
        self,
        case_id: str,
        step_id: str,
        map_version: str = "",
        variants: Sequence[str] = (),
        leaving: Sequence[str] = (),
    ) -> Changes:
        """Reach a box; ``leaving`` are current boxes to leave in the same transaction."""
        return path.take_step(self.desk, case_id, step_id, map_version, variants, leaving)

    def leave_step(
        self, case_id: str, step_id: str, map_version: str = "", variants: Sequence[str] = ()
    ) -> Changes:
        """Leave a box without reaching another."""
        return path.leave_step(self.desk, case_id, step_id, map_version, variants)

    def give_consent(
        self,
        case_id: str,
        parties: Iterable[Party],
        kinds: Iterable[Kind],
        purpose: str,
        valid_from: date,
        valid_to: date,
        form: ConsentForm = ConsentForm.ORAL,
        giver: Giver = Giver.SELF,
        *,
        giver_name: str = "",
        information_given: str = "",
        restrictions: str = "",
        document_id: str = "",
        corrects: str = "",
    ) -> Changes:
        """Record a consent, or the correction of one. InvalidConsent names the field at fault."""
        consent = Consent(
            **self.desk.signature(case_id),
            corrects=corrects,
            parties=frozenset(parties),
            kinds=frozenset(kinds),
            purpose=purpose,
            valid_from=valid_from,
            valid_to=valid_to,
            form=form,
            giver=giver,
            giver_name=giver_name,
            information_given=information_given,
            restrictions=restrictions,
            document_id=document_id,
        )
        return consents.give(self.desk, consent)

    def withdraw_consent(
        self,
        consent_id: str,
        parties: Iterable[Party] = frozenset(),
        kinds: Iterable[Kind] = frozenset(),
        reason: str = "",
    ) -> Changes:
        """Record that a consent is taken back; empty parties or kinds mean all of them."""
        consent = entry_rows.one(self.vault, consent_id, Consent)
        withdrawal = Withdrawal(
            **self.desk.signature(consent.case_id),
            consent_id=consent_id,
            parties=frozenset(parties),
            kinds=frozenset(kinds),
            reason=reason,
        )
        return consents.withdraw(self.desk, withdrawal, consent)

    def record_disclosure(
        self,
        case_id: str,
        recipient_name: str,
        provision: str,
        decided_by: str,
        what: str,
        given_on: date,
        recipient_party: Party | None = None,
    ) -> Changes:
        """Record what was handed out by law without consent. EmptyText names the field."""
        disclosure = Disclosure(
            **self.desk.signature(case_id),
            recipient_party=recipient_party,
            recipient_name=recipient_name,
            provision=provision,
            decided_by=decided_by,
            what=what,
            given_on=given_on,
        )
        return consents.disclose(self.desk, disclosure)

    def keep_form(
        self,
        case_id: str,
        form_id: str,
        form_version: int,
        values: Mapping[str, str],
        step_id: str = "",
        addressed_to: Party | None = None,
        title: str = "",
    ) -> Changes:
        """Keep a form as it was filled in."""
        form = FilledForm(
            **self.desk.signature(case_id),
            form_id=form_id,
            form_version=form_version,
            values=tuple(dict(values).items()),
            step_id=step_id,
            addressed_to=addressed_to,
            title=title,
        )
        return papers.keep_form(self.desk, form)

    def keep_plan(
        self,
        case_id: str,
        title: str,
        goals: Sequence[str] = (),
        measures: Sequence[tuple[str, str]] = (),
        follow_up: date | None = None,
        corrects: str = "",
    ) -> Changes:
        """Keep a plan; ``measures`` are pairs of what and who."""
        plan = Plan(
            **self.desk.signature(case_id),
            corrects=corrects,
            title=title,
            goals=tuple(goals),
            measures=tuple(measures),
            follow_up=follow_up,
        )
        return papers.keep_plan(self.desk, plan)

    def log_share(
        self,
        case_id: str,
        recipient_name: str,
        recipient_party: Party,
        recipient_key: str,
        entry_ids: Sequence[str],
        consent_ids: Sequence[str],
        content_sha256: str,
        channel: str = "bundle",
        purpose: str = "",
    ) -> Changes:
        """Record what has left the desk."""
        shared = Shared(
            **self.desk.signature(case_id),
            recipient_name=recipient_name,
            recipient_party=recipient_party,
            recipient_key=recipient_key,
            entry_ids=tuple(entry_ids),
            consent_ids=tuple(consent_ids),
            content_sha256=content_sha256,
            channel=channel,
            purpose=purpose,
        )
        return papers.log_share(self.desk, shared)

    def import_entries(
        self, case: Case, entries: Iterable[Entry], contents: Mapping[str, bytes] | None = None
    ) -> Changes:
        """Merge another party's entries by id; a second time changes nothing."""
        return receiving.import_entries(self.desk, case, entries, contents or {})
