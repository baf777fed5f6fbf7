"""The print page: what, on which paper, in colour or not, as it will look; printer or PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import Known
from desktop.core.policy.door import check_leaving
from desktop.core.process.drawing import OVERVIEW
from desktop.ui.atlas import Atlas
from desktop.ui.controls import button, column, label, labelled, row
from desktop.ui.language import translate
from desktop.ui.map.painter import CaseMarks, Look
from desktop.ui.map.print_preview import PrintPreview
from desktop.ui.map.printing import (
    LEAST_READABLE,
    Paper,
    PrintFailed,
    PrintJob,
    job_to_pdf,
    page_layout,
    print_on,
    printable,
)
from desktop.ui.theme.palette import Theme, light
from desktop.ui.wording import sentence

if TYPE_CHECKING:
    from desktop.core.cases.consent_ledger import Permit

Leave = Callable[[], "Permit"]
ALL_PAGES = "all"
CONTROLS_WIDTH = 300
SPACE = 24


def print_map(
    window: QWidget,
    atlas: Atlas,
    page: str,
    theme: Theme,
    marks: CaseMarks | None = None,
    case_name: str = "",
    *,
    light: bool = False,
    leave: Leave | None = None,
) -> None:
    """Ask what to print and print it. ``marks`` and ``case_name`` are the open case's, if any.

    ``light`` is whether the light version is what the user looks at; ``leave`` asks the consent
    gate for the case's way to go on paper.
    """
    dialog = PrintDialog(atlas, page, theme, marks, case_name, window)
    dialog.leave = leave
    dialog.light.setChecked(light)
    dialog.exec()


class PrintDialog(QDialog):
    """Builds one PrintJob from the choices; the preview and both outputs use that very job."""

    def __init__(
        self,
        atlas: Atlas,
        page: str,
        theme: Theme,
        marks: CaseMarks | None = None,
        case_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._marks = marks or CaseMarks()
        self._case_name = case_name
        self.leave: Leave | None = None
        self.setWindowTitle(translate("PrintDialog", "Print the map"))
        self.pages = self._make_pages(page)
        self.paper = _combo((("A3", Paper.A3), ("A4", Paper.A4), ("A2", Paper.A2)))
        self.tiles = _combo(_tile_choices())
        self.mono = QCheckBox(translate("PrintDialog", "Black and white"))
        self.light = QCheckBox(translate("PrintDialog", "Light version"))
        self.with_case = QCheckBox(translate("PrintDialog", "Show the open case's way"))
        self.with_case.setVisible(bool(self._marks.visited or self._marks.current))
        self.personal = label("", "attention")
        self.personal.hide()
        self.finding = QLabel()
        self.finding.setWordWrap(True)
        self.preview = PrintPreview(theme)
        self._arrange()
        self._listen()
        self._refresh()

    def job(self) -> PrintJob:
        """What is to be printed as the choices stand."""
        with_case = self.with_case.isChecked()
        return PrintJob(
            drawings=tuple(
                self._atlas.drawing(page, light=self.light.isChecked())
                for page in self._chosen_pages()
            ),
            process_map=self._atlas.map,
            paper=Paper(self.paper.currentData()),
            mono=self.mono.isChecked(),
            tiles=int(self.tiles.currentData()),
            look=Look(
                light(),
                marks=self._marks if with_case else CaseMarks(),
                changed=self._atlas.changed,
            ),
            marked=self._case_line() if with_case else "",
        )

    def save(self, path: Path) -> None:
        """Write the job as a PDF; a failure is told and the dialog stays."""
        try:
            check_leaving(path)
            job_to_pdf(self.job(), path, self._permit())
        except Known as fault:
            self._tell_failure(fault)
        else:
            self.accept()

    def save_picture(self, path: Path) -> None:
        """Write each page as a picture; a failure is told and the dialog stays."""
        from desktop.ui.map.pictures import save_pictures

        try:
            save_pictures(self.job(), path, self._permit())
        except Known as fault:
            self._tell_failure(fault)
        else:
            self.accept()

    def _permit(self) -> Permit | None:
        """The gate's leave where the case's way shows, asked for just before it goes."""
        return self.leave() if self.leave is not None and self.with_case.isChecked() else None

    def _make_pages(self, page: str) -> QComboBox:
        choices = [(translate("PrintDialog", "The overview"), OVERVIEW)]
        if page != OVERVIEW:
            choices.insert(0, (translate("PrintDialog", "This page"), page))
        choices.append((translate("PrintDialog", "All pages"), ALL_PAGES))
        return _combo(tuple(choices))

    def _chosen_pages(self) -> tuple[str, ...]:
        chosen = str(self.pages.currentData())
        return self._atlas.pages() if chosen == ALL_PAGES else (chosen,)

    def _case_line(self) -> str:
        line = translate("PrintDialog", "Shows the way of case {name}: steps taken and dates")
        return line.format(name=self._case_name)

    def _arrange(self) -> None:
        sheet, self._back, self._forward = QLabel(), self._turner("‹", -1), self._turner("›", 1)
        self.preview.turned.connect(lambda number, count: self._show_turn(sheet, number, count))
        choices = column(
            label(translate("PrintDialog", "Print the map"), "title"),
            labelled(translate("PrintDialog", "Pages"), self.pages),
            labelled(translate("PrintDialog", "Paper, lying"), self.paper),
            labelled(translate("PrintDialog", "Size"), self.tiles),
            self.light,
            self.mono,
            self.with_case,
            self.personal,
            self.finding,
            spacing=10,
        )
        choices.addStretch(1)
        choices.addLayout(self._actions())
        left = QWidget()
        left.setFixedWidth(CONTROLS_WIDTH)
        left.setLayout(choices)
        right = column(self.preview, row(self._back, sheet, self._forward))
        right.setStretch(0, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(left)
        layout.addLayout(right, 1)

    def _actions(self) -> QVBoxLayout:
        files = row(
            button(translate("PrintDialog", "Save as PDF…"), self._ask_and_save),
            button(translate("PrintDialog", "As picture…"), self._ask_picture),
            stretch_last=True,
        )
        return column(
            button(translate("PrintDialog", "Print…"), self._print, "primary"),
            files,
            button(translate("PrintDialog", "Cancel"), self.reject, "quiet"),
        )

    def _turner(self, text: str, pages: int) -> QWidget:
        made = button(text, lambda: self.preview.turn(pages), "quiet")
        name = (
            translate("PrintDialog", "Previous sheet")
            if pages < 0
            else translate("PrintDialog", "Next sheet")
        )
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    def _show_turn(self, sheet: QLabel, number: int, count: int) -> None:
        sheet.setText(f"{number} / {count}")
        self._back.setEnabled(number > 1)
        self._forward.setEnabled(number < count)

    def _listen(self) -> None:
        for combo in (self.pages, self.paper, self.tiles):
            combo.currentIndexChanged.connect(lambda _index: self._refresh())
        for box in (self.light, self.mono, self.with_case):
            box.toggled.connect(lambda _on: self._refresh())

    def _say_personal(self) -> None:
        """What of the person will stand on the paper, before anything is printed."""
        shown = translate(
            "PrintDialog",
            "Personal data on the paper: {name}, steps taken with dates, "
            "where the case stands now.",
        )
        self.personal.setText(shown.format(name=self._case_name))
        self.personal.setVisible(self.with_case.isChecked())

    def _refresh(self) -> None:
        self._say_personal()
        job = self.job()
        self.preview.show_job(job)
        points = job.smallest_text(printable(page_layout(job.paper)))
        shown = QLocale().toString(points, "f", 1)
        if points < LEAST_READABLE:
            text = translate(
                "PrintDialog",
                "The smallest text becomes {points} points, which is hard to read. "
                "Choose a larger paper or a poster.",
            )
        else:
            text = translate("PrintDialog", "Smallest text: {points} points")
        self.finding.setText(text.format(points=shown))
        self.finding.setProperty("tone", "attention" if points < LEAST_READABLE else "quiet")
        self.finding.style().polish(self.finding)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrinter

        from desktop.ui import chosen_printer

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        job = self.job()
        printer.setPageLayout(page_layout(job.paper))
        printer.setDocName(job.process_map.title)
        try:
            if not chosen_printer.choose(printer, self):
                return
            print_on(printer, job, self._permit())
        except Known as fault:
            self._tell_failure(fault)
        else:
            self.accept()

    def _ask_and_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, translate("PrintDialog", "Save as PDF"), f"{self._atlas.map.title}.pdf", "*.pdf"
        )
        if name:
            self.save(Path(name).with_suffix(".pdf"))

    def _ask_picture(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            translate("PrintDialog", "Save as picture"),
            f"{self._atlas.map.title}.png",
            "PNG (*.png);;SVG (*.svg)",
        )
        if name:
            self.save_picture(Path(name))

    def _tell_failure(self, fault: Known) -> None:
        told = translate(
            "PrintDialog",
            "The printer or the file could not be written to. Check that the place exists "
            "and that the file is not open in another program, then try again.",
        )
        if not isinstance(fault, PrintFailed):
            told = sentence(fault)
        QMessageBox.warning(self, translate("PrintDialog", "Nothing was printed"), told)


def _combo(choices: tuple[tuple[str, object], ...]) -> QComboBox:
    made = QComboBox()
    for text, value in choices:
        made.addItem(text, value)
    return made


def _tile_choices() -> tuple[tuple[str, object], ...]:
    poster = translate("PrintDialog", "Poster of {count} sheets")
    return (
        (translate("PrintDialog", "One sheet"), 1),
        (poster.format(count=4), 2),
        (poster.format(count=9), 3),
    )
