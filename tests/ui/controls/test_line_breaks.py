"""Long names break where they may, and only if they must."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from desktop.core.cases.records import Party
from desktop.ui.controls.line_breaks import hyphenated, longest_part
from desktop.ui.language import Language, install
from desktop.ui.names import party_name, party_parts

NAME = "För|säkrings|kassan"


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    """How wide letters are in the window's font."""
    return QFontMetrics(qapp.font())


def test_a_name_with_room_stays_whole(metrics: QFontMetrics) -> None:
    assert hyphenated(NAME, metrics, metrics.horizontalAdvance("Försäkringskassan")) == (
        "Försäkringskassan"
    )


def test_a_name_without_room_breaks_with_hyphens_and_as_seldom_as_it_can(
    metrics: QFontMetrics,
) -> None:
    room = metrics.horizontalAdvance("Försäkrings-")
    assert hyphenated(NAME, metrics, room) == "Försäkrings-\nkassan"
    assert hyphenated(NAME, metrics, longest_part(NAME, metrics)) == "För-\nsäkrings-\nkassan"


def test_words_share_a_line_before_any_of_them_breaks(metrics: QFontMetrics) -> None:
    room = metrics.horizontalAdvance("Hälso- och")
    assert hyphenated("Hälso- och sjuk|vården", metrics, room).split("\n")[0] == "Hälso- och"


@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
@pytest.mark.parametrize("party", list(Party), ids=lambda each: each.value)
def test_a_name_in_parts_is_the_partys_own_name(
    qapp: QApplication, party: Party, language: Language
) -> None:
    install(language)
    try:
        assert party_parts(party).replace("|", "") == party_name(party)
    finally:
        install(Language.ENGLISH)
