"""Reads off where somebody is before the lock, and puts her back there after it.

Everything is kept in the vault, which is open both times. What is half written has drafts of its
own; this is about the open case, the page, how far it was scrolled and what was searched for.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from desktop.core.cases import desk_place
from desktop.core.cases.desk_place import LONGEST_FIELD, DeskPlace
from desktop.core.errors import Known
from desktop.ui.forms.page import FormPage
from desktop.ui.frame.pages import Pages
from desktop.ui.session import Session
from desktop.ui.shell import Shell

CONTROLS = ("search", "shown", "chosen", "tabs", "purpose")
"""Under these names a page holds what was searched for or chosen in it."""
FIRST_PAGE = "cases"
MORNING_PAGE = "todo"
NOT_PLACES = frozenset({"", "welcome", "unlock"})
NEED_A_CASE = frozenset({"case", "consent", "share", "form", "forms", "answer"})
INSTEAD = {"answer": "forms"}
"""A paper that was read in is gone with the lock; its list is next to it."""
SETTLE_MS = 60
"""How long a page that was just built may take to know how long it is."""


class Returning(QObject):
    """Keeps and restores one window's place."""

    def __init__(self, session: Session, shell: Shell, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._shell, self._pages = session, shell, pages

    def keep(self, place: str) -> None:
        """Remember where the window stands; called while the vault is still open."""
        if not self._session.is_open or place in NOT_PLACES:
            return
        kept = self._read_off(place)
        self._session.keep_place(lambda vault: desk_place.keep(vault, kept))

    def put_back(self) -> None:
        """Turn to where the window stood; to the cases if nothing is known.

        On a new day with something due, the morning page comes first: the case and the map still
        stand as they were left.
        """
        kept = self._session.with_vault(desk_place.last)
        if kept is None:
            self._shell.show_place(FIRST_PAGE)
            return
        case_id = self._open_case(kept.case_id)
        self._turn_map(kept)
        place = INSTEAD.get(kept.place, kept.place)
        today = date.today()
        if kept.on is not None and kept.on < today and self._pages.is_anything_due(today):
            place = MORNING_PAGE
        if place in NEED_A_CASE and not case_id:
            place = FIRST_PAGE
        if place == "form" and kept.form_id:
            self._shell.start_form(kept.form_id, kept.form_step)
        elif place in self._pages.places():
            self._shell.show_place(place)
        else:
            self._shell.show_place(FIRST_PAGE)
        self._settle(kept, place)

    def _read_off(self, place: str) -> DeskPlace:
        shell, view = self._shell, self._shell.map_page.view
        form = self._pages.built("form")
        built = {name: page for name in self._pages.places() if (page := self._pages.built(name))}
        built["map"] = shell.map_page
        started = isinstance(form, FormPage) and form.definition is not None
        return DeskPlace(
            on=date.today(),
            case_id=self._session.case_id,
            place=place,
            form_id=form.definition.id if started else "",  # type: ignore[union-attr]
            form_step=form.step_id if started else "",  # type: ignore[union-attr]
            map_page=shell.map_page.page,
            map_box=shell.map_page.box,
            map_zoom=view.chosen_zoom(),
            map_views=shell.map_page.bar.views_on(),
            map_lens=shell.map_page.bar.lens,
            fields={name: read for name, page in built.items() if (read := _fields(page))},
            scrolls={name: _scrolls(page) for name, page in built.items()},
        )

    def _open_case(self, case_id: str) -> str:
        """The case that was open, if it is still there."""
        if not case_id:
            return ""
        try:
            self._session.read(lambda book: book.case(case_id))
        except Known:
            return ""
        self._session.open_case(case_id)
        return case_id

    def _turn_map(self, kept: DeskPlace) -> None:
        page = self._shell.map_page
        for name, _title in page.bar.toggle_titles():
            if (name in kept.map_views) is not (name in page.bar.views_on()):
                page.bar.toggle(name)
        page.bar.choose_lens(kept.map_lens)
        if kept.map_page in self._pages.map_pages():
            page.open_page(kept.map_page, self._pages.known_box(kept.map_box))

    def _settle(self, kept: DeskPlace, place: str) -> None:
        """Fill in what was searched for, then scroll once the page knows how long it is."""
        page = self._page(place)
        if page is not None:
            _fill(page, kept.fields.get(place, {}))
        QApplication.sendPostedEvents()
        view = self._shell.map_page.view
        if kept.map_zoom > 0 and kept.map_page == self._shell.map_page.page:
            view.set_zoom(kept.map_zoom)
        self._scroll(kept, place)
        QTimer.singleShot(SETTLE_MS, self, lambda: self._scroll(kept, place))

    def _scroll(self, kept: DeskPlace, place: str) -> None:
        for name in {place, "map"}:
            page = self._page(name)
            if page is not None:
                _scroll(page, kept.scrolls.get(name, ()))

    def _page(self, place: str) -> QWidget | None:
        return self._shell.map_page if place == "map" else self._pages.built(place)


def _fields(page: QWidget) -> dict[str, str]:
    found = {}
    for name in CONTROLS:
        control = getattr(page, name, None)
        if isinstance(control, QLineEdit) and control.text():
            found[name] = control.text()[:LONGEST_FIELD]
        elif isinstance(control, QComboBox | QTabWidget) and control.currentIndex() > 0:
            found[name] = str(control.currentIndex())
    return found


def _fill(page: QWidget, fields: dict[str, str]) -> None:
    for name, text in fields.items():
        control = getattr(page, name, None) if name in CONTROLS else None
        if isinstance(control, QLineEdit):
            control.setText(text)
        elif isinstance(control, QComboBox | QTabWidget) and int(text) < control.count():
            control.setCurrentIndex(int(text))


def _areas(page: QWidget) -> Iterable[QAbstractScrollArea]:
    """Everything of a page that scrolls, in its own order; not the fields one writes in."""
    own = [page] if isinstance(page, QAbstractScrollArea) else []
    inner = page.findChildren(QAbstractScrollArea)
    return [each for each in (*own, *inner) if not isinstance(each, QPlainTextEdit | QTextEdit)]


def _scrolls(page: QWidget) -> tuple[int, ...]:
    both = []
    for area in _areas(page):
        both += [area.horizontalScrollBar().value(), area.verticalScrollBar().value()]
    return tuple(both)


def _scroll(page: QWidget, values: tuple[int, ...]) -> None:
    bars = [
        bar
        for area in _areas(page)
        for bar in (area.horizontalScrollBar(), area.verticalScrollBar())
    ]
    if len(bars) == len(values):
        for bar, value in zip(bars, values, strict=True):
            bar.setValue(value)
