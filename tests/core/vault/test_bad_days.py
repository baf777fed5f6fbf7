"""Killed, full, read-only, crowded: nothing that was said to be saved is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.vault import backup, secrets_store
from desktop.core.vault.check import look_over
from desktop.core.vault.errors import DiskFull, Unreachable
from desktop.core.vault.store import Vault
from tests.core.vault.vault_samples import PASSWORD, new_vault, unlock

ROUNDS = int(os.environ.get("VAULT_KILL_ROUNDS", "6"))
"""How many times a writer is killed; the release check asks for hundreds."""

ROOT = Path(__file__).parents[3]

WRITER = """
import sys
from pathlib import Path
from tests.core.vault.vault_samples import new_vault, unlock
from desktop.core.vault import secrets_store, safe
folder = Path(sys.argv[1])
vault = unlock(folder) if safe.exists(folder) else new_vault(folder)[0]
number = int(secrets_store.get(vault, "senast") or b"0")
print(number, flush=True)
while True:
    number += 1
    with vault.transaction() as db:
        db.execute("INSERT INTO meta VALUES (?, ?)", (f"rad {number}", "åäö" * 300))
        db.execute("INSERT OR REPLACE INTO own_keys VALUES ('senast', ?)", (b"%d" % number,))
    print(number, flush=True)
"""

LIMITED = """
import resource, sys
from pathlib import Path
from tests.core.vault.vault_samples import new_vault
from desktop.core.vault.errors import DiskFull, Unreachable
from desktop.core.vault.store import Vault
from desktop.core.vault import secrets_store
vault = new_vault(Path(sys.argv[1]))[0]
secrets_store.put(vault, "sparat", b"1")
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))
saved = 0
try:
    for number in range(100):
        secrets_store.put(vault, f"rad {number}", bytes(20_000))
        saved = number + 1
except (DiskFull, Unreachable) as refusal:
    print(refusal.code, saved, flush=True)
    assert secrets_store.get(vault, "sparat") == b"1"
    vault.close()
"""

NOBODY = 65534

READ_ONLY = """
import os, sys
from pathlib import Path
from tests.core.vault.vault_samples import unlock
from desktop.core.errors import Known
os.setuid(int(sys.argv[2]))
try:
    unlock(Path(sys.argv[1]))
except Known as refusal:
    print(refusal.code, flush=True)
"""


def started(program: str, *arguments: str) -> subprocess.Popen[str]:
    paths = f"{Path(__file__).parent}{os.pathsep}{ROOT}"
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
    )


def killed_after(folder: Path, seconds: float) -> int:
    """Let a writer work, kill it without warning, and return the last number it said was saved."""
    writer = started(WRITER, str(folder))
    assert writer.stdout is not None
    said = [writer.stdout.readline()]
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    said += writer.stdout.readlines()
    writer.wait()
    writer.stdout.close()
    return int([line for line in said if line.endswith("\n")][-1])


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_writer_killed_at_any_moment_loses_nothing_it_said_was_saved(tmp_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(ROUNDS):
        last_said = killed_after(tmp_path, chance.uniform(0, 0.08))
        vault = unlock(tmp_path)
        row = vault.row("SELECT count(*) FROM meta WHERE name LIKE 'rad %'")
        assert row is not None
        assert row[0] in (last_said, last_said + 1)
        assert look_over(vault).ok
        vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="limits file sizes as POSIX does")
def test_a_full_disk_is_said_and_everything_saved_before_is_there(tmp_path: Path) -> None:
    writer = started(LIMITED, str(tmp_path))
    said, _ = writer.communicate()
    assert writer.returncode == 0
    code, saved = said.split()
    assert code in ("vault.disk_full", "vault.unreachable")
    assert int(saved) > 0
    vault = unlock(tmp_path)
    row = vault.row("SELECT count(*) FROM own_keys WHERE name LIKE 'rad %'")
    assert row == (int(saved),)
    assert look_over(vault).ok
    vault.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs another user")
def test_a_read_only_folder_is_said_to_be_read_only(tmp_path: Path) -> None:
    folder = tmp_path / "valv"
    killed_after(folder, 0)
    base = Path(tempfile.gettempdir()).resolve()
    for parent in (tmp_path, *tmp_path.parents):  # xdist puts a folder of its own between
        if parent.resolve().is_relative_to(base) and parent.resolve() != base:
            parent.chmod(0o755)
    folder.chmod(0o555)
    for path in folder.iterdir():
        path.chmod(0o444)
    reader = started(READ_ONLY, str(folder), str(NOBODY))
    said, _ = reader.communicate()
    assert said.strip() == "vault.read_only"
    unlock(folder).close()


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_another_process_is_told_that_the_vault_is_in_use(tmp_path: Path) -> None:
    writer = started(WRITER, str(tmp_path))
    assert writer.stdout is not None
    writer.stdout.readline()
    code = "vault.in_use"
    other = started(READ_ONLY.replace("os.setuid", "int and "), str(tmp_path), "0")
    said, _ = other.communicate()
    writer.kill()
    writer.wait()
    writer.stdout.close()
    assert said.strip() == code
    vault = unlock(tmp_path)
    assert vault.header.vault_id
    assert PASSWORD not in repr(vault.header)
    vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays in its place there")
@pytest.mark.parametrize("disaster", ["folder moved", "file erased", "file replaced"])
def test_a_drive_that_vanishes_is_said_before_anything_counts_as_saved(
    tmp_path: Path, disaster: str
) -> None:
    folder = tmp_path / "valv"
    vault, _ = new_vault(folder)
    secrets_store.put(vault, "förr", b"1")
    if disaster == "folder moved":
        folder.rename(tmp_path / "borta")
    elif disaster == "file erased":
        (folder / "cases.db").rename(tmp_path / "sparad.db")
    else:
        (folder / "cases.db").rename(tmp_path / "sparad.db")
        (folder / "cases.db").write_bytes(b"annat")
    with pytest.raises(Unreachable):
        secrets_store.put(vault, "nu", b"2")
    vault.close()
    if disaster == "folder moved":
        vault = unlock(tmp_path / "borta")
        assert secrets_store.get(vault, "förr") == b"1"
        assert secrets_store.get(vault, "nu") is None
        vault.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of one megabyte, where the machine lets us make one."""
    place = tmp_path / "liten"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode != 0:
        pytest.skip("needs leave to mount")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def saved_until_full(vault: Vault) -> int:
    """How many rows were said to be saved before the disk was said to be full."""
    for number in range(100):
        try:
            secrets_store.put(vault, f"rad {number}", bytes(20_000))
        except DiskFull:
            return number
    return 100


@pytest.mark.skipif(sys.platform == "win32", reason="mounts as POSIX does")
def test_a_disk_that_fills_up_is_said_to_be_full(small_disk: Path) -> None:
    vault, _ = new_vault(small_disk / "valv")
    saved = saved_until_full(vault)
    assert 0 < saved < 100
    with pytest.raises(DiskFull):
        backup.make(vault)
    assert backup.list_backups(small_disk / "valv") == ()
    vault.close()
    vault = unlock(small_disk / "valv")
    assert vault.row("SELECT count(*) FROM own_keys") == (saved,)
    assert look_over(vault).ok
    vault.close()
