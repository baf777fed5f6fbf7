"""An attached PDF or picture, page by page, painted from memory: nothing is left in a file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Document
from desktop.core.vault.store import Vault
from desktop.ui.controls.basic import button, label, row
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.wording import sentence

PDF = "application/pdf"
PICTURES = ("image/png", "image/jpeg")
WIDEST = 640
FRAME = 4
"""Pixels: the lines around the sheet, and a hair of air."""
POINTS_TO_PIXELS = 1.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as a picture, and how many pages there are."""

    image: QImage
    count: int


def can_show(document: Document) -> bool:
    """Whether the document can be looked at here."""
    return document.media_type == PDF or document.media_type in PICTURES


def media_type_of(data: bytes) -> str:
    """What the first bytes say it is; "" for what can neither be shown nor attached."""
    for start, media_type in (
        (b"%PDF-", PDF),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
    ):
        if data.startswith(start):
            return media_type
    return ""


class DocumentView(QWidget):
    """Fetches the document once and draws its pages, both off the GUI thread; never in a file."""

    def __init__(self, session: Session, document: Document) -> None:
        super().__init__()
        self._session = session
        self._document = document
        self._data = b""
        self._page = 0
        self._count = 1
        self.picture = QLabel()
        self.picture.setProperty("sheet", "true")
        self.picture.setAccessibleName(document.name)
        self.state = label(translate("DocumentView", "Opening…"), "quiet")
        self.back = button(translate("DocumentView", "Previous page"), lambda: self._turn(-1))
        self.forward = button(translate("DocumentView", "Next page"), lambda: self._turn(1))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        bar = row(self.back, self.forward, self.state, stretch_last=True)
        layout.addLayout(bar)
        self.picture.hide()
        self._allow()
        self._fetch()

    def _turn(self, by: int) -> None:
        self._page += by
        self._draw()

    def _fetch(self) -> None:
        document = self._document

        def work(book: Casebook, _vault: Vault) -> bytes:
            return book.document_bytes(document.id)

        self._session.work(work, self._fetched, self._failed, self)

    def _fetched(self, data: bytes) -> None:
        self._data = data
        self._draw()

    def _draw(self) -> None:
        """Make the page's picture beside the vault's thread: reading the case need not wait."""
        data, page, kind = self._data, self._page, self._document.media_type
        ratio = self.devicePixelRatioF()
        self._session.tasks.aside(
            lambda: sheet(data, kind, page, ratio), self._show, self._failed, self
        )

    def _show(self, shown: Sheet) -> None:
        if shown.image.isNull():
            self.state.setText(translate("DocumentView", "The picture is damaged."))
            return
        self._count = shown.count
        image = shown.image
        ratio = self.devicePixelRatioF()
        room = round((self.width() - FRAME) * ratio)
        if image.width() > room:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(room, smooth)
        image.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.picture.show()
        self.state.setText(
            translate("DocumentView", "Page {page} of {count}").format(
                page=self._page + 1, count=self._count
            )
        )
        self._allow()

    def _allow(self) -> None:
        for turn, allowed in (
            (self.back, self._page > 0),
            (self.forward, self._page + 1 < self._count),
        ):
            turn.setVisible(self._count > 1)
            turn.setEnabled(allowed)

    def _failed(self, fault: BaseException) -> None:
        self.state.setText(sentence(fault))


def sheet(data: bytes, media_type: str, page: int, ratio: float) -> Sheet:
    """One page, no wider than the view; a null image for a picture that cannot be read.

    A picture is scaled down while it is read: a large scan never lies unpacked in memory.
    """
    if media_type != PDF:
        return Sheet(_picture(data, round(WIDEST * ratio)), 1)
    from desktop.core.forms.render import page_count, preview_png

    png = preview_png(data, page, POINTS_TO_PIXELS * ratio)
    return Sheet(_picture(png, round(WIDEST * ratio)), page_count(data))


def _picture(data: bytes, widest: int) -> QImage:
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > widest:
        reader.setScaledSize(QSize(widest, max(1, size.height() * widest // size.width())))
    return reader.read()
