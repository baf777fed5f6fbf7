"""The policy's refusals and its file's mistakes in words: what IT decided, and what to do now."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.ui.wording.marking import marked

POLICY: Mapping[str, str] = {
    "policy.broken": marked(
        "Refusals",
        "Your organisation's policy file has a mistake ({file}, line {line}: {field}). Until IT "
        "has mended it no vault is opened and no file is saved. The map can be read.",
    ),
    "policy.too_new": marked(
        "Refusals",
        "Your organisation's policy file ({file}) is written for a newer version of the program. "
        "Until the program is updated no vault is opened and no file is saved. The map can be "
        "read.",
    ),
    "policy.unreadable": marked(
        "Refusals",
        "Your organisation's policy file ({file}) cannot be read. Until IT has mended it no vault "
        "is opened and no file is saved. The map can be read.",
    ),
    "policy.unsafe": marked(
        "Refusals",
        "The policy file on this computer ({file}) was not put there by an administrator, so it "
        "is not trusted. No vault is opened and no file is saved. Tell IT at once.",
    ),
    "policy.place_forbidden": marked(
        "Refusals",
        "Your organisation does not allow “{file}” to be saved there, so nothing was written. "
        "Choose a place in: {folders}",
    ),
    "policy.removable_forbidden": marked(
        "Refusals",
        "Your organisation does not allow sticks, cards or other removable drives, so “{file}” "
        "was neither saved nor opened there. Choose a place on the computer or the network.",
    ),
}

POLICY_MISTAKES: Mapping[str, str] = {
    "policy.too_large": marked("Mistakes", "The policy file is too large."),
    "policy.not_utf8": marked("Mistakes", "The policy file is not text in UTF-8."),
    "policy.syntax": marked("Mistakes", "The line is not TOML."),
    "policy.format": marked("Mistakes", "The file must say “format = 1”."),
    "policy.unknown_field": marked("Mistakes", "There is no rule called “{value}”."),
    "policy.minutes": marked("Mistakes", "Minutes are a whole number from 1 to 15: “{value}”."),
    "policy.least_over_most": marked("Mistakes", "The shortest time is longer than the longest."),
    "policy.folders": marked("Mistakes", "The folders are a list of at most 100 texts."),
    "policy.folder_not_whole": marked(
        "Mistakes", "A folder is absolute or begins with ~, and has no “..”: “{value}”."
    ),
    "policy.not_true_or_false": marked("Mistakes", "The rule is true or false: “{value}”."),
    "policy.words": marked("Mistakes", "The name is a text of at most 80 characters: “{value}”."),
    "policy.key_misspelt": marked(
        "Mistakes", "The organisation's key is misspelt. Copy it again as it was printed."
    ),
}
