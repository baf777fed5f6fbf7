"""The print page: what, on which paper, in colour or not, as it will look; printer or file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import Known
from desktop.core.policy.door import check_leaving
from desktop.core.process.drawing import Drawing
from desktop.ui.controls.basic import button, column, row, scrolled
from desktop.ui.controls.spoken import say_beside
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas, PageView
from desktop.ui.map.page_setup import Paper, page_layout, printable
from desktop.ui.map.painter import CaseMarks, Look
from desktop.ui.map.preview_pane import PreviewPane
from desktop.ui.map.print_asking import ask_pdf, ask_picture, ask_printer, tell_failure
from desktop.ui.map.print_choices import PrintChoices
from desktop.ui.map.print_work import PrintWork
from desktop.ui.map.printing import PrintJob, Watch, job_to_pdf, print_on
from desktop.ui.theme.palette import Theme, light

if TYPE_CHECKING:
    from desktop.core.cases.consent_ledger import Permit
    from desktop.ui.tasks import Tasks

Leave = Callable[[], "Permit"]
CONTROLS_WIDTH = 384
SPACE = 24
WIDEST, TALLEST = 1200, 820
AROUND = 48
"""How much of the window stays in sight around the page, in pixels."""


def print_map(
    window: QWidget,
    atlas: Atlas,
    page: PageView,
    theme: Theme,
    marks: CaseMarks | None = None,
    case_name: str = "",
    *,
    leave: Leave | None = None,
    tasks: Tasks | None = None,
) -> None:
    """Ask what to print and print it. ``marks`` and ``case_name`` are the open case's, if any.

    ``page`` is what the user looks at; ``leave`` asks the consent gate for the case's way to go on
    paper; ``tasks`` keep long work off the window's thread.
    """
    dialog = PrintDialog(atlas, page.page, theme, marks, case_name, window, tasks)
    dialog.leave = leave
    dialog.light.setChecked(page.light)
    dialog.phases.setChecked(page.phases)
    dialog.exec()
    dialog.deleteLater()  # it may name the case


class PrintDialog(QDialog):
    """Builds one PrintJob from the choices; the preview and all outputs use that very job."""

    def __init__(
        self,
        atlas: Atlas,
        page: str,
        theme: Theme,
        marks: CaseMarks | None = None,
        case_name: str = "",
        parent: QWidget | None = None,
        tasks: Tasks | None = None,
    ) -> None:
        super().__init__(parent)
        self._atlas = atlas
        self._tasks = tasks
        self._marks = marks or CaseMarks()
        self._case_name = case_name
        self.leave: Leave | None = None
        self.setWindowTitle(translate("PrintDialog", "Print the map"))
        has_case = bool(self._marks.visited or self._marks.current)
        self.choices = PrintChoices(atlas, page, has_case=has_case)
        self.pages, self.phases = self.choices.pages, self.choices.phases
        self.light, self.with_case = self.choices.light, self.choices.with_case
        self.personal, self.finding = self.choices.personal, self.choices.finding
        self._pane = PreviewPane(theme)
        self._pane.foot.addWidget(button(translate("PrintDialog", "Cancel"), self.reject))
        self.preview = self._pane.preview
        self.work = PrintWork(tasks, self)
        self._arrange()
        self._listen()
        self._refresh()

    def job(self) -> PrintJob:
        """What is to be printed as the choices stand."""
        chosen, with_case = self.choices, self.choices.shows_case
        return PrintJob(
            drawings=tuple(
                self._atlas.drawing(view.page, light=view.light, phases=view.phases)
                for view in chosen.views()
            ),
            process_map=self._atlas.map,
            paper=Paper(chosen.paper.currentData()),
            mono=chosen.mono.isChecked(),
            tiles=1 if chosen.is_book else int(chosen.tiles.currentData()),
            look=Look(
                light(),
                marks=self._marks if with_case else CaseMarks(),
                changed=self._atlas.changed,
            ),
            marked=self._case_line() if with_case else "",
        )

    def save(self, path: Path) -> None:
        """Write the job, or the process book, as a PDF; a failure is told and the dialog stays."""
        job = self.job()
        if self.choices.is_book:
            self._start(lambda watch: _write_book(job, path, watch), leaving=path)
            return
        self._start_with_leave(
            lambda permit, watch: job_to_pdf(job, path, permit, watch), leaving=path
        )

    def save_picture(self, path: Path) -> None:
        """Write each page as a picture; a failure is told and the dialog stays."""
        from desktop.ui.map.pictures import save_pictures

        job = self.job()
        self._start_with_leave(lambda permit, watch: save_pictures(job, path, permit, watch))

    def reject(self) -> None:
        """Stop what is being written; if nothing is, close."""
        if self.work.is_running:
            self.work.cancel()
        else:
            super().reject()

    def _start_with_leave(
        self, work: Callable[[Permit | None, Watch], object], leaving: Path | None = None
    ) -> None:
        """Ask for the gate's leave where the case's way shows, just before it goes."""
        wanted = self.leave is not None and self.choices.shows_case
        try:
            permit = self.leave() if wanted and self.leave is not None else None
        except Known as fault:
            self._tell_failure(fault)
            return
        self._start(lambda watch: work(permit, watch), leaving)

    def _start(self, work: Callable[[Watch], object], leaving: Path | None = None) -> None:
        try:
            if leaving is not None:
                check_leaving(leaving)
        except Known as fault:
            self._tell_failure(fault)
            return
        self._show_working(True)
        self.work.start(work)

    def _case_line(self) -> str:
        line = translate("PrintDialog", "Shows the way of case {name}: steps taken and dates")
        return line.format(name=self._case_name)

    def _arrange(self) -> None:
        self.progress = QProgressBar()
        self.progress.setAccessibleName(translate("PrintDialog", "Pages written"))
        self.progress.hide()
        shown = (scrolled(self.choices), self.personal, self.finding, self.progress)
        choices = column(*shown, spacing=10)
        choices.setStretch(0, 1)
        choices.addLayout(self._actions())
        left = QWidget()
        left.setFixedWidth(CONTROLS_WIDTH)
        left.setLayout(choices)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(left)
        layout.addWidget(self._pane, 1)
        self._open_large()

    def _open_large(self) -> None:
        """Nearly as large as the window: the paper is what one has come to look at."""
        if (over := self.parentWidget()) is not None:
            room = over.window().size() - QSize(AROUND, AROUND)
            self.resize(room.boundedTo(QSize(WIDEST, TALLEST)))

    def _actions(self) -> QVBoxLayout:
        self._to_printer = button(translate("PrintDialog", "Print…"), self._print, "primary")
        self._to_pdf = button(translate("PrintDialog", "Save as PDF…"), self._ask_and_save)
        self._to_picture = button(translate("PrintDialog", "As picture…"), self._ask_picture)
        return column(
            self._to_printer,
            row(self._to_pdf, self._to_picture, stretch_last=True),
        )

    def _listen(self) -> None:
        self.choices.changed.connect(self._refresh)
        self.work.advanced.connect(self._show_progress)
        self.work.ended.connect(self._ended)
        self.work.failed.connect(self._failed)

    def _refresh(self) -> None:
        self.choices.say_personal(self._case_name)
        missing = [view for view in self.choices.views() if self._atlas.ready(view) is None]
        self._allow(not missing)
        if missing and self._tasks is not None:
            self._prepare(missing)
            return
        self._allow(True)
        job = self.job()
        self.preview.show_job(job)
        self.choices.say_size(job.smallest_text(printable(page_layout(job.paper))))
        why = self.choices.finding.text() if self.choices.is_book else ""
        for each in (self._to_printer, self._to_picture):
            say_beside(each, why)

    def _prepare(self, missing: list[PageView]) -> None:
        """Draw the pages beside the window's thread; when they come, look again."""
        assert self._tasks is not None
        self.choices.say_preparing()
        draughtsmen = [(view, self._atlas.draughtsman(view)) for view in missing]
        self._tasks.aside(
            lambda: [(view, draw()) for view, draw in draughtsmen],
            lambda drawn: self._prepared(missing, drawn),
            self._failed,
            self,
        )

    def _prepared(self, missing: list[PageView], drawn: list[tuple[PageView, Drawing]]) -> None:
        for view, drawing in drawn:
            self._atlas.keep(view, drawing)
        if set(missing) & set(self.choices.views()):
            self._refresh()

    def _allow(self, ready: bool) -> None:
        """Let what can be done be done: the book goes to a file only."""
        plain = ready and not self.choices.is_book
        self._to_pdf.setEnabled(ready)
        self._to_printer.setEnabled(plain)
        self._to_picture.setEnabled(plain)

    def _show_working(self, working: bool) -> None:
        self.choices.setEnabled(not working)
        self.progress.setVisible(working)
        self.progress.setRange(0, 1)
        self.progress.setValue(0)
        self._allow(not working)

    def _show_progress(self, number: int, count: int) -> None:
        self.progress.setRange(0, count)
        self.progress.setValue(number)

    def _ended(self, whole: bool) -> None:
        self._show_working(False)
        if whole:
            self.accept()

    def _failed(self, fault: BaseException) -> None:
        self._show_working(False)
        if not isinstance(fault, Known | OSError):
            raise fault
        self._tell_failure(fault)

    def _print(self) -> None:
        job = self.job()
        try:
            printer = ask_printer(self, job)
        except Known as fault:
            self._tell_failure(fault)
            return
        if printer is not None:
            self._start_with_leave(lambda permit, watch: print_on(printer, job, permit, watch))

    def _ask_and_save(self) -> None:
        if path := ask_pdf(self, self._atlas.map.title):
            self.save(path)

    def _ask_picture(self) -> None:
        if path := ask_picture(self, self._atlas.map.title):
            self.save_picture(path)

    def _tell_failure(self, fault: Known | OSError) -> None:
        tell_failure(self, fault)


def _write_book(job: PrintJob, path: Path, watch: Watch) -> None:
    from desktop.ui.process_book import write_book

    write_book(job.process_map, path, job.paper, mono=job.mono, drawings=job.drawings, watch=watch)
