"""The map page: breadcrumb and toggles, the map as drawing or list, the guide beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.model import PROCESS_PREFIX
from desktop.ui.controls.zoom_bar import ZoomBar
from desktop.ui.guide.panel import GuidePanel
from desktop.ui.map.atlas import Atlas, PageView
from desktop.ui.map.map_bar import MapBar
from desktop.ui.map.page_drawer import PageDrawer
from desktop.ui.map.painter import CaseMarks
from desktop.ui.map.strip import FLAG_ROOM, STRIP_WIDTH
from desktop.ui.map.times_bar import TimesBar
from desktop.ui.map.view import MapView
from desktop.ui.theme.palette import Theme

if TYPE_CHECKING:
    from desktop.core.forms.model import FormDefinition
    from desktop.core.process.drawing import Drawing
    from desktop.ui.map.outline import MapOutline
    from desktop.ui.map.waiting import Waiting
    from desktop.ui.tasks import Tasks

HOME_BOX = "home"


class MapPage(QWidget):
    """Where one is on the map. Holds the page, the chosen box and the way back; no rule."""

    form_wanted = Signal(str, str)
    link_wanted = Signal(str)
    print_wanted = Signal(str)
    place_changed = Signal(str, str)
    variants_wanted = Signal()

    def __init__(
        self,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
        theme: Theme,
        tasks: Tasks | None = None,
    ) -> None:
        """With ``tasks`` a page that must be laid out anew is drawn beside the window's thread."""
        super().__init__()
        self._atlas = atlas
        self._theme = theme
        self._page = ""
        self._box = ""
        self._view: PageView | None = None
        self._drawing: Drawing | None = None
        self._waiting: Waiting | None = None
        self._drawer = PageDrawer(atlas, tasks, self)
        self._history: list[tuple[str, str]] = []
        self._marks = CaseMarks()
        self.bar = MapBar(atlas.map, theme)
        self.view = MapView(theme)
        self.outline: MapOutline | None = None
        self.zoom_bar = ZoomBar(self.view, STRIP_WIDTH + FLAG_ROOM, theme)
        self.guide = GuidePanel(atlas.map, forms, theme)
        self.guide.set_map(atlas.map, atlas.differences)
        self.times_bar = TimesBar(atlas.map)
        self._arrange()
        self._connect()
        self.open_page(OVERVIEW)
        self._show_variants()

    @property
    def page(self) -> str:
        """The page shown: ``overview`` or a process id."""
        return self._page

    @property
    def box(self) -> str:
        """The chosen box's step id, or ""."""
        return self._box

    @property
    def seen(self) -> PageView:
        """The page as it is seen."""
        return PageView(self._page, self.bar.is_light, self.bar.shows_phases)

    @property
    def marks(self) -> CaseMarks:
        """The open case's way, as it is shown."""
        return self._marks

    def open_page(self, page: str, box: str = "") -> None:
        """Show a page, with a box chosen if one is named; remembers the way back."""
        if page == HOME_BOX:
            page = OVERVIEW
        if (page, box) == (self._page, self._box) and self._page:
            return
        if self._page:
            self._history.append((self._page, self._box))
        self._show(page, box)

    def open_step(self, step_id: str) -> None:
        """Show the page of a step with the step chosen; on the overview, stay there."""
        if step_id.startswith(PROCESS_PREFIX):
            self.open_page(step_id.removeprefix(PROCESS_PREFIX))
            return
        on_overview = self._page == OVERVIEW
        self.open_page(OVERVIEW if on_overview else step_id.rpartition(".")[0], step_id)

    def back(self) -> None:
        """Return to where one came from."""
        if self._history:
            self._show(*self._history.pop())

    def set_marks(self, marks: CaseMarks) -> None:
        """Show a case's way over the map."""
        self._marks = marks
        self.times_bar.set_marks(marks)
        for each in self._views():
            each.set_case_marks(marks)

    def map_changed(self) -> None:
        """Show the map anew after other variants have been laid over it."""
        self.guide.set_map(self._atlas.map, self._atlas.differences)
        self.bar.search.set_map(self._atlas.map)
        self.times_bar.set_map(self._atlas.map)
        if self._box and self._atlas.step(self._box) is None:
            self._box = ""
        self._history.clear()
        self._view = None
        self._show_variants()
        self._show(self._page, self._box)

    def set_theme(self, theme: Theme) -> None:
        """Dress the map anew."""
        self._theme = theme
        for each in self._views():
            each.set_theme(theme)

    def show_list(self, shown: bool) -> None:
        """Turn between the drawing and the list of the same page."""
        if shown and self.outline is None:
            from desktop.ui.map.outline import MapOutline

            self.outline = MapOutline(self._theme)
            self._listen(self.outline)
            self._stack.addWidget(self.outline)
            self.outline.set_look(self.view.look())
            if self._drawing is not None:
                self._put(self.outline, self._drawing)
        if shown and self.outline is not None:
            self._stack.setCurrentWidget(self.outline)
        else:
            self._stack.setCurrentWidget(self.view)

    def _views(self) -> tuple[MapView | MapOutline, ...]:
        return (self.view,) if self.outline is None else (self.view, self.outline)

    def _show(self, page: str, box: str) -> None:
        self._page, self._box = page, box
        if self.seen != self._view:
            self._view = self.seen
            self._drawer.want(self._view)
        elif box and not self._drawer.is_drawing:
            for each in self._views():
                each.select(box)
        self.bar.show_place(page, *self._atlas.page_titles(page))
        self._show_guide()
        self.place_changed.emit(page, box)

    def _show_variants(self) -> None:
        self.bar.show_variants(len(self._atlas.map.variants))
        for each in self._views():
            each.set_changed(self._atlas.changed)

    def _show_drawn(self, drawing: Drawing) -> None:
        self._drawing = drawing
        for each in self._views():
            self._put(each, drawing)
        self._show_times(self.bar.shows_times)

    def _show_times(self, shown: bool) -> None:
        self.view.set_times(shown)
        if self.outline is not None:
            self.outline.set_look(self.view.look())

    def _say_slow(self, slow: bool) -> None:
        if self._waiting is None and not slow:
            return
        if self._waiting is None:
            from desktop.ui.map.waiting import Waiting

            self._waiting = Waiting(self.view)
        self._waiting.show_while(slow)

    def _put(self, view: MapView | MapOutline, drawing: Drawing) -> None:
        view.show_drawing(drawing, self._atlas.map, self._box or None)

    def _show_guide(self) -> None:
        self.times_bar.show_box(self._box)
        if (step := self._atlas.step(self._box)) is not None:
            self.guide.show_step(step)
        elif self._box.startswith(PROCESS_PREFIX):
            self.guide.show_process(self._atlas.map.process(self._box.removeprefix(PROCESS_PREFIX)))
        elif self._page == OVERVIEW:
            self.guide.show_overview(phases=self.bar.shows_phases)
        else:
            self.guide.show_process(self._atlas.map.process(self._page))

    def _chosen(self, box: str) -> None:
        if box == self._box:
            return
        self._box = box
        self._show_guide()
        self.place_changed.emit(self._page, box)

    def _reshow(self) -> None:
        self._show(self._page, "" if self.bar.is_light else self._box)

    def _found(self, hits: frozenset[str]) -> None:
        for each in self._views():
            each.set_hits(hits)

    def _seen_through(self, lane: str) -> None:
        for each in self._views():
            each.set_lens(lane or None)

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        left = QVBoxLayout()
        left.setContentsMargins(16, 8, 16, 12)
        left.setSpacing(8)
        left.addWidget(self.bar)
        left.addWidget(self.times_bar)
        left.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(left, 1)
        layout.addWidget(self.guide)

    def _listen(self, view: MapView | MapOutline) -> None:
        view.boxSelected.connect(self._chosen)
        view.processOpened.connect(self.open_page)
        view.backRequested.connect(self.back)
        view.overviewRequested.connect(lambda: self.open_page(OVERVIEW))

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._drawer.drawn.connect(self._show_drawn)
        self._drawer.slow.connect(self._say_slow)
        self._listen(self.view)
        self.guide.step_wanted.connect(self.open_step, queued)
        self.guide.page_wanted.connect(self.open_page, queued)
        self.guide.form_wanted.connect(self.form_wanted)
        self.guide.link_wanted.connect(self.link_wanted)
        self.bar.overview_wanted.connect(lambda: self.open_page(OVERVIEW))
        self.bar.back_wanted.connect(self.back)
        self.bar.light_changed.connect(self._reshow)
        self.bar.lens_changed.connect(self._seen_through)
        self.bar.hits_changed.connect(self._found)
        self.bar.variants_wanted.connect(self.variants_wanted)
        self.bar.step_wanted.connect(self.open_step)
        self.bar.times_changed.connect(self._show_times)
        self.bar.times_changed.connect(self.times_bar.show_times)
        self.times_bar.way_changed.connect(self._found)
        self.bar.phases_changed.connect(lambda _on: self._show(self._page, self._box))
        self.bar.list_changed.connect(self.show_list)
        self.zoom_bar.fit_wanted.connect(self.view.zoom_to_fit)
        self.zoom_bar.zoom_in_wanted.connect(self.view.zoom_in)
        self.zoom_bar.zoom_out_wanted.connect(self.view.zoom_out)
        self.zoom_bar.print_wanted.connect(lambda: self.print_wanted.emit(self._page))
        self.view.zoomChanged.connect(self.zoom_bar.show_zoom)
