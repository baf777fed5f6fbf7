"""The log's actions in words; never what they were about."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.ui.language import translate
from desktop.ui.wording.marking import marked

ACTIONS: Mapping[str, str] = {
    "case.closed": marked("Log", "Case closed"),
    "case.created": marked("Log", "Case created"),
    "case.disposed": marked("Log", "Case disposed of"),
    "case.exported": marked("Log", "Case exported"),
    "case.extracted": marked("Log", "Extract made"),
    "case.opened": marked("Log", "Case opened"),
    "case.locked_read": marked("Log", "Locked entry read by duty"),
    "case.person_changed": marked("Log", "Facts about the person changed"),
    "case.printed": marked("Log", "Case printed"),
    "case.received": marked("Log", "Bundle received"),
    "case.reopened": marked("Log", "Case opened again"),
    "case.shared": marked("Log", "Bundle shared"),
    "case.stop_answered": marked("Log", "Answer to a withdrawal received"),
    "case.stop_kept": marked("Log", "Withdrawal kept until what it concerns comes"),
    "case.stop_sent": marked("Log", "Withdrawal sent"),
    "case.stop_lifted": marked("Log", "Locked entries shared again: unlocked"),
    "case.stopped": marked("Log", "Withdrawal received"),
    "cases.searched": marked("Log", "Search among cases"),
    "clock.set_back": marked("Log", "The computer's clock was set back"),
    "consent.given": marked("Log", "Consent recorded"),
    "consent.withdrawn": marked("Log", "Consent withdrawn"),
    "contact.added": marked("Log", "Contact added"),
    "contact.removed": marked("Log", "Contact removed"),
    "disclosure.recorded": marked("Log", "Disclosure by law recorded"),
    "document.attached": marked("Log", "Document attached"),
    "entry.received": marked("Log", "Entry received"),
    "form.kept": marked("Log", "Form kept"),
    "map.printed": marked("Log", "Map printed"),
    "note.corrected": marked("Log", "Note corrected"),
    "note.disputed": marked("Log", "Note marked as disputed"),
    "note.written": marked("Log", "Note written"),
    "keys.renewed": marked("Log", "Own keys renewed"),
    "organisation_key.added": marked("Log", "The organisation's key was let in"),
    "organisation_key.removed": marked("Log", "The organisation's key was taken away"),
    "password.changed": marked("Log", "Password changed"),
    "password.guessed": marked("Log", "Many wrong passwords tried"),
    "plan.kept": marked("Log", "Plan kept"),
    "profile.changed": marked("Log", "Profile changed"),
    "recipient.added": marked("Log", "Recipient added"),
    "recipient.doubted": marked("Log", "Recipient speaks for another party: compare anew"),
    "recipient.removed": marked("Log", "Recipient removed"),
    "recipient.succeeded": marked("Log", "Recipient's keys renewed"),
    "recipient.verified": marked("Log", "Recipient verified"),
    "reminder.done": marked("Log", "Reminder marked as done"),
    "reminder.not_done": marked("Log", "Reminder marked as not done"),
    "statistics.exported": marked("Log", "Statistics saved"),
    "step.left": marked("Log", "Box left"),
    "step.taken": marked("Log", "Box reached"),
    "vault.opened_by_organisation": marked("Log", "Opened with the organisation's key"),
    "words.changed": marked("Log", "New recovery words made"),
}


def action_words(action: str) -> str:
    """The action in words; one that is newer than this list stays a code."""
    text = ACTIONS.get(action)
    return action if text is None else translate("Log", text)
