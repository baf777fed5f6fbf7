"""The map in the window: one page at a time, zoomed, panned, pointed at and walked by keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGestureEvent, QPinchGesture, QScrollArea, QWidget

from desktop.core.process.drawing import Drawing
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap
from desktop.ui.language import translate
from desktop.ui.map.accessible import names_of
from desktop.ui.map.canvas import Canvas
from desktop.ui.map.framing import Framing
from desktop.ui.map.keys import Command, command_of
from desktop.ui.map.navigation import Direction, Walker
from desktop.ui.map.overlays import Overlays
from desktop.ui.map.painter import CaseMarks, Look
from desktop.ui.map.painter.look import is_home
from desktop.ui.map.pointing import Pointed
from desktop.ui.map.short_texts import times_of
from desktop.ui.map.strip import strip_width
from desktop.ui.theme.palette import Theme

ZOOM_STEP = 1.2
WHEEL_NOTCH = 120
SCROLL_STEP = 24


class MapView(QScrollArea):
    """Shows a drawing and tells what the user wants with it; decides nothing itself."""

    boxSelected = Signal(str)  # noqa: N815
    boxActivated = Signal(str)  # noqa: N815
    processOpened = Signal(str)  # noqa: N815
    backRequested = Signal()  # noqa: N815
    overviewRequested = Signal()  # noqa: N815
    zoomChanged = Signal(float)  # noqa: N815

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Asked for a viewport it has not been given, PySide looks through every widget class
        # there is to name it (8 ms of the start). First of all, so that the overlays lie over it.
        self.setViewport(QWidget())
        self._look = Look(theme)
        self._map: ProcessMap | None = None
        self._walker = Walker()
        self._canvas = Canvas(self._look)
        self._framing = Framing(self, self._canvas)
        self._overlays = Overlays(self._look, self._framing, self)
        self._arrange()
        self._listen()

    def show_drawing(
        self, drawing: Drawing, process_map: ProcessMap, focus_box: str | None = None
    ) -> None:
        """Show a page as large as it can be read; ``focus_box`` is selected without a signal."""
        had_focus = self._canvas.isAncestorOf(self.focusWidget() or self)
        self._map = process_map
        self._walker = Walker()
        selected = next((box.id for box in drawing.boxes if box.id == focus_box), "")
        self._look = replace(self._look, selected=selected, hovered="")
        self._canvas.set_look(self._look)
        self._canvas.show_page(drawing, self._names)
        head = self._overlays.show_page(drawing, self._look)
        self.setViewportMargins(strip_width(), head, 0, 0)
        self._framing.show_page()
        self._follow()
        self._canvas.let_tab_enter(self._look.selected)
        if selected:
            self._framing.bring_into_sight(selected)
        if had_focus:
            self.focus_map()

    def select(self, box_id: str) -> None:
        """Select a box and bring it into sight, without a signal; "" clears the selection."""
        if box_id and box_id not in self._canvas.handles:
            return
        self._set_look(replace(self._look, selected=box_id))
        self._canvas.let_tab_enter(self._look.selected)
        if box_id:
            self._framing.bring_into_sight(box_id)

    def selected(self) -> str:
        """The selected box's id, or ""."""
        return self._look.selected

    def look(self) -> Look:
        """How the page is drawn now, for print and pictures."""
        return self._look

    def set_case_marks(self, marks: CaseMarks) -> None:
        """Show a case's way; an empty CaseMarks takes it away."""
        self._set_look(replace(self._look, marks=marks))
        self._canvas.rename(self._names)

    def set_theme(self, theme: Theme) -> None:
        """Change the colours, and the size of the words around the map."""
        self._set_look(replace(self._look, theme=theme))
        self.setViewportMargins(strip_width(), self._overlays.head, 0, 0)

    def set_hits(self, ids: Iterable[str]) -> None:
        """Ring the boxes that a search found."""
        self._set_look(replace(self._look, hits=frozenset(ids)))
        self._canvas.rename(self._names)

    def set_lens(self, lane: str | None) -> None:
        """Dim every lane but this one; None lights all."""
        self._set_look(replace(self._look, lens=lane or ""))

    def set_changed(self, ids: Iterable[str]) -> None:
        """Mark the boxes in which a variant differs from the base map."""
        self._set_look(replace(self._look, changed=frozenset(ids)))
        self._canvas.rename(self._names)

    def set_times(self, shown: bool) -> None:
        """Show or hide the time limits beside the boxes."""
        times = times_of(self._map) if shown and self._map else {}
        self._set_look(replace(self._look, times=times))
        self._canvas.rename(self._names)

    def zoom(self) -> float:
        """The present zoom; 1.0 is one unit to a logical pixel."""
        return self._canvas.zoom

    def chosen_zoom(self) -> float:
        """The zoom if somebody chose it; 0 while the page is fitted to the view."""
        return self._canvas.zoom if self._framing.is_zoomed else 0.0

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom between 25 and 400 %; ``anchor`` is the viewport's point that stays in place."""
        self._framing.set_zoom(zoom, anchor)

    def zoom_in(self) -> None:
        """One step closer."""
        self.set_zoom(self.zoom() * ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step away."""
        self.set_zoom(self.zoom() / ZOOM_STEP)

    def zoom_to_fit(self) -> None:
        """Show the whole page, and keep doing so when the view's size changes."""
        self._framing.fit()
        self._follow()

    def focus_map(self) -> None:
        """Give the keyboard to the selected box, or to the first."""
        handles = self._canvas.handles
        target = handles.get(self._look.selected) or next(iter(handles.values()), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the map's keys; leave the rest to the window."""
        command = command_of(event)
        if command is None:
            event.ignore()
        elif isinstance(command, Direction):
            self._walk(command)
        else:
            self._obey(command)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the pointer with Ctrl; scroll otherwise, sideways with Shift."""
        steps = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = steps.y() / WHEEL_NOTCH
            place = self.viewport().mapFromGlobal(event.globalPosition().toPoint())
            self.set_zoom(self.zoom() * ZOOM_STEP**notches, QPointF(place))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not steps.x():
            self._framing.pan(QPoint(steps.y(), 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page fitted, or at least filling the view."""
        super().resizeEvent(event)
        self._framing.view_resized()
        self._follow()

    def viewportEvent(self, event: QEvent) -> bool:
        """Answer a pinch on a touch screen."""
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                centre = self.viewport().mapFromGlobal(pinch.centerPoint().toPoint())
                self.set_zoom(self.zoom() * pinch.scaleFactor(), QPointF(centre))
                return True
        return super().viewportEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Let tabs and mini-map follow."""
        super().scrollContentsBy(dx, dy)
        self._follow()

    def _arrange(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(strip_width(), 0, 0, 0)
        self.setWidget(self._canvas)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        for each in (self, self._canvas):
            each.setAccessibleName(translate("MapView", "Map"))
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(SCROLL_STEP)
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _listen(self) -> None:
        canvas = self._canvas
        canvas.clicked.connect(self._clicked)
        canvas.double_clicked.connect(self._double_clicked)
        canvas.dragged.connect(self._framing.pan)
        canvas.pinched.connect(self._framing.pinch)
        canvas.handle_focused.connect(self._focused)
        canvas.handle_blurred.connect(self._blurred)
        canvas.handle_pressed.connect(self._open)
        self._framing.changed.connect(lambda _zoom: self._follow())
        self._framing.changed.connect(self.zoomChanged)

    def _clicked(self, pointed: Pointed) -> None:
        handle = self._canvas.handles.get(pointed.box)
        if handle is not None:
            handle.setFocus(Qt.FocusReason.MouseFocusReason)
            self._choose(pointed.box)
        if pointed.at_once:
            self._go(pointed)

    def _double_clicked(self, pointed: Pointed) -> None:
        if not pointed.at_once:
            self._go(pointed)

    def _go(self, pointed: Pointed) -> None:
        if pointed.box:
            self._open(pointed.box)
        elif pointed.opens:
            self.processOpened.emit(pointed.opens)

    def _open(self, box_id: str) -> None:
        boxes = self._canvas.drawing.boxes if self._canvas.drawing else ()
        box = next((each for each in boxes if each.id == box_id), None)
        if box is None:  # the page was turned while the key or the button was down
            return
        if is_home(box):
            self.overviewRequested.emit()
        elif box.opens or box_id.startswith(PROCESS_PREFIX):
            self.processOpened.emit(box.opens or box_id.removeprefix(PROCESS_PREFIX))
        else:
            self._choose(box_id)
            self.boxActivated.emit(box_id)

    def _choose(self, box_id: str) -> None:
        if box_id == self._look.selected:
            return
        self.select(box_id)
        self.boxSelected.emit(box_id)

    def _walk(self, way: Direction) -> None:
        drawing, here = self._canvas.drawing, self._look.selected
        if drawing is None or not here:
            self.focus_map()
            return
        goal = self._walker.step(drawing, here, way)
        if goal:
            self._choose(goal)
            self.focus_map()

    def _obey(self, command: Command) -> None:
        orders = {
            Command.OPEN: lambda: self._open(self._look.selected),
            Command.BACK: self.backRequested.emit,
            Command.OVERVIEW: self.overviewRequested.emit,
            Command.CLOSER: self.zoom_in,
            Command.FARTHER: self.zoom_out,
            Command.FIT: self.zoom_to_fit,
        }
        if command is not Command.OPEN or self._look.selected:
            orders[command]()

    def _focused(self, box_id: str) -> None:
        self._set_look(replace(self._look, focused=True))
        self._choose(box_id)

    def _blurred(self) -> None:
        self._set_look(replace(self._look, focused=False))

    def _names(self) -> dict[str, str]:
        drawing = self._canvas.drawing
        if drawing is None or self._map is None:
            return {}
        return names_of(drawing, self._map, self._look)

    def _set_look(self, look: Look) -> None:
        hovered = self._canvas.look.hovered
        self._look = replace(look, hovered=hovered)
        self._canvas.set_look(self._look)
        self._overlays.set_look(self._look, self._canvas.drawing)

    def _follow(self) -> None:
        offset = self.verticalScrollBar().value()
        self._overlays.follow(self.viewport().geometry(), self.zoom(), offset)
