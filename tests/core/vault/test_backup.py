"""A backup counts only when it has been opened; a restore loses nothing that was there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.core.vault import backup, safe, secrets_store
from desktop.core.vault.errors import (
    BackupBroken,
    BackupMissing,
    VaultLockedByOther,
    WrongPassword,
)
from desktop.core.vault.progress import Told
from tests.core.vault.vault_samples import (
    CHEAP,
    PASSWORD,
    change_password,
    contents,
    new_vault,
    unlock,
)

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_restored_vault_holds_what_it_held_when_it_was_copied(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    secrets_store.put(vault, "nyckel", "förr".encode())
    made = backup.make(vault, at=NOON)
    secrets_store.put(vault, "nyckel", b"nu")
    vault.close()
    backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP)
    vault = unlock(tmp_path)
    assert secrets_store.get(vault, "nyckel") == "förr".encode()
    vault.close()
    assert safe.check(tmp_path, PASSWORD, minimum=CHEAP).ok


def test_what_a_restore_replaces_is_set_aside_and_opens(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path / "valv")
    made = backup.make(vault, at=NOON)
    secrets_store.put(vault, "nyckel", b"nu")
    vault.close()
    backup.restore(tmp_path / "valv", made.name, PASSWORD, minimum=CHEAP)
    (aside,) = (tmp_path / "valv" / "backups").glob("before-restore-*")
    vault = unlock(aside)
    assert secrets_store.get(vault, "nyckel") == b"nu"
    vault.close()


def test_a_backup_from_before_a_new_password_opens_with_the_new_one(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    made = backup.make(vault, at=NOON)
    change_password(tmp_path, vault, "ett nytt lösenord")
    vault.close()
    backup.restore(tmp_path, made.name, "ett nytt lösenord", minimum=CHEAP)
    unlock(tmp_path, "ett nytt lösenord").close()


def test_a_backup_opens_with_its_own_header_when_the_present_one_is_lost(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    made = backup.make(vault, at=NOON)
    vault.close()
    (tmp_path / "vault.json").write_bytes(b"trasig")
    backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP)
    unlock(tmp_path).close()


def test_a_restore_with_the_wrong_password_changes_nothing(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    made = backup.make(vault, at=NOON)
    vault.close()
    before = contents(tmp_path)
    with pytest.raises(WrongPassword):
        backup.restore(tmp_path, made.name, "fel", minimum=CHEAP)
    assert contents(tmp_path) == before


def test_a_broken_backup_is_not_restored_and_nothing_changes(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    made = backup.make(vault, at=NOON)
    vault.close()
    path = tmp_path / "backups" / f"{made.name}.db"
    whole = path.read_bytes()
    for damaged in (whole[:9000] + b"\x00" * 40 + whole[9040:], whole[:8192], whole[:100], b""):
        path.write_bytes(damaged)
        before = contents(tmp_path)
        with pytest.raises(BackupBroken):
            backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP)
        assert contents(tmp_path) == before


def test_a_restore_waits_for_whoever_has_the_vault_open(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    made = backup.make(vault, at=NOON)
    with pytest.raises(VaultLockedByOther):
        backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP)
    vault.close()


@pytest.mark.parametrize("name", ["", "..", "../cases", "20260101T000000000000Z"])
def test_a_backup_that_is_not_there_is_said_to_be_missing(tmp_path: Path, name: str) -> None:
    new_vault(tmp_path)[0].close()
    with pytest.raises(BackupMissing):
        backup.restore(tmp_path, name, PASSWORD, minimum=CHEAP)
    with pytest.raises(BackupMissing):
        backup.remove(tmp_path, name)


def test_backups_rotate_but_one_a_week_stays(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    for days in range(40):
        backup.make(vault, at=NOON + timedelta(days=days))
    kept = backup.list_backups(tmp_path)
    vault.close()
    newest = [NOON + timedelta(days=days) for days in range(39, 39 - backup.KEEP_NEWEST, -1)]
    assert [each.at for each in kept[: backup.KEEP_NEWEST]] == newest
    weeks = {each.at.isocalendar()[:2] for each in kept}
    assert len(weeks) == backup.KEEP_WEEKS
    assert len(kept) <= backup.KEEP_NEWEST + backup.KEEP_WEEKS


def test_a_copy_that_does_not_open_is_no_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, _ = new_vault(tmp_path)
    good = backup.make(vault, at=NOON)

    def spoiled(_path: Path, _key: bytes, _told: Told) -> None:
        raise BackupBroken(what="pages")

    monkeypatch.setattr(backup, "_check", spoiled)
    with pytest.raises(BackupBroken):
        backup.make(vault, at=NOON + timedelta(days=1))
    vault.close()
    assert backup.list_backups(tmp_path) == (good,)
    assert {path.suffix for path in (tmp_path / "backups").iterdir()} == {".db", ".json"}


def test_an_unfinished_copy_is_not_listed_and_is_swept_away(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "20260101T000000000000Z.part").write_bytes(b"half")
    (folder / "20260101T000000000000Z.json").write_bytes(b"{}")
    assert backup.list_backups(tmp_path) == ()
    backup.make(vault, at=NOON)
    vault.close()
    assert not list(folder.glob("*.part*"))


def test_a_backup_is_due_once_a_day(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    assert backup.is_due(tmp_path, NOON)
    backup.make(vault, at=NOON)
    assert not backup.is_due(tmp_path, NOON + timedelta(hours=8))
    assert backup.is_due(tmp_path, NOON + timedelta(hours=21))
    vault.close()


def test_what_was_set_aside_is_listed_and_rotates_out(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    made = backup.make(vault, at=NOON)
    vault.close()
    for _ in range(backup.KEEP_SET_ASIDE + 2):
        backup.restore(tmp_path, made.name, PASSWORD, minimum=CHEAP)
    aside = backup.list_set_aside(tmp_path)
    assert len(aside) == backup.KEEP_SET_ASIDE + 2
    backup.remove(tmp_path, aside[0].name)
    vault = unlock(tmp_path)
    backup.make(vault, at=NOON + timedelta(days=1))
    vault.close()
    assert backup.list_set_aside(tmp_path) == aside[1 : 1 + backup.KEEP_SET_ASIDE]
