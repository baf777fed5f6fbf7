"""The map as a list: the same page, the same signals, row by row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from desktop.core.process.drawing import Drawing
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap
from desktop.ui.language import translate
from desktop.ui.map.keys import Command, command_of
from desktop.ui.map.outline_model import (
    KIND,
    LANE,
    MARKS,
    NEXT,
    NUMBER,
    PHASE,
    TIME,
    TITLE,
    Index,
    OutlineModel,
)
from desktop.ui.map.painter import CaseMarks, Look
from desktop.ui.map.whole_words import WholeWords
from desktop.ui.theme.palette import Theme

_WIDTHS = {NUMBER: 50, LANE: 162, KIND: 108, PHASE: 104, NEXT: 136, TIME: 72, MARKS: 116}
_SHARE_OF_NEXT = 5
"""On a wide page the ways on have this part of it: they can name five processes."""


class MapOutline(QTreeView):
    """Selects, opens and goes back as the drawing does. Takes the same calls as ``MapView``."""

    boxSelected = Signal(str)  # noqa: N815
    boxActivated = Signal(str)  # noqa: N815
    processOpened = Signal(str)  # noqa: N815
    backRequested = Signal()  # noqa: N815
    overviewRequested = Signal()  # noqa: N815

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look(theme)
        self._rows = OutlineModel(self._look, self)
        self._quiet = False
        self.setModel(self._rows)
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setItemDelegate(WholeWords(self))
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAccessibleName(translate("MapOutline", "The map as a list"))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.header().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.doubleClicked.connect(self._open)

    def show_drawing(
        self, drawing: Drawing, process_map: ProcessMap, focus_box: str | None = None
    ) -> None:
        """Show a page; ``focus_box`` is selected without a signal."""
        self._rows.show_page(drawing, process_map)
        self.setColumnHidden(PHASE, not drawing.phases)
        self._hide_empty()
        self.select(focus_box or "")

    def select(self, box_id: str) -> None:
        """Select a box's row without a signal; "" or an unknown id clears the selection."""
        row = self._rows.row_of(box_id)
        self._quiet = True
        self.setCurrentIndex(self._rows.index(row, NUMBER) if row >= 0 else QModelIndex())
        self._quiet = False

    def selected(self) -> str:
        """The selected box's id, or ""."""
        index = self.currentIndex()
        return self._rows.box_at(index.row()).id if index.isValid() else ""

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._set_look(replace(self._look, theme=theme))

    def set_look(self, look: Look) -> None:
        """Show all that the drawing shows: the case, the search, the lens, variants and times."""
        self._set_look(look)

    def set_changed(self, ids: Iterable[str]) -> None:
        """Say in which boxes a variant differs from the base map."""
        self._set_look(replace(self._look, changed=frozenset(ids)))

    def set_case_marks(self, marks: CaseMarks) -> None:
        """Show a case's way."""
        self._set_look(replace(self._look, marks=marks))

    def set_hits(self, ids: Iterable[str]) -> None:
        """Embolden what a search found."""
        self._set_look(replace(self._look, hits=frozenset(ids)))

    def set_lens(self, lane: str | None) -> None:
        """Quieten every lane but this one; None lights all."""
        self._set_look(replace(self._look, lens=lane or ""))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which box is chosen."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet and current.row() != previous.row():
            self.boxSelected.emit(self._rows.box_at(current.row()).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Backspace goes back, Home leads to the overview; the rest is the list's."""
        command = command_of(event)
        if command is Command.OPEN and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif command is Command.BACK:
            self.backRequested.emit()
        elif command is Command.OVERVIEW:
            self.overviewRequested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room with what comes next: its words would else be cut beside empty titles."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        taken = 0 if self.isColumnHidden(MARKS) else self.columnWidth(MARKS)
        room = (self.viewport().width() - taken) // _SHARE_OF_NEXT
        self.setColumnWidth(NEXT, max(_WIDTHS[NEXT], room))

    def _open(self, index: QModelIndex) -> None:
        box = self._rows.box_at(index.row())
        if box.opens or box.id.startswith(PROCESS_PREFIX):
            self.processOpened.emit(box.opens or box.id.removeprefix(PROCESS_PREFIX))
        else:
            self.boxActivated.emit(box.id)

    def _set_look(self, look: Look) -> None:
        self._look = look
        self._rows.set_look(look)
        self._hide_empty()

    def _hide_empty(self) -> None:
        """Leave the room of times and marks to the titles on pages that have none."""
        for column in (TIME, MARKS):
            places = (self._rows.index(row, column) for row in range(self._rows.rowCount()))
            self.setColumnHidden(column, not any(place.data() for place in places))
        self._share()
