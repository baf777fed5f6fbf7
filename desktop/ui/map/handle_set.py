"""The handles over one page's boxes: made after the page is painted, used again for the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.process.drawing import Drawing, Rect
from desktop.ui.map.handles import BoxHandle

Names = Callable[[], dict[str, str]]
"""Gives the accessible names of a page's boxes, when somebody asks."""


class HandleSet(QObject):
    """A hundred widgets without any ink: nobody who looks at the page need wait for them."""

    focused = Signal(str)
    blurred = Signal()
    pressed = Signal(str)

    def __init__(self, canvas: QWidget, on_canvas: Callable[[Rect], QRect]) -> None:
        """``on_canvas`` tells where a rectangle of the page lies on the canvas now."""
        super().__init__(canvas)
        self._canvas, self._on_canvas = canvas, on_canvas
        self._drawing: Drawing | None = None
        self._awaited: Names | None = None
        self._made: dict[str, BoxHandle] = {}
        self._spare: list[BoxHandle] = []
        self._newest: BoxHandle | None = None
        self._entrance = ""

    @property
    def are_awaited(self) -> bool:
        """Whether the page's handles have yet to be made."""
        return self._awaited is not None

    def await_page(self, drawing: Drawing, names: Names) -> None:
        """Take the handles off the page before; this one's come when ``made`` is called."""
        self._drawing, self._awaited = drawing, names
        self._spare.extend(self._made.values())
        self._made = {}

    def made(self) -> dict[str, BoxHandle]:
        """Box id → its handle, made now if they are not."""
        if self._awaited is not None and self._drawing is not None:
            names, self._awaited = self._awaited(), None
            for box in self._drawing.boxes:
                handle = self._spare.pop() if self._spare else self._another()
                handle.stand_for(box.id, names[box.id])
                self._made[box.id] = handle
            self._show()
        return self._made

    def place(self) -> None:
        """Lay every handle over its box, where that is now."""
        for box in self._drawing.boxes if self._drawing else ():
            handle = self._made.get(box.id)
            if handle is not None:
                handle.setGeometry(self._on_canvas(box.rect))

    def rename(self, names: Names) -> None:
        """Say anew what each box is called; a handle that stands for none says nothing of any."""
        for spare in self._spare:
            spare.stand_for("", "")
        if self._awaited is not None:
            self._awaited = names
            return
        called = names()
        for box_id, handle in self._made.items():
            handle.stand_for(box_id, called[box_id])

    def let_tab_enter(self, box_id: str) -> None:
        """Let Tab reach one box, or the first; arrows reach the others, so Tab also leads out."""
        self._entrance = box_id
        entrance = box_id or next(iter(self._made), "")
        for each, handle in self._made.items():
            strong, weak = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            handle.setFocusPolicy(strong if each == entrance else weak)
            handle.say_chosen(each == box_id)

    def _show(self) -> None:
        self.place()
        self.let_tab_enter(self._entrance)
        for handle in self._made.values():
            handle.show()
        for handle in self._spare:
            handle.hide()

    def _another(self) -> BoxHandle:
        handle = BoxHandle(self._canvas)
        QWidget.setTabOrder(self._newest or self._canvas, handle)
        self._newest = handle
        handle.focused.connect(self.focused)
        handle.blurred.connect(self.blurred)
        handle.clicked.connect(lambda _=False, source=handle: self.pressed.emit(source.box_id))
        return handle
