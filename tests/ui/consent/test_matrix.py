"""The consent's matrix: heads that tick what they head, and arrow keys that walk it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import NOTE_KINDS, Kind, Party
from desktop.ui.consent.matrix import Cell, ConsentMatrix, cells_in_words
from desktop.ui.consent.matrix_heads import KindHead
from desktop.ui.theme.contrast import contrast
from desktop.ui.theme.palette import Theme, dark, light

CARE, FK = Party.HALSO_OCH_SJUKVARD, Party.FORSAKRINGSKASSAN
SOME, ALL = Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked


@pytest.fixture
def matrix(qtbot: QtBot) -> ConsentMatrix:
    """The matrix of a desk at socialtjänsten, in English, with the focus in its first box."""
    made = ConsentMatrix(party for party in Party if party is not Party.SOCIALTJANST)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made._ticks[CARE, Kind.IDENTITY].setFocus()
    return made


def test_a_click_on_a_party_ticks_its_whole_column_and_a_second_unticks_it(
    matrix: ConsentMatrix,
) -> None:
    head = matrix.party_head(FK)
    head.click()
    assert matrix.cells() == {(FK, kind) for kind in Kind}
    assert head.checkState() is ALL
    head.click()
    assert matrix.cells() == frozenset()
    assert head.checkState() is Qt.CheckState.Unchecked


def test_a_click_on_a_kind_ticks_it_for_every_party(matrix: ConsentMatrix) -> None:
    _head(matrix, "Notes on health").click()
    assert {kind for _, kind in matrix.cells()} == {Kind.NOTES_HEALTH}
    assert len(matrix.cells()) == len(Party) - 1


def test_a_click_on_notes_ticks_every_kind_of_note_and_nothing_else(
    matrix: ConsentMatrix,
) -> None:
    _head(matrix, "Notes on everything").click()
    assert {kind for _, kind in matrix.cells()} == set(NOTE_KINDS)


def test_a_head_shows_that_some_of_its_boxes_are_ticked(matrix: ConsentMatrix) -> None:
    matrix.tick(CARE, {Kind.NOTES_HEALTH})
    for name in ("Notes on health", "Notes on everything"):
        assert _head(matrix, name).checkState() is SOME
    assert matrix.party_head(CARE).checkState() is SOME
    assert matrix.party_head(FK).checkState() is Qt.CheckState.Unchecked
    assert _head(matrix, "Notes on livelihood").checkState() is Qt.CheckState.Unchecked


def test_a_click_on_a_head_with_some_ticked_ticks_the_rest(matrix: ConsentMatrix) -> None:
    matrix.tick(CARE, {Kind.NOTES_HEALTH})
    matrix.party_head(CARE).click()
    assert matrix.cells() == {(CARE, kind) for kind in Kind}


def test_a_whole_column_is_told_as_one_change(matrix: ConsentMatrix) -> None:
    told: list[frozenset[Cell]] = []
    matrix.changed.connect(lambda: told.append(matrix.cells()))
    matrix.party_head(FK).click()
    assert told == [frozenset((FK, kind) for kind in Kind)]


def test_tab_comes_to_one_box_and_leaves_from_there(matrix: ConsentMatrix) -> None:
    stops = [box for box in _boxes(matrix) if box.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [_focused()]
    _press(Qt.Key.Key_Down, Qt.Key.Key_Right)
    stops = [box for box in _boxes(matrix) if box.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [_focused()]


def test_the_keyboard_alone_ticks_boxes_a_row_and_the_notes(matrix: ConsentMatrix) -> None:
    _press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert matrix.cells() == {(FK, Kind.CONTACT)}
    _press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)  # over the notes' heading
    assert matrix.cells() == {(FK, Kind.CONTACT), (FK, Kind.NOTES_HEALTH)}
    _press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert _focused().accessibleName() == "Notes on health"
    _press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert _focused().accessibleName() == "Notes on everything"
    assert {kind for _, kind in matrix.cells()} == {Kind.CONTACT, *NOTE_KINDS}


def test_the_arrows_stay_within_the_matrix(matrix: ConsentMatrix) -> None:
    _press(Qt.Key.Key_Up)
    assert _focused() is matrix.party_head(CARE)
    _press(Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert _focused() is matrix.party_head(CARE)


def test_every_box_says_its_party_and_its_kind(matrix: ConsentMatrix) -> None:
    names = [box.accessibleName() for box in _boxes(matrix)]
    assert "Social Insurance Agency: Notes on health" in names
    assert len(set(names)) == len(names)
    assert all(names)


def test_only_what_is_open_has_a_box(qtbot: QtBot) -> None:
    made = ConsentMatrix([CARE, FK], {(CARE, Kind.NOTES_HEALTH), (FK, Kind.FORMS)})
    qtbot.addWidget(made)
    made.tick_all()
    assert made.cells() == {(CARE, Kind.NOTES_HEALTH), (FK, Kind.FORMS)}
    assert made.party_head(CARE).checkState() is ALL


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ({Kind.NOTES_HEALTH}, "Notes on health"),
        ({Kind.FORMS, Kind.NOTES_HEALTH}, "Notes on health and forms"),
        ({Kind.NOTES, Kind.NOTES_HEALTH}, "Notes on the coordination and health"),
        (
            {Kind.PLANS, Kind.NOTES_HEALTH, Kind.NOTES_WORK},
            "Plans and notes on health, and work and studies",
        ),
        ({Kind.FORMS, *NOTE_KINDS}, "Forms and all notes"),
    ],
    ids=["one", "one-and-more", "two", "with-and", "all"],
)
def test_kinds_of_notes_are_told_together(kinds: set[Kind], said: str) -> None:
    assert cells_in_words({(FK, kind) for kind in kinds}) == f"Social Insurance Agency: {said}"


@pytest.mark.parametrize("theme", [light(), dark()], ids=lambda theme: theme.name)
def test_boxes_stand_out_on_every_partys_tint(theme: Theme) -> None:
    for party in Party:
        tint = theme.lane(party).tint
        assert contrast(theme.border, tint) >= 3
        assert contrast(theme.accent, tint) >= 3
        assert contrast(theme.text, tint) >= 4.5


def _head(matrix: ConsentMatrix, name: str) -> KindHead:
    heads = matrix.findChildren(KindHead)
    return next(head for head in heads if head.accessibleName() == name)


def _boxes(matrix: ConsentMatrix) -> list[QCheckBox]:
    return matrix.findChildren(QCheckBox)


def _focused() -> QCheckBox:
    here = QApplication.focusWidget()
    assert isinstance(here, QCheckBox)
    return here


def _press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(_focused(), key)
