"""The matrix of a consent: kinds of information down, parties across, a tick where they meet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop.core.cases.records import NOTE_KINDS, Kind, Party
from desktop.ui.consent.matrix_heads import GAP, KindHead, PartyHead, row_height, show_state
from desktop.ui.language import translate
from desktop.ui.names import (
    kind_name,
    kind_names,
    note_subject,
    party_name,
    party_names,
)
from desktop.ui.theme.worn import theme_of

Cell = tuple[Party, Kind]
Rectangle = tuple[frozenset[Party], frozenset[Kind]]
Place = tuple[int, int]
"""A line and a column of the matrix; the heads are line 0 and column 0."""
_USUAL_PARTIES = 5
"""So many columns share the width; fewer stay as narrow as these, beside the names."""
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


def rectangles(cells: Collection[Cell]) -> tuple[Rectangle, ...]:
    """The cells as whole rectangles: parties that have the same kinds go together."""
    by_party = {
        party: frozenset(kind for other, kind in cells if other is party)
        for party in sorted({party for party, _ in cells})
    }
    wanted = sorted(set(by_party.values()), key=sorted)
    return tuple(
        (frozenset(party for party, has in by_party.items() if has == kinds), kinds)
        for kinds in wanted
    )


def cells_in_words(cells: Collection[Cell]) -> str:
    """``Health care: notes and forms``, a line for each rectangle."""
    return "\n".join(
        f"{party_names(parties)}: {kind_names(kinds)}" for parties, kinds in rectangles(cells)
    )


class ConsentMatrix(QWidget):
    """A tick for each kind of information and party; a click on a head ticks all that it heads.

    Tab comes to it once: the arrow keys walk its boxes and heads. With ``open_cells`` only those
    can be ticked: the rest stand as an empty place.
    """

    changed = Signal()

    def __init__(
        self, parties: Iterable[Party], open_cells: Collection[Cell] | None = None
    ) -> None:
        super().__init__()
        self._ticks: dict[Cell, QCheckBox] = {}
        self._heads: list[tuple[QCheckBox, list[QCheckBox]]] = []
        self._places: dict[Place, QCheckBox] = {}
        self._columns: list[PartyHead] = []
        self._at_once = False
        self.setAccessibleName(translate("Consent", "Who may see what"))
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        across = tuple(parties)
        self._fill(across, open_cells)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(len(across) + 1, 2 * max(0, _USUAL_PARTIES - len(across)))
        for made in self._places.values():
            made.installEventFilter(self)
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lead_to(next(iter(self._ticks.values()), None))

    def cells(self) -> frozenset[Cell]:
        """The ticked cells."""
        return frozenset(cell for cell, tick in self._ticks.items() if tick.isChecked())

    def tick(self, party: Party, kinds: Collection[Kind]) -> None:
        """Tick these kinds for a party."""
        self.tick_exactly(self.cells() | {(party, kind) for kind in kinds})

    def tick_all(self) -> None:
        """Tick every cell there is."""
        self.tick_exactly(self._ticks)

    def tick_exactly(self, cells: Collection[Cell]) -> None:
        """Tick exactly these of the cells there are."""
        self._turn({tick: cell in cells for cell, tick in self._ticks.items()})

    def party_head(self, party: Party) -> QCheckBox:
        """What ticks a party's whole column."""
        return next(head for head in self._columns if head.party is party)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk with the arrow keys; where the focus was is where Tab comes back to."""
        if isinstance(watched, QCheckBox):
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._walk(watched, event)
            if isinstance(event, QFocusEvent) and event.gotFocus():
                self._lead_to(watched)
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each party's column on its lane's tint, and a line under each kind."""
        theme, painter = theme_of(self), QPainter(self)
        for head in self._columns:
            across = head.geometry()
            stripe = QRect(across.left(), across.top(), across.width(), self.height())
            painter.fillRect(stripe.adjusted(GAP, 0, -GAP, 0), QColor(theme.lane(head.party).tint))
        painter.setPen(QColor(theme.hairline))
        last, right = self.height() - 1, max(head.geometry().right() for head in self._columns)
        for (_, column), made in self._places.items():
            if (bottom := made.geometry().bottom()) < last and column == 0:
                painter.drawLine(QPoint(0, bottom), QPoint(right - GAP, bottom))

    def _fill(self, parties: Sequence[Party], open_cells: Collection[Cell] | None) -> None:
        for column, party in enumerate(parties, 1):
            self._columns.append(self._party_head(party, column))
        line = 0
        shown = [kind for kind in Kind if _any(kind, open_cells)]
        notes = [kind for kind in shown if kind in NOTE_KINDS]
        for kind in shown:
            if notes and kind is notes[0]:
                line += 1
                self._notes_line = line
            line += 1
            for column, party in enumerate(parties, 1):
                if open_cells is None or (party, kind) in open_cells:
                    self._add_cell(party, kind, (line, column))
            self._kind_head(kind, line)
        if notes:
            self._notes_head(notes)
        for head in self._columns:
            self._heads_over(
                head, [each for (p, _), each in self._ticks.items() if p is head.party]
            )

    def _party_head(self, party: Party, column: int) -> PartyHead:
        made = PartyHead(party)
        made.setToolTip(translate("Consent", "Tick the whole column"))
        self._put(made, (0, column))
        self._grid.setColumnStretch(column, 2)
        return made

    def _kind_head(self, kind: Kind, line: int) -> None:
        is_note = kind in NOTE_KINDS
        text = note_subject(kind) if is_note else kind_name(kind)
        made = KindHead(text, kind_name(kind), "note" if is_note else "kind")
        made.setToolTip(translate("Consent", "Tick the whole row"))
        self._put(made, (line, 0))
        self._heads_over(made, self._of(tuple(Party), {kind}))

    def _notes_head(self, notes: Collection[Kind]) -> None:
        heading = translate("Consent", "Notes on")
        name = translate("Consent", "Notes on everything")
        made = KindHead(heading, name, "group")
        made.setToolTip(translate("Consent", "Tick all kinds of notes"))
        self._put(made, (self._notes_line, 0))
        self._heads_over(made, self._of(tuple(Party), notes))

    def _add_cell(self, party: Party, kind: Kind, place: Place) -> None:
        made = QCheckBox()
        made.setProperty("cell", "true")
        name = f"{party_name(party)}: {kind_name(kind)}"
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.toggled.connect(lambda _on: self._ticked())
        self._ticks[party, kind] = made
        self._put(made, place)

    def _put(self, made: QCheckBox, place: Place) -> None:
        self._places[place] = made
        inside = isinstance(made, KindHead | PartyHead)
        align = Qt.AlignmentFlag(0) if inside else Qt.AlignmentFlag.AlignCenter
        self._grid.addWidget(made, *place, align)
        if place[0]:
            self._grid.setRowMinimumHeight(place[0], row_height())

    def _heads_over(self, head: KindHead | PartyHead, ticks: list[QCheckBox]) -> None:
        self._heads.append((head, ticks))
        head.asked.connect(partial(self._whole, ticks))

    def _of(self, parties: Collection[Party], kinds: Collection[Kind]) -> list[QCheckBox]:
        return [made for (p, k), made in self._ticks.items() if p in parties and k in kinds]

    def _whole(self, ticks: Sequence[QCheckBox]) -> None:
        wanted = not all(tick.isChecked() for tick in ticks)
        self._turn(dict.fromkeys(ticks, wanted))

    def _turn(self, wanted: Mapping[QCheckBox, bool]) -> None:
        """Turn many and say so once."""
        self._at_once = True
        for tick, on in wanted.items():
            tick.setChecked(on)
        self._at_once = False
        self._ticked()

    def _ticked(self) -> None:
        if self._at_once:
            return
        for head, ticks in self._heads:
            show_state(head, ticks)
        self.changed.emit()

    def _walk(self, here: QCheckBox, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            return False
        (line, column), (down, right) = self._place_of(here), step
        lines, columns = self._grid.rowCount(), self._grid.columnCount()
        line, column = line + down, column + right
        while 0 <= line < lines and 0 <= column < columns:
            if (found := self._places.get((line, column))) is not None:
                found.setFocus(Qt.FocusReason.OtherFocusReason)
                break
            line, column = line + down, column + right
        return True

    def _place_of(self, wanted: QCheckBox) -> Place:
        return next(place for place, made in self._places.items() if made is wanted)

    def _lead_to(self, wanted: QCheckBox | None) -> None:
        """Let Tab come to this one of them alone."""
        for made in self._places.values():
            here = Qt.FocusPolicy.StrongFocus if made is wanted else Qt.FocusPolicy.ClickFocus
            if made.focusPolicy() is not here:
                made.setFocusPolicy(here)


def _any(kind: Kind, open_cells: Collection[Cell] | None) -> bool:
    return open_cells is None or any(cell[1] is kind for cell in open_cells)
