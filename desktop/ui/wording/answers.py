"""What a form still needs, and how a password can be made stronger: code → English sentence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, str] = {
    "forms.required": QT_TRANSLATE_NOOP("Problems", "Must be filled in."),
    "forms.not_a_date": QT_TRANSLATE_NOOP("Problems", "Write the date as 2026-11-22."),
    "forms.not_a_time": QT_TRANSLATE_NOOP("Problems", "Write the time as 13.00."),
    "forms.not_a_percent": QT_TRANSLATE_NOOP("Problems", "Write a whole number from 0 to 100."),
    "forms.not_an_option": QT_TRANSLATE_NOOP("Problems", "Choose one of the answers."),
    "forms.not_a_tick": QT_TRANSLATE_NOOP("Problems", "Can only be ticked or left empty."),
    "forms.not_a_phone": QT_TRANSLATE_NOOP("Problems", "Write the number as 08-000 00 00."),
    "forms.not_an_email": QT_TRANSLATE_NOOP("Problems", "This is not an e-mail address."),
    "forms.not_an_identity": QT_TRANSLATE_NOOP(
        "Problems", "The identity number is mistyped. Check its twelve digits."
    ),
    "forms.unknown_field": QT_TRANSLATE_NOOP("Problems", "The form no longer has this field."),
    "forms.too_long": QT_TRANSLATE_NOOP("Problems", "The text is too long. Shorten it."),
    "forms.no_glyph": QT_TRANSLATE_NOOP(
        "Problems", "Here is a character that cannot be printed. Remove it."
    ),
}

ADVICE: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("Advice", "Strong: it holds even if somebody steals the computer."),
    "empty": QT_TRANSLATE_NOOP("Advice", "Write a password."),
    "common": QT_TRANSLATE_NOOP("Advice", "One of the first that a thief tries. Choose another."),
    "one_word": QT_TRANSLATE_NOOP(
        "Advice", "One word is guessed quickly. Add words that do not belong together."
    ),
    "name_or_date": QT_TRANSLATE_NOOP(
        "Advice",
        "Names, years and dates are guessed quickly. Add words that do not belong together.",
    ),
    "keyboard": QT_TRANSLATE_NOOP(
        "Advice", "Keys in a row are guessed quickly. Choose words instead."
    ),
    "repeated": QT_TRANSLATE_NOOP("Advice", "Repeating adds little. Add another word instead."),
    "longer": QT_TRANSLATE_NOOP("Advice", "On the right way. One more word makes it stronger."),
}
