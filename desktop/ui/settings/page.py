"""The settings page: each choice holds at once, and says so where it needs a restart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from desktop.core.cases.records import Party, Profile
from desktop.ui.cases import sheet_draft
from desktop.ui.cases.sheet_draft import SheetDraft
from desktop.ui.controls.basic import GRID, abreast, button, card, label, labelled, row
from desktop.ui.language import translate
from desktop.ui.lock.first_run import SEATS
from desktop.ui.names import party_name
from desktop.ui.session import Session
from desktop.ui.settings.lock_minutes import LockMinutesRow
from desktop.ui.settings.organisation_card import OrganisationCard
from desktop.ui.settings.places_card import PlacesCard
from desktop.ui.settings.preferences import Preferences
from desktop.ui.settings.safety_tabs import SafetyTabs, in_a_tab
from desktop.ui.settings.text_size_row import TextSizeRow

PROFILE = "profile"
"""The draft of a changed profile, at the desk."""


class SettingsPage(QWidget):
    """Emits the changed preferences; the profile goes through the session."""

    preferences_changed = Signal(object)
    told = Signal(str)
    restore_wanted = Signal(str, str)

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        exchange_folder: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__()
        self._session = session
        self._preferences = preferences
        self.theme = self._choice(
            ("system", translate("Settings", "As the system")),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
        )
        self.language = self._choice(("sv", "Svenska"), ("en", "English"))
        self.lock_row = LockMinutesRow(preferences.lock_minutes)
        self.minutes = self.lock_row.minutes
        self.organisation = OrganisationCard(session)
        self.places = PlacesCard(session, exchange_folder)
        self.name, self.unit = QLineEdit(), QLineEdit()
        self.title, self.telephone, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.party = self._choice(*((each.value, party_name(each)) for each in SEATS))
        self.text_size = TextSizeRow(preferences.text_percent)
        self._show_preferences()
        self.safety = SafetyTabs(session)
        self.safety.told.connect(self.told)
        self.safety.copies.restore_wanted.connect(self.restore_wanted)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(translate("Settings", "Settings"))
        self._arrange()
        self._draft = self._kept_while_typed()
        self.theme.currentIndexChanged.connect(self._chosen)
        self.language.currentIndexChanged.connect(self._chosen)
        self.lock_row.chosen.connect(self._minutes_chosen)
        self.organisation.told.connect(self.told)
        self.text_size.chosen.connect(self._text_size_chosen)

    def _arrange(self) -> None:
        self.setProperty("page", "true")
        self.tabs.addTab(
            in_a_tab(self._profile_card(), self._look_card(), self.places, self.organisation),
            translate("Settings", "You and this computer"),
        )
        for name, part in self.safety.parts():
            self.tabs.addTab(part, name)
        self.tabs.currentChanged.connect(self._turned)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(label(translate("Settings", "Settings"), "title"))
        layout.addWidget(self.tabs, 1)
        self._session.locked.connect(self._locked)

    def show_password(self) -> None:
        """Turn to the tab where a new password is chosen."""
        self.tabs.setCurrentIndex(1)
        self.safety.password.password.setFocus()

    def _locked(self) -> None:
        self.safety.forget()
        for field in (self.name, self.unit, self.title, self.telephone, self.email):
            field.clear()
        self.tabs.setCurrentIndex(0)

    def _turned(self, place: int) -> None:
        if place > 0 and self._session.is_open:
            self.safety.refresh(place - 1)

    def refresh(self) -> None:
        """Show who sits here now, with what was changed and not kept yet."""
        self._draft.keep_now()
        for part in (self.lock_row, self.organisation, self.places):
            part.refresh()
        profile = self._session.profile
        self._profile.setVisible(profile is not None)
        for place in range(1, self.tabs.count()):
            self.tabs.setTabVisible(place, profile is not None)
        self._turned(self.tabs.currentIndex())
        if profile is None:
            return
        self.name.setText(profile.name)
        self.unit.setText(profile.unit)
        self.title.setText(profile.title)
        self.telephone.setText(profile.telephone)
        self.email.setText(profile.email)
        self.party.setCurrentIndex(self.party.findData(profile.party.value))
        self._draft.begin("")
        self._offer_way_back()

    def _profile_card(self) -> QWidget:
        self.back_button = button(translate("Settings", "Put back as it was"), self._put_back)
        self._profile = card(
            label(translate("Settings", "Profile"), "heading"),
            label(translate("Settings", "Signs your entries and fills in your forms."), "quiet"),
            abreast(
                labelled(translate("Settings", "Name"), self.name),
                labelled(translate("Settings", "Title"), self.title),
            ),
            abreast(
                labelled(translate("Settings", "Party"), self.party),
                labelled(translate("Settings", "Unit"), self.unit),
            ),
            abreast(
                labelled(translate("Settings", "Telephone"), self.telephone),
                labelled(translate("Settings", "E-mail"), self.email),
            ),
            row(
                button(translate("Settings", "Save the profile"), self._keep, "primary"),
                self.back_button,
            ),
        )
        return self._profile

    def _kept_while_typed(self) -> SheetDraft:
        lines = ("name", "unit", "title", "telephone", "email")
        fields = {name: sheet_draft.line(getattr(self, name)) for name in lines}
        fields["party"] = sheet_draft.choice(self.party)
        for field in fields.values():
            field.changed.connect(lambda *_: self._offer_way_back())
        return SheetDraft(self._session, PROFILE, fields, self)

    def _offer_way_back(self) -> None:
        self.back_button.setVisible(self._session.is_open and self._draft.is_begun())

    def _put_back(self) -> None:
        self._draft.throw_away()
        self.refresh()

    def _look_card(self) -> QWidget:
        return card(
            label(translate("Settings", "This computer"), "heading"),
            abreast(labelled(translate("Settings", "Theme"), self.theme), self.text_size),
            abreast(
                labelled(
                    translate("Settings", "Language"),
                    self.language,
                    translate("Settings", "Holds from the next start."),
                ),
                self.lock_row,
            ),
        )

    def _keep(self) -> None:
        profile = Profile(
            name=self.name.text().strip(),
            party=Party(self.party.currentData()),
            unit=self.unit.text().strip(),
            title=self.title.text().strip(),
            telephone=self.telephone.text().strip(),
            email=self.email.text().strip(),
        )
        if self._session.set_profile(profile) is not None:
            self._draft.drop()
            self.refresh()
            self.told.emit(translate("Settings", "The profile is kept."))

    def _choice(self, *options: tuple[str, str]) -> QComboBox:
        made = QComboBox()
        for value, name in options:
            made.addItem(name, value)
        return made

    def _show_preferences(self) -> None:
        kept = self._preferences
        self.theme.setCurrentIndex(self.theme.findData(kept.theme))
        self.language.setCurrentIndex(self.language.findData(kept.language))

    def show_text_size(self, percent: int) -> None:
        """Show the text size that was chosen with the keys."""
        self._preferences = replace(self._preferences, text_percent=percent)
        self.text_size.show_percent(percent)

    def _minutes_chosen(self, minutes: int) -> None:
        self._preferences = replace(self._preferences, lock_minutes=minutes)
        self.preferences_changed.emit(self._preferences)

    def _text_size_chosen(self, percent: int) -> None:
        self._preferences = replace(self._preferences, text_percent=percent)
        self.preferences_changed.emit(self._preferences)

    def _chosen(self) -> None:
        self._preferences = replace(
            self._preferences,
            theme=str(self.theme.currentData()),
            language=str(self.language.currentData()),
        )
        self.preferences_changed.emit(self._preferences)
