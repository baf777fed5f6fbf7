"""The two languages: English in the code, Swedish in ``resources/i18n``; chosen once at start."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.core.places import resource_folder


class Language(StrEnum):
    """The languages that ship."""

    SWEDISH = "sv"
    ENGLISH = "en"


class TranslationMissing(RuntimeError):
    """The compiled translation is not where the program expects it."""


_installed: list[QTranslator] = []


def install(language: Language) -> None:
    """Make every later ``translate`` answer in this language. Needs a QCoreApplication.

    Raises TranslationMissing if the compiled Swedish catalogue cannot be read: a Swedish office
    must never silently get an English program.
    """
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale("en_GB" if language is Language.ENGLISH else "sv_SE"))
    if language is Language.ENGLISH:
        return
    translator = QTranslator()
    folder = resource_folder() / "i18n"
    if not translator.load("sv", str(folder)):
        raise TranslationMissing(str(folder / "sv.qm"))
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)


def translate(context: str, text: str) -> str:
    """The text in the chosen language; ``context`` is the class that shows it."""
    return QCoreApplication.translate(context, text)
