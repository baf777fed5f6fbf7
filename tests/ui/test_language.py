"""The chosen language reaches Qt's own words too: menus of text fields, buttons, file dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.ui.language import Language, TranslationMissing, install, translate


@pytest.fixture(autouse=True)
def english_afterwards(qtbot: QtBot) -> Iterator[None]:
    """Other tests of the window read the texts of the code."""
    yield
    install(Language.ENGLISH)


def test_qts_own_words_are_swedish_in_a_swedish_program() -> None:
    install(Language.SWEDISH)
    assert translate("QPlatformTheme", "Cancel") == "Avbryt"
    assert translate("QWidgetTextControl", "&Copy") == "&Kopiera"


def test_english_takes_every_swedish_word_away() -> None:
    install(Language.SWEDISH)
    install(Language.ENGLISH)
    assert translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_missing_catalogue_is_told_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(places.RESOURCES_VARIABLE, str(tmp_path))
    with pytest.raises(TranslationMissing, match=r"sv\.qm"):
        install(Language.SWEDISH)
