"""A window at socialtjänsten and a colleague at the health care with a vault of their own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Kind, Party, Recipient
from desktop.core.exchange import contact_card, receive, share
from desktop.core.exchange.identity import own_keys
from desktop.ui.application import Desk
from tests.core.exchange.desks import Desk as Colleague

TIMEOUT_MS = 20_000


class TwoDesks:
    """The window's desk with its case, and a colleague it knows and has compared with."""

    def __init__(self, desk: Desk, qtbot: QtBot, folder: Path) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.folder = folder
        self.colleague = self.another(Party.HALSO_OCH_SJUKVARD, "Rehabkoordinator Övning")
        self.knows(self.colleague)

    @property
    def case_id(self) -> str:
        """The case on the window's desk."""
        return self.desk.session.case_id

    @property
    def card(self) -> Recipient:
        """How others see the window's desk."""
        profile = self.desk.session.profile
        assert profile is not None
        return self.desk.session.with_vault(
            lambda vault: contact_card.read_card(
                contact_card.contact_card(own_keys(vault), profile)
            )
        )

    def another(self, party: Party, name: str) -> Colleague:
        """One more desk, whose clock is the computer's."""
        made = Colleague(self.folder / name, party, name)
        made.now = datetime.now(UTC)
        return made

    def knows(self, other: Colleague, *, verified: bool = True) -> None:
        """Let the window's desk know another one."""
        vault, card = self.desk.session.with_vault, other.card
        vault(lambda one: recipient_store.add(one, card))
        if verified:
            vault(lambda one: recipient_store.verify(one, card.id, "Handläggare Övning"))

    def consents(self, *kinds: Kind, party: Party = Party.HALSO_OCH_SJUKVARD) -> str:
        """A consent in the window's case; its id."""
        day = datetime.now().astimezone().date()
        changes = self.desk.session.write(
            lambda book: book.give_consent(
                self.case_id, {party}, kinds, "Övning", day, day + timedelta(days=90)
            )
        )
        assert changes is not None
        return changes.entry_id

    def writes(self, text: str) -> str:
        """A note in the window's case; its id."""
        changes = self.desk.session.write(lambda book: book.write_note(self.case_id, text))
        assert changes is not None
        return changes.entry_id

    def sends(self, out: Path) -> str:
        """The window's desk seals everything it may to the colleague, who takes it in."""
        case_id, to = self.case_id, self.colleague.card
        self.desk.session.read(
            lambda book: share.seal(
                book, case_id, share.preview(book, case_id, to), to, "Övning", out
            )
        )
        incoming = receive.open_bundle(self.colleague.vault, out)
        return receive.accept(self.colleague.casebook, incoming).case_id

    def gets(self, sender: Colleague, case_id: str, out: Path) -> Path:
        """Another desk seals all of a case to the window's desk."""
        book, me, day = sender.casebook, self.card, datetime.now().astimezone().date()
        book.give_consent(
            case_id, {Party.SOCIALTJANST}, set(Kind), "Svar", day, day + timedelta(days=30)
        )
        share.seal(book, case_id, share.preview(book, case_id, me), me, "Svar", out)
        return out

    def until(self, *paths: Path) -> None:
        """Wait for files, and for the work behind them."""
        self.qtbot.waitUntil(
            lambda: all(path.exists() for path in paths) and not self.desk.tasks.busy,
            timeout=TIMEOUT_MS,
        )

    def settle(self) -> None:
        """Wait for the work off the GUI thread."""
        self.qtbot.waitUntil(lambda: not self.desk.tasks.busy, timeout=TIMEOUT_MS)


def words(widget: QWidget) -> str:
    """Everything one can read."""
    QApplication.processEvents()  # what was just laid out is shown with the next event
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]
    buttons = [each.text() for each in widget.findChildren(QAbstractButton)]
    lines = [each.text() for each in widget.findChildren(QLineEdit)]
    return "\n".join([*labels, *buttons, *lines])
