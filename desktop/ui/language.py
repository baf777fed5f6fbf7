"""The two languages: English in the code, Swedish in ``resources/i18n``; chosen once at start."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

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

    Raises TranslationMissing if a compiled Swedish catalogue, ours or Qt's, cannot be read: a
    Swedish office must never silently get an English program.
    """
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale("en_GB" if language is Language.ENGLISH else "sv_SE"))
    if language is Language.ENGLISH:
        return
    _add("qtbase_sv", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _add("sv", str(resource_folder() / "i18n"))


def _add(catalogue: str, folder: str) -> None:
    """Ours and Qt's own (Copy, Cancel, the file dialog); the one added last is asked first."""
    translator = QTranslator()
    if not translator.load(catalogue, folder):
        raise TranslationMissing(str(Path(folder) / f"{catalogue}.qm"))
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)


def translate(context: str, text: str) -> str:
    """The text in the chosen language; ``context`` is the class that shows it."""
    return QCoreApplication.translate(context, text)
