"""IT makes the organisation's key and recovers a vault with it; a mistake costs nothing."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.core.policy import public_key
from desktop.core.vault import safe
from desktop.core.vault.keys import MINIMUM
from tests.conftest import LayPolicy
from tests.core.vault.vault_samples import contents

if TYPE_CHECKING:
    from tests.cli.conftest import Run

Typed = Callable[..., None]

PASSWORD = "övning: åtta ärtor på snö"
KEY_PASSWORD = "sju lås kring en rostig ek"
NEW_PASSWORD = "elva trötta igelkottar vid sjön"


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Fill standard input as a script would, one answer a line."""

    def fill(*answers: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{each}\n" for each in answers)))

    return fill


@pytest.fixture
def key(run: Run, tmp_path: Path, type_in: Typed) -> Path:
    """The organisation's key, made by the command."""
    path = tmp_path / "it.orgnyckel"
    type_in(KEY_PASSWORD)
    assert run("vault", "recovery-key", path).code == 0
    return path


@pytest.fixture
def vault(tmp_path: Path, key: Path, lay_policy: LayPolicy) -> Path:
    """A vault made under a policy that names the key, whose password is forgotten."""
    public = public_key.to_text(public_key_in(key))
    lay_policy(f'format = 1\norganisation_key = "{public}"\n')
    opened, _ = safe.create(tmp_path / "valv", PASSWORD, cost=MINIMUM)
    opened.close()
    return tmp_path / "valv"


def public_key_in(path: Path) -> bytes:
    from desktop.core.vault import key_file

    return key_file.read(path).public


def test_the_command_prints_the_line_for_the_policy(
    run: Run, tmp_path: Path, type_in: Typed
) -> None:
    type_in(KEY_PASSWORD)
    ran = run("vault", "recovery-key", tmp_path / "k.orgnyckel", "--json")
    public = public_key.from_text(ran.data["public_key"])
    assert public == public_key_in(tmp_path / "k.orgnyckel")
    assert KEY_PASSWORD not in ran.out
    if os.name == "posix":
        assert (tmp_path / "k.orgnyckel").stat().st_mode & 0o077 == 0


def test_a_key_is_never_made_over_another(run: Run, key: Path, type_in: Typed) -> None:
    before = key.read_bytes()
    type_in(KEY_PASSWORD)
    assert run("vault", "recovery-key", key).code == 1
    assert key.read_bytes() == before


def test_a_key_under_a_weak_password_is_not_made(run: Run, tmp_path: Path, type_in: Typed) -> None:
    type_in("sommar")
    assert run("vault", "recovery-key", tmp_path / "k.orgnyckel").code == 1
    assert not (tmp_path / "k.orgnyckel").exists()


def test_a_forgotten_vault_gets_a_new_password(
    run: Run, vault: Path, key: Path, type_in: Typed
) -> None:
    type_in(KEY_PASSWORD, NEW_PASSWORD)
    ran = run("vault", "recover", vault, "--key", key)
    assert (ran.code, ran.err) == (0, "")
    opened = safe.unlock(vault, NEW_PASSWORD)
    assert opened.is_open
    opened.close()


@pytest.mark.parametrize(
    "answers",
    [("fel lösenord", NEW_PASSWORD), (KEY_PASSWORD, "sommar"), (KEY_PASSWORD,), ()],
    ids=["wrong password", "weak new password", "no new password", "nothing"],
)
def test_a_recovery_that_is_refused_changes_nothing_but_the_log(
    run: Run, vault: Path, key: Path, type_in: Typed, answers: tuple[str, ...]
) -> None:
    header = (vault / "vault.json").read_bytes()
    type_in(*answers)
    ran = run("vault", "recover", vault, "--key", key)
    assert ran.code == 1
    assert (vault / "vault.json").read_bytes() == header
    opened = safe.unlock(vault, PASSWORD)
    opened.close()


def test_another_organisations_key_recovers_nothing(
    run: Run, vault: Path, tmp_path: Path, type_in: Typed
) -> None:
    other = tmp_path / "annan.orgnyckel"
    type_in(KEY_PASSWORD)
    run("vault", "recovery-key", other)
    before = contents(vault)
    type_in(KEY_PASSWORD, NEW_PASSWORD)
    ran = run("vault", "recover", vault, "--key", other)
    assert (ran.code, ran.out) == (1, "")
    assert contents(vault) == before


def test_a_file_that_is_no_key_is_refused(
    run: Run, vault: Path, tmp_path: Path, type_in: Typed
) -> None:
    (tmp_path / "annat").write_text(json.dumps({"magic": "annat"}))
    type_in(KEY_PASSWORD, NEW_PASSWORD)
    ran = run("vault", "recover", vault, "--key", tmp_path / "annat", "--json")
    assert ran.data["error"]["code"] == "vault.key_file_broken"
