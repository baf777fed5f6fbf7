"""What lies over the map without scrolling along: the lane tabs at the left, the mini-map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QWidget

from desktop.core.process.drawing import Drawing
from desktop.ui.map.framing import Framing
from desktop.ui.map.mini_map import MiniMap
from desktop.ui.map.painter import Look
from desktop.ui.map.strip import LaneStrip, strip_width
from desktop.ui.theme.text_size import part

if TYPE_CHECKING:
    from desktop.ui.map.phase_strip import PhaseStrip

CORNER_SPACE = 12
LEAST_HEIGHTS = 5
"""The mini-map gives way where the map is not so many times its height: it would hide the map."""


class Overlays:
    """Keeps the tabs and the mini-map in step with the part of the page that is shown."""

    def __init__(self, look: Look, framing: Framing, parent: QWidget) -> None:
        self._framing = framing
        self._parent = parent
        self._phases: PhaseStrip | None = None
        self._strip = LaneStrip(look, parent)
        self._mini_map = MiniMap(look, parent)
        self._mini_map.moved.connect(self._centre_on)

    def show_page(self, drawing: Drawing, look: Look) -> int:
        """Take another page; gives the height that the phases' names want over the view."""
        self._strip.drawing = drawing
        self._mini_map.show_page(drawing, look)
        self._show_phases(drawing, look)
        return self.head

    @property
    def head(self) -> int:
        """The height that the phases' names want over the view, in pixels."""
        if self._phases is None or self._phases.isHidden():
            return 0
        from desktop.ui.map.phase_strip import HEIGHT

        return part(HEIGHT)

    def _show_phases(self, drawing: Drawing, look: Look) -> None:
        if not drawing.phases:
            if self._phases is not None:
                self._phases.hide()
            return
        from desktop.ui.map.phase_strip import PhaseStrip

        if self._phases is None:
            self._phases = PhaseStrip(look.theme, self._parent)
        self._phases.show_page(drawing)
        self._phases.show()

    def set_look(self, look: Look, drawing: Drawing | None) -> None:
        """Take another theme or lens; every other change of look leaves the overlays alone."""
        before = self._strip.look
        if (look.theme, look.lens) == (before.theme, before.lens):
            return
        self._strip.look = look
        self._strip.update()
        if self._phases is not None:
            self._phases.theme = look.theme
            self._phases.update()
        if look.theme != before.theme and drawing is not None:
            self._mini_map.show_page(drawing, look)

    def follow(self, view: QRect, zoom: float, offset: int) -> None:
        """Stand around the viewport ``view``; ``offset`` is how far it is scrolled down."""
        left = view.left() - strip_width()
        self._strip.setGeometry(left, view.top(), self._strip.sizeHint().width(), view.height())
        start = -self._framing.visible_part().x() * zoom
        self._strip.follow(zoom, offset, start)
        if self._phases is not None:
            self._phases.setGeometry(view.left(), 0, view.width(), view.top())
            self._phases.follow(zoom, start)
        small = self._mini_map
        small.frame(self._framing.visible_part())
        roomy = view.height() >= LEAST_HEIGHTS * small.height()
        small.setVisible(roomy and self._framing.hides_something())
        corner = view.bottomRight()
        small.move(
            corner.x() - small.width() - CORNER_SPACE, corner.y() - small.height() - CORNER_SPACE
        )

    def _centre_on(self, place: QPointF) -> None:
        self._framing.centre_on(place)
