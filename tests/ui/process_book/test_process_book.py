"""The process book loses no word of the map; each of its pages can be read aloud and searched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.forms.report import Block, Bullets, Facts, Heading, Paragraph, Table
from desktop.core.places import model_folder
from desktop.core.process.model import ProcessMap
from desktop.core.process.reading import read_map
from desktop.ui.language import Language, install
from desktop.ui.process_book import write_book
from desktop.ui.process_book.chapters import chapters


@pytest.fixture(scope="module")
def process_map() -> ProcessMap:
    """The map that ships."""
    return read_map(model_folder())


@pytest.fixture(scope="module")
def book(
    process_map: ProcessMap, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The whole book in Swedish."""
    install(Language.SWEDISH)
    path = tmp_path_factory.mktemp("book") / "bok.pdf"
    write_book(process_map, path)
    install(Language.ENGLISH)
    return path


def test_every_word_of_every_box_is_in_the_book(process_map: ProcessMap) -> None:
    said = "\n".join(text for block in chapters(process_map) for text in _texts(block))
    for process in process_map.processes:
        assert process.summary in said
        for step in process.steps:
            for text in (step.title, *step.guidance, *step.good_to_know, step.question):
                assert text in said, f"{step.id}: {text}"
            assert all(link.url in said for link in step.links)
            assert step.time is None or step.time.text in said
            assert all(arrow.note in said for arrow in (*step.next, *step.possible_next))


def test_every_law_is_in_the_table_at_the_end(process_map: ProcessMap) -> None:
    *_, last = chapters(process_map)
    assert isinstance(last, Table)
    assert [row[1] for row in last.rows] == [law.says for law in process_map.laws]


def test_every_form_is_in_the_table_with_its_boxes(process_map: ProcessMap) -> None:
    tables = [block for block in chapters(process_map) if isinstance(block, Table)]
    shown = {row[0]: row[1] for row in tables[0].rows}
    titles = {paper.id: paper.title for paper in process_map.papers}
    for process in process_map.processes:
        for step in process.steps:
            for form in step.forms:
                assert f"{process.number}:{step.printed}" in shown[titles[form]]


def test_every_way_on_leads_to_its_box(book: Path, process_map: ProcessMap) -> None:
    ways = sum(
        len(step.next) + len(step.possible_next)
        for process in process_map.processes
        for step in process.steps
    )
    with pikepdf.open(book) as pdf:
        marks = [mark for page in pdf.pages for mark in page.obj.get("/Annots", ())]
    led = [mark for mark in marks if mark.Subtype == "/Link" and ("/Dest" in mark or "/A" in mark)]
    assert len(led) >= ways


def test_every_drawn_box_leads_to_its_section(book: Path, process_map: ProcessMap) -> None:
    with pikepdf.open(book) as pdf:
        for page, process in enumerate(process_map.processes, 1):
            marks = pdf.pages[page].obj.get("/Annots", ())
            led = {str(mark.Dest): str(mark.Contents) for mark in marks}
            assert {step.id for step in process.steps} <= set(led)
            assert all(step.title in led[step.id] for step in process.steps)
            width, height = (float(side) for side in pdf.pages[page].mediabox[2:])
            for mark in marks:
                left, low, right, high = (float(side) for side in mark.Rect)
                assert 0 < left < right < width
                assert 0 < low < high < height


def test_a_link_lies_over_its_own_box(book: Path, process_map: ProcessMap) -> None:
    with pikepdf.open(book) as pdf:
        marks = [
            (str(mark.Dest), [float(side) for side in mark.Rect])
            for mark in pdf.pages[1].obj.Annots
        ]
    titles = {step.id: step.title for step in process_map.processes[0].steps}
    document = pypdfium2.PdfDocument(book)
    try:
        words = document[1].get_textpage()
        for target, rect in marks:
            if target in titles:
                assert titles[target][:4] in words.get_text_bounded(*rect), target
    finally:
        document.close()


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_the_book_is_archivable_and_accessible(book: Path, profile: str) -> None:
    import page

    report = page.validate_pdf_bytes(book.read_bytes(), profile=profile)
    assert report.is_compliant, [(fail.rule_id, fail.message) for fail in report.failures]


def test_every_box_has_its_heading(process_map: ProcessMap) -> None:
    headings = [block for block in chapters(process_map) if isinstance(block, Heading)]
    boxes = sum(len(process.steps) for process in process_map.processes)
    assert len([each for each in headings if each.level == 2]) == boxes
    assert len([each for each in headings if each.level == 1]) == len(process_map.processes) + 2


def test_the_drawn_pages_come_first_and_are_told_in_words(
    book: Path, process_map: ProcessMap
) -> None:
    with pikepdf.open(book) as pdf:
        [document] = pdf.Root.StructTreeRoot.K
        for place, process in enumerate(process_map.processes, 1):
            figure = document.K[place]
            assert figure.S == "/Figure"
            assert process.title in str(figure.Alt)
            assert figure.Pg.objgen == pdf.pages[place].obj.objgen
            parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
            assert parents[int(figure.Pg.StructParents)][0].objgen == figure.objgen


def test_the_drawn_words_can_be_searched(book: Path) -> None:
    document = pypdfium2.PdfDocument(book)
    try:
        text = document[1].get_textpage().get_text_range()
    finally:
        document.close()
    assert "Socialtjänsten – sjukskriven" in text
    assert "\t" not in text


def test_each_chapter_can_be_reached_from_the_outline(book: Path, process_map: ProcessMap) -> None:
    with pikepdf.open(book) as pdf, pdf.open_outline() as outline:
        titles = [_all_titles(item) for item in outline.root]
    said = "\n".join(title for group in titles for title in group)
    for process in process_map.processes:
        assert f"Kartan: {process.title}" in said
        assert f"{process.number} {process.title}" in said


def _all_titles(item: pikepdf.OutlineItem) -> list[str]:
    return [str(item.title), *(title for child in item.children for title in _all_titles(child))]


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(text) | Paragraph(text):
            yield text
        case Bullets(items):
            yield from items
        case Facts(pairs):
            yield from (part for pair in pairs for part in pair)
        case Table():
            yield from (cell for row in block.rows for cell in row)
        case _:
            pass
