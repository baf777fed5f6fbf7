"""Printing gives vector pages with embedded fonts, and says how small the text becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pypdf
import pytest
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.cases.consent_gate import Capacity
from desktop.core.cases.consent_ledger import Permit, UsedDecision, WrongDoor
from desktop.core.process.drawing import OVERVIEW
from desktop.ui.map.atlas import Atlas
from desktop.ui.map.painter import CaseMarks, Look
from desktop.ui.map.pictures import save_pictures
from desktop.ui.map.print_choices import ALL_PAGES
from desktop.ui.map.print_dialog import PrintDialog
from desktop.ui.map.printing import (
    PrintFailed,
    PrintJob,
    job_to_pdf,
    print_to_pdf,
    to_png,
    to_svg,
)
from desktop.ui.theme.palette import light
from tests.core.cases.consent_samples import permit
from tests.ui.map.map_sample import sample_drawing, sample_map, step_id

MILLIMETRES = 72 / 25.4
SIZES = {"a4": (297, 210), "a3": (420, 297), "a2": (594, 420)}


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


@pytest.fixture
def atlas() -> Atlas:
    drawing = sample_drawing()
    less = replace(drawing, boxes=drawing.boxes[:2])
    made = SimpleNamespace(
        map=sample_map(),
        drawing=lambda _page, light, **_rest: less if light else drawing,
        ready=lambda view: less if view.light else drawing,
        changed=frozenset(),
        pages=lambda: (OVERVIEW, "soc-sjukskriven"),
        page_title=lambda page: page,
    )
    return cast("Atlas", made)


@pytest.mark.parametrize("paper", ["a4", "a3", "a2"])
@pytest.mark.parametrize("mono", [False, True])
def test_a_pdf_has_one_lying_page_with_embedded_fonts(
    tmp_path: Path, paper: str, mono: bool
) -> None:
    path = tmp_path / "map.pdf"
    points = print_to_pdf(sample_drawing(), path, sample_map(), paper, mono)
    page = only_page(path)
    width, height = (side * MILLIMETRES for side in SIZES[paper])
    assert float(page.mediabox.width) == pytest.approx(width, abs=2)
    assert float(page.mediabox.height) == pytest.approx(height, abs=2)
    assert all(embedded(page))
    assert points > 4


def test_a_pdfs_words_can_be_searched(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    print_to_pdf(sample_drawing(), path, sample_map())
    text = only_page(path).extract_text()
    for word in ("läkarintyg?", "individuell plan", "Socialtjänsten – sjukskriven", "2026.1"):
        assert word in text


def test_a_pdf_holds_no_pictures(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    print_to_pdf(sample_drawing(), path, sample_map())
    assert len(only_page(path).images) == 0


def test_several_pages_become_several_sheets(tmp_path: Path) -> None:
    path = tmp_path / "map.pdf"
    print_to_pdf([sample_drawing()] * 3, path, sample_map())
    assert len(pypdf.PdfReader(path).pages) == 3


def test_a_poster_spreads_over_sheets_and_its_text_grows(tmp_path: Path) -> None:
    one = PrintJob((sample_drawing(),), sample_map())
    four = PrintJob((sample_drawing(),), sample_map(), tiles=2)
    small, large = job_to_pdf(one, tmp_path / "1.pdf"), job_to_pdf(four, tmp_path / "4.pdf")
    assert len(pypdf.PdfReader(tmp_path / "4.pdf").pages) == 4
    assert large >= small


def test_smaller_paper_means_smaller_text(tmp_path: Path) -> None:
    a3 = print_to_pdf(sample_drawing(), tmp_path / "a3.pdf", sample_map(), "a3")
    a4 = print_to_pdf(sample_drawing(), tmp_path / "a4.pdf", sample_map(), "a4")
    assert a4 < a3


def test_a_failure_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "a-folder-in-the-way"
    place.mkdir()
    with pytest.raises(PrintFailed):
        print_to_pdf(sample_drawing(), place, sample_map())
    assert [path.name for path in tmp_path.iterdir()] == [place.name]


def test_no_case_is_printed_unless_asked(tmp_path: Path) -> None:
    marks = CaseMarks(visited={step_id("2"): date(2026, 11, 2)})
    with_case = PrintJob(
        (sample_drawing(),), sample_map(), look=Look(light(), marks=marks), marked="Case 2026-0007"
    )
    job_to_pdf(with_case, tmp_path / "case.pdf", permit(Capacity.OWN_DESK))
    print_to_pdf(sample_drawing(), tmp_path / "plain.pdf", sample_map())
    assert "Case 2026-0007" in only_page(tmp_path / "case.pdf").extract_text()
    assert "No personal data" in only_page(tmp_path / "plain.pdf").extract_text()


@pytest.mark.parametrize("write", [job_to_pdf, save_pictures])
def test_no_paper_shows_a_case_without_the_gates_leave(
    write: Callable[..., object], tmp_path: Path
) -> None:
    marks = CaseMarks(visited={step_id("2"): date(2026, 11, 2)})
    job = PrintJob((sample_drawing(),), sample_map(), look=Look(light(), marks=marks))
    used, elsewhere = permit(Capacity.OWN_DESK), permit(Capacity.INDIVIDUAL)
    used.use(Capacity.OWN_DESK)
    for leave, refusal in ((None, WrongDoor), (elsewhere, WrongDoor), (used, UsedDecision)):
        with pytest.raises(refusal):
            write(job, tmp_path / "case.pdf", leave)
    named = PrintJob((sample_drawing(),), sample_map(), marked="Case 2026-0007")
    with pytest.raises(WrongDoor):
        write(named, tmp_path / "case.pdf", None)
    assert list(tmp_path.iterdir()) == []


def test_the_dialog_asks_the_gate_only_when_the_way_shows(
    qtbot: QtBot, atlas: Atlas, tmp_path: Path
) -> None:
    marks = CaseMarks(visited={step_id("2"): date(2026, 11, 2)})
    asked: list[Permit] = []

    def leave() -> Permit:
        asked.append(permit(Capacity.OWN_DESK))
        return asked[-1]

    for ticked in (False, True):
        dialog = PrintDialog(atlas, "soc-sjukskriven", light(), marks, "2026-0007")
        qtbot.addWidget(dialog)
        dialog.leave = leave
        dialog.with_case.setChecked(ticked)
        dialog.save(tmp_path / f"{ticked}.pdf")
    assert len(asked) == 1
    assert len(list(tmp_path.iterdir())) == 2


def test_pictures_have_the_pages_size(tmp_path: Path) -> None:
    drawing = sample_drawing()
    to_png(drawing, tmp_path / "map.png", scale=2.0)
    picture = QImage(str(tmp_path / "map.png"))
    assert (picture.width(), picture.height()) == (drawing.width * 2, drawing.height * 2)
    to_svg(drawing, tmp_path / "map.svg")
    svg = QSvgRenderer(str(tmp_path / "map.svg"))
    assert svg.isValid()
    assert svg.viewBoxF().width() == pytest.approx(drawing.width)


def test_the_dialog_previews_and_warns_of_small_text(qtbot: QtBot, atlas: Atlas) -> None:
    dialog = PrintDialog(atlas, "soc-sjukskriven", light())
    qtbot.addWidget(dialog)
    dialog.show()
    assert "points" in dialog.finding.text()
    assert not dialog.preview.grab().isNull()
    assert dialog.job().marked == ""


def test_the_dialog_prints_the_case_only_when_ticked(qtbot: QtBot, atlas: Atlas) -> None:
    marks = CaseMarks(visited={step_id("2"): date(2026, 11, 2)})
    dialog = PrintDialog(atlas, "soc-sjukskriven", light(), marks, "2026-0007")
    qtbot.addWidget(dialog)
    assert dialog.job().look.marks == CaseMarks()
    dialog.with_case.setChecked(True)
    assert dialog.job().look.marks == marks
    assert "2026-0007" in dialog.job().marked


def test_the_dialog_saves_all_pages(qtbot: QtBot, atlas: Atlas, tmp_path: Path) -> None:
    dialog = PrintDialog(atlas, "soc-sjukskriven", light())
    qtbot.addWidget(dialog)
    dialog.pages.setCurrentIndex(dialog.pages.findData(ALL_PAGES))
    dialog.save(tmp_path / "all.pdf")
    assert len(pypdf.PdfReader(tmp_path / "all.pdf").pages) == 2


def only_page(path: Path) -> pypdf.PageObject:
    pages = pypdf.PdfReader(path).pages
    assert len(pages) == 1
    return pages[0]


def embedded(page: pypdf.PageObject) -> list[bool]:
    fonts = page["/Resources"]["/Font"].values()  # type: ignore[index]
    found = []
    for font in fonts:
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        found.append("/FontFile2" in inner["/FontDescriptor"].get_object())
    assert found
    return found


def test_pictures_carry_the_ways_marks_and_are_numbered(tmp_path: Path) -> None:
    marks = CaseMarks(current=frozenset({step_id("2")}))
    drawing = sample_drawing()
    plain = PrintJob((drawing, drawing), sample_map())
    marked = PrintJob((drawing,), sample_map(), look=Look(light(), marks=marks))
    assert [path.name for path in save_pictures(plain, tmp_path / "map.svg")] == [
        "map-1.svg",
        "map-2.svg",
    ]
    (one,) = save_pictures(marked, tmp_path / "case", permit(Capacity.OWN_DESK))
    to_png(drawing, tmp_path / "plain.png")
    assert one.name == "case.png"
    assert QImage(str(one)) != QImage(str(tmp_path / "plain.png"))


def test_personal_data_is_told_before_it_is_printed(qtbot: QtBot, atlas: Atlas) -> None:
    marks = CaseMarks(visited={"soc-sjukskriven.2": date(2026, 11, 2)})
    dialog = PrintDialog(atlas, "soc-sjukskriven", light(), marks, "ÖVNING-0001")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.personal.isVisible()
    dialog.with_case.setChecked(True)
    assert dialog.personal.isVisible()
    assert "ÖVNING-0001" in dialog.personal.text()
    assert "ÖVNING-0001" in dialog.job().marked


def test_the_light_version_can_be_printed(qtbot: QtBot, atlas: Atlas) -> None:
    dialog = PrintDialog(atlas, "soc-sjukskriven", light())
    qtbot.addWidget(dialog)
    whole = len(dialog.job().drawings[0].boxes)
    dialog.light.setChecked(True)
    assert len(dialog.job().drawings[0].boxes) < whole
