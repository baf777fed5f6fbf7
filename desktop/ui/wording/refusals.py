"""A refusal's code → its sentence: what happened, that nothing was lost, and what to do now.

A key may end in ``:`` and one of the refusal's data values (``vault.words_mistyped:0``); that
sentence is chosen before the one for the bare code.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.ui.wording.marking import marked
from desktop.ui.wording.policy_refusals import POLICY
from desktop.ui.wording.sharing_refusals import CONSENT, EXCHANGE, FORMS

MODEL: Mapping[str, str] = {
    "known": marked("Refusals", "It could not be done."),
    "model.broken": marked(
        "Refusals",
        "The map cannot be shown: its files hold {count} mistakes. The command "
        "“stockholmsmodellen model check” names them all.",
    ),
    "learning.broken": marked(
        "Refusals",
        "The tour and the quizzes cannot be shown: their files hold {count} mistakes. Everything "
        "else works. Tell IT.",
    ),
    "variant.conflict": marked(
        "Refusals", "The variants “{first}” and “{second}” exclude each other. {reason}"
    ),
    "variant.clash": marked(
        "Refusals",
        "The variants “{first}” and “{second}” change the same place in the map, each in its own "
        "way. Only one of them can be on.",
    ),
    "variant.unknown": marked("Refusals", "There is no variant “{variant}”."),
    "bpmn.refused": marked(
        "Refusals", "The BPMN file could not be taken in ({reason}). The map is unchanged."
    ),
    "bpmn.refused:not_ours": marked(
        "Refusals",
        "The BPMN file did not begin as this map. Export the map as BPMN, change that file and "
        "take it in again.",
    ),
    "bpmn.refused:not_bpmn": marked("Refusals", "The file is not BPMN 2.0."),
    "bpmn.refused:syntax": marked(
        "Refusals", "The file cannot be read as BPMN: something is wrong at line {line}."
    ),
    "bpmn.refused:document_type": marked(
        "Refusals",
        "The file declares a document type (DOCTYPE), which could bring in foreign content. It "
        "was not opened.",
    ),
    "bpmn.refused:entity": marked(
        "Refusals",
        "The file declares entities, which could bring in foreign content. It was not opened.",
    ),
    "bpmn.refused:encoding": marked(
        "Refusals", "The file is written in an encoding that cannot be read. Save it as UTF-8."
    ),
    "bpmn.refused:too_big": marked("Refusals", "The file is larger than a BPMN file may be."),
    "bpmn.refused:too_deep": marked(
        "Refusals", "The file is nested deeper than a BPMN file may be (line {line})."
    ),
    "bpmn.refused:too_many": marked("Refusals", "The file holds more parts than a BPMN file may."),
}
PROGRAM: Mapping[str, str] = {
    "settings.broken": marked(
        "Refusals",
        "The settings file cannot be read ({field}), so the usual settings hold. "
        "Choose yours again under Settings.",
    ),
    "map.print_failed": marked(
        "Refusals",
        "The map could not be written or printed. Check the file's place and the printer.",
    ),
}

VAULT: Mapping[str, str] = {
    "vault.wrong_password": marked(
        "Refusals",
        "The password is wrong. Check Caps Lock and try again, or use your recovery words.",
    ),
    "vault.wrong_words": marked("Refusals", "These recovery words do not belong to this vault."),
    "vault.words_mistyped:0": marked(
        "Refusals",
        "The recovery words are not right. There should be twelve, in the order you wrote them "
        "down.",
    ),
    "vault.words_mistyped": marked(
        "Refusals", "Recovery word number {position} is misspelt. Compare it with your paper."
    ),
    "vault.wrong_organisation_key": marked(
        "Refusals", "The organisation's key does not open this vault."
    ),
    "vault.organisation_key_unusable": marked(
        "Refusals", "The organisation's key in the policy cannot be used. Ask IT for a new one."
    ),
    "vault.key_file_broken": marked(
        "Refusals", "This is not a whole file with an organisation's key."
    ),
    "vault.key_file_password_wrong": marked(
        "Refusals", "The password does not open the file with the organisation's key."
    ),
    "vault.words_on_disk": marked(
        "Refusals",
        "The recovery words belong on paper, not in a file. Choose a printer, or write them down.",
    ),
    "vault.weak_password": marked(
        "Refusals", "The password is too easy to guess. Choose a longer one."
    ),
    "vault.missing": marked(
        "Refusals", "There is no whole vault in this folder: {file} is missing."
    ),
    "vault.exists": marked(
        "Refusals", "There is already a vault in this folder. Nothing was changed."
    ),
    "vault.in_use": marked(
        "Refusals",
        "The vault is open in another window or by another program. Close it there first.",
    ),
    "vault.closed": marked("Refusals", "The vault is locked. Unlock it and try again."),
    "vault.header_broken": marked(
        "Refusals",
        "The file vault.json is damaged or has been changed. Nothing was changed now. "
        "Restore the latest backup, or ask IT.",
    ),
    "vault.header_rolled_back": marked(
        "Refusals",
        "The file vault.json is older than the vault: someone has put an earlier copy back. "
        "The vault was not opened. Ask IT.",
    ),
    "vault.cost_refused": marked(
        "Refusals",
        "The file vault.json asks for an unreasonable key derivation and is not trusted. "
        "Restore the latest backup, or ask IT.",
    ),
    "vault.format_too_new": marked(
        "Refusals",
        "A newer version of the program has written this vault. Update the program. "
        "Nothing was changed.",
    ),
    "vault.damaged": marked(
        "Refusals",
        "The vault is damaged. Nothing was changed now. Restore the latest backup, or ask IT.",
    ),
    "vault.disk_full": marked(
        "Refusals",
        "The disk is full, so this was not saved. Everything you saved earlier is there. "
        "Make room and try again.",
    ),
    "vault.read_only": marked(
        "Refusals", "The folder cannot be written to, so nothing was saved. Ask IT for access."
    ),
    "vault.unreachable": marked(
        "Refusals", "The disk or network drive does not answer. Nothing was saved. Try again soon."
    ),
    "vault.append_only": marked(
        "Refusals", "What is in the journal cannot be changed or erased. Write a correction."
    ),
    "vault.backup_broken": marked(
        "Refusals", "The backup is not whole and was not used. Nothing was changed."
    ),
    "vault.backup_missing": marked("Refusals", "There is no such backup."),
}

CASES: Mapping[str, str] = {
    "cases.invalid_identity_number": marked(
        "Refusals", "This is not an identity number. Write twelve digits: YYYYMMDDNNNN."
    ),
    "cases.invalid_identity_number:date": marked(
        "Refusals", "The date in the identity number does not exist. Check the first eight digits."
    ),
    "cases.invalid_identity_number:checksum": marked(
        "Refusals", "The identity number is mistyped: its last digit does not fit the others."
    ),
    "cases.duplicate_person": marked("Refusals", "This person already has an open case: {number}."),
    "cases.unknown_case": marked("Refusals", "There is no such case in this vault."),
    "cases.closed": marked("Refusals", "The case is closed. It can be read, but not written in."),
    "cases.unknown_entry": marked("Refusals", "There is no such entry in this case."),
    "cases.foreign_entry": marked(
        "Refusals", "Another party wrote this. It can be read, but not corrected here."
    ),
    "cases.not_a_note_kind": marked(
        "Refusals", "Choose what the note is about before you save it."
    ),
    "cases.empty_text": marked("Refusals", "There is nothing to save yet. Write first."),
    "cases.invalid_consent": marked(
        "Refusals",
        "The consent is not complete. It must say who may receive what, why, and from when until "
        "when.",
    ),
    "cases.invalid_consent:parties": marked(
        "Refusals", "Choose at least one party that the consent concerns."
    ),
    "cases.invalid_consent:kinds": marked(
        "Refusals", "Choose at least one kind of information that the consent concerns."
    ),
    "cases.invalid_consent:purpose": marked(
        "Refusals", "Say what the information is to be used for."
    ),
    "cases.invalid_withdrawal": marked(
        "Refusals", "Only what the consent covers can be withdrawn."
    ),
    "cases.step_not_current": marked("Refusals", "The case does not stand in this box."),
    "cases.document_too_large": marked(
        "Refusals", "The document is larger than {limit_mb} MB and was not attached."
    ),
    "cases.search_too_wide": marked(
        "Refusals",
        "Across all cases you may search for name, identity number and case number only. "
        "Open a case to search in its text.",
    ),
    "cases.profile_missing": marked(
        "Refusals", "Say first who works here: party, name and unit, under Settings."
    ),
    "cases.unknown_recipient": marked("Refusals", "There is no such recipient."),
    "cases.not_due_for_disposal": marked("Refusals", "The case may not be disposed of yet."),
    "cases.reason_missing": marked("Refusals", "Write why."),
}

REFUSALS: Mapping[str, str] = {
    **MODEL,
    **PROGRAM,
    **POLICY,
    **VAULT,
    **CASES,
    **CONSENT,
    **EXCHANGE,
    **FORMS,
}
"""Code → English sentence, in the context "Refusals"; braces are filled from the refusal's data."""
