"""Takes back what is no part of the journal: contacts, ticks, closing a case, a lost draft.

The journal is never taken back: a wrong note is corrected, a wrong step left (SoL 14:3, FL 27 §).
"""

from __future__ import annotations

from desktop.core.cases import contacts, drafts, people, recipient_store, reminders
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import EntryUnknown
from desktop.core.cases.records import Act, Changes, Inverse


def take_back(desk: Desk, inverse: Inverse) -> Changes:
    """Do the act that puts things back; CaseUnknown or EntryUnknown where it is too late."""
    match inverse:
        case Inverse(act=Act.ADD_CONTACT, contact=contact) if contact is not None:
            people.case(desk.vault, contact.case_id)
            return contacts.put(desk, contact)
        case Inverse(act=Act.REMOVE_CONTACT, contact=contact) if contact is not None:
            return contacts.remove(desk, contact.id)
        case Inverse(act=Act.ADD_RECIPIENT, recipient=recipient) if recipient is not None:
            return recipient_store.put_back(desk.vault, recipient, desk.profile.name, desk.now())
        case Inverse(act=Act.TICK):
            return reminders.tick(desk, inverse.entry_id)
        case Inverse(act=Act.UNTICK):
            return reminders.untick(desk, inverse.entry_id)
        case Inverse(act=Act.CLOSE_CASE):
            return people.close_case(desk, inverse.case_id)
        case Inverse(act=Act.REOPEN_CASE):
            return people.reopen_case(desk, inverse.case_id)
        case Inverse(act=Act.KEEP_DRAFT, case_id=""):
            return drafts.save_at_desk(desk, *inverse.draft)
        case Inverse(act=Act.KEEP_DRAFT):
            return drafts.save(desk, inverse.case_id, *inverse.draft, inverse.draft_kind)
    raise EntryUnknown
