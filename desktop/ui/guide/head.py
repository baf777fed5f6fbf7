"""The guide panel's head: box number, title and who acts, on the lane's colour."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from desktop.core.process.model import Process, Step
from desktop.ui.language import translate
from desktop.ui.theme.palette import Theme


class GuideHead(QFrame):
    """A solid field in the lane's colour with two lines of text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("guideHead")
        self._theme = theme
        self._above = QLabel()
        self._title = QLabel()
        for part, line in ((self._above, "above"), (self._title, "title")):
            part.setWordWrap(True)
            part.setProperty("headLine", line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(2)
        layout.addWidget(self._above)
        layout.addWidget(self._title)

    def show_step(self, step: Step, process: Process, acts: str) -> None:
        """Box number and who ``acts``, in the colour of the acting party; the process beside."""
        parts = [process.title]
        if not process.title.startswith(acts):
            parts = [acts, f"{process.number} {process.title}"]
        if step.printed:
            parts.insert(0, translate("Guide", "Box {number}").format(number=step.printed))
        self._show(" · ".join(parts), step.title, "gemensam" if step.shared else step.lane)

    def show_process(self, process: Process) -> None:
        """The process's number and title in its party's colour."""
        above = translate("Guide", "Process {number}").format(number=process.number)
        self._show(above, process.title, process.lane)

    def show_text(self, title: str, above: str) -> None:
        """A neutral head for the overview."""
        self._show(above, title, "")

    def _show(self, above: str, title: str, lane: str) -> None:
        colours = self._theme.lane(lane) if lane else None
        ground = colours.tab if colours else self._theme.paper
        text = colours.text if colours else self._theme.text
        self.setStyleSheet(f"#guideHead {{ background: {ground}; }} QLabel {{ color: {text}; }}")
        self._above.setText(above)
        self._title.setText(title)
