"""The database: guarded by triggers, read by others with the key, refused when not whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import apsw
import pytest
from sqlcipher3 import dbapi2

from desktop.core.errors import Known
from desktop.core.vault import audit, keys, migrations, safe, secrets_store
from desktop.core.vault.check import look_over
from desktop.core.vault.errors import AppendOnly, Damaged, FormatTooNew, VaultMissing
from desktop.core.vault.store import Vault
from tests.core.vault.vault_samples import CHEAP, PASSWORD, contents, new_vault, unlock

NOW = "2026-11-22T12:00:00.000000+00:00"


def with_entry(vault: Vault) -> None:
    """One case with one entry and one part of a document, as raw rows."""
    with vault.transaction() as db:
        db.execute(
            "INSERT INTO cases VALUES ('fall', '2026-0001', 'Övningsperson Ett', 'x', '', 'other',"
            " '', '', '', '', 0, ?, NULL, 1, x'00')",
            (NOW,),
        )
        db.execute(
            "INSERT INTO entries (id, case_id, kind, at, author, unit, party, corrects, is_foreign,"
            " body) VALUES ('not', 'fall', 'note', ?, '', '', 'jobbtorg', '', 0, '{}')",
            (NOW,),
        )
        db.execute("INSERT INTO document_parts VALUES ('not', 0, x'01')")
        audit.append(db, audit.moment(NOW), "Handläggare Övning", "case.created")


@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE entries SET body = 'annat'",
        "UPDATE entries SET at = '2020'",
        "DELETE FROM entries",
        "DELETE FROM entries WHERE id = 'not'",
        "DELETE FROM cases",
        "UPDATE document_parts SET bytes = x'02'",
        "DELETE FROM document_parts",
        "UPDATE audit SET author = 'Någon annan'",
        "DELETE FROM audit",
        "INSERT INTO disposing VALUES ('fall')",
        "INSERT OR REPLACE INTO entries (id, case_id, kind, at, author, unit, party, corrects,"
        " is_foreign, body) VALUES ('not', 'fall', 'note', 'x', '', '', '', '', 0, 'annat')",
        "INSERT OR REPLACE INTO entries (seq, id, case_id, kind, at, author, unit, party, corrects,"
        " is_foreign, body) VALUES (1, 'ny', 'fall', 'note', 'x', '', '', '', '', 0, 'annat')",
        "INSERT OR REPLACE INTO document_parts VALUES ('not', 0, x'02')",
        "INSERT OR REPLACE INTO audit VALUES (1, '', '', '', '', '', '', '', '', '')",
    ],
)
def test_what_is_written_stays_whatever_the_code_above_does(tmp_path: Path, attempt: str) -> None:
    vault, _ = new_vault(tmp_path)
    with_entry(vault)
    before = vault.rows("SELECT * FROM entries, document_parts, audit, cases")
    with pytest.raises(AppendOnly), vault.transaction() as db:
        db.execute(attempt)
    assert vault.rows("SELECT * FROM entries, document_parts, audit, cases") == before
    vault.close()


def write_and_fail(vault: Vault) -> None:
    with vault.transaction() as db:
        db.execute("INSERT INTO meta VALUES ('a', 'b')")
        db.execute("NONSENS")


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    with pytest.raises(dbapi2.OperationalError):
        write_and_fail(vault)
    assert vault.row("SELECT 1 FROM meta WHERE name = 'a'") is None
    vault.close()


def test_another_program_reads_the_database_with_the_key(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    with_entry(vault)
    key = keys.database_key(vault.data_key)
    vault.close()
    other = apsw.Connection(str(tmp_path / "cases.db"))
    other.execute("PRAGMA cipher = 'sqlcipher'").fetchall()
    other.execute("PRAGMA legacy = 4").fetchall()
    other.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
    assert other.execute("SELECT name FROM cases").fetchall() == [("Övningsperson Ett",)]
    assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    other.close()


def test_nothing_of_what_is_written_can_be_read_in_the_files(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    secrets_store.put(vault, "nyckel", b"kanarieruta" * 100)
    open_files = contents(tmp_path)
    vault.close()
    for held in (open_files, contents(tmp_path)):
        assert not any(b"kanarieruta" in content for content in held.values())
        assert not held["cases.db"].startswith(b"SQLite")


def test_the_vault_is_used_under_the_settings_it_promises(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    settings = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "recursive_triggers": 1,
        "locking_mode": "exclusive",
    }
    for name, value in settings.items():
        assert vault.row(f"PRAGMA {name}") == (value,), name
    vault.close()


def is_found_damaged(folder: Path) -> bool:
    """Whether opening and looking over says that the database is not whole."""
    try:
        return not safe.check(folder, PASSWORD, minimum=CHEAP).ok
    except Damaged:
        return True


def test_a_truncated_database_is_refused_at_every_length(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    path = tmp_path / "cases.db"
    whole = path.read_bytes()
    for length in (0, 1, 15, 16, 100, 4095, 4096):
        path.write_bytes(whole[:length])
        with pytest.raises(Damaged):
            unlock(tmp_path)
        assert path.read_bytes() == whole[:length]


def test_a_database_cut_in_the_middle_is_found_by_the_check(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    path = tmp_path / "cases.db"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) - 4096 * 3])
    assert is_found_damaged(tmp_path)


def test_a_changed_byte_anywhere_is_found_and_nothing_is_changed(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    with_entry(vault)
    vault.close()
    path = tmp_path / "cases.db"
    whole = path.read_bytes()
    for place in range(8, len(whole), 3571):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        damaged = path.read_bytes()
        assert is_found_damaged(tmp_path), place
        assert path.read_bytes() == damaged


def test_a_database_that_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    (tmp_path / "cases.db").unlink()
    with pytest.raises(VaultMissing) as refusal:
        unlock(tmp_path)
    assert refusal.value.data == {"file": "cases.db"}
    assert not (tmp_path / "cases.db").exists()


def test_a_migration_we_do_not_know_means_a_newer_program(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    with vault.transaction() as db:
        db.execute("INSERT INTO migrations VALUES ('9999_framtiden', '2030-01-01')")
    vault.close()
    before = contents(tmp_path)
    with pytest.raises(FormatTooNew):
        unlock(tmp_path)
    assert contents(tmp_path) == before


def test_an_older_database_is_backed_up_and_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:1])
    vault, _ = new_vault(tmp_path)
    with_entry(vault)
    vault.close()
    monkeypatch.undo()
    vault = unlock(tmp_path)
    assert migrations.pending(vault.db) == ()
    assert len(list((tmp_path / "backups").glob("*.db"))) == 1
    with pytest.raises(AppendOnly), vault.transaction() as db:
        db.execute("DELETE FROM entries")
    vault.close()


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_vault(tmp_path)[0].close()
    broken = (*migrations.MIGRATIONS, ("9001_trasig", ("CREATE TABLE ny (a)", "NONSENS")))
    monkeypatch.setattr(migrations, "MIGRATIONS", broken)
    with pytest.raises(Exception, match="NONSENS"):
        unlock(tmp_path)
    monkeypatch.undo()
    vault = unlock(tmp_path)
    assert vault.row("SELECT 1 FROM sqlite_master WHERE name = 'ny'") is None
    vault.close()


def test_the_check_finds_a_row_slipped_past_the_triggers(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)
    with_entry(vault)
    with vault.transaction() as db:
        db.execute("DROP TRIGGER audit_stays")
        db.execute("UPDATE audit SET author = 'Någon annan' WHERE seq = 1")
    report = look_over(vault)
    assert "chain:1" in report.problems
    assert any(problem.startswith("seal:") for problem in report.problems)
    vault.close()


def test_no_descriptor_stays_open_after_a_refusal(tmp_path: Path) -> None:
    new_vault(tmp_path)[0].close()
    opened = Path("/proc/self/fd")
    count = len(list(opened.iterdir())) if opened.exists() else 0
    for _ in range(5):
        with pytest.raises(Known):
            unlock(tmp_path, "fel")
    if count:
        assert len(list(opened.iterdir())) <= count


def test_threads_take_turns_and_the_chain_holds(tmp_path: Path) -> None:
    vault, _ = new_vault(tmp_path)

    def work(author: str) -> None:
        for _ in range(20):
            with vault.transaction() as db:
                audit.append(db, audit.moment(NOW), author, "map.printed")

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(work, name) for name in "abcd"]:
            done.result()
    assert vault.row("SELECT count(*) FROM audit") == (80,)
    assert audit.first_break(vault) is None
    vault.close()
