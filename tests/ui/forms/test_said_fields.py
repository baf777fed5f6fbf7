"""What a screen reader hears of the fields of every form: named, and told apart."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.ui.forms.sheet import FieldSheet
from desktop.ui.forms.shelf import FormShelf
from tests.ui.accessibility.judging import faults
from tests.ui.accessibility.said_within import said_within


def test_every_field_of_every_form_has_a_name_of_its_own(qtbot: QtBot) -> None:
    found = []
    for form_id, definition in FormShelf(places.forms_folder()).items():
        sheet = FieldSheet()
        qtbot.addWidget(sheet)
        sheet.build(definition, {})
        sheet.show_values({})
        sheet.show()
        found += [f"{form_id}: {each}" for each in faults(said_within(sheet))]
    assert not found, "\n".join(found)
