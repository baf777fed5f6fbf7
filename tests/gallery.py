"""Draws every kind of control in each of its states: ``python -m tests.gallery DIR [PERCENT]``.

One picture a theme, to look at after a change in the style sheet.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.application import application
from desktop.ui.controls.basic import button, card, chip, column, label, row
from desktop.ui.controls.date_field import DateField, dress_calendar
from desktop.ui.theme.dress import dress
from desktop.ui.theme.palette import Theme, dark, light

SIZE = (1280, 900)
ROLES = ("primary", "secondary", "quiet", "danger", "link", "toggle")
TONES = ("title", "heading", "body", "quiet", "small", "error", "done", "attention")
CHIPS = ("plain", "accent", "done", "attention", "error")


def main(arguments: list[str]) -> int:
    """Draw the gallery in both themes."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    percent = int(arguments[1]) if len(arguments) > 1 else 100
    app = application(["stockholmsmodellen"])
    for theme in (light(), dark()):
        dress(app, replace(theme, text_percent=percent))
        shown = _gallery(theme)
        shown.resize(*SIZE)
        shown.show()
        QTest.qWait(200)
        shown.grab().save(str(folder / f"gallery-{theme.name}.png"))
        shown.close()
    return 0


def _gallery(theme: Theme) -> QWidget:
    made = QWidget()
    made.setProperty("page", "true")
    made.setStyleSheet(f"#gallery {{ background: {theme.window}; }}")
    made.setObjectName("gallery")
    layout = QHBoxLayout(made)
    for parts in ((_words(), _buttons()), (_fields(), _ticks()), (_lists(), _popups())):
        layout.addLayout(column(*parts, spacing=16))
    return made


def _words() -> QWidget:
    chips = row(*(chip(tone, tone) for tone in CHIPS))
    return card(*(label(tone.capitalize(), tone) for tone in TONES), chips)


def _buttons() -> QWidget:
    lines: list[QLayout] = []
    for role in ROLES:
        made = [button(f"{role} {state}", lambda: None, role) for state in ("", "off")]
        made[1].setEnabled(False)
        if role == "toggle":
            made[0].setCheckable(True)
            made[0].setChecked(True)
        lines.append(row(*made))
    return card(*lines)


def _fields() -> QWidget:
    line, wrong, off, written = QLineEdit(), QLineEdit("Fel"), QLineEdit("Av"), QLineEdit("Läst")
    line.setPlaceholderText("Skriv här")
    wrong.setProperty("invalid", "true")
    off.setEnabled(False)
    written.setReadOnly(True)
    text = QPlainTextEdit("Flera rader\ntext")
    text.setFixedHeight(64)
    box, still = QComboBox(), QComboBox()
    for each in (box, still):
        each.addItems(["Första valet", "Andra valet"])
    still.setEnabled(False)
    number, day = QSpinBox(), DateField()
    number.setValue(5)
    day.setDate(QDate(2026, 11, 22))
    return card(line, written, row(wrong, off), text, row(box, still), row(number, day))


def _ticks() -> QWidget:
    lines: list[QLayout] = []
    for kind in (QCheckBox, QRadioButton):
        for on in (False, True):
            made = [kind(f"{'på' if on else 'av'}") for _ in range(2)]
            made[1].setEnabled(False)
            for each in made:
                each.setAutoExclusive(False)
                each.setChecked(on)
            lines.append(row(*made))
    bar = QProgressBar()
    bar.setValue(40)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(30)
    group = QGroupBox("Grupp")
    QVBoxLayout(group).addWidget(QLabel("Innehåll"))
    return card(*lines, bar, slider, group)


def _lists() -> QWidget:
    model = QStandardItemModel(8, 3)
    model.setHorizontalHeaderLabels(["Namn", "Ruta", "Dag"])
    for line in range(8):
        for place in range(3):
            model.setItem(line, place, QStandardItem(f"{line + 1}:{place + 1}"))
    table = QTableView()
    table.setModel(model)
    model.setParent(table)
    table.selectRow(1)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    tabs = QTabWidget()
    for name in ("Första", "Andra", "Tredje"):
        tabs.addTab(table if name == "Första" else QWidget(), name)
    tabs.setTabEnabled(2, False)
    return tabs


def _popups() -> QWidget:
    calendar = QCalendarWidget()
    calendar.setSelectedDate(QDate(2026, 11, 24))
    dress_calendar(calendar)
    menu = QMenu()
    menu.setWindowFlags(Qt.WindowType.Widget)
    for name in ("Öppna", "Skriv ut…", "Stäng"):
        menu.addAction(name)
    menu.addSeparator()
    menu.addAction("Av").setEnabled(False)
    menu.setActiveAction(menu.actions()[1])
    tip = QLabel("En ledtråd (Ctrl+K)")
    tip.setStyleSheet("background: palette(tool-tip-base); color: palette(tool-tip-text)")
    holder = QWidget()
    holder.setLayout(column(calendar, row(menu, tip)))
    return holder


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
