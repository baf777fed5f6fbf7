"""The recovery words on paper: one sheet to lock in, with the words and what they are for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.core.errors import Known
from desktop.ui import chosen_printer
from desktop.ui.forms.printing import a4_printer
from desktop.ui.language import translate

COLUMNS = 3
LETTER_POINTS, TITLE_POINTS, TEXT_POINTS = 15, 20, 11
MARGIN_POINTS, LINE_POINTS = 72, 34


class WordsOnDisk(Known):
    """The recovery words were to be printed to a file: they open the vault, so nothing was made."""

    code = "vault.words_on_disk"


def print_words(parent: QWidget, words: tuple[str, ...]) -> bool:
    """Ask for a printer and print; False if the user thought better of it. WordsOnDisk."""
    printer = a4_printer(translate("WordsPaper", "Recovery words"))
    if not chosen_printer.choose(printer, parent):
        return False
    if printer.outputFileName():
        raise WordsOnDisk
    draw_sheet(printer, words)
    return True


def draw_sheet(printer: QPrinter, words: tuple[str, ...]) -> None:
    """The sheet itself, on upright A4 without margins of its own."""
    painter = QPainter(printer)
    points = printer.resolution() / 72
    painter.scale(points, points)
    sheet = printer.paperRect(QPrinter.Unit.Point)
    room = QRectF(
        *(MARGIN_POINTS, MARGIN_POINTS),
        *(sheet.width() - 2 * MARGIN_POINTS, sheet.height() - 2 * MARGIN_POINTS),
    )
    down = _write(painter, room, translate("WordsPaper", "Recovery words"), TITLE_POINTS)
    told = translate(
        "WordsPaper",
        "These twelve words open your vault in Stockholmsmodellen if you forget the password. "
        "Lock the paper in. Whoever has it and your computer can read your cases.",
    )
    down += _write(painter, room.adjusted(0, down + 12, 0, 0), told, TEXT_POINTS) + 36
    _write_words(painter, room.adjusted(0, down, 0, 0), words)
    down += (len(words) // COLUMNS) * LINE_POINTS + 24
    made = translate("WordsPaper", "Printed {day}").format(day=date.today().isoformat())
    _write(painter, room.adjusted(0, down, 0, 0), made, TEXT_POINTS)
    painter.end()


def _write_words(painter: QPainter, room: QRectF, words: tuple[str, ...]) -> None:
    """Down the first column, then the next: the order on the screen."""
    rows = len(words) // COLUMNS
    width = room.width() / COLUMNS
    for place, word in enumerate(words):
        cell = room.adjusted(place // rows * width, place % rows * LINE_POINTS, 0, 0)
        _write(painter, cell, f"{place + 1}.  {word}", LETTER_POINTS)


def _write(painter: QPainter, room: QRectF, text: str, size: int) -> float:
    """Write wrapped text at the top of the room; how high it became."""
    font = QFont(painter.font())
    font.setPixelSize(size)
    painter.setFont(font)
    drawn = painter.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
    painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
    return drawn.height()
