"""The program's own icon set: stroke drawings tinted on the spot, crisp at every scale."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from threading import get_ident

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.core.places import resource_folder
from desktop.ui.theme.contrast import mix

DISABLED_SHARE = 0.45
DISABLED_GROUND = "#9AA3AE"


class IconMissing(KeyError):
    """There is no icon of that name."""


class TintedIcon(QIconEngine):
    """Paints one drawing in one colour, in another when active or switched on."""

    def __init__(self, name: str, colour: str, active: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._active = active

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into the rectangle, in the painter's own coordinates."""
        draw_icon(painter, self._name, QRectF(rect), self._tint(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon as a picture of ``size`` device pixels."""
        return _picture(self._name, self._tint(mode, state), size.width(), size.height())

    def clone(self) -> QIconEngine:
        """Another engine of the same drawing, for Qt to own."""
        return TintedIcon(self._name, self._colour, self._active)

    def _tint(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return mix(self._colour, DISABLED_GROUND, DISABLED_SHARE)
        wanted = state == QIcon.State.On or mode == QIcon.Mode.Selected
        return self._active if wanted else self._colour


def icon(name: str, colour: str, active: str = "") -> QIcon:
    """An icon in ``colour``; in ``active`` when its button is checked or its row selected.

    Raises IconMissing for a name without a drawing.
    """
    icon_source(name)
    return QIcon(TintedIcon(name, colour, active or colour))


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Draw an icon as vectors into ``rect``, on screen, paper or SVG alike."""
    _renderer(name, colour, get_ident()).render(painter, rect)


@lru_cache(maxsize=256)
def icon_source(name: str) -> str:
    """The drawing's SVG text, whose strokes are ``currentColor``."""
    path = icon_folder() / f"{name}.svg"
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        raise IconMissing(name) from None


def icon_folder() -> Path:
    """Where the drawings lie."""
    return resource_folder() / "icons"


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str, _thread: int) -> QSvgRenderer:
    """A thread's own: printing paints in a thread beside the window."""
    tinted = icon_source(name).replace("currentColor", colour)
    return QSvgRenderer(tinted.encode("utf-8"))


@lru_cache(maxsize=512)
def _picture(name: str, colour: str, width: int, height: int) -> QPixmap:
    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    side = min(width, height)
    corner = QPoint((width - side) // 2, (height - side) // 2)
    draw_icon(painter, name, QRectF(QRect(corner, QSize(side, side))), colour)
    painter.end()
    return picture
