"""The right side of the print page: the preview and the buttons that turn its sheets."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.basic import button, row
from desktop.ui.language import translate
from desktop.ui.map.print_preview import PrintPreview
from desktop.ui.theme.palette import Theme


class PreviewPane(QWidget):
    """Shows which sheet of how many, and turns it; ``foot`` has room for more at its end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.preview = PrintPreview(theme)
        self._sheet = QLabel()
        self._back = self._turner("‹", -1, translate("PrintDialog", "Previous sheet"))
        self._forward = self._turner("›", 1, translate("PrintDialog", "Next sheet"))
        self.preview.turned.connect(self._show_turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.preview, 1)
        self.foot = row(self._back, self._sheet, self._forward)
        layout.addLayout(self.foot)

    def _turner(self, text: str, pages: int, name: str) -> QWidget:
        made = button(text, lambda: self.preview.turn(pages), "quiet")
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    def _show_turn(self, number: int, count: int) -> None:
        self._sheet.setText(f"{number} / {count}")
        self._back.setEnabled(number > 1)
        self._forward.setEnabled(number < count)
