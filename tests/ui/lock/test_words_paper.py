"""The recovery words: typed back at set-up, printed on paper, and never into a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.core.policy import public_key
from desktop.core.vault import key_file
from desktop.ui import chosen_printer
from desktop.ui.application import Desk
from desktop.ui.forms.printing import a4_printer
from desktop.ui.lock import words_paper
from desktop.ui.lock.first_run import FirstRun
from tests.conftest import LayPolicy
from tests.ui.conftest import PASSWORD

WORDS = tuple(f"ord{number}" for number in range(1, 13))


def choose_file(monkeypatch: pytest.MonkeyPatch, out: Path) -> None:
    """Answer the system's print dialog with a file."""

    def chosen(printer: QPrinter, _parent: object) -> bool:
        printer.setOutputFileName(str(out))
        return True

    monkeypatch.setattr(chosen_printer, "choose", chosen)


def test_the_sheet_holds_every_word_in_order(qtbot: QtBot, tmp_path: Path) -> None:
    from pypdf import PdfReader

    printer = a4_printer("ord")
    printer.setOutputFileName(str(tmp_path / "ord.pdf"))
    words_paper.draw_sheet(printer, WORDS)
    (page,) = PdfReader(tmp_path / "ord.pdf").pages
    text = " ".join(page.extract_text().split())
    for number, word in enumerate(WORDS, start=1):
        assert f"{number}. {word}" in text


def test_the_words_are_not_printed_into_a_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    choose_file(monkeypatch, tmp_path / "ord.pdf")
    with pytest.raises(words_paper.WordsOnDisk):
        words_paper.print_words(desk.window, WORDS)
    assert not (tmp_path / "ord.pdf").exists()


def first_run(desk: Desk, qtbot: QtBot) -> FirstRun:
    """First run, at the sheet with the words."""
    desk.window.show_place("welcome")
    page = desk.window.pages.page("welcome")
    assert isinstance(page, FirstRun)
    page.name.setText("Handläggare Övning")
    page.unit.setText("Övningsenheten")
    page.password.setText(PASSWORD)
    page.again.setText(PASSWORD)
    page.make_button.click()
    qtbot.waitUntil(lambda: hasattr(page, "practice_button"), timeout=20_000)
    return page


def test_two_of_the_words_are_typed_back_before_the_work_begins(desk: Desk, qtbot: QtBot) -> None:
    page = first_run(desk, qtbot)
    assert not page.empty_button.isEnabled()
    for field in page.typed:
        field.setText("fel")
    assert not page.empty_button.isEnabled()
    for place, field in zip(page._asked, page.typed, strict=True):
        field.setText(page._words[place])
    assert page.empty_button.isEnabled()


def test_a_refusal_to_print_is_told_on_the_sheet(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = first_run(desk, qtbot)
    choose_file(monkeypatch, tmp_path / "ord.pdf")
    page.print_button.click()
    assert "hör hemma på papper" in page.print_message.text()


def test_nobody_is_told_to_be_alone_where_the_organisation_can_open_too(
    desk: Desk, qtbot: QtBot, lay_policy: LayPolicy
) -> None:
    public = key_file.new_pair().public
    lay_policy(f'format = 1\norganisation_key = "{public_key.to_text(public)}"\n')
    page = first_run(desk, qtbot)
    assert "organisations nyckel" in page._what_words_are()
    assert "Ingen annan" not in page._what_words_are()


def test_a_password_of_ones_own_name_and_unit_is_weak(desk: Desk) -> None:
    desk.window.show_place("welcome")
    page = desk.window.pages.page("welcome")
    assert isinstance(page, FirstRun)
    page.password.setText("kvastskaft hatthylla")
    strong = page.new_password.meter.value()
    page.name.setText("Kvastskaft Hatthylla")
    page.password.setText("")
    page.password.setText("kvastskaft hatthylla")
    assert page.new_password.meter.value() < strong
