"""How each page is built, and where what happens on it leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session
from desktop.ui.settings.choices import Choices
from desktop.ui.shell import Shell
from desktop.ui.theme.palette import Theme

if TYPE_CHECKING:
    from desktop.core.forms.model import FormDefinition
    from desktop.ui.forms.room import FormRoom

Page = Callable[[str], QWidget]


class PageMaking:
    """Builds pages, each from scratch at every call; its import waits until then."""

    def __init__(
        self,
        session: Session,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
        theme: Theme,
        choices: Choices,
        shell: Shell,
        parent: QWidget,
    ) -> None:
        self._session, self._atlas, self._forms = session, atlas, forms
        self._theme, self._choices, self._shell, self._parent = theme, choices, shell, parent

    def makers(self, page: Page, let_go: Callable[[str], None]) -> dict[str, Callable[[], QWidget]]:
        """Place → what builds its page. ``page`` gives another page, ``let_go`` ends one."""
        return {
            "welcome": lambda: self._welcome(let_go),
            "unlock": lambda: self._unlock(page),
            "cases": self._cases,
            "case": self._case,
            "consent": self._consent,
            "share": self._share,
            "receive": lambda: self._receive(page),
            "recipients": self._recipients,
            "todo": self._todo,
            "statistics": self._statistics,
            "settings": lambda: self._settings(page),
            "help": self._help,
            "variants": self._variants,
            "quiz": self._shell.quiz_page,
        }

    def form_room(self) -> FormRoom:
        """What the forms' pages share."""
        from desktop.ui.forms.room import FormRoom

        return FormRoom(self._session, self._forms, self._atlas, self._shell, self._parent)

    def _welcome(self, let_go: Callable[[str], None]) -> QWidget:
        from desktop.ui.lock.first_run import FirstRun

        def done(practice: bool) -> None:
            self._shell.show_place("cases")
            let_go("welcome")  # it has shown the recovery words
            if practice:
                self._shell.start_tour()

        made = FirstRun(self._session)
        self._leads(made.map_wanted, "map")
        made.finished.connect(done)
        return made

    def _unlock(self, page: Page) -> QWidget:
        from desktop.ui.lock.unlock import UnlockPage

        def show_new_password() -> None:
            from desktop.ui.settings.page import SettingsPage

            self._shell.show_place("settings")
            settings = page("settings")
            assert isinstance(settings, SettingsPage)
            settings.show_password()

        made = UnlockPage(self._session, self._theme)
        self._leads(made.map_wanted, "map")
        made.told.connect(self._shell.tell)
        made.warned.connect(self._shell.tell_until_closed)
        made.new_password_wanted.connect(show_new_password)
        return made

    def _cases(self) -> QWidget:
        from desktop.ui.cases.list_page import CaseListPage

        made = CaseListPage(self._session, self._atlas)
        made.case_wanted.connect(self._shell.open_case)
        self._leads(made.receive_wanted, "receive")
        return made

    def _case(self) -> QWidget:
        from desktop.ui.cases.case_page import CasePage

        made = CasePage(self._session, self._atlas)
        made.map_wanted.connect(self._shell.show_on_map)
        for signal, place in (
            (made.consent_wanted, "consent"),
            (made.share_wanted, "share"),
            (made.forms_wanted, "forms"),
            (made.back_wanted, "cases"),
        ):
            self._leads(signal, place)
        made.note_wanted.connect(self._write_note_at)
        made.form_wanted.connect(self._shell.start_form)
        made.other_case_wanted.connect(self._shell.open_case)
        return made

    def _write_note_at(self, step_id: str) -> None:
        if step_id:
            self._shell.show_step(step_id)
        self._shell.write_note()

    def _consent(self) -> QWidget:
        from desktop.ui.consent.page import ConsentPage

        made = ConsentPage(self._session, self._forms, self._choices.exchange_folder)
        made.told.connect(self._shell.tell)
        self._leads(made.done, "case")
        return made

    def _share(self) -> QWidget:
        from desktop.ui.sharing.share_page import SharePage

        made = SharePage(self._session, self._atlas, self._forms, self._choices.exchange_folder)
        made.told.connect(self._shell.tell)
        made.consent_wanted.connect(self._shell.ask_consent)
        self._leads(made.recipients_wanted, "recipients")
        self._leads(made.done, "case")
        return made

    def _receive(self, page: Page) -> QWidget:
        from desktop.ui.sharing.receive_page import ReceivePage

        def reply(case_id: str, recipient_id: str) -> None:
            from desktop.ui.sharing.share_page import SharePage

            self._shell.open_case(case_id)
            self._shell.show_place("share")
            share = page("share")
            assert isinstance(share, SharePage)
            share.choose(recipient_id)

        made = ReceivePage(self._session, self._atlas, self._choices.exchange_folder)
        made.reply_wanted.connect(reply)
        made.folder_chosen.connect(self._choices.keep_exchange_folder)
        made.imported.connect(self._shell.open_case)
        self._leads(made.done, "cases")
        return made

    def _recipients(self) -> QWidget:
        from desktop.ui.sharing.recipients_page import RecipientsPage

        made = RecipientsPage(self._session)
        made.failed.connect(self._shell.refuse)
        made.told.connect(self._shell.tell)
        return made

    def _todo(self) -> QWidget:
        from desktop.ui.todo.page import TodoPage

        made = TodoPage(self._session, self._atlas)
        made.case_wanted.connect(self._shell.open_case)
        self._leads(made.cases_wanted, "cases")
        return made

    def _statistics(self) -> QWidget:
        from desktop.ui.statistics.page import StatisticsPage

        made = StatisticsPage(self._session, self._atlas)
        self._leads(made.cases_wanted, "cases")
        return made

    def _settings(self, page: Page) -> QWidget:
        from desktop.ui.lock.unlock import UnlockPage
        from desktop.ui.settings.page import SettingsPage

        def restore(name: str, password: str) -> None:
            lock = page("unlock")
            assert isinstance(lock, UnlockPage)
            lock.restore(name, password)

        choices = self._choices
        made = SettingsPage(self._session, choices.now, choices.exchange_folder)
        made.told.connect(self._shell.tell)
        made.places.folder_chosen.connect(choices.keep_exchange_folder)
        made.preferences_changed.connect(choices.keep_from_settings)
        made.restore_wanted.connect(restore)
        return made

    def _variants(self) -> QWidget:
        from desktop.ui.variants.page import VariantsPage

        made = VariantsPage(self._atlas, self._session.tasks)
        made.chosen.connect(self._shell.lay_variants)
        made.step_wanted.connect(self._shell.show_step)
        self._leads(made.map_wanted, "map")
        return made

    def _help(self) -> QWidget:
        from desktop.ui.help.help_page import HelpPage

        made = HelpPage()
        made.tour_wanted.connect(self._shell.start_tour)
        self._leads(made.quiz_wanted, "quiz")
        return made

    def _leads(self, signal: object, place: str) -> None:
        signal.connect(lambda *_: self._shell.show_place(place))  # type: ignore[attr-defined]
