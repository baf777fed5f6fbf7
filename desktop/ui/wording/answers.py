"""What a form still needs, and how a password can be made stronger: code → English sentence."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.ui.wording.marking import marked

PROBLEMS: Mapping[str, str] = {
    "forms.required": marked("Problems", "Must be filled in."),
    "forms.not_a_date": marked("Problems", "Write the date as 2026-11-22."),
    "forms.not_a_time": marked("Problems", "Write the time as 13.00."),
    "forms.not_a_percent": marked("Problems", "Write a whole number from 0 to 100."),
    "forms.not_an_option": marked("Problems", "Choose one of the answers."),
    "forms.not_a_tick": marked("Problems", "Can only be ticked or left empty."),
    "forms.not_a_phone": marked("Problems", "Write the number as 08-000 00 00."),
    "forms.not_an_email": marked("Problems", "This is not an e-mail address."),
    "forms.not_an_identity": marked(
        "Problems", "The identity number is mistyped. Check its twelve digits."
    ),
    "forms.unknown_field": marked("Problems", "The form no longer has this field."),
    "forms.too_long": marked("Problems", "The text is too long. Shorten it."),
    "forms.no_glyph": marked("Problems", "Here is a character that cannot be printed. Remove it."),
}

ADVICE: Mapping[str, str] = {
    "": marked("Advice", "Strong: it holds even if somebody steals the computer."),
    "empty": marked("Advice", "Write a password."),
    "common": marked("Advice", "One of the first that a thief tries. Choose another."),
    "one_word": marked(
        "Advice", "One word is guessed quickly. Add words that do not belong together."
    ),
    "name_or_date": marked(
        "Advice",
        "Names, years and dates are guessed quickly. Add words that do not belong together.",
    ),
    "keyboard": marked("Advice", "Keys in a row are guessed quickly. Choose words instead."),
    "repeated": marked("Advice", "Repeating adds little. Add another word instead."),
    "longer": marked("Advice", "On the right way. One more word makes it stronger."),
}
