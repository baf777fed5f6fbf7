"""Long print work runs beside the window: it tells how far it is, and stops when asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.core.process.drawing import OVERVIEW
from desktop.ui.map.atlas import Atlas
from desktop.ui.map.print_choices import ALL_PAGES, BOOK
from desktop.ui.map.print_dialog import PrintDialog
from desktop.ui.map.print_work import PrintWork
from desktop.ui.map.printing import PrintFailed, PrintJob, Watch, job_to_pdf
from desktop.ui.tasks import Cancelled, Tasks
from desktop.ui.theme.palette import light
from tests.ui.map.map_sample import sample_drawing, sample_map

MODEL = Path(__file__).parents[3] / "resources" / "model"


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot: QtBot, tasks: Tasks) -> PrintDialog:
    made = PrintDialog(Atlas.read(MODEL), OVERVIEW, light(), tasks=tasks)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: PrintDialog, pages: str) -> None:
    dialog.pages.setCurrentIndex(dialog.pages.findData(pages))


def test_the_process_book_is_written_beside_the_window_with_progress(
    qtbot: QtBot, dialog: PrintDialog, tmp_path: Path
) -> None:
    path, told = tmp_path / "book.pdf", []
    dialog.work.advanced.connect(lambda number, count: told.append((number, count)))
    choose(dialog, BOOK)
    with qtbot.waitSignal(dialog.work.ended, timeout=60_000) as ended:
        dialog.save(path)
        assert dialog.work.is_running
        assert dialog.progress.isVisible()
    assert ended.args == [True]
    assert [number for number, _ in told] == sorted(number for number, _ in told)
    assert len(told) == 9 + 2
    outline = pypdf.PdfReader(path).outline
    assert len(outline) > 9
    assert dialog.result() == PrintDialog.DialogCode.Accepted


def test_the_book_goes_to_a_file_and_shows_no_case(dialog: PrintDialog) -> None:
    choose(dialog, BOOK)
    assert not dialog.choices.shows_case
    assert not dialog.choices.tiles.isEnabled()
    assert not dialog.with_case.isEnabled()
    assert len(dialog.job().drawings) == 9
    choose(dialog, OVERVIEW)
    assert dialog.choices.tiles.isEnabled()


def test_pages_by_phases_are_drawn_beside_the_window_and_then_shown(
    qtbot: QtBot, dialog: PrintDialog
) -> None:
    choose(dialog, ALL_PAGES)
    dialog.phases.setChecked(True)
    assert "being drawn" in dialog.finding.text()
    qtbot.waitUntil(lambda: "points" in dialog.finding.text(), timeout=30_000)
    assert all(drawing.phases for drawing in dialog.job().drawings)


def test_work_that_is_stopped_ends_without_a_word_of_failure(qtbot: QtBot, tasks: Tasks) -> None:
    work, begun = PrintWork(tasks, tasks), threading.Event()

    def endless(watch: Watch) -> None:
        while True:
            watch(0, 1)
            begun.set()

    with qtbot.waitSignal(work.ended, timeout=10_000) as ended:
        work.start(endless)
        begun.wait(10)
        work.cancel()
    assert ended.args == [False]
    assert not work.is_running


def test_a_stopped_pdf_leaves_no_file(qapp: QApplication, tmp_path: Path) -> None:
    def stop(number: int, _count: int) -> None:
        if number == 1:
            raise Cancelled

    job = PrintJob((sample_drawing(),) * 3, sample_map())
    with pytest.raises(Cancelled):
        job_to_pdf(job, tmp_path / "map.pdf", watch=stop)
    assert list(tmp_path.iterdir()) == []


def test_closing_the_dialog_while_it_writes_stops_the_writing(
    qtbot: QtBot, dialog: PrintDialog, tmp_path: Path
) -> None:
    choose(dialog, BOOK)
    with qtbot.waitSignal(dialog.work.ended, timeout=60_000) as ended:
        dialog.save(tmp_path / "book.pdf")
        dialog.reject()
    assert ended.args == [False]
    assert dialog.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_a_failure_in_the_thread_is_told_and_the_dialog_stays(
    qtbot: QtBot, dialog: PrintDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, title, _text: told.append(title))
    place = tmp_path / "a-folder-in-the-way.pdf"
    place.mkdir()
    with qtbot.waitSignal(dialog.work.failed, timeout=30_000) as failed:
        dialog.save(place)
    assert isinstance(failed.args[0], PrintFailed)
    assert told
    assert dialog.isVisible()
    assert dialog.choices.isEnabled()
