"""An e-mail address breaks where it must, and is copied as it was written."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.cases.reach_label import ReachLabel

ADDRESS = "ovningsperson.ett@example.se"


def test_a_long_address_can_be_narrower_than_its_line(qtbot: QtBot) -> None:
    label = ReachLabel(ADDRESS)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(ADDRESS)


def test_what_is_copied_is_what_was_written(qtbot: QtBot) -> None:
    label = ReachLabel(ADDRESS)
    qtbot.addWidget(label)
    label.show()
    label.setSelection(0, len(label.text()))
    QTest.keySequence(label, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == ADDRESS
