"""First run: who you are, a password that holds, and the words that open if it is forgotten."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QWidget,
)

from desktop.core.cases.records import Party, Profile
from desktop.core.errors import Known
from desktop.ui.controls.basic import button, label, labelled, link_row, redress, row
from desktop.ui.language import translate
from desktop.ui.lock import unwritten_words
from desktop.ui.lock.new_password import NewPassword
from desktop.ui.lock.organisation import organisation_key_told
from desktop.ui.lock.sheet import Sheet
from desktop.ui.lock.words_shown import WordsShown
from desktop.ui.names import party_name
from desktop.ui.session import Session
from desktop.ui.wording import sentence

SHEETS = 3
SEATS = tuple(party for party in Party if party is not Party.FINSAMTEAM)


class FirstRun(QWidget):
    """Three short sheets in a row; emits ``finished`` when the vault is open and the words kept."""

    finished = Signal(bool)
    map_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._words: tuple[str, ...] = ()
        self._sheets = QStackedLayout(self)
        self._sheets.addWidget(self._who())
        self._sheets.addWidget(self._password())
        session.closing.connect(self._closing)

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor stands where one begins to write."""
        super().showEvent(event)
        if self._sheets.currentIndex() == 0:
            self.name.setFocus()

    def _turn(self, sheet: int, first: QLineEdit) -> None:
        self._sheets.setCurrentIndex(sheet)
        first.setFocus()

    def _who(self) -> Sheet:
        self.party = QComboBox()
        for party in SEATS:
            self.party.addItem(party_name(party), party.value)
        self.name = QLineEdit()
        self.unit = QLineEdit()
        self.telephone = QLineEdit()
        for field in (self.name, self.unit):
            field.textChanged.connect(self._check_who)
        self.to_password = button(
            translate("FirstRun", "Continue"), lambda: self._turn(1, self.password), "primary"
        )
        for field in (self.name, self.unit, self.telephone):
            field.returnPressed.connect(self.to_password.click)
        self._check_who()
        return Sheet(
            _step(1),
            label(translate("FirstRun", "Welcome to Stockholmsmodellen"), "title"),
            label(
                translate(
                    "FirstRun",
                    "Everything stays encrypted on this computer. What you write here signs your "
                    "notes and fills in your forms.",
                ),
                "quiet",
            ),
            labelled(translate("FirstRun", "Your party"), self.party),
            labelled(translate("FirstRun", "Your name"), self.name),
            labelled(translate("FirstRun", "Your unit"), self.unit),
            labelled(translate("FirstRun", "Telephone (may be left empty)"), self.telephone),
            row(
                self.to_password,
                button(translate("FirstRun", "Only the map"), self.map_wanted.emit, "secondary"),
            ),
        )

    def _password(self) -> Sheet:
        self.new_password = NewPassword(
            translate("FirstRun", "Password"), lambda: (self.name.text(), self.unit.text())
        )
        self.password, self.again = self.new_password.password, self.new_password.again
        self.new_password.changed.connect(self._check_password)
        self.message = label("", "error")
        self.message.hide()
        self.make_button = button(translate("FirstRun", "Create the vault"), self._make, "primary")
        self.new_password.entered.connect(self.make_button.click)
        self._check_password()
        return Sheet(
            _step(2),
            label(translate("FirstRun", "Choose a password"), "title"),
            label(
                translate(
                    "FirstRun",
                    "Take some words that do not belong together: easy to remember, hard to guess.",
                ),
                "quiet",
            ),
            self.new_password,
            self.message,
            row(
                self.make_button,
                button(
                    translate("FirstRun", "Back"),
                    lambda: self._turn(0, self.name),
                    "secondary",
                ),
            ),
        )

    def _check_who(self) -> None:
        filled = bool(self.name.text().strip() and self.unit.text().strip())
        self.to_password.setEnabled(filled)

    def _check_password(self) -> None:
        self.make_button.setEnabled(self.new_password.is_good)

    def _make(self) -> None:
        self.make_button.setEnabled(False)
        self.make_button.setText(translate("FirstRun", "Creating…"))
        profile = Profile(
            name=self.name.text().strip(),
            party=Party(self.party.currentData()),
            unit=self.unit.text().strip(),
            telephone=self.telephone.text().strip(),
        )
        self._session.create(profile, self.password.text(), self._made, self._refused)

    def _made(self, words: tuple[str, ...]) -> None:
        self.new_password.forget()
        self._words = words
        self._sheets.addWidget(self._recovery(words))
        self._turn(2, self.typed[0])

    def _refused(self, fault: BaseException) -> None:
        self.make_button.setText(translate("FirstRun", "Create the vault"))
        self._check_password()
        self.message.setText(sentence(fault))
        self.message.show()

    def _closing(self) -> None:
        """The words go from the screen with everything else; how to get new ones is told after."""
        if self._words:
            unwritten_words.remember(self._session)
            self._end_without_words()

    def _end_without_words(self) -> None:
        self._words = ()
        shown = self._sheets.widget(2)
        self._sheets.setCurrentIndex(0)
        if shown is not None:
            self._sheets.removeWidget(shown)
            shown.deleteLater()

    def _recovery(self, words: tuple[str, ...]) -> Sheet:
        self._asked = (2, 8)
        self.typed = [QLineEdit(), QLineEdit()]
        fields = []
        for place, field in zip(self._asked, self.typed, strict=True):
            field.textChanged.connect(self._check_words)
            caption = translate("FirstRun", "Word {number} on your paper").format(number=place + 1)
            fields.append(labelled(caption, field))
        self.print_button = button(translate("FirstRun", "Print the words…"), self._print, "link")
        self.print_message = label("", "error")
        self.print_message.hide()
        self.wrong_word = label(translate("FirstRun", "That is not the word."), "error")
        self.practice_button = button(
            translate("FirstRun", "Start with the practice case"),
            lambda: self._end(True),
            "primary",
        )
        self.empty_button = button(
            translate("FirstRun", "Start empty"), lambda: self._end(False), "secondary"
        )
        self.typed[0].returnPressed.connect(self.typed[1].setFocus)
        self.typed[1].returnPressed.connect(self.practice_button.click)
        self._check_words()
        return Sheet(
            _step(3),
            label(translate("FirstRun", "Write down your recovery words"), "title"),
            label(self._what_words_are(), "quiet"),
            WordsShown(words),
            link_row(self.print_button),
            self.print_message,
            row(*fields, spacing=16),
            self.wrong_word,
            row(self.practice_button, self.empty_button),
            width=560,
        )

    def _what_words_are(self) -> str:
        told = translate(
            "FirstRun",
            "They open the vault if you forget the password, and are shown only now. "
            "Keep the paper locked in.",
        )
        if self._session.with_vault(lambda vault: vault.organisation_key_added):
            alone = organisation_key_told()
        else:
            alone = translate("FirstRun", "Nobody else can help you in.")
        return f"{told} {alone}"

    def _print(self) -> None:
        from desktop.ui.lock.words_paper import print_words

        try:
            print_words(self, self._words)
        except Known as fault:
            self.print_message.setText(sentence(fault))
            self.print_message.show()

    def _check_words(self) -> None:
        asked = [self._words[place] for place in self._asked]
        written = [field.text().strip().lower() for field in self.typed]
        for field, word, wanted in zip(self.typed, written, asked, strict=True):
            redress(field, "invalid", "false" if wanted.startswith(word) else "true")
        self.wrong_word.setVisible(any(each.property("invalid") == "true" for each in self.typed))
        self.practice_button.setEnabled(written == asked)
        self.empty_button.setEnabled(written == asked)

    def _end(self, practice: bool) -> None:
        self._words = ()
        self.finished.emit(practice)


def _step(number: int) -> QLabel:
    """How far one has come; three short sheets in all."""
    words = translate("FirstRun", "Step {number} of {count}")
    return label(words.format(number=number, count=SHEETS), "caption")
