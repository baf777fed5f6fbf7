"""``vault``: IT looks after a safe without the window; a wrong password changes nothing."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.core.cases import profile_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import IdentityKind, Party, Person, Profile
from desktop.core.vault import backup, safe
from desktop.core.vault.keys import MINIMUM
from desktop.ui.cases.practice import PRACTICE_NUMBER
from desktop.ui.session import utc_now

if TYPE_CHECKING:
    from tests.cli.conftest import Run

PASSWORD = "övning: åtta ärtor på snö"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A closed vault with one case and one note."""
    folder = tmp_path / "valv åäö"
    opened, _ = safe.create(folder, PASSWORD, cost=MINIMUM)
    profile = Profile("Handläggare Övning", Party.SOCIALTJANST, "Övningsenheten")
    profile_store.set_profile(opened, profile)
    book = Casebook(opened, utc_now, profile)
    person = Person("Övningsperson Ett", PRACTICE_NUMBER, IdentityKind.PERSONNUMMER)
    case_id = book.open_case(person, practice=True).case_id
    book.write_note(case_id, "Övning: första anteckningen")
    opened.close()
    return folder


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Standard input as a script would fill it, with the right password to begin with."""
    stream = io.StringIO(f"{PASSWORD}\n")
    monkeypatch.setattr("sys.stdin", stream)
    return stream


def test_a_whole_vault_is_told_whole(run: Run, vault: Path, typed: io.StringIO) -> None:
    ran = run("vault", "check", vault)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Ärenden: 1. Poster: 1. Dokument: 0. Loggrader: ")
    assert ran.out.endswith("Valvet är helt.\n")


def test_a_check_shows_nothing_of_any_case(run: Run, vault: Path, typed: io.StringIO) -> None:
    ran = run("vault", "check", vault, "--json")
    assert set(ran.data) == {"ok", "cases", "entries", "documents", "log_rows", "problems"}
    assert "Övning" not in ran.out


def test_a_damaged_vault_is_found(run: Run, vault: Path, typed: io.StringIO) -> None:
    pages = bytearray((vault / "cases.db").read_bytes())
    pages[len(pages) // 2] ^= 0xFF
    (vault / "cases.db").write_bytes(pages)
    ran = run("vault", "check", vault)
    assert ran.code == 1
    assert "Valvet är helt" not in ran.out
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", ["check", "backup"])
def test_a_wrong_password_is_refused_and_changes_nothing(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    before = _contents(vault)
    monkeypatch.setattr("sys.stdin", io.StringIO("fel lösenord\n"))
    ran = run("vault", command, vault)
    assert ran.code == 1
    assert ran.err.startswith("Fel lösenord.")
    assert _contents(vault) == before


@pytest.mark.parametrize("text", ["", "\n"])
def test_no_password_is_told(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    ran = run("vault", "check", vault)
    assert (ran.code, ran.err) == (1, "Inget lösenord kom på standard in.\n")


def test_on_a_terminal_the_password_is_typed_unseen(
    run: Run, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    asked: list[str] = []

    def unseen(prompt: str) -> str:
        asked.append(prompt)
        return PASSWORD

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", unseen)
    assert run("vault", "check", vault).code == 0
    assert asked == ["Lösenord: "]


def test_a_backup_is_made_and_can_be_restored(
    run: Run, vault: Path, typed: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = run("vault", "backup", vault, "--json")
    assert made.code == 0
    assert [found.name for found in backup.list_backups(vault)] == [made.data["backup"]]
    (vault / "cases.db").write_bytes(b"trasig")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    restored = run("vault", "restore", vault)
    assert restored.code == 0
    assert made.data["backup"] in restored.out
    assert safe.check(vault, PASSWORD).ok


def test_a_restore_with_a_wrong_password_leaves_the_vault(
    run: Run, vault: Path, typed: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("vault", "backup", vault)
    before = _contents(vault)
    monkeypatch.setattr("sys.stdin", io.StringIO("fel lösenord\n"))
    assert run("vault", "restore", vault).code == 1
    assert _contents(vault) == before


def test_without_backups_there_is_nothing_to_restore(
    run: Run, vault: Path, typed: io.StringIO
) -> None:
    ran = run("vault", "restore", vault)
    assert (ran.code, ran.err) == (1, "Det finns inga säkerhetskopior av ett valv i mappen.\n")


def test_an_unknown_backup_is_refused_and_the_known_are_named(
    run: Run, vault: Path, typed: io.StringIO
) -> None:
    name = run("vault", "backup", vault, "--json").data["backup"]
    ran = run("vault", "restore", vault, "--backup", "igår")
    assert ran.code == 1
    assert ran.err == f"Säkerhetskopian ”igår” finns inte. Det finns: {name}\n"


@pytest.mark.parametrize("command", ["check", "backup"])
def test_a_folder_without_a_vault_is_refused(
    run: Run, tmp_path: Path, typed: io.StringIO, command: str
) -> None:
    ran = run("vault", command, tmp_path / "tomt", "--json")
    assert ran.code == 1
    assert ran.data["error"]["code"] == "vault.missing"


def test_a_vault_that_is_open_is_left_alone(run: Run, vault: Path, typed: io.StringIO) -> None:
    opened = safe.unlock(vault, PASSWORD)
    try:
        ran = run("vault", "check", vault)
    finally:
        opened.close()
    assert ran.code == 1
    assert "Valvet är öppet i ett annat fönster" in ran.err


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(".lock")
    }
