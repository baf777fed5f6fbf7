"""The small bar that floats in the map's corner: scale, fit and print."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.ui.language import translate
from desktop.ui.map.mini_map import MAX_WIDTH
from desktop.ui.theme.icons import icon
from desktop.ui.theme.palette import Theme
from desktop.ui.theme.text_size import part

EDGE = 12
LEAST_HEIGHTS = 5
"""The bar gives way where the map is not so many times its height; its keys work all the same."""
MINI_MAP_ROOM = int(MAX_WIDTH) + 3 * EDGE


class ZoomBar(QFrame):
    """Lies at the map's foot, between the lanes' names and the mini-map."""

    fit_wanted = Signal()
    zoom_in_wanted = Signal()
    zoom_out_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, over: QWidget, left: int, theme: Theme) -> None:
        super().__init__(over)
        self.setObjectName("zoomBar")
        self._left = left
        self._over = over
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 2, 4, 2)
        layout.setSpacing(2)
        for name, text, keys, signal in (
            ("minus", translate("ZoomBar", "Zoom out"), "-", self.zoom_out_wanted),
            ("plus", translate("ZoomBar", "Zoom in"), "+", self.zoom_in_wanted),
            ("fit", translate("ZoomBar", "Fit to window"), "0", self.fit_wanted),
            ("print", translate("ZoomBar", "Print"), "Ctrl+P", self.print_wanted),
        ):
            tool = QToolButton()
            tool.setIcon(icon(name, theme.text_quiet, theme.accent))
            tool.setIconSize(QSize(18, 18))
            tool.setFixedSize(30, 28)
            tool.setAccessibleName(text)
            tool.setToolTip(f"{text}  ({keys})")
            tool.clicked.connect(lambda _=False, wanted=signal: wanted.emit())
            layout.addWidget(tool)
            if name == "minus":
                self._percent = QLabel("100 %")
                self._percent.setProperty("tone", "quiet")
                self._percent.setFixedWidth(48)
                self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
                layout.addWidget(self._percent)
        self.adjustSize()
        over.installEventFilter(self)
        self._place(over)

    def show_zoom(self, zoom: float) -> None:
        """Show the scale as a percentage."""
        self._percent.setText(f"{round(zoom * 100)} %")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._place(watched)
        return False

    def event(self, event: QEvent) -> bool:
        """Be as large as what is in it, also after the text has grown."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.adjustSize()
            self._place(self._over)
        return handled

    def _place(self, over: QWidget) -> None:
        most_right = over.width() - MINI_MAP_ROOM - self.width()
        left = min(part(self._left), most_right)
        self.move(max(EDGE, left), over.height() - self.height() - EDGE)
        self.setVisible(over.height() >= LEAST_HEIGHTS * self.height())
        self.raise_()
