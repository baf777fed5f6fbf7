"""The left side of the print page: which pages, how they are seen, on what paper."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from desktop.core.process.drawing import OVERVIEW
from desktop.ui.controls.basic import abreast, label, labelled
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas, PageView
from desktop.ui.map.page_setup import Paper
from desktop.ui.map.paper import LEAST_READABLE

ALL_PAGES, BOOK = "all", "book"
GAP, SCROLL_BAR = 10, 12
LONGEST = 18
"""Letters: a longer choice may be cut where there is no room for it."""


class PrintChoices(QWidget):
    """Tells when a choice changes, and what is chosen; builds no job.

    ``personal`` and ``finding`` are for the dialog to put where they are always seen.
    """

    changed = Signal()

    def __init__(self, atlas: Atlas, page: str, *, has_case: bool) -> None:
        super().__init__()
        self._atlas = atlas
        self.pages = self._make_pages(page)
        self.paper = _combo((("A3", Paper.A3), ("A4", Paper.A4), ("A2", Paper.A2)))
        self.tiles = _combo(_tile_choices())
        self.mono = QCheckBox(translate("PrintDialog", "Black and white"))
        self.light = QCheckBox(translate("PrintDialog", "Light version"))
        self.phases = QCheckBox(translate("PrintDialog", "By phases"))
        self.with_case = QCheckBox(translate("PrintDialog", "Show the open case's way"))
        self.with_case.setVisible(has_case)
        self.personal = label("", "attention")
        self.personal.hide()
        self.finding = label("", "quiet")
        self._arrange()
        self._listen()

    @property
    def is_book(self) -> bool:
        """Whether the process book is chosen: its pages have one form only."""
        return bool(self.pages.currentData() == BOOK)

    @property
    def shows_case(self) -> bool:
        """Whether the open case's way goes on the paper."""
        return self.with_case.isChecked() and not self.is_book

    def views(self) -> tuple[PageView, ...]:
        """The pages to be drawn, as they are to be seen."""
        chosen = str(self.pages.currentData())
        pages = self._atlas.pages() if chosen in (ALL_PAGES, BOOK) else (chosen,)
        if self.is_book:
            return tuple(PageView(page) for page in pages)
        light, phases = self.light.isChecked(), self.phases.isChecked()
        return tuple(PageView(page, light, phases) for page in pages)

    def say_personal(self, case_name: str) -> None:
        """What of the person will stand on the paper, before anything is printed."""
        shown = translate(
            "PrintDialog",
            "Personal data on the paper: {name}, steps taken with dates, "
            "where the case stands now.",
        )
        self.personal.setText(shown.format(name=case_name))
        self.personal.setVisible(self.shows_case)

    def say_size(self, points: float) -> None:
        """How small the smallest text becomes; a warning where it is hard to read."""
        shown = QLocale().toString(points, "f", 1)
        if points < LEAST_READABLE:
            text = translate(
                "PrintDialog",
                "The smallest text becomes {points} points, which is hard to read. "
                "Choose a larger paper or a poster.",
            )
        elif self.is_book:
            text = translate(
                "PrintDialog",
                "Smallest text on the maps: {points} points. The guidance of every box, the "
                "forms and the laws follow on A4 pages. The book is saved as a PDF and printed "
                "from there.",
            )
        else:
            text = translate("PrintDialog", "Smallest text: {points} points")
        self.finding.setText(text.format(points=shown))
        self.finding.setProperty("tone", "attention" if points < LEAST_READABLE else "quiet")
        self.finding.style().polish(self.finding)

    def say_preparing(self) -> None:
        """That the pages are being drawn."""
        self.finding.setText(translate("PrintDialog", "The pages are being drawn…"))

    def _make_pages(self, page: str) -> QComboBox:
        choices = [(translate("PrintDialog", "The overview"), OVERVIEW)]
        if page != OVERVIEW:
            choices.insert(0, (translate("PrintDialog", "This page"), page))
        choices.append((translate("PrintDialog", "All pages"), ALL_PAGES))
        choices.append((translate("PrintDialog", "Process book: maps and all guidance"), BOOK))
        return _combo(tuple(choices))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SCROLL_BAR, 0)
        layout.setSpacing(GAP)
        layout.addWidget(label(translate("PrintDialog", "Print the map"), "title"))
        layout.addLayout(labelled(translate("PrintDialog", "Pages"), self.pages))
        paper = labelled(translate("PrintDialog", "Paper, landscape"), self.paper)
        size = labelled(translate("PrintDialog", "Size"), self.tiles)
        layout.addLayout(abreast(paper, size, shares=(2, 3)))
        for each in (self.light, self.phases, self.mono, self.with_case):
            layout.addWidget(each)
        layout.addStretch(1)

    def _listen(self) -> None:
        self.pages.currentIndexChanged.connect(lambda _index: self._fit_to_book())
        for combo in (self.pages, self.paper, self.tiles):
            combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        for box in (self.light, self.phases, self.mono, self.with_case):
            box.toggled.connect(lambda _on: self.changed.emit())

    def _fit_to_book(self) -> None:
        for each in (self.tiles, self.light, self.phases, self.with_case):
            each.setEnabled(not self.is_book)


def _combo(choices: tuple[tuple[str, object], ...]) -> QComboBox:
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for text, value in choices:
        made.addItem(text, value)
    made.setMinimumContentsLength(min(LONGEST, max(len(text) for text, _ in choices)))
    return made


def _tile_choices() -> tuple[tuple[str, object], ...]:
    poster = translate("PrintDialog", "Poster of {count} sheets")
    return (
        (translate("PrintDialog", "One sheet"), 1),
        (poster.format(count=4), 2),
        (poster.format(count=9), 3),
    )
