"""Icons, fonts and style sheet reach real widgets."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QIcon
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme.dress import dress
from desktop.ui.theme.fonts import FAMILY, Weight, interface_font, load_fonts
from desktop.ui.theme.icons import IconMissing, icon, icon_folder, icon_source
from desktop.ui.theme.palette import Theme, dark, light
from desktop.ui.theme.stylesheet import stylesheet

THEMES = pytest.mark.parametrize("theme", [light(), dark()], ids=lambda theme: theme.name)

SHEET_OF_PAPER = "#FFFFFF"
"""The preview of a form is white paper in the dark, too."""


def test_every_icon_draws_something_in_the_wanted_colour(qapp: QApplication) -> None:
    for path in sorted(icon_folder().glob("*.svg")):
        picture = icon(path.stem, "#0B57D0").pixmap(QSize(32, 32)).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(32) for y in range(32)]
        solid = {colour.name().upper() for colour in pixels if colour.alpha() == 255}
        assert "#0B57D0" in solid, path.stem


def test_an_icon_changes_colour_when_switched_on(qapp: QApplication) -> None:
    made = icon("plus", "#000000", "#FF0000")
    on = made.pixmap(QSize(24, 24), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert on.pixelColor(12, 12).name() == "#ff0000"


def test_an_icon_is_crisp_on_a_dense_screen(qapp: QApplication) -> None:
    picture = icon("home", "#000000").pixmap(QSize(24, 24), 2.0)
    assert picture.size() == QSize(48, 48)
    assert picture.devicePixelRatio() == 2.0


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(IconMissing):
        icon_source("no-such-drawing")


def test_icons_are_strokes_that_take_any_colour() -> None:
    for path in sorted(icon_folder().glob("*.svg")):
        text = path.read_text("utf-8")
        assert 'viewBox="0 0 24 24"' in text, path.stem
        assert "currentColor" in text, path.stem


def test_the_bundled_typeface_is_used(qapp: QApplication) -> None:
    assert load_fonts() == FAMILY
    for weight in Weight:
        info = QFontInfo(interface_font(20, weight))
        assert info.family() == FAMILY
        assert info.weight() == int(weight)


@THEMES
def test_the_style_sheet_uses_only_the_themes_colours(theme: Theme) -> None:
    values = (getattr(theme, field.name) for field in fields(theme))
    known = {value for value in values if isinstance(value, str)}
    used = set(re.findall(r"#[0-9A-Fa-f]{6}\b", stylesheet(theme)))
    assert used - {SHEET_OF_PAPER} <= known


@THEMES
def test_a_dressed_window_shows_without_complaint(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for role in ("primary", "secondary", "quiet", "danger", "link", "toggle"):
        button = QPushButton(role)
        button.setProperty("role", role)
        layout.addWidget(button)
    layout.addWidget(QLineEdit())
    dress(qapp, theme)
    window.show()
    assert window.grab().toImage().pixelColor(1, 1).name().upper() == theme.window


@THEMES
def test_the_focus_ring_has_the_accent_colour(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    dress(qapp, theme)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    middle = field.grab().toImage().pixelColor(0, field.height() // 2)
    assert middle.name().upper() == theme.accent
