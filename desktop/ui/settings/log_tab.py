"""The log of who did what and when: lines without content, and whether its chain holds."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop.ui.controls.basic import label
from desktop.ui.controls.spoken import cell
from desktop.ui.dates import moment
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.settings.log_words import action_words
from desktop.ui.settings.safety import Log
from desktop.ui.wording import sentence

Index = QModelIndex | QPersistentModelIndex
EMPTY = Log((), {}, None)


class LogModel(QAbstractTableModel):
    """The lines as the table shows them, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._log = EMPTY

    def show_log(self, log: Log) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._log = log
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many lines."""
        return 0 if parent.isValid() else len(self._log.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else len(_heads())

    def headerData(
        self, place: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return _heads()[place]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says."""
        roles = Qt.ItemDataRole
        if role not in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole):
            return None
        shown = self._log.rows[index.row()]
        number = self._log.numbers.get(shown.case_ref, "–" if shown.case_ref else "")
        cells = (str(shown.seq), moment(shown.at), shown.author, action_words(shown.action), number)
        shown_text = cells[index.column()]
        return cell(shown_text) if role == roles.AccessibleTextRole else shown_text


class LogView(QWidget):
    """Reads the log off the GUI thread each time it is shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.model = LogModel()
        self.chain = label("", "quiet")
        told = translate(
            "Log",
            "Every opening, search, note, share and print leaves a line, without a word of what "
            "the case is about. Each line is locked to the one before it.",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(label(told, "quiet"))
        layout.addWidget(self.chain)
        layout.addWidget(self._view(), 1)

    def refresh(self) -> None:
        """Read the log again."""
        self.chain.setText(translate("Log", "Reading…"))
        safety.read_log(self._session, self._read, self._failed, self)

    def forget(self) -> None:
        """Show nothing."""
        self.model.show_log(EMPTY)
        self.chain.setText("")

    def _read(self, log: Log) -> None:
        self.model.show_log(log)
        if log.broken is None:
            told = translate("Log", "The chain is whole: {count} lines.")
            self._say(told.format(count=len(log.rows)), "done")
            return
        told = translate("Log", "The chain is broken at line {line}: somebody has changed the log.")
        self._say(told.format(line=log.broken), "error")

    def _failed(self, fault: BaseException) -> None:
        self._say(sentence(fault), "error")

    def _say(self, text: str, tone: str) -> None:
        self.chain.setProperty("tone", tone)
        self.chain.style().unpolish(self.chain)
        self.chain.style().polish(self.chain)
        self.chain.setText(text)

    def _view(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setAccessibleName(translate("Log", "Log"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setMinimumHeight(240)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(36)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for place, width in enumerate((70, 160, 230, 260, 140)):
            view.setColumnWidth(place, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        return view


def _heads() -> tuple[str, ...]:
    return (
        translate("Log", "Line"),
        translate("Log", "When"),
        translate("Log", "Who"),
        translate("Log", "What"),
        translate("Log", "Case"),
    )
