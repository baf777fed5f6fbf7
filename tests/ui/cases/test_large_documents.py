"""A scan of fifty megabytes is read, kept and shown beside the work, and never put in a file."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.core.cases.documents import LIMIT_BYTES
from desktop.core.cases.records import Document, Kind
from desktop.ui.application import Desk
from desktop.ui.cases import attach_form, document_view
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.document_view import WIDEST, DocumentView, sheet


def case_page(desk: Desk) -> CasePage:
    desk.window.show_place("case")
    page = desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    return page


def picture(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")  # type: ignore[call-overload]
    return bytes(held.data())


def scan() -> bytes:
    """A picture followed by enough to make it as large as a document may be."""
    start = picture(2400, 3300)
    return start + bytes(LIMIT_BYTES - len(start))


def documents(desk: Desk) -> list[Document]:
    case_id = desk.session.case_id
    found = desk.session.read(lambda book: book.entries(case_id, (Document,)))
    return [each for each in found if isinstance(each, Document)]


def test_the_largest_scan_is_kept_whole_and_shown_without_a_file(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page, path, data = case_page(case_desk), tmp_path / "skannat.jpg", scan()
    path.write_bytes(data)
    page.start_attaching()
    page.attach.attach(path)
    qtbot.waitUntil(lambda: bool(documents(case_desk)), timeout=60_000)
    (kept,) = documents(case_desk)
    assert kept.size == LIMIT_BYTES
    assert case_desk.session.read(lambda book: book.document_bytes(kept.id)) == data
    before = {each for each in tmp_path.rglob("*") if each.is_file()}
    qtbot.waitUntil(page.attach.isHidden, timeout=60_000)
    card = next(each for each in page.timeline.cards() if isinstance(each.entry, Document))
    card.look()
    view = card.findChildren(DocumentView)[0]
    qtbot.waitUntil(lambda: not view.picture.pixmap().isNull(), timeout=60_000)
    assert view.picture.pixmap().deviceIndependentSize().width() <= WIDEST
    after = {each for each in tmp_path.rglob("*") if each.is_file()}
    assert {each.name for each in after - before if "cases.db" not in each.name} == set()


def test_the_case_can_be_read_while_a_page_is_drawn(
    case_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, drawing = threading.Event(), threading.Event()
    drawn = document_view.sheet

    def slow(*what: object) -> document_view.Sheet:
        drawing.set()
        assert go_on.wait(60)
        return drawn(*what)  # type: ignore[arg-type]

    monkeypatch.setattr(document_view, "sheet", slow)
    session, case_id = case_desk.session, case_desk.session.case_id
    page = case_page(case_desk)
    small = ("bild.jpg", "image/jpeg", picture(40, 40), Kind.MEDICAL)
    session.write(lambda book: book.attach(case_id, *small))
    card = next(each for each in page.timeline.cards() if isinstance(each.entry, Document))
    card.look()
    qtbot.waitUntil(drawing.is_set, timeout=60_000)
    assert session.read(lambda book: book.case(case_id)).id == case_id
    go_on.set()
    view = card.findChildren(DocumentView)[0]
    qtbot.waitUntil(lambda: not view.picture.pixmap().isNull(), timeout=60_000)


def test_the_case_can_be_read_while_a_slow_drive_gives_the_file(
    case_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    go_on, reading = threading.Event(), threading.Event()

    def slow(_path: Path, _limit: int, _told: object) -> bytes:
        reading.set()
        assert go_on.wait(60)
        return picture(40, 40)

    monkeypatch.setattr(attach_form, "read_at_most", slow)
    page = case_page(case_desk)
    page.start_attaching()
    page.attach.attach(tmp_path / "skannat.jpg")
    qtbot.waitUntil(reading.is_set, timeout=60_000)
    assert documents(case_desk) == []
    go_on.set()
    qtbot.waitUntil(lambda: len(documents(case_desk)) == 1, timeout=60_000)


def test_a_large_picture_is_scaled_while_it_is_read() -> None:
    shown = sheet(picture(6000, 3000), "image/jpeg", 0, 1.0)
    assert (shown.image.width(), shown.image.height()) == (WIDEST, WIDEST // 2)
    assert sheet(b"ingen bild", "image/jpeg", 0, 1.0).image.isNull()
