"""At the lock and after it: what is kept before the vault closes, and what comes back with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.frame.case_door import CaseDoor
from desktop.ui.frame.notices import NoticeBar
from desktop.ui.frame.pages import Pages
from desktop.ui.frame.ways import Ways
from desktop.ui.session import Session
from desktop.ui.shell import Shell

if TYPE_CHECKING:
    from desktop.ui.frame.returning import Returning
    from desktop.ui.frame.warming import Warming


class Threshold(QObject):
    """Hears the vault open and close, and sees to it that nothing is lost and nothing stays."""

    def __init__(
        self,
        shell: Shell,
        over: QWidget,
        session: Session,
        *,
        ways: Ways,
        pages: Pages,
        case: CaseDoor,
        notices: NoticeBar,
        take_up_tour: Callable[[], None],
    ) -> None:
        super().__init__(over)
        self._shell, self._over, self._session = shell, over, session
        self._ways, self._pages, self._case, self._notices = ways, pages, case, notices
        self._take_up_tour = take_up_tour
        session.closing.connect(self.keep)
        session.unlocked.connect(self._come_back)
        session.locked.connect(self._show_lock)

    def keep(self) -> None:
        """Keep what is being written, and where the window stands while the vault is open."""
        self._case.keep_draft()
        self._pages.keep_draft()
        if self._session.is_open:
            self._returning.keep(self._ways.place)

    def lock(self) -> None:
        """Close the vault, which keeps draft and place first; show the lock in any case."""
        if self._session.is_open:
            self._session.lock()
        else:
            self._show_lock()

    def _come_back(self) -> None:
        if not self._pages.is_first_run():
            self._returning.put_back()
            self._take_up_tour()
        from desktop.ui.lock import unwritten_words

        unwritten = unwritten_words.told(self._session)
        for words in filter(None, (*self._session.tasks.untold(), unwritten)):
            self._notices.tell_until_closed(words)
        self._warming.begin()

    def _show_lock(self) -> None:
        from desktop.ui.lock.open_dialogs import put_away_dialogs

        put_away_dialogs(self._over)
        self._case.forget()
        self._notices.forget()
        self._ways.show_place(self._ways.way_in())
        self._over.repaint()  # the screen shows nothing before the pages are let go of
        self._pages.forget()

    def _read_list(self) -> None:
        """Let the list of cases be at hand: with ten thousand it takes as long as a page may."""
        self._session.survey(
            lambda book: book.cases(), lambda _rows: None, self._shell.refuse, self
        )

    @cached_property
    def _warming(self) -> Warming:
        from desktop.ui.frame.warming import Warming

        ahead = (self._read_list, self._case.build)
        made = Warming(self, self._ways.page_in_place, ahead)
        self._session.locked.connect(made.stop)
        return made

    @cached_property
    def _returning(self) -> Returning:
        from desktop.ui.frame.returning import Returning

        return Returning(self._session, self._shell, self._pages, self)
