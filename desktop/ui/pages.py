"""The pages behind the rail: each built when it is first shown, and told when to read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.atlas import Atlas
from desktop.ui.session import Session
from desktop.ui.settings.preferences import Preferences
from desktop.ui.shell import Shell
from desktop.ui.theme.palette import Theme

if TYPE_CHECKING:
    from desktop.core.cases.consent_ledger import Permit
    from desktop.core.cases.records import Kind, Party
    from desktop.core.forms.model import FormDefinition
    from desktop.ui.forms.room import FormRoom

CASE_PAGES = frozenset({"map", "case", "consent", "share", "form", "forms", "answer"})


class Pages(QObject):
    """Knows how to build each page and what leads from one to another."""

    def __init__(
        self,
        session: Session,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
        theme: Theme,
        preferences: Preferences,
        window: Shell,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session = session
        self._atlas = atlas
        self._forms = forms
        self._theme = theme
        self.preferences = preferences
        self._window = window
        self._form_room: FormRoom | None = None
        self._built: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            "welcome": self._welcome,
            "unlock": self._unlock,
            "cases": self._cases,
            "case": self._case,
            "consent": self._consent,
            "form": lambda: self._room().form_page(),
            "forms": lambda: self._room().list_page(),
            "answer": lambda: self._room().answer_page(),
            "share": self._share,
            "receive": self._receive,
            "recipients": self._recipients,
            "todo": self._todo,
            "statistics": self._statistics,
            "settings": self._settings,
            "help": self._help,
            "variants": self._variants,
            "quiz": lambda: self._window.quiz_page(),
        }

    def page(self, place: str) -> QWidget:
        """The page of a place, built at the first call."""
        if place not in self._built:
            self._built[place] = self._makers[place]()
        return self._built[place]

    def places(self) -> tuple[str, ...]:
        """Every page there is, built or not."""
        return ("map", *self._makers)

    def built(self, place: str) -> QWidget | None:
        """The page of a place if it has been built."""
        return self._built.get(place)

    def map_pages(self) -> tuple[str, ...]:
        """The pages of the map as it lies now."""
        return self._atlas.pages()

    def known_box(self, box: str) -> str:
        """The box if the map as it lies now has it, else ""."""
        return box if self._atlas.step(box) is not None else ""

    def is_anything_due(self, today: date) -> bool:
        """Whether something of an open case should be done today, or should have been."""
        from desktop.core.cases.deadlines import all_deadlines

        found = self._session.read(lambda book: all_deadlines(self._atlas.map, book, today))
        return bool(found) and found[0].due <= today

    def is_first_run(self) -> bool:
        """Whether the first run still has something to show."""
        return self._window.stack.currentWidget() is self._built.get("welcome")

    def refresh(self, place: str) -> None:
        """Let a page read again, if it reads at all."""
        refresh = getattr(self._built.get(place), "refresh", None)
        if refresh is not None:
            refresh()

    def shows_case(self, shown: QWidget | None) -> bool:
        """Whether the case strip belongs above this page."""
        case_pages = [self._built.get(place) for place in CASE_PAGES]
        return shown is self._window.map_widget() or shown in case_pages

    def forget(self) -> None:
        """Let go of every page that has shown a case."""
        for place in tuple(self._built):
            if place not in ("welcome", "unlock", "settings", "help", "variants", "quiz"):
                self._let_go(place)

    def _let_go(self, place: str) -> None:
        page = self._built.pop(place)
        self._window.stack.removeWidget(page)
        page.setParent(None)
        page.deleteLater()

    def help_for(self, place: str) -> None:
        """Open the help at the page that belongs to a place."""
        from desktop.ui.help.help_page import HelpPage

        page = self.page("help")
        assert isinstance(page, HelpPage)
        page.show_place(place)

    def start_form(self, form_id: str, step_id: str) -> None:
        """Begin a form for the open case."""
        from desktop.ui.forms.page import FormPage

        page = self.page("form")
        assert isinstance(page, FormPage)
        page.start(self._forms[form_id], step_id)

    def start_consent(self, party: Party, kinds: frozenset[Kind]) -> None:
        """Begin a consent with what is missing ticked."""
        from desktop.ui.consent.page import ConsentPage

        page = self.page("consent")
        assert isinstance(page, ConsentPage)
        page.start_new(party, kinds)

    def print_map(self, page: str) -> None:
        """Show the print page for the map."""
        from desktop.ui.map.print_dialog import print_map

        shell = self._window
        seen = replace(shell.map_page.seen, page=page)
        print_map(
            *(self._parent, self._atlas, seen, self._theme, shell.case_marks(), shell.case_name()),
            leave=self._leave_to_print,
            tasks=self._session.tasks,
        )

    def _leave_to_print(self) -> Permit:
        """The gate's leave for the open case's way on paper; it is noted in the log."""
        from desktop.core.exchange.own_papers import way_permit

        session = self._session
        return session.read(lambda book: way_permit(book, session.ledger, session.case_id))

    def _welcome(self) -> QWidget:
        from desktop.ui.lock.first_run import FirstRun

        made = FirstRun(self._session)
        made.map_wanted.connect(lambda: self._window.show_place("map"))
        made.finished.connect(self._first_run_done)
        return made

    def _first_run_done(self, practice: bool) -> None:
        self._window.show_place("cases")
        self._let_go("welcome")  # it has shown the recovery words
        if practice:
            self._window.start_tour()

    def _unlock(self) -> QWidget:
        from desktop.ui.lock.unlock import UnlockPage

        made = UnlockPage(self._session, self._theme)
        made.map_wanted.connect(lambda: self._window.show_place("map"))
        made.told.connect(self._window.tell)
        made.new_password_wanted.connect(self._show_new_password)
        return made

    def _show_new_password(self) -> None:
        from desktop.ui.settings.page import SettingsPage

        self._window.show_place("settings")
        page = self.page("settings")
        assert isinstance(page, SettingsPage)
        page.show_password()

    def _cases(self) -> QWidget:
        from desktop.ui.cases.list_page import CaseListPage

        made = CaseListPage(self._session, self._atlas)
        made.case_wanted.connect(self._window.open_case)
        made.receive_wanted.connect(lambda: self._window.show_place("receive"))
        return made

    def _case(self) -> QWidget:
        from desktop.ui.cases.case_page import CasePage

        made = CasePage(self._session, self._atlas)
        made.map_wanted.connect(self._window.show_on_map)
        for signal, place in (
            (made.consent_wanted, "consent"),
            (made.share_wanted, "share"),
            (made.forms_wanted, "forms"),
            (made.back_wanted, "cases"),
        ):
            self._leads(signal, place)
        made.note_wanted.connect(self._write_note_at)
        made.form_wanted.connect(self._window.start_form)
        made.other_case_wanted.connect(self._window.open_case)
        return made

    def _write_note_at(self, step_id: str) -> None:
        if step_id:
            self._window.show_step(step_id)
        self._window.write_note()

    def _leads(self, signal: object, place: str) -> None:
        signal.connect(lambda *_: self._window.show_place(place))  # type: ignore[attr-defined]

    def _consent(self) -> QWidget:
        from desktop.ui.consent.page import ConsentPage

        made = ConsentPage(self._session, self._forms)
        made.told.connect(self._window.tell)
        self._leads(made.done, "case")
        return made

    def _room(self) -> FormRoom:
        """The forms' pages share one room, made when the first of them is wanted."""
        if self._form_room is None:
            from desktop.ui.forms.room import FormRoom

            self._form_room = FormRoom(
                self._session, self._forms, self._atlas, self._window, self._parent
            )
        return self._form_room

    def write_paper(self, definition: FormDefinition, values: dict[str, str], out: Path) -> None:
        """Keep the form in the case and write its PDF; the gate has its say on the way."""
        self._room().write_paper(definition, values, out)

    def keep_draft(self) -> None:
        """Keep the form that is being filled in, if there is one."""
        if self._form_room is not None:
            self._form_room.keep_draft()

    def _share(self) -> QWidget:
        from desktop.ui.sharing.share_page import SharePage

        made = SharePage(self._session, self._atlas, self._forms, self._exchange_folder)
        made.told.connect(self._window.tell)
        made.consent_wanted.connect(self._window.ask_consent)
        self._leads(made.recipients_wanted, "recipients")
        self._leads(made.done, "case")
        return made

    def _receive(self) -> QWidget:
        from desktop.ui.sharing.receive_page import ReceivePage

        made = ReceivePage(self._session, self._atlas, self._exchange_folder)
        made.reply_wanted.connect(self._reply)
        made.folder_chosen.connect(self._keep_exchange_folder)
        made.imported.connect(self._window.open_case)
        self._leads(made.done, "cases")
        return made

    def _reply(self, case_id: str, recipient_id: str) -> None:
        from desktop.ui.sharing.share_page import SharePage

        self._window.open_case(case_id)
        self._window.show_place("share")
        page = self.page("share")
        assert isinstance(page, SharePage)
        page.choose(recipient_id)

    def _exchange_folder(self) -> str:
        return self.preferences.exchange_folder

    def _keep_exchange_folder(self, folder: str) -> None:
        from desktop.core.errors import Known
        from desktop.core.policy.door import check_leaving

        try:
            if folder:
                check_leaving(Path(folder) / Path(folder).name)
        except Known as refusal:
            self._window.refuse(refusal)
            return
        self.preferences = replace(self.preferences, exchange_folder=folder)
        self._window.keep_preferences(self.preferences)

    def _recipients(self) -> QWidget:
        from desktop.ui.sharing.recipients_page import RecipientsPage

        made = RecipientsPage(self._session)
        made.failed.connect(self._window.refuse)
        made.told.connect(self._window.tell)
        return made

    def _todo(self) -> QWidget:
        from desktop.ui.todo_page import TodoPage

        made = TodoPage(self._session, self._atlas)
        made.case_wanted.connect(self._window.open_case)
        self._leads(made.cases_wanted, "cases")
        return made

    def _statistics(self) -> QWidget:
        from desktop.ui.statistics_page import StatisticsPage

        made = StatisticsPage(self._session, self._atlas)
        self._leads(made.cases_wanted, "cases")
        return made

    def _settings(self) -> QWidget:
        from desktop.ui.settings.page import SettingsPage

        made = SettingsPage(self._session, self.preferences, self._exchange_folder)
        made.told.connect(self._window.tell)
        made.places.folder_chosen.connect(self._keep_exchange_folder)
        made.preferences_changed.connect(self._keep_preferences)
        return made

    def _keep_preferences(self, chosen: Preferences) -> None:
        kept = self.preferences
        self.preferences = replace(
            chosen, variants=kept.variants, exchange_folder=kept.exchange_folder
        )
        self._window.keep_preferences(self.preferences)

    def change_text_size(self, steps: int) -> None:
        """Make the text of the whole interface so many steps larger, or smaller."""
        from desktop.ui.settings.page import SettingsPage
        from desktop.ui.settings.text_size_row import stepped

        percent = stepped(self.preferences.text_percent, steps)
        self._keep_preferences(replace(self.preferences, text_percent=percent))
        shown = self._built.get("settings")
        if isinstance(shown, SettingsPage):
            shown.show_text_size(percent)

    def _variants(self) -> QWidget:
        from desktop.ui.variants.page import VariantsPage

        made = VariantsPage(self._atlas, self._session.tasks)
        made.chosen.connect(self._window.lay_variants)
        made.step_wanted.connect(self._window.show_step)
        made.map_wanted.connect(lambda: self._window.show_place("map"))
        return made

    def keep_variants(self, variants: tuple[str, ...]) -> None:
        """Remember which variants lie over the map."""
        self.preferences = replace(self.preferences, variants=variants)
        self._window.keep_preferences(self.preferences)

    def _help(self) -> QWidget:
        from desktop.ui.help.help_page import HelpPage

        made = HelpPage()
        made.tour_wanted.connect(self._window.start_tour)
        made.quiz_wanted.connect(lambda: self._window.show_place("quiz"))
        return made
