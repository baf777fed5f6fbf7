"""A real vault with a cheap key derivation, and the words the tests write into it."""

from __future__ import annotations

from pathlib import Path

from desktop.core.vault import safe
from desktop.core.vault.keys import Cost
from desktop.core.vault.store import Vault

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "åäö är svårt att gissa"


def new_vault(folder: Path) -> tuple[Vault, tuple[str, ...]]:
    return safe.create(folder, PASSWORD, cost=CHEAP)


def unlock(folder: Path, password: str = PASSWORD) -> Vault:
    return safe.unlock(folder, password, minimum=CHEAP)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder and its bytes: what a refusal must leave as it was."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change_password(folder: Path, vault: Vault, new: str, present: str = PASSWORD) -> None:
    safe.change_password(folder, vault, present, new, cost=CHEAP, minimum=CHEAP)
