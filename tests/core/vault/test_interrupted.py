"""Whatever the disk refuses to do next, the vault that was there is there, or the new one is."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.core.errors import Known
from desktop.core.vault import backup, safe, secrets_store
from desktop.core.vault.check import look_over
from desktop.core.vault.errors import WrongPassword
from tests.core.vault.vault_samples import CHEAP, PASSWORD, change_password, new_vault, unlock

ACTS: tuple[tuple[Any, str], ...] = (
    (os, "fsync"),
    (os, "open"),
    (shutil, "copyfile"),
    (Path, "replace"),
    (Path, "rename"),
    (Path, "unlink"),
    (Path, "mkdir"),
    (Path, "touch"),
)
"""What our own code asks of the disk, SQLite's own writing aside."""

ATTEMPTS = range(16)


class Fault:
    """Lets so many acts through and refuses every one after that."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, let_through: int) -> None:
        self.left = let_through
        for owner, name in ACTS:
            monkeypatch.setattr(owner, name, self._limited(getattr(owner, name)))

    def _limited(self, act: Callable[..., object]) -> Callable[..., object]:
        def limited(*arguments: object, **named: object) -> object:
            if self.left <= 0:
                raise OSError(errno.EIO, "the disk does not answer")
            self.left -= 1
            return act(*arguments, **named)

        return limited


def attempt(monkeypatch: pytest.MonkeyPatch, let_through: int, act: Callable[[], object]) -> bool:
    """Try with a disk that gives up; whether it succeeded all the same."""
    with monkeypatch.context() as patch:
        Fault(patch, let_through)
        try:
            act()
        except (Known, OSError):
            return False
    return True


def kept(folder: Path, password: str = PASSWORD) -> bytes | None:
    """What the vault holds, after a look at all of it."""
    vault = unlock(folder, password)
    assert look_over(vault).ok
    secret = secrets_store.get(vault, "nyckel")
    vault.close()
    return secret


@pytest.mark.parametrize("let_through", ATTEMPTS)
def test_an_interrupted_creation_can_be_made_again_or_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, let_through: int
) -> None:
    folder = tmp_path / "valv"
    made = attempt(monkeypatch, let_through, lambda: new_vault(folder)[0].close())
    if made or safe.exists(folder):
        assert kept(folder) is None
    else:
        new_vault(folder)[0].close()


@pytest.mark.parametrize("let_through", ATTEMPTS)
def test_an_interrupted_change_of_password_leaves_one_that_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, let_through: int
) -> None:
    vault, words = new_vault(tmp_path)
    secrets_store.put(vault, "nyckel", b"1")
    changed = attempt(
        monkeypatch,
        let_through,
        lambda: change_password(tmp_path, vault, "ett nytt lösenord"),
    )
    vault.close()
    try:
        assert kept(tmp_path, "ett nytt lösenord") == b"1"
    except WrongPassword:
        assert not changed
        assert kept(tmp_path) == b"1"
    safe.unlock_with_words(tmp_path, words, minimum=CHEAP).close()


@pytest.mark.parametrize("let_through", ATTEMPTS)
def test_an_interrupted_backup_leaves_the_vault_and_no_false_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, let_through: int
) -> None:
    vault, _ = new_vault(tmp_path)
    secrets_store.put(vault, "nyckel", b"1")
    attempt(monkeypatch, let_through, lambda: backup.make(vault))
    vault.close()
    assert kept(tmp_path) == b"1"
    for each in backup.list_backups(tmp_path):
        backup.restore(tmp_path, each.name, PASSWORD, minimum=CHEAP)
        assert kept(tmp_path) == b"1"


@pytest.mark.parametrize("let_through", ATTEMPTS)
def test_an_interrupted_restore_leaves_the_old_vault_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, let_through: int
) -> None:
    vault, _ = new_vault(tmp_path)
    secrets_store.put(vault, "nyckel", "då".encode())
    made = backup.make(vault)
    secrets_store.put(vault, "nyckel", b"nu")
    vault.close()
    restored = attempt(
        monkeypatch,
        let_through,
        lambda: backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP),
    )
    if restored:
        assert kept(tmp_path) == "då".encode()
    else:
        assert kept(tmp_path) in ("då".encode(), b"nu")
    backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP)
    assert kept(tmp_path) == "då".encode()
