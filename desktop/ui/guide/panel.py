"""The panel at the right of the map: everything the guide says about the chosen box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop.core.process.model import PROCESS_PREFIX, Process, ProcessMap, Step
from desktop.ui.controls.basic import GRID, clear, label, scrolled
from desktop.ui.guide import sections
from desktop.ui.guide.head import GuideHead
from desktop.ui.language import translate
from desktop.ui.theme.palette import SHARED_LANE, Theme

if TYPE_CHECKING:
    from desktop.core.forms.model import FormDefinition
    from desktop.core.process.differences import Difference
    from desktop.ui.guide.news import News

PANEL_WIDTH = 336
LEAST_SIGHT = 120
"""Pixels of the guide's own words that stay in sight below its head."""


class GuidePanel(QFrame):
    """Shows a step, a process or, with neither, how to begin. Emits what the user wants next."""

    step_wanted = Signal(str)
    page_wanted = Signal(str)
    form_wanted = Signal(str, str)
    link_wanted = Signal(str)

    def __init__(
        self,
        process_map: ProcessMap,
        forms: Mapping[str, FormDefinition],
        theme: Theme,
    ) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setFixedWidth(PANEL_WIDTH)
        self._map = process_map
        self._differences: tuple[Difference, ...] = ()
        self._forms = forms
        self._theme = theme
        self._head = GuideHead(theme)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(GRID, 2 * GRID, GRID, 3 * GRID)
        self._body.setSpacing(GRID // 2)
        content = QWidget()
        content.setObjectName("guideBody")
        self._inside = QVBoxLayout(content)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addLayout(self._body, 1)
        self._scroll = scrolled(content)
        layout = self._outside = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._scroll, 1)
        self._foot: QWidget | None = None

    def set_map(self, process_map: ProcessMap, differences: tuple[Difference, ...] = ()) -> None:
        """Speak of another map from the next thing shown; what variants changed is marked."""
        self._map = process_map
        self._differences = differences

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts anew for this height."""
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Lay the parts anew when one of them has come, gone or grown."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return handled

    def set_foot(self, foot: QWidget) -> None:
        """What stays below the guide: the note editor while a case is open."""
        self._foot = foot
        self._outside.addWidget(foot)

    def _make_room(self) -> None:
        """Let the head, then the foot too, scroll with the rest: large text leaves no room."""
        head, foot = self._head.heightForWidth(self.width()), self._foot_height()
        self._house(self._head, 0, low=self.height() < head + foot + LEAST_SIGHT)
        if self._foot is not None:
            self._house(self._foot, -1, low=self.height() < foot + 2 * LEAST_SIGHT)

    def _foot_height(self) -> int:
        if self._foot is None or self._foot.isHidden():
            return 0
        wanted = self._foot.sizeHint().expandedTo(self._foot.minimumSize())
        return max(self._foot.heightForWidth(self.width()), wanted.height())

    def _house(self, part: QWidget, place: int, *, low: bool) -> None:
        home = self._inside if low else self._outside
        if home.indexOf(part) >= 0:
            return
        focused, hidden = QApplication.focusWidget(), part.isHidden()
        home.insertWidget(place, part)  # which takes it from where it was, and hides it
        part.setHidden(hidden)
        if focused is not None and part.isAncestorOf(focused):
            focused.setFocus()

    def show_step(self, step: Step) -> None:
        """Show what the guide says about one box."""
        process = self._map.process(step.id.rpartition(".")[0])
        acting = SHARED_LANE if step.shared else step.lane
        acts = next((lane.name for lane in self._map.lanes if lane.id == acting), "")
        self._head.show_step(step, process, acts)
        self._begin()
        self._add(sections.ways_on(self._map, step, self._go))
        to_do, to_know = self._news(step)
        self._add(sections.bullets(translate("Guide", "Do this"), step.guidance, to_do))
        self._add(sections.forms(self._map, step, self._forms, self.form_wanted.emit))
        self._add(sections.time(step))
        self._add(sections.bullets(translate("Guide", "Good to know"), step.good_to_know, to_know))
        self._add(sections.laws(self._map, step, self.link_wanted.emit))
        self._add(sections.links(step, self.link_wanted.emit))
        self._add(sections.actors(step))
        self._add(sections.back(self._go))
        self._body.addStretch(1)

    def show_process(self, process: Process) -> None:
        """Show what a process is and where it begins."""
        self._head.show_process(process)
        self._begin()
        self._add(sections.section("", label(process.summary)))
        self._add(sections.starts(process, self._go))
        self._add(sections.back(self._go))
        self._body.addStretch(1)

    def show_overview(self, *, phases: bool = False) -> None:
        """Show how to find one's place; ``phases`` when the map is arranged by them."""
        self._head.show_text(self._map.title, translate("Guide", "All parties on one page"))
        self._begin()
        hint = translate("Guide", "Choose the process where the person is now, or search.")
        self._add(sections.section("", label(hint)))
        self._add(sections.processes(self._map, self._go))
        self._add(sections.legend(phases=phases))
        self._body.addStretch(1)

    def _news(self, step: Step) -> tuple[News | None, News | None]:
        if not self._differences:
            return None, None
        from desktop.core.process.differences import What
        from desktop.ui.guide.news import news_of

        return (
            news_of(self._differences, step.id, What.GUIDANCE),
            news_of(self._differences, step.id, What.GOOD_TO_KNOW),
        )

    def _begin(self) -> None:
        clear(self._body)
        self._scroll.verticalScrollBar().setValue(0)

    def _add(self, section: QWidget | None) -> None:
        if section is not None:
            self._body.addWidget(section)

    def _go(self, target: str) -> None:
        if target.startswith(PROCESS_PREFIX):
            self.page_wanted.emit(target.removeprefix(PROCESS_PREFIX))
        elif "." in target:
            self.step_wanted.emit(target)
        else:
            self.page_wanted.emit(target)
