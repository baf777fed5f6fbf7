"""Stopped at any moment at which it can be stopped, long work has changed nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.vault import backup, copying, safe
from desktop.core.vault.copying import copy_all
from desktop.core.vault.errors import WrongPassword
from desktop.core.vault.progress import Told
from desktop.core.vault.store import Vault
from tests.core.vault.vault_samples import CHEAP, PASSWORD, new_vault, unlock

NEW = "elva trötta igelkottar vid sjön"


class Stop(Exception):
    """Raised by whoever is told."""


def _password(folder: Path, vault: Vault, told: Told) -> None:
    safe.change_password(folder, vault, PASSWORD, NEW, cost=CHEAP, minimum=CHEAP, told=told)


def _words(folder: Path, vault: Vault, told: Told) -> None:
    safe.change_words(folder, vault, PASSWORD, cost=CHEAP, minimum=CHEAP, told=told)


@pytest.mark.parametrize("change", [_password, _words], ids=["password", "words"])
def test_a_change_of_a_secret_that_is_stopped_leaves_the_header_and_the_log(
    tmp_path: Path, change: Callable[[Path, Vault, Told], None]
) -> None:
    vault, words = new_vault(tmp_path)
    told: list[float] = []
    header, log = (tmp_path / "vault.json").read_bytes(), vault.rows("SELECT * FROM audit")
    for number in range(4):
        with pytest.raises(Stop):
            change(tmp_path, vault, _stopping_at(number))
        assert (tmp_path / "vault.json").read_bytes() == header
        assert vault.rows("SELECT * FROM audit") == log
    change(tmp_path, vault, told.append)
    assert told == sorted(told)
    assert len(told) == 4
    vault.close()
    if change is _words:
        unlock(tmp_path).close()
        return
    with pytest.raises(WrongPassword):
        unlock(tmp_path)
    safe.unlock_with_words(tmp_path, words, minimum=CHEAP).close()


def test_a_restore_that_is_stopped_anywhere_leaves_the_vault_and_the_folder(
    tmp_path: Path,
) -> None:
    vault, _ = new_vault(tmp_path)
    made = backup.make(vault)
    vault.close()
    unlock(tmp_path).close()  # the journal is settled before what is there is compared
    told: list[float] = []
    before = _files(tmp_path)
    for number in range(100):
        try:
            backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP, told=_stopping_at(number))
        except Stop:
            told.append(number)
            assert _files(tmp_path) == before
        else:
            break
    assert len(told) >= 6
    assert _files(tmp_path) != before
    unlock(tmp_path).close()


def test_a_restore_tells_how_far_it_has_come_to_the_end(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    made = backup.make(vault)
    vault.close()
    told: list[float] = []
    backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP, told=told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_a_copy_for_which_the_folder_is_taken_touches_nothing(tmp_path: Path) -> None:
    source, folder = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"a")
    folder.mkdir()
    (folder / "kvar").write_bytes(b"kvar")
    with pytest.raises(FileExistsError):
        copy_all([(source, folder / "a")], folder, lambda _: None)
    assert (folder / "kvar").read_bytes() == b"kvar"


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _stopping_at(number: int) -> Told:
    left = [number]

    def told(_done: float) -> None:
        if not left[0]:
            raise Stop
        left[0] -= 1

    return told


def test_every_copy_is_on_the_disk_before_anything_takes_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, folder = tmp_path / "cases.db", tmp_path / "aside"
    source.write_bytes(b"x")
    synced: list[Path] = []
    monkeypatch.setattr(copying, "sync", synced.append)
    copy_all([(source, tmp_path / "fresh"), (source, folder / "a")], folder, lambda _: None)
    assert synced == [tmp_path / "fresh", folder / "a"]
