"""The bar above the map: the way back, where one is, search, and the views of the map."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.model import ProcessMap
from desktop.ui.controls.basic import button
from desktop.ui.controls.elided import Elided
from desktop.ui.controls.search_field import SearchField
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.theme.icons import icon
from desktop.ui.theme.palette import Theme

LENS_LIST_WIDTH = 200


class MapBar(QWidget):
    """Tells the map page what is wanted; knows nothing of drawings."""

    overview_wanted = Signal()
    back_wanted = Signal()
    light_changed = Signal()
    times_changed = Signal(bool)
    phases_changed = Signal(bool)
    list_changed = Signal(bool)
    lens_changed = Signal(str)
    hits_changed = Signal(object)
    step_wanted = Signal(str)
    variants_wanted = Signal()

    def __init__(self, process_map: ProcessMap, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        layout = WrappingRow(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._breadcrumb(layout)
        layout.addStretch(1)
        self._search(layout, process_map)
        self._views(layout, process_map)

    @property
    def is_light(self) -> bool:
        """Whether only the most common steps are shown."""
        return self._light.isChecked()

    @property
    def shows_phases(self) -> bool:
        """Whether the map is arranged by phases."""
        return self._phases.isChecked()

    @property
    def shows_times(self) -> bool:
        """Whether time limits stand on the boxes."""
        return self._times.isChecked()

    def toggle_titles(self) -> tuple[tuple[str, str], ...]:
        """Each view's name for ``toggle`` and for the user."""
        return tuple((name, each.toolTip()) for name, each in self._toggles().items())

    def toggle(self, name: str) -> None:
        """Turn a view of the map on or off."""
        self._toggles()[name].toggle()

    def views_on(self) -> tuple[str, ...]:
        """The names of the views that are on, as ``toggle`` takes them."""
        return tuple(name for name, each in self._toggles().items() if each.isChecked())

    @property
    def lens(self) -> str:
        """The party in full colour, or "" for all of them."""
        return str(self._lens.currentData())

    def choose_lens(self, lane: str) -> None:
        """Look through a party's lens; an unknown one leaves things as they are."""
        self._lens.setCurrentIndex(max(0, self._lens.findData(lane)))

    def _toggles(self) -> dict[str, QPushButton]:
        names = ("light", "times", "phases", "list")
        made = (self._light, self._times, self._phases, self._as_list)
        return dict(zip(names, made, strict=True))

    def show_place(self, page: str, title: str, *shorter: str) -> None:
        """Write the breadcrumb; ``shorter`` names the page in fewer words, for want of room."""
        away = page != OVERVIEW
        self._overview.setEnabled(away)
        self._divider.setVisible(away)
        self._here.setVisible(away)
        self._here.show_whole(title, *shorter)

    def _breadcrumb(self, layout: QHBoxLayout) -> None:
        back = QToolButton()
        back.setIcon(icon("back", self._theme.text_quiet, self._theme.accent))
        back.setIconSize(QSize(20, 20))
        back.setFixedSize(32, 32)
        back.setAccessibleName(translate("MapBar", "Back"))
        back.setToolTip(translate("MapBar", "Back to where you were  (Backspace)"))
        back.clicked.connect(lambda: self.back_wanted.emit())
        self._overview = button(translate("MapBar", "Overview"), self.overview_wanted.emit, "crumb")
        self._divider = QLabel("›")
        self._divider.setProperty("tone", "quiet")
        self._here = Elided("crumb")
        layout.addWidget(back)
        layout.addWidget(self._overview)
        layout.addWidget(self._divider)
        layout.addWidget(self._here, 100)

    def _search(self, layout: QHBoxLayout, process_map: ProcessMap) -> None:
        self.search = SearchField(process_map)
        self.search.hits_changed.connect(self.hits_changed)
        self.search.step_wanted.connect(self.step_wanted)
        layout.addWidget(self.search)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.activated.connect(self.search.take_focus)

    def _views(self, layout: QHBoxLayout, process_map: ProcessMap) -> None:
        self._light = self._toggle(
            translate("MapBar", "Light"), translate("MapBar", "Only the most common steps")
        )
        self._light.toggled.connect(lambda _on: self.light_changed.emit())
        self._times = self._toggle(
            translate("MapBar", "Times"), translate("MapBar", "Time limits on the boxes")
        )
        self._times.toggled.connect(self.times_changed)
        self._phases = self._toggle(
            translate("MapBar", "Phases"), translate("MapBar", "Phases across all parties")
        )
        self._phases.toggled.connect(self.phases_changed)
        self._as_list = self._toggle(
            translate("MapBar", "List"), translate("MapBar", "Show the page as a list")
        )
        self._as_list.toggled.connect(self.list_changed)
        for toggle in self._toggles().values():
            layout.addWidget(toggle)
        self._lens = self._lens_box(process_map)
        layout.addWidget(self._lens)
        layout.addWidget(self._variant_button())

    def _variant_button(self) -> QToolButton:
        self._variants = QToolButton()
        self._variants.setIcon(icon("variants", self._theme.text_quiet, self._theme.accent))
        self._variants.setIconSize(QSize(20, 20))
        self._variants.setMinimumSize(32, 32)
        self._variants.clicked.connect(lambda: self.variants_wanted.emit())
        self.show_variants(0)
        return self._variants

    def show_variants(self, count: int) -> None:
        """How many variants lie over the map, beside the way to them."""
        style = Qt.ToolButtonStyle
        shown = style.ToolButtonTextBesideIcon if count else style.ToolButtonIconOnly
        self._variants.setToolButtonStyle(shown)
        self._variants.setText(str(count))
        name = translate("MapBar", "Variants of the map…")
        if count:
            name += "  " + translate("MapBar", "{count} on").format(count=count)
        self._variants.setAccessibleName(name)
        self._variants.setToolTip(name)

    def _toggle(self, text: str, tip: str) -> QPushButton:
        made = QPushButton(text)
        made.setCheckable(True)
        made.setProperty("role", "toggle")
        made.setProperty("small", "true")
        made.setToolTip(tip)
        made.setAutoDefault(False)
        return made

    def _lens_box(self, process_map: ProcessMap) -> QComboBox:
        lens = _Lens()
        lens.setProperty("small", "true")
        lens.setAccessibleName(translate("MapBar", "Party lens"))
        # On Linux a screen reader hears the choice as the name.
        lens.setAccessibleDescription(translate("MapBar", "Party lens"))
        lens.setToolTip(translate("MapBar", "One party in full colour, the others dimmed"))
        lens.addItem(translate("MapBar", "All parties"), "")
        for lane in process_map.lanes:
            lens.addItem(lane.name, lane.id)
        lens.currentIndexChanged.connect(lambda _i: self.lens_changed.emit(lens.currentData()))
        return lens


class _Lens(QComboBox):
    """A box as wide as the party that is chosen; its list is wide enough for all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(lambda _index: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Room for what is chosen and for what stands around it."""
        whole, advance = super().sizeHint(), self.fontMetrics().horizontalAdvance
        widest = max((advance(self.itemText(each)) for each in range(self.count())), default=0)
        return QSize(whole.width() - widest + advance(self.currentText()), whole.height())

    def minimumSizeHint(self) -> QSize:
        """The same: no name is cut."""
        return self.sizeHint()

    def showPopup(self) -> None:
        """Widen the list before it is seen: asked for at the start it would cost 2 ms."""
        self.view().setMinimumWidth(LENS_LIST_WIDTH)
        super().showPopup()
