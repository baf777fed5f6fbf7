"""The rows of the list view: every box of a page with all that the drawing shows of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from desktop.core.process.drawing import Box, Drawing, Meeting
from desktop.core.process.model import ProcessMap
from desktop.ui.controls.spoken import cell
from desktop.ui.language import translate
from desktop.ui.map.accessible import (
    either,
    find_process,
    kind_name,
    meeting_words,
    meetings_of,
    phase_name,
    process_id_of,
    sentence,
    step_of,
    target_name,
)
from desktop.ui.map.painter import Look
from desktop.ui.map.painter.look import is_home
from desktop.ui.map.painter.marks import days_text
from desktop.ui.map.short_texts import short_time
from desktop.ui.theme.icons import icon
from desktop.ui.theme.text_size import room

Index = QModelIndex | QPersistentModelIndex

NUMBER, TITLE, LANE, KIND, PHASE, NEXT, TIME, MARKS = range(8)
ROW_HEIGHT = 40
"""The least height of a row, in logical pixels."""
_ROOT = QModelIndex()


class OutlineModel(QAbstractTableModel):
    """One row a box, in the process's order; the home symbol is left to the view's own key."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._map: ProcessMap | None = None
        self._drawing: Drawing | None = None
        self._boxes: tuple[Box, ...] = ()
        self._meetings: dict[str, Meeting] = {}

    def show_page(self, drawing: Drawing, process_map: ProcessMap) -> None:
        """Take another page; by phases where the drawing is."""
        self.beginResetModel()
        self._drawing, self._map = drawing, process_map
        self._meetings = meetings_of(drawing)
        steps = [step for process in process_map.processes for step in process.steps]
        order = {step.id: number for number, step in enumerate(steps)}
        if drawing.phases:
            phases = {phase.id: number for number, phase in enumerate(process_map.phases)}
            steps.sort(key=lambda step: phases.get(step.phase, len(phases)))
            order = {step.id: number for number, step in enumerate(steps)}
        boxes = (box for box in drawing.boxes if not is_home(box))
        self._boxes = tuple(sorted(boxes, key=lambda box: order.get(box.id, len(order))))
        self.endResetModel()

    def set_look(self, look: Look) -> None:
        """Take another theme, case or search."""
        self._look = look
        if self._boxes:
            last = self.index(len(self._boxes) - 1, MARKS)
            self.dataChanged.emit(self.index(0, 0), last)

    def box_at(self, row: int) -> Box:
        """The box in a row."""
        return self._boxes[row]

    def row_of(self, box_id: str) -> int:
        """The row of a box, or -1."""
        return next((row for row, box in enumerate(self._boxes) if box.id == box_id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As many rows as boxes."""
        return 0 if parent.isValid() else len(self._boxes)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Eight columns."""
        return 0 if parent.isValid() else MARKS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("MapOutline", "Box"),
            translate("MapOutline", "Title"),
            translate("MapOutline", "Party"),
            translate("MapOutline", "Kind"),
            translate("MapOutline", "Phase"),
            translate("MapOutline", "Next"),
            translate("MapOutline", "Time"),
            translate("MapOutline", "Marks"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What a cell shows."""
        box = self._boxes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(box, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(box, index.column())
        if role == Qt.ItemDataRole.SizeHintRole and index.column() == NUMBER:
            return QSize(0, room(ROW_HEIGHT))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() in (NUMBER, TITLE):
            return self._sentence(box)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell(self._text(box, index.column()))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == LANE:
            return icon(self._lane_icon(box), self._look.colours(box).line)
        if role == Qt.ItemDataRole.ForegroundRole and not self._look.lit(box.lane):
            return QColor(self._look.theme.text_quiet)
        if role == Qt.ItemDataRole.FontRole and self._stands_out(box):
            font = QFont()
            font.setWeight(QFont.Weight.Bold)
            return font
        return None

    def _text(self, box: Box, column: int) -> str:
        if column == NUMBER:
            return box.badge
        if column == TITLE:
            return box.title
        if column == KIND:
            return kind_name(box.kind)
        if column == MARKS:
            return ", ".join([*self._case_texts(box), *self._other_marks(box)])
        return self._map_text(box, column) if self._map else ""

    def _tip(self, box: Box, column: int) -> str:
        text = self._text(box, column)
        step = step_of(self._map, box.id) if self._map else None
        if step is None or self._map is None:
            return text
        if column == TIME and step.time:
            return step.time.text
        read = [target_name(self._map, step, arrow) for arrow in step.next if not arrow.given]
        if column == NEXT and read:
            said = translate("MapOutline", "Our reading of the order: {targets}")
            text += "\n" + said.format(targets=", ".join(read))
        return text

    def _map_text(self, box: Box, column: int) -> str:
        assert self._map is not None
        step = step_of(self._map, box.id)
        if column == LANE:
            return next((lane.name for lane in self._map.lanes if lane.id == box.lane), "")
        if column == PHASE:
            return phase_name(self._map, box.id)
        if column == TIME:
            return short_time(step.time) if step and step.time else ""
        if step is not None:
            return either([target_name(self._map, step, arrow) for arrow in step.next])
        process = find_process(self._map, box.opens or process_id_of(box.id))
        return process.title if process else ""

    def _case_texts(self, box: Box) -> list[str]:
        marks, parts = self._look.marks, []
        if box.id in marks.current:
            parts.append(translate("MapMarks", "Here now"))
        elif box.id in marks.visited:
            day = marks.visited[box.id]
            parts.append(QLocale().toString(QDate(day.year, day.month, day.day), "yyyy-MM-dd"))
        elif box.id in marks.next:
            parts.append(translate("MapOutline", "Possible next"))
        if box.id in marks.deadlines:
            parts.append(days_text(marks.deadlines[box.id]))
        return parts

    def _other_marks(self, box: Box) -> list[str]:
        """What the drawing shows by rings and pens: meetings, search hits, variants."""
        parts = []
        meeting = self._meetings.get(box.id)
        if meeting is not None and self._drawing is not None and self._map is not None:
            parts.append(meeting_words(self._drawing, self._map, box, meeting))
        if box.id in self._look.hits:
            parts.append(translate("MapBox", "found"))
        if box.id in self._look.changed:
            parts.append(translate("MapBox", "changed by a variant"))
        return parts

    def _sentence(self, box: Box) -> str:
        if self._drawing is None or self._map is None:
            return box.title
        meeting = self._meetings.get(box.id)
        return sentence(self._drawing, self._map, box, self._look, meeting)

    def _lane_icon(self, box: Box) -> str:
        lanes = self._map.lanes if self._map else ()
        return next((lane.icon for lane in lanes if lane.id == box.lane), "ring")

    def _stands_out(self, box: Box) -> bool:
        return box.id in self._look.hits or box.id in self._look.marks.current
