"""What is due for disposal, read in one go; and the disposal itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from desktop.core.cases import retention
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Case, Changes
from desktop.core.cases.retention import Proposal, Reason
from desktop.core.vault import backup
from desktop.core.vault.backup import Backup
from desktop.core.vault.progress import Told
from desktop.core.vault.store import Vault
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork

Failed = Callable[[BaseException], None]


@dataclass(frozen=True, slots=True)
class Due:
    """The proposals, the practice cases, and the backups that still hold what was erased."""

    proposals: tuple[Proposal, ...]
    practice: tuple[Case, ...]
    backups: tuple[Backup, ...]


def read_due(
    session: Session, today: date, done: Callable[[Due], None], failed: Failed, asker: QObject
) -> None:
    """Look through every case's last note."""

    def work(book: Casebook, vault: Vault) -> Due:
        return Due(
            retention.proposals(vault, today),
            tuple(shown.case for shown in book.cases() if shown.case.practice),
            retention.backups_holding(vault),
        )

    session.work(work, done, failed, asker)


def dispose(
    session: Session,
    decided: tuple[str, Reason],
    running: LongWork,
    done: Callable[[Changes], None],
    failed: Failed,
    cancelled: Callable[[], None],
) -> None:
    """Erase a case for good; the desk is cleared first if the case lies on it.

    It can be stopped until the case is erased; what follows only makes the file smaller.
    """
    case_id, reason = decided
    if session.case_id == case_id:
        session.open_case("")
    shrinks = translate(
        "Retention",
        "The case is erased. The vault's file is being made smaller, which cannot be stopped.",
    )
    running.run(
        session,
        lambda book, _vault, told: retention.dispose(
            book, case_id, reason, told, lambda: running.cannot_stop(shrinks)
        ),
        done,
        failed,
        cancelled,
        late=translate("Retention", "The case is erased."),
        words=translate("Retention", "Erasing the case. Cancel, and it is kept whole."),
    )


def remove_backups(
    session: Session,
    names: tuple[str, ...],
    running: LongWork,
    done: Callable[[], None],
    failed: Failed,
) -> None:
    """Make a new backup, then erase these; cancelled, there is no new one and all old ones."""

    def work(_book: Casebook, vault: Vault, told: Told) -> None:
        backup.make(vault, told=told)
        left = {each.name for each in backup.list_backups(vault.folder)}
        for name in names:
            if name in left:
                backup.remove(vault.folder, name)

    running.run(
        session,
        work,
        lambda _none: done(),
        failed,
        done,
        late=translate("Retention", "The older backups were erased after the desk was locked."),
    )
