"""What the consent gate, the envelope and the forms refuse: code → English sentence."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.ui.wording.marking import marked

CONSENT: Mapping[str, str] = {
    "consent.decision_refused": marked(
        "Refusals",
        "This may not be shared. Look it through again from the start.",
    ),
    "consent.forged_decision": marked(
        "Refusals",
        "The consent check was not made by this program. Nothing was shared. Look it through "
        "again.",
    ),
    "consent.used_decision": marked(
        "Refusals", "This has already been shared once. Look through it again to share once more."
    ),
    "consent.stale_decision": marked(
        "Refusals", "It was a while since you looked it through. Look once more, then share."
    ),
    "consent.content_changed": marked(
        "Refusals", "The case has changed since you looked it through. Look once more, then share."
    ),
    "consent.wrong_door": marked(
        "Refusals", "What was looked through was meant for somebody else. Look through it again."
    ),
    "consent.missing": marked(
        "Refusals",
        "Consent is missing: {party} may not receive {kinds}. Nothing was shared. Record a "
        "consent, or leave it out.",
    ),
    "consent.nothing_to_share": marked(
        "Refusals",
        "Nothing of this may be shared with {party}: it is protected or has been asked back. "
        "Nothing was shared.",
    ),
}

EXCHANGE: Mapping[str, str] = {
    "exchange.not_a_bundle": marked(
        "Refusals",
        "This file is not a case bundle. Ask the sender for the file that ends in .arendepaket.",
    ),
    "exchange.bundle_gone": marked(
        "Refusals",
        "The file is no longer there. Somebody else at your unit may have taken it in. Look again.",
    ),
    "exchange.folder_unreachable": marked(
        "Refusals",
        "The exchange folder cannot be reached. Check that you are on the network, then look "
        "again. Sealed files can also be handed over by other means.",
    ),
    "exchange.readable_there": marked(
        "Refusals",
        "Letters are not sealed: whoever reaches the exchange folder could read them. Nothing was "
        "written. Choose another folder for them.",
    ),
    "exchange.not_taken_away": marked(
        "Refusals",
        "Everything was taken in, but you may not remove the file from the exchange folder. Ask "
        "whoever looks after the folder to remove it.",
    ),
    "exchange.not_for_us": marked(
        "Refusals",
        "The bundle is sealed for somebody else and cannot be opened here. Ask the sender to "
        "share it with you.",
    ),
    "exchange.forwarded_bundle": marked(
        "Refusals",
        "The sender signed this bundle for somebody else, and another has passed it on. It was "
        "not opened. Talk to the sender.",
    ),
    "exchange.bundle_unsigned": marked(
        "Refusals",
        "The bundle carries no signature, so nobody knows who made it. It was not opened. "
        "Talk to whoever gave it to you.",
    ),
    "exchange.bundle_damaged": marked(
        "Refusals",
        "The bundle is cut off or has been changed on its way. Nothing was imported. Ask the "
        "sender for a new one.",
    ),
    "exchange.bundle_refused": marked(
        "Refusals",
        "The bundle cannot be trusted. It was not opened. Ask the sender for a new one.",
    ),
    "exchange.practice_mixed": marked(
        "Refusals",
        "The practice case and real cases are kept apart: the bundle is of the other sort. "
        "Nothing was imported.",
    ),
    "exchange.practice_stays": marked(
        "Refusals",
        "Practice stays practice: the practice case goes to the practice colleague alone, and no "
        "real case does. Nothing was shared.",
    ),
    "exchange.unknown_slip": marked(
        "Refusals",
        "The message concerns something that has not come here from its sender. Nothing was "
        "changed. If a bundle from the sender is still waiting, do not import it: ask for a new "
        "one. If you do import it, open this file again afterwards.",
    ),
    "exchange.slips_full": marked(
        "Refusals",
        "So many stop slips are waiting for their bundles that no more can be kept. Nothing was "
        "changed. Import the bundle from the sender, and open this file again afterwards.",
    ),
    "exchange.slip_outdated": marked(
        "Refusals",
        "The message is older than what its sender has shared with you since, under a new consent. "
        "Nothing was locked. Call the sender if you are not sure.",
    ),
    "exchange.slip_untrusted": marked(
        "Refusals",
        "The message asks you to lock what came from somebody you know, but it is signed with "
        "other keys than that came under. Nothing was locked. Call them on a number you already "
        "trust, compare the words for their new keys, and open the file again.",
    ),
    "exchange.pdf_broken": marked(
        "Refusals",
        "The paper could not be locked with a password. Nothing was shared. Try again, and "
        "tell IT if it happens once more.",
    ),
    "exchange.pdf_password_weak": marked(
        "Refusals", "The password of a locked PDF must have at least {letters} letters and digits."
    ),
    "exchange.for_us": marked("Refusals", "The bundle is for this desk."),
    "exchange.signature_wrong": marked(
        "Refusals",
        "The signature does not fit: the bundle has been changed or comes from somebody else."
        " Nothing was imported. Call the sender on a number you already trust.",
    ),
    "exchange.bundle_too_new": marked(
        "Refusals", "A newer version of the program made this bundle. Update the program."
    ),
    "exchange.bundle_too_large": marked(
        "Refusals",
        "The bundle is larger than the program takes in. Nothing was imported. Ask the sender"
        " to share it in several smaller ones.",
    ),
    "exchange.bundle_changed": marked(
        "Refusals", "The file was exchanged while you looked at it. Open it again."
    ),
    "exchange.wrong_bundle_type": marked(
        "Refusals",
        "This is another kind of bundle than the one expected here. Open it under Receive.",
    ),
    "exchange.card_broken": marked("Refusals", "The contact card is not whole. Ask for a new one."),
    "exchange.card_too_new": marked(
        "Refusals", "A newer version of the program made this contact card. Update the program."
    ),
    "exchange.card_signature_wrong": marked(
        "Refusals",
        "The contact card has been changed by somebody and is not trusted. Ask its owner for "
        "a new one.",
    ),
    "exchange.key_changed": marked(
        "Refusals",
        "The recipient shows new keys. Call them on a number you know and compare the key words "
        "before you share.",
    ),
    "exchange.words_wrong:0": marked(
        "Refusals", "The words do not fit together. Read them once more."
    ),
    "exchange.words_wrong": marked(
        "Refusals", "Word number {position} is not right. Read it once more."
    ),
    "exchange.keys_broken": marked(
        "Refusals", "Your own keys cannot be read. Restore the latest backup, or ask IT."
    ),
    "exchange.recipient_mismatch": marked(
        "Refusals",
        "What you looked through was meant for another recipient. Nothing was shared. "
        "Choose the recipient again.",
    ),
    "exchange.content_differs": marked(
        "Refusals",
        "The recipients may not see the same things. Make one bundle for each of them.",
    ),
    "exchange.share_not_written": marked(
        "Refusals",
        "The file could not be written. Nothing was shared. Choose another place.",
    ),
    "exchange.share_not_written:disk_full": marked(
        "Refusals",
        "The disk is full, so the file could not be written. Nothing was shared. Make room, "
        "or choose another place.",
    ),
    "exchange.share_not_written:not_allowed": marked(
        "Refusals", "You may not write in this folder. Nothing was shared. Choose another folder."
    ),
    "exchange.share_not_written:unreachable": marked(
        "Refusals",
        "The disk or network drive does not answer. Nothing was shared. Try again soon, or "
        "choose another place.",
    ),
    "exchange.file_exists": marked(
        "Refusals",
        "There is already a file with this name. Nothing was shared. Choose another name.",
    ),
    "exchange.nothing_to_stop": marked(
        "Refusals",
        "Nothing from this consent has been shared with this recipient, so no stop slip is needed.",
    ),
}

FORMS: Mapping[str, str] = {
    "forms.broken": marked(
        "Refusals",
        "The forms cannot be shown: their files hold {count} mistakes. The command "
        "“stockholmsmodellen forms list” names them all.",
    ),
    "forms.character_missing": marked(
        "Refusals",
        "The character {character} in “{field}” cannot be printed. Remove it and try again.",
    ),
    "forms.template_broken": marked(
        "Refusals", "The form's template holds a mistake. No paper was made. Tell IT: {message}"
    ),
    "forms.returned_unreadable": marked("Refusals", "The file is not a PDF that can be read here."),
    "forms.returned_foreign": marked(
        "Refusals",
        "This paper was not made here, or is a scan. Attach it to the case as a document instead.",
    ),
    "forms.returned_unknown": marked(
        "Refusals", "The paper is of a form or a version that this program does not have."
    ),
    "forms.returned_changed": marked(
        "Refusals", "The paper has been changed since it was sent. Nothing was taken from it."
    ),
    "forms.returned_changed:other_case": marked(
        "Refusals", "The paper belongs to another case. Nothing was taken from it."
    ),
    "forms.returned_changed:other_sending": marked(
        "Refusals", "The paper answers another sending. Nothing was taken from it."
    ),
}
