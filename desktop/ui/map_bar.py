"""The bar above the map: breadcrumb, search, views of the map, zoom and print."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.model import ProcessMap
from desktop.ui.controls import button
from desktop.ui.language import translate
from desktop.ui.search_field import SearchField
from desktop.ui.theme.icons import icon
from desktop.ui.theme.palette import Theme


class MapBar(QWidget):
    """Tells the map page what is wanted; knows nothing of drawings."""

    overview_wanted = Signal()
    back_wanted = Signal()
    light_changed = Signal()
    lens_changed = Signal(str)
    hits_changed = Signal(object)
    step_wanted = Signal(str)
    fit_wanted = Signal()
    zoom_in_wanted = Signal()
    zoom_out_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, process_map: ProcessMap, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._breadcrumb(layout)
        layout.addStretch(1)
        self._search(layout, process_map)
        self._views(layout, process_map)
        self._zoom(layout)

    @property
    def is_light(self) -> bool:
        """Whether only the most common steps are shown."""
        return self._light.isChecked()

    def show_place(self, page: str, title: str) -> None:
        """Write the breadcrumb."""
        away = page != OVERVIEW
        self._overview.setEnabled(away)
        self._divider.setVisible(away)
        self._here.setVisible(away)
        self._here.setText(title)
        self._here.setToolTip(title)

    def show_zoom(self, zoom: float) -> None:
        """Show the scale as a percentage."""
        self._percent.setText(f"{round(zoom * 100)} %")

    def _breadcrumb(self, layout: QHBoxLayout) -> None:
        back = self._tool("back", translate("MapBar", "Back"), "Backspace")
        back.clicked.connect(lambda: self.back_wanted.emit())
        self._overview = button(
            translate("MapBar", "Overview"), self.overview_wanted.emit, "crumb"
        )
        self._divider = QLabel("›")
        self._divider.setProperty("tone", "quiet")
        self._here = QLabel()
        self._here.setProperty("tone", "crumb")
        self._here.setMinimumWidth(40)
        for part in (back, self._overview, self._divider, self._here):
            layout.addWidget(part)

    def _search(self, layout: QHBoxLayout, process_map: ProcessMap) -> None:
        self.search = SearchField(process_map)
        self.search.hits_changed.connect(self.hits_changed)
        self.search.step_wanted.connect(self.step_wanted)
        layout.addWidget(self.search)
        shortcut = QShortcut(QKeySequence.StandardKey.Find, self)
        shortcut.activated.connect(self.search.take_focus)

    def _views(self, layout: QHBoxLayout, process_map: ProcessMap) -> None:
        self._light = QPushButton(translate("MapBar", "Light version"))
        self._light.setCheckable(True)
        self._light.setProperty("role", "toggle")
        self._light.setToolTip(translate("MapBar", "Only the most common steps"))
        self._light.toggled.connect(lambda: self.light_changed.emit())
        layout.addWidget(self._light)
        self._lens = QComboBox()
        self._lens.setProperty("role", "toggle")
        self._lens.setAccessibleName(translate("MapBar", "Party lens"))
        self._lens.setToolTip(translate("MapBar", "One party in full colour, the others dimmed"))
        self._lens.addItem(translate("MapBar", "All parties"), "")
        for lane in process_map.lanes:
            self._lens.addItem(lane.name, lane.id)
        self._lens.currentIndexChanged.connect(
            lambda: self.lens_changed.emit(self._lens.currentData())
        )
        layout.addWidget(self._lens)

    def _zoom(self, layout: QHBoxLayout) -> None:
        for name, text, keys, signal in (
            ("minus", translate("MapBar", "Zoom out"), "-", self.zoom_out_wanted),
            ("plus", translate("MapBar", "Zoom in"), "+", self.zoom_in_wanted),
            ("fit", translate("MapBar", "Fit to window"), "0", self.fit_wanted),
            ("print", translate("MapBar", "Print"), "Ctrl+P", self.print_wanted),
        ):
            tool = self._tool(name, text, keys)
            tool.clicked.connect(lambda _=False, wanted=signal: wanted.emit())
            layout.addWidget(tool)
            if name == "minus":
                self._percent = QLabel("100 %")
                self._percent.setProperty("tone", "quiet")
                self._percent.setFixedWidth(44)
                self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
                layout.addWidget(self._percent)

    def _tool(self, name: str, text: str, keys: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(name, self._theme.text_quiet, self._theme.accent))
        made.setIconSize(QSize(20, 20))
        made.setFixedSize(32, 32)
        made.setAccessibleName(text)
        made.setToolTip(f"{text}  ({keys})")
        return made
