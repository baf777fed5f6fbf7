"""What Settings may ask of the vault: other ways in, copies, a look-over and its log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject

from desktop.core.cases.casebook import Casebook
from desktop.core.vault import audit, backup, check, safe, ways_in
from desktop.core.vault.audit import AuditRow
from desktop.core.vault.errors import VaultClosed
from desktop.core.vault.keys import MINIMUM
from desktop.core.vault.progress import Told
from desktop.core.vault.store import Vault, Way
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork
from desktop.ui.tasks import Cancelled

Found = TypeVar("Found")
Failed = Callable[[BaseException], None]


@dataclass(frozen=True, slots=True)
class Log:
    """The log, newest first; ``broken`` is the first line that does not hold, or None."""

    rows: tuple[AuditRow, ...]
    numbers: dict[str, str]
    """Case id → case number, for the cases that are still there."""
    broken: int | None


@dataclass(frozen=True, slots=True)
class NewPassword:
    """The present password, which is asked for again, and the one that is to take its place."""

    present: str
    new: str


def change_password(
    session: Session,
    asked: NewPassword,
    running: LongWork,
    done: Callable[[None], None],
    failed: Failed,
    cancelled: Callable[[], None],
) -> None:
    """Let a new password open the vault instead of the old; it can be stopped between its steps."""
    folder, cost, least = session.folder, session.cost, session.cost or MINIMUM
    running.run(
        session,
        lambda _book, vault, told: safe.change_password(
            folder, vault, asked.present, asked.new, cost=cost, minimum=least, told=told
        ),
        done,
        failed,
        cancelled,
        words=_slow_on_purpose(),
        late=translate("Keys", "The password is changed."),
        stopped=translate("Keys", "The desk was locked first: the password is as it was."),
    )


def change_words(
    session: Session,
    present: str,
    running: LongWork,
    done: Callable[[tuple[str, ...]], None],
    failed: Failed,
    cancelled: Callable[[], None],
) -> None:
    """Make new recovery words; the old ones open nothing any more."""
    folder, cost, least = session.folder, session.cost, session.cost or MINIMUM
    running.run(
        session,
        lambda _book, vault, told: safe.change_words(
            folder, vault, present, cost=cost, minimum=least, told=told
        ),
        done,
        failed,
        cancelled,
        words=_slow_on_purpose(),
        late=translate(
            "Keys",
            "New recovery words were made when the desk was locked, so nobody has seen them. Make "
            "new ones again.",
        ),
        stopped=translate("Keys", "The desk was locked first: the old recovery words still hold."),
    )


def _slow_on_purpose() -> str:
    return translate(
        "Keys",
        "Takes a few seconds in two steps, so that nobody can try many passwords fast. You can "
        "cancel between the steps; nothing is changed before the last.",
    )


def knows_password(session: Session) -> bool:
    """Whether the vault was opened with its password, so that it can be asked for again."""
    return session.with_vault(lambda vault: vault.opened_with is Way.PASSWORD)


@dataclass(frozen=True, slots=True)
class KeyInVault:
    """The organisation's key that opens this vault, and since when; None where nobody knows."""

    public: bytes
    added: datetime | None


def organisation_key(session: Session) -> KeyInVault | None:
    """The organisation's key that opens the vault, or None."""

    def look(vault: Vault) -> KeyInVault | None:
        public = ways_in.organisation_key(vault)
        if public is None:
            return None
        return KeyInVault(public, ways_in.organisation_key_since(vault))

    return session.with_vault(look)


def take_organisation_key_away(
    session: Session, done: Callable[[None], None], failed: Failed, asker: QObject
) -> None:
    """Let the organisation's key open the vault no more."""
    folder = session.folder
    session.work(
        lambda _book, vault: ways_in.set_organisation_key(folder, vault, None),
        done,
        failed,
        asker,
    )


def make_backup(
    session: Session,
    told: Told,
    done: Callable[[backup.Backup | None], None],
    failed: Failed,
    asker: QObject,
) -> None:
    """Copy the vault and check the copy; None where ``told`` has cancelled it."""
    _beside(session, lambda vault: backup.make(vault, told=told), done, failed, asker)


def look_over(
    session: Session,
    told: Told,
    done: Callable[[check.CheckReport | None], None],
    failed: Failed,
    asker: QObject,
) -> None:
    """Read the whole vault and tell what is not as written; None where it was cancelled."""
    _beside(session, lambda vault: check.look_over(vault, told), done, failed, asker)


def _beside(
    session: Session,
    long_work: Callable[[Vault], Found],
    done: Callable[[Found | None], None],
    failed: Failed,
    asker: QObject,
) -> None:
    """Work beside the vault's own thread, so that the desk can be used meanwhile.

    None where the user cancelled it, or locked.
    """

    def work(vault: Vault) -> Found | None:
        try:
            return long_work(vault)
        except (Cancelled, VaultClosed):
            return None

    session.beside(work, done, failed, asker)


def read_log(session: Session, done: Callable[[Log], None], failed: Failed, asker: QObject) -> None:
    """Read the whole log and follow its chain."""

    def work(book: Casebook, vault: Vault) -> Log:
        numbers = {shown.case.id: shown.case.number for shown in book.cases()}
        return Log(tuple(reversed(book.audit())), numbers, audit.first_break(vault))

    session.work(work, done, failed, asker)
