"""An attached PDF or picture, page by page, painted from memory: nothing is left in a file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Document
from desktop.core.vault.store import Vault
from desktop.ui.controls import button, label, row
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.wording import sentence

PDF = "application/pdf"
PICTURES = ("image/png", "image/jpeg")
WIDEST = 640
POINTS_TO_PIXELS = 1.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as picture bytes (PNG or JPEG), and how many pages there are."""

    picture: bytes
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
    """Fetches a page off the GUI thread; turned with two buttons."""

    def __init__(self, session: Session, document: Document) -> None:
        super().__init__()
        self._session = session
        self._document = document
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
        self._fetch()

    def _fetch(self) -> None:
        page, document = self._page, self._document
        scale = POINTS_TO_PIXELS * self.devicePixelRatioF()

        def work(book: Casebook, _vault: Vault) -> Sheet:
            return _sheet(book.document_bytes(document.id), document.media_type, page, scale)

        self._session.work(work, self._show, self._failed, self)

    def _show(self, sheet: Sheet) -> None:
        image = QImage.fromData(QByteArray(sheet.picture))
        if image.isNull():
            self.state.setText(translate("DocumentView", "The picture is damaged."))
            return
        self._count = sheet.count
        ratio = self.devicePixelRatioF()
        if image.width() > WIDEST * ratio:
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(round(WIDEST * ratio), smooth)
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


def _sheet(data: bytes, media_type: str, page: int, scale: float) -> Sheet:
    if media_type != PDF:
        return Sheet(data, 1)
    from desktop.core.forms.render import page_count, preview_png

    return Sheet(preview_png(data, page, scale), page_count(data))
