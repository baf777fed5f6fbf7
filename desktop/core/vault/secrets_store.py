"""Small secrets that live inside the vault, such as this desk's own private keys."""

from __future__ import annotations

from desktop.core.vault.store import Vault


def get(vault: Vault, name: str) -> bytes | None:
    """The secret kept under ``name``, or None."""
    row = vault.row("SELECT secret FROM own_keys WHERE name = ?", (name,))
    return None if row is None else bytes(row[0])


def put(vault: Vault, name: str, secret: bytes) -> None:
    """Keep ``secret`` under ``name``, in the place of an earlier one."""
    with vault.transaction() as db:
        db.execute(
            "INSERT INTO own_keys (name, secret) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET secret = excluded.secret",
            (name, secret),
        )


def names(vault: Vault, start: str) -> tuple[str, ...]:
    """The names that begin with ``start``, which ends with a dot."""
    end = start.removesuffix(".") + "/"  # the sign after the dot: every such name lies before it
    rows = vault.rows("SELECT name FROM own_keys WHERE name >= ? AND name < ?", (start, end))
    return tuple(str(row[0]) for row in rows)


def drop(vault: Vault, name: str) -> None:
    """Forget what is kept under ``name``, if anything is."""
    with vault.transaction() as db:
        db.execute("DELETE FROM own_keys WHERE name = ?", (name,))
