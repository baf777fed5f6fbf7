"""Long work tells how far it has come, and can be stopped at any step without a trace."""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from desktop.core.vault import backup, check, secrets_store
from desktop.core.vault.check import look_over
from desktop.core.vault.errors import VaultClosed
from desktop.core.vault.progress import Told, told_within
from desktop.core.vault.store import Vault
from tests.core.vault.vault_samples import CHEAP, PASSWORD, contents, new_vault, unlock


class Enough(Exception):
    """What a user who has cancelled makes the work hear."""


class Listener:
    """Hears so many steps, then has had enough."""

    def __init__(self, patience: int = 1_000_000) -> None:
        self.heard: list[float] = []
        self._patience = patience

    def __call__(self, done: float) -> None:
        if len(self.heard) >= self._patience:
            raise Enough
        self.heard.append(done)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """A vault of some size."""
    made, _ = new_vault(tmp_path)
    for number in range(9):
        secrets_store.put(made, f"rad {number}", bytes(1_000_000))
    return made


def test_a_backup_tells_how_far_it_has_come(vault: Vault) -> None:
    listener = Listener()
    backup.make(vault, told=listener)
    assert listener.heard == sorted(listener.heard)
    assert listener.heard[-1] == 1.0
    assert len(listener.heard) > 3
    vault.close()


def test_a_look_over_tells_how_far_it_has_come(vault: Vault) -> None:
    listener = Listener()
    assert look_over(vault, listener).ok
    assert listener.heard == sorted(listener.heard)
    assert (listener.heard[0], listener.heard[-1]) == (0.0, 1.0)
    vault.close()


@pytest.mark.parametrize("patience", range(4))
def test_a_backup_that_is_stopped_leaves_neither_a_copy_nor_a_lock(
    vault: Vault, patience: int
) -> None:
    with pytest.raises(Enough):
        backup.make(vault, told=Listener(patience))
    assert backup.list_backups(vault.folder) == ()
    assert list((vault.folder / backup.BACKUP_FOLDER).iterdir()) == []
    secrets_store.put(vault, "efter", b"1")
    assert backup.make(vault).size > 9_000_000
    vault.close()


@pytest.mark.parametrize("patience", range(7))
def test_a_look_over_that_is_stopped_changes_nothing(vault: Vault, patience: int) -> None:
    before = contents(vault.folder)
    with pytest.raises(Enough):
        look_over(vault, Listener(patience))
    assert contents(vault.folder) == before
    assert look_over(vault).ok
    vault.close()


def test_a_single_long_statement_can_be_stopped_in_its_middle(vault: Vault) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with pytest.raises(Enough), told_within(vault.db.conn, Listener(3), 0.0):
        vault.rows(endless)
    assert vault.row("SELECT 1") == (1,)
    vault.close()


def test_the_desk_can_write_while_a_backup_is_made(vault: Vault) -> None:
    written: list[int] = []
    finished = threading.Event()

    def write() -> None:
        number = 0
        while not finished.is_set():
            secrets_store.put(vault, f"samtidigt {number}", b"1")
            written.append(number)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    made = backup.make(vault)
    finished.set()
    writer.join()
    assert len(written) > 5
    vault.close()
    backup.restore(vault.folder, made.name, PASSWORD, minimum=CHEAP)
    restored = unlock(vault.folder)
    assert look_over(restored).ok
    assert secrets_store.get(restored, "rad 8") == bytes(1_000_000)
    restored.close()


def test_a_lock_in_the_middle_of_a_backup_closes_at_once_and_leaves_no_copy(vault: Vault) -> None:
    begun, refused = threading.Event(), []

    def copy() -> None:
        try:
            backup.make(vault, told=lambda _done: begun.set())
        except VaultClosed as refusal:
            refused.append(refusal)

    copier = threading.Thread(target=copy)
    copier.start()
    assert begun.wait(20)
    vault.close()
    copier.join(20)
    assert len(refused) == 1
    assert list((vault.folder / backup.BACKUP_FOLDER).iterdir()) == []
    again = unlock(vault.folder)
    assert look_over(again).ok
    again.close()


def test_a_lock_while_the_copy_is_checked_is_not_taken_for_a_broken_copy(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closing(connection: object, told: Told, done: float) -> AbstractContextManager[None]:
        vault.close()
        told(done)
        return told_within(connection, told, done)

    monkeypatch.setattr(backup, "told_within", closing)
    with pytest.raises(VaultClosed):
        backup.make(vault)
    assert list((vault.folder / backup.BACKUP_FOLDER).iterdir()) == []


def test_what_is_written_during_a_look_over_is_no_false_alarm(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    def half_seen(looked_at: Vault) -> list[str]:
        looks.append(1)
        if len(looks) == 1:
            secrets_store.put(looked_at, "samtidigt", b"1")
            return ["seal:1"]
        return []

    monkeypatch.setattr(check, "_seals", half_seen)
    assert look_over(vault).ok
    assert len(looks) == 2
    vault.close()


def test_a_problem_that_nobody_wrote_meanwhile_is_told_at_once(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "_seals", lambda _vault: ["seal:1"])
    assert look_over(vault).problems == ("seal:1",)
    vault.close()
