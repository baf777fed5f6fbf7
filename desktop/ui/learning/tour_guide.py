"""Walks somebody through the tour: shows a stop, sees that it is done, moves on, remembers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.core.cases.records import Changes, Kind, Party
from desktop.core.learning import progress
from desktop.core.learning.progress import TourPlace
from desktop.core.learning.tour import Stop, Task
from desktop.ui.cases.practice import practice_person
from desktop.ui.learning.coach import Coach
from desktop.ui.learning.shelf import LearningShelf, said
from desktop.ui.learning.tour_signs import is_done
from desktop.ui.session import Session
from desktop.ui.shell import Shell

SEEN = frozenset({Kind.IDENTITY, Kind.NOTES, Kind.FORMS})
"""What the tour's consent covers."""


class TourGuide(QObject):
    """Needs an open vault. Only what happens in the practice case counts."""

    def __init__(
        self, session: Session, shell: Shell, shelf: LearningShelf, coach: Coach, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._shell, self._coach = session, shell, coach
        self._stops = shelf.tour.stops
        self._end = shelf.tour.end
        self.place: TourPlace | None = None
        session.changed.connect(self._hear)
        session.locked.connect(self._lock)
        shell.map_page.place_changed.connect(self._turned)
        coach.show_wanted.connect(self.go_to_stop)
        coach.next_wanted.connect(lambda: self._move_on(""))
        coach.left.connect(self.leave)
        coach.quiz_wanted.connect(self._to_quizzes)

    @property
    def stop(self) -> Stop | None:
        """The stop one is at; None outside the tour and after its last stop."""
        place = self.place
        return self._stops[place.stop] if place and place.stop < len(self._stops) else None

    def start(self) -> None:
        """Take the tour up where it was left, or from its beginning, in the practice case."""
        kept = self._session.with_vault(progress.tour_place)
        case_id = self._practice_case(kept.case_id if kept else "")
        if not case_id:
            return
        self._session.open_case(case_id)
        self._keep(TourPlace(kept.stop if kept else 0, case_id, shown=True))
        self._tell("")
        self.go_to_stop()

    def take_up(self) -> None:
        """After the lock: show the coach again if it was shown."""
        kept = self._session.with_vault(progress.tour_place)
        if kept is not None and kept.shown and kept.stop < len(self._stops):
            self.place = kept
            self._tell("")

    def leave(self) -> None:
        """Put the coach away; the place is remembered until the tour is over."""
        self._coach.hide()
        if self.place is not None and self.stop is not None:
            self._keep(TourPlace(self.place.stop, self.place.case_id, shown=False))
        self.place = None

    def go_to_stop(self) -> None:
        """Turn to where the stop's task is done."""
        stop, place = self.stop, self.place
        if stop is None or place is None:
            return
        if self._session.case_id != place.case_id:
            self._session.open_case(place.case_id)
        {
            Task.MAP: self._to_map,
            Task.NOTE: self._to_note,
            Task.CONSENT: lambda: self._shell.ask_consent(self._other_party(), SEEN),
            Task.FORM: lambda: self._shell.start_form(stop.form_id, stop.step_id),
            Task.SHARE: lambda: self._shell.show_place("share"),
            Task.FOLLOW_UP: self._to_plan,
        }[stop.task]()

    def _to_map(self) -> None:
        assert self.stop is not None
        self._shell.show_place("map")
        self._shell.map_page.open_page(self.stop.step_id.rpartition(".")[0])

    def _to_note(self) -> None:
        assert self.stop is not None
        self._shell.show_step(self.stop.step_id)
        self._shell.write_note()

    def _to_plan(self) -> None:
        from desktop.ui.cases.case_page import CasePage

        self._shell.show_place("case")
        page = self._shell.stack.currentWidget()
        if isinstance(page, CasePage):
            page.start_plan()

    def _to_quizzes(self) -> None:
        self.leave()
        self._shell.show_place("quiz")

    def _other_party(self) -> Party:
        profile = self._session.profile
        at_care = profile is not None and profile.party is Party.HALSO_OCH_SJUKVARD
        return Party.SOCIALTJANST if at_care else Party.HALSO_OCH_SJUKVARD

    def _practice_case(self, known: str) -> str:
        """The practice case of this vault: the tour's own, any other, or a new one."""
        rows = self._session.read(lambda book: book.cases())
        cases = [row.case for row in rows if row.case.practice]
        cases.sort(key=lambda case: (case.id != known, case.closed_at is not None))
        if not cases:
            made = self._session.write(
                lambda book: book.open_case(practice_person(), practice=True)
            )
            return made.case_id if made is not None else ""
        case = cases[0]
        if case.closed_at is not None:
            self._session.write(lambda book: book.reopen_case(case.id))
        return case.id

    def _hear(self, changes: Changes) -> None:
        stop, place = self.stop, self.place
        if stop is None or place is None or changes.case_id != place.case_id:
            return
        if self._session.read(lambda book: is_done(book, stop, changes)):
            self._move_on(said(stop.done))

    def _turned(self, _page: str, box: str) -> None:
        stop, place = self.stop, self.place
        if stop is None or place is None or self._session.case_id != place.case_id:
            return
        if stop.task is Task.MAP and box == stop.step_id:
            self._move_on(said(stop.done))

    def _move_on(self, praise: str) -> None:
        if self.place is None:
            return
        self._keep(TourPlace(self.place.stop + 1, self.place.case_id, shown=True))
        self._tell(praise)

    def _tell(self, praise: str) -> None:
        stop, count = self.stop, len(self._stops)
        if stop is None or self.place is None:
            self._session.with_vault(lambda vault: progress.keep_tour_place(vault, None))
            self._coach.show_end(count, said(self._end), praise)
        else:
            self._coach.show_stop(self.place.stop, count, said(stop.title), said(stop.say), praise)

    def _keep(self, place: TourPlace) -> None:
        self.place = place
        self._session.with_vault(lambda vault: progress.keep_tour_place(vault, place))

    def _lock(self) -> None:
        self._coach.hide()
        self.place = None
