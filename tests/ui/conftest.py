"""A whole program in a test: real map, real forms, a real vault with a cheap key derivation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.core.cases.records import IdentityKind, Party, Person, Profile
from desktop.core.vault.keys import Cost
from desktop.ui.application import Desk, build
from desktop.ui.language import Language, install
from desktop.ui.settings.preferences import Preferences

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "sju fjälliga vädurar på ön"
PROFILE = Profile(
    "Handläggare Övning", Party.SOCIALTJANST, "Övningsenheten", telephone="08-000 00 00"
)
PERSON = Person(
    name="Övningsperson Ett",
    identity="198801162390",
    identity_kind=IdentityKind.PERSONNUMMER,
    address="Övningsgatan 1",
    telephone="08-000 00 00",
)


@pytest.fixture
def desk(qtbot: QtBot, own_folders: Path) -> Iterator[Desk]:
    """The program at first start: no vault yet, the window shown at 1280 x 720."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = build(app, places.data_folder() / "vault", Preferences(theme="light"), cost=CHEAP)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    yield made
    made.close()
    install(Language.ENGLISH)  # the other tests of the window read the texts of the code


@pytest.fixture
def open_desk(desk: Desk, qtbot: QtBot) -> Desk:
    """The program with a vault made and unlocked."""
    with qtbot.waitSignal(desk.session.unlocked, timeout=20_000):
        desk.session.create(PROFILE, PASSWORD, lambda _words: None, _fail)
    desk.window.show_place("cases")
    return desk


@pytest.fixture
def case_desk(open_desk: Desk) -> Desk:
    """The program with a case on the desk, placed at box 1:9."""
    changes = open_desk.session.write(lambda book: book.open_case(PERSON))
    assert changes is not None
    open_desk.window.open_case(changes.case_id)
    open_desk.session.write(
        lambda book: book.take_step(changes.case_id, "soc-sjukskriven.9", "2026.1")
    )
    return open_desk


def _fail(fault: BaseException) -> None:
    raise fault
