"""A new version over an old one, and back again: two programs of their own at one vault.

The newer program is today's with one more step in its format; both are real processes on the
command line, as IT runs them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.vault import backup, migrations, safe
from desktop.core.vault.keys import MINIMUM
from tests.core.cases.casebook_samples import PERSON, PROFILE, Clock
from tests.core.vault.vault_samples import contents

ROOT = Path(__file__).parents[3]
PASSWORD = "övning: åtta ärtor på snö"

TODAY = "from desktop.__main__ import main; raise SystemExit(main())"
NEWER = (
    """
from desktop.core.vault import migrations
migrations.MIGRATIONS = (
    *migrations.MIGRATIONS,
    ("9001_framtiden", ("CREATE TABLE framtiden (id TEXT PRIMARY KEY) STRICT",)),
)
"""
    + TODAY
)


def run(program: str, *words: object, password: str = PASSWORD) -> tuple[int, dict[str, Any]]:
    """One command of one version; its exit code and what it answered."""
    ran = subprocess.run(
        [sys.executable, "-c", program, *map(str, words), "--json"],
        input=f"{password}\n",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return ran.returncode, json.loads(ran.stdout)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A vault of today's version, closed, with a case in it and no backup yet."""
    folder = tmp_path / "valv"
    opened, _ = safe.create(folder, PASSWORD, cost=MINIMUM)
    Casebook(opened, Clock(), PROFILE).open_case(PERSON, practice=True)
    opened.close()
    return folder


def cases_in(folder: Path) -> int:
    code, answer = run(TODAY, "vault", "check", folder)
    assert code == 0, answer
    return int(answer["cases"])


def test_upgrade_refusal_and_the_way_back_lose_nothing(vault: Path) -> None:
    # The new version opens the old vault, and has taken a backup before it changed the format.
    code, answer = run(NEWER, "vault", "check", vault)
    assert (code, answer["cases"]) == (0, 1)
    (before_upgrade,) = backup.list_backups(vault)

    # The old version refuses the newer vault and touches nothing, whatever it is asked to do.
    newer = contents(vault)
    for command in ("check", "backup"):
        code, answer = run(TODAY, "vault", command, vault)
        assert (code, answer["error"]["code"]) == (1, "vault.format_too_new")
    assert contents(vault) == newer

    # The way back that the papers describe: the old version restores the backup of the upgrade.
    code, answer = run(TODAY, "vault", "restore", vault, "--backup", before_upgrade.name)
    assert (code, answer["restored"]) == (0, before_upgrade.name)
    assert cases_in(vault) == 1

    # What the newer version had written is set aside, whole, and opens with the newer version.
    (aside,) = backup.list_set_aside(vault)
    kept = vault / backup.BACKUP_FOLDER / aside.name
    assert run(NEWER, "vault", "check", kept)[0] == 0
    assert run(TODAY, "vault", "check", kept)[1]["error"]["code"] == "vault.format_too_new"

    # And forward again: nothing of the to and fro stands in the way.
    code, answer = run(NEWER, "vault", "check", vault)
    assert (code, answer["cases"]) == (0, 1)


def test_a_wrong_password_upgrades_nothing(vault: Path) -> None:
    before = contents(vault)
    code, answer = run(NEWER, "vault", "check", vault, password="fel")
    assert (code, answer["error"]["code"]) == (1, "vault.wrong_password")
    assert contents(vault) == before


def test_a_newer_header_is_refused_untouched_by_the_older_program(vault: Path) -> None:
    head = json.loads((vault / "vault.json").read_text())
    (vault / "vault.json").write_text(json.dumps({**head, "format": 2}))
    before = contents(vault)
    code, answer = run(TODAY, "vault", "check", vault)
    assert (code, answer["error"]["code"]) == (1, "vault.format_too_new")
    assert contents(vault) == before


def test_a_backup_of_an_older_version_is_brought_up_to_date_when_it_is_opened(vault: Path) -> None:
    code, made = run(TODAY, "vault", "backup", vault)
    assert code == 0
    assert run(NEWER, "vault", "check", vault)[0] == 0
    assert run(NEWER, "vault", "restore", vault, "--backup", made["backup"])[0] == 0
    code, answer = run(NEWER, "vault", "check", vault)
    assert (code, answer["cases"]) == (0, 1)
    assert run(TODAY, "vault", "check", vault)[1]["error"]["code"] == "vault.format_too_new"


def test_the_newer_program_of_these_tests_is_newer() -> None:
    assert all(name < "9001_framtiden" for name, _ in migrations.MIGRATIONS)
