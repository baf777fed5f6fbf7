"""What the recipient will see, exactly: grouped by kind, held-back items struck through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.cases.records import Kind
from desktop.ui.controls.basic import GRID, button, chip, label, row
from desktop.ui.controls.spoken import say_beside
from desktop.ui.language import translate
from desktop.ui.names import kind_name
from desktop.ui.sharing.selection import Line

ON_ONE_LINE = 64
"""Letters: a longer reason, as of a note that was corrected to another kind, stands at its line."""
OPEN_AT_MOST = 3
"""Groups with more lines than this begin closed; every line is one click away."""


class KindGroup(QFrame):
    """One kind: a tick to send it or not, how many go, and its lines. Emits ``ticked``."""

    ticked = Signal(object, bool)
    opened = Signal(object, bool)

    def __init__(
        self, kind: Kind, lines: Sequence[Line], headings: Mapping[str, str], *, is_open: bool
    ) -> None:
        super().__init__()
        self.kind = kind
        allowed = [line for line in lines if line.allowed]
        self.tick = QCheckBox(kind_name(kind))
        self.tick.setChecked(any(line.goes for line in lines))
        self.tick.setEnabled(bool(allowed))
        if not allowed:
            why = dict.fromkeys(line.why for line in lines)
            words = translate("Verdict", "Held back: {why}").format(why=", ".join(why))
            say_beside(self.tick, words)
        self.tick.toggled.connect(lambda on: self.ticked.emit(kind, on))
        self.body = _lines(lines, headings)
        self.turn = button("", self._turn, "link")
        self._count = len(lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = row(self.tick, *_summary(lines), stretch_last=True)
        head.addStretch(1)
        head.addWidget(self.turn)
        layout.addLayout(head)
        layout.addWidget(self.body)
        self.show_lines(is_open)

    def show_lines(self, on: bool) -> None:
        """Open or close the group."""
        self.body.setVisible(on)
        words = (
            translate("Verdict", "Hide")
            if on
            else translate("Verdict", "Show all {count}").format(count=self._count)
        )
        self.turn.setText(words)
        self.turn.setAccessibleName(f"{kind_name(self.kind)}: {words}")

    def _turn(self) -> None:
        on = self.body.isHidden()
        self.show_lines(on)
        self.opened.emit(self.kind, on)


class VerdictList(QWidget):
    """A group for each kind the case holds. ``opened`` remembers what the user turned."""

    ticked = Signal(object, bool)

    def __init__(
        self, lines: Sequence[Line], headings: Mapping[str, str], opened: dict[Kind, bool]
    ) -> None:
        super().__init__()
        self.groups: dict[Kind, KindGroup] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        for kind in Kind:
            of_kind = [line for line in lines if line.item.kind is kind]
            if not of_kind:
                continue
            is_open = opened.get(kind, len(of_kind) <= OPEN_AT_MOST)
            group = KindGroup(kind, of_kind, headings, is_open=is_open)
            group.ticked.connect(self.ticked)
            group.opened.connect(opened.__setitem__)
            self.groups[kind] = group
            layout.addWidget(group)


def _summary(lines: Sequence[Line]) -> list[QWidget]:
    going = sum(line.goes for line in lines)
    parts: list[QWidget] = []
    if going:
        words = translate("Verdict", "Goes: {count}").format(count=going)
        parts.append(chip(words, "done"))
    for why in dict.fromkeys(line.why for line in lines if not line.goes):
        held = sum(line.why == why for line in lines if not line.goes)
        words = translate("Verdict", "Held back: {count}, {why}").format(count=held, why=why)
        if len(why) > ON_ONE_LINE:
            words = translate("Verdict", "Held back: {count}, see why below").format(count=held)
        parts.append(chip(words, "attention"))
    return parts


def _lines(lines: Sequence[Line], headings: Mapping[str, str]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(4 * GRID, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    reasons = {line.why for line in lines}
    mixed = len(reasons) > 1 or any(len(why) > ON_ONE_LINE for why in reasons)
    for place, line in enumerate(lines):
        grid.addWidget(_heading(line, headings), place, 0)
        if mixed and not line.goes:
            grid.addWidget(label(line.why, "quiet"), place, 1)
    return made


def _heading(line: Line, headings: Mapping[str, str]) -> QLabel:
    shown = headings.get(line.item.entry_id) or "–"
    if line.item.stopped:
        shown = translate("Verdict", "A locked entry")  # read by duty only, and not here
    made = label(shown, "body", selectable=True)
    if not line.goes:
        font = made.font()
        font.setStrikeOut(True)
        made.setFont(font)
        made.setProperty("tone", "quiet")
        words = translate("Verdict", "Held back: {why}").format(why=line.why)
        made.setAccessibleDescription(words)
    return made
