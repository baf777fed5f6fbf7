"""The open desk: the one way from a gesture to a service, and from its ``Changes`` to the views."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import Known
from desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # the vault's rooms load with the first vault: the map must stand before them
    from desktop.core.cases.casebook import Casebook
    from desktop.core.cases.consent_ledger import Ledger
    from desktop.core.cases.records import Changes, Profile
    from desktop.core.vault.keys import Cost
    from desktop.core.vault.store import Vault
    from desktop.ui.lock.way_in import WayIn

Answer = TypeVar("Answer")


def utc_now() -> datetime:
    """The clock that the services are given."""
    return datetime.now(UTC)


def _to_nobody(_answer: object) -> None:
    """Nobody is to hear of it."""


class Session(QObject):
    """One caseworker at one vault: views read through it and hear ``changed``."""

    changed = Signal(object)
    unlocked = Signal()
    closing = Signal()
    """The vault is about to be locked: the last moment to keep what is being written."""
    locked = Signal()
    case_changed = Signal(str)
    refused = Signal(object)

    def __init__(
        self,
        folder: Path,
        tasks: Tasks,
        *,
        cost: Cost | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``cost`` is for tests and demos: how dear a password guess is; tuned when left out."""
        super().__init__(parent)
        self.folder = folder
        self._cost = cost
        self.tasks = tasks
        self._vault: Vault | None = None
        self._is_closing = False
        self._casebook: Casebook | None = None
        self._case_id = ""

    @cached_property
    def ledger(self) -> Ledger:
        """Remembers which of the gate's decisions this run of the program has used."""
        from desktop.core.cases.consent_ledger import Ledger

        return Ledger()

    @property
    def cost(self) -> Cost | None:
        """How dear a guess at a new password is to be; None leaves it to the machine."""
        return self._cost

    @property
    def is_open(self) -> bool:
        """Whether the vault is unlocked."""
        return self._casebook is not None

    @property
    def case_id(self) -> str:
        """The open case, or ""."""
        return self._case_id

    @property
    def profile(self) -> Profile | None:
        """Who sits here; None while locked."""
        return self._casebook.profile if self._casebook else None

    def vault_exists(self) -> bool:
        """Whether this desk already has a vault."""
        from desktop.core.vault import safe

        return safe.exists(self.folder)

    def create(
        self,
        profile: Profile,
        password: str,
        done: Callable[[tuple[str, ...]], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Make the vault off the GUI thread; ``done`` gets the recovery words, shown only once."""
        way_in = self._way_in()

        def arrived(made: tuple[Vault, tuple[str, ...]]) -> None:
            self._settle(made[0], profile)
            done(made[1])

        self.tasks.on_vault(lambda: way_in.make(profile, password), arrived, failed)

    def unlock(
        self, password: str, done: Callable[[], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Open the vault off the GUI thread."""
        way_in = self._way_in()
        self._open(lambda: way_in.by_password(password), done, failed)

    def unlock_with_words(
        self,
        words: tuple[str, ...],
        done: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Open the vault with the recovery words."""
        way_in = self._way_in()
        self._open(lambda: way_in.by_words(words), done, failed)

    def lock(self) -> None:
        """Close the vault and forget everything that was read from it."""
        if self._vault is None:
            return
        self._is_closing = True
        try:
            self.closing.emit()
        finally:
            self._is_closing = False
        vault, self._vault, self._casebook = self._vault, None, None
        self._case_id = ""
        if self.tasks.vault_is_busy:  # show nothing while it ends what it has begun
            self.tasks.on_vault(vault.close, lambda _closed: None, self.refused.emit, self)
        else:
            self.tasks.now(vault.close)
        self.locked.emit()

    def open_case(self, case_id: str) -> None:
        """Put a case on the desk; "" clears the desk."""
        if case_id and self.is_open:
            self.read(lambda book: book.note_opened(case_id))
        self._case_id = case_id
        self.case_changed.emit(case_id)

    def read(self, question: Callable[[Casebook], Answer]) -> Answer:
        """Ask the casebook something that takes milliseconds. Raises Known refusals.

        Asked on this very thread: the vault lets one thread in at a time, so a look waits for a
        statement and never for the whole of a long work that is under way.
        """
        return question(self._book())

    def write(self, action: Callable[[Casebook], Changes]) -> Changes | None:
        """Do one transaction; on success every view hears of it, on refusal the user does.

        It waits for long work that is under way: a consent is not withdrawn in the middle of what
        is being shared on it.
        """
        book = self._book()
        return self._announced(lambda: self.tasks.now(lambda: action(book)))

    def add(self, action: Callable[[Casebook], Changes]) -> Changes | None:
        """The same for what only adds to the journal, which no long work depends on.

        Done on this very thread with all others kept waiting: it waits for a transaction that is
        being written, and never for the whole of a share or an import.
        """
        return self._announced(lambda: self.with_vault(lambda _vault: action(self._book())))

    def _announced(self, act: Callable[[], Changes]) -> Changes | None:
        try:
            changes = act()
        except Known as refusal:
            self.refused.emit(refusal)
            return None
        self.changed.emit(changes)
        return changes

    def keep(self, action: Callable[[Casebook], Changes]) -> None:
        """Keep a draft. It waits for no long work, only for a transaction that is being written.

        At a lock in the middle of long work nobody waits at all: it is kept when that work has
        ended, before the vault closes.
        """
        book = self._book()
        if self._is_closing and self.tasks.vault_is_busy:
            self.tasks.on_vault(lambda: action(book), lambda _: None, self.refused.emit, self)
            return
        self._announced(lambda: action(book))

    @property
    def must_wait(self) -> bool:
        """Whether somebody else is in the middle of writing: a draft may be kept a little later."""
        return self._vault is not None and self._vault.is_held

    def work(
        self,
        action: Callable[[Casebook, Vault], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
        asker: QObject | None = None,
        *,
        late_done: Callable[[Answer], None] = _to_nobody,
        late_fault: Callable[[BaseException], None] = _to_nobody,
    ) -> None:
        """Do longer work on the vault's thread; the answer comes home on the GUI thread.

        Nobody is told whose ``asker`` is gone by then. Once the desk has been locked the answer
        goes to ``late_done`` or ``late_fault`` instead, also when it has been unlocked since.
        """
        book, vault = self._book(), self._vault
        assert vault is not None
        told = self.unless_locked(done, late_done)
        refused = self.unless_locked(failed, late_fault)
        self.tasks.on_vault(lambda: action(book, vault), told, refused, asker)

    def unless_locked(
        self, answer: Callable[[Answer], None], late: Callable[[Answer], None] = _to_nobody
    ) -> Callable[[Answer], None]:
        """``answer`` as long as this vault stays open as it is now; after a lock, ``late``."""
        vault = self._vault

        def told(found: Answer) -> None:
            (answer if self._vault is vault else late)(found)

        return told

    def with_vault(self, action: Callable[[Vault], Answer]) -> Answer:
        """Ask a service that takes the vault itself, for milliseconds.

        Done on this very thread with all others kept waiting; it waits for no long work.
        """
        vault = self._vault
        if vault is None:
            raise RuntimeError("the vault is locked")
        with vault.undisturbed():
            return action(vault)

    def keep_place(self, action: Callable[[Vault], object]) -> None:
        """Keep where somebody stands, as ``keep`` keeps a draft."""
        vault = self._vault
        if vault is None:
            raise RuntimeError("the vault is locked")
        if self._is_closing and self.tasks.vault_is_busy:
            self.tasks.on_vault(lambda: action(vault), lambda _: None, self.refused.emit, self)
        else:
            self.with_vault(action)

    def beside(
        self,
        long_work: Callable[[Vault], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
        asker: QObject | None = None,
    ) -> None:
        """Give the vault to work that takes care of its own turns, beside everything else.

        Never waits for the vault's thread. The work gets VaultClosed when the desk is locked.
        """
        vault = self._vault
        if vault is None:
            raise RuntimeError("the vault is locked")
        self.tasks.aside(lambda: long_work(vault), done, failed, asker)

    def survey(
        self,
        question: Callable[[Casebook], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
        asker: QObject | None = None,
    ) -> None:
        """Ask something long that only reads, beside everything else: writing need not wait."""
        book = self._book()
        told, refused = self.unless_locked(done), self.unless_locked(failed)
        self.tasks.aside(lambda: question(book), told, refused, asker)

    def set_profile(self, profile: Profile) -> Changes | None:
        """Change who signs from now on."""
        from desktop.core.cases import profile_store

        vault = self._vault
        assert vault is not None

        def action(book: Casebook) -> Changes:
            changes = profile_store.set_profile(vault, profile)
            book.profile = profile
            return changes

        return self.write(action)

    def _open(
        self,
        opener: Callable[[], tuple[Vault, Profile]],
        done: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        def arrived(opened: tuple[Vault, Profile]) -> None:
            self._settle(*opened)
            done()

        self.tasks.on_vault(opener, arrived, failed)

    def _way_in(self) -> WayIn:
        from desktop.ui.lock.way_in import WayIn

        return WayIn(self.folder, self._cost)

    def _settle(self, vault: Vault, profile: Profile) -> None:
        from desktop.core.cases.casebook import Casebook

        self._vault = vault
        self._casebook = Casebook(vault, utc_now, profile)
        self.unlocked.emit()
        self._back_up(vault)

    def _back_up(self, vault: Vault) -> None:
        """Make the day's copy behind the user's back; only its failure is told.

        A lock in the middle of it is no failure: the next unlock makes the copy.
        """
        from desktop.core.vault.errors import VaultClosed
        from desktop.ui.lock.way_in import copy_of_the_day

        def failed(fault: BaseException) -> None:
            if not isinstance(fault, VaultClosed):
                self.refused.emit(fault)

        self.tasks.aside(
            lambda: copy_of_the_day(vault, utc_now()), lambda _made: None, failed, self
        )

    def _book(self) -> Casebook:
        if self._casebook is None:
            raise RuntimeError("the vault is locked")
        return self._casebook
