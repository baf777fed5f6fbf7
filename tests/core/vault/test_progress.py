"""Long work tells how far it has come, and can be stopped at any step without a trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.vault import backup, secrets_store
from desktop.core.vault.check import look_over
from desktop.core.vault.progress import told_within
from desktop.core.vault.store import Vault
from tests.core.vault.vault_samples import contents, new_vault


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
