"""The practice colleague: nobody, with keys that lie in this very vault.

A practice case can be sealed to this colleague and to no one else, and a real case never to this
colleague. So a practice bundle that lies about opens for nobody but the desk that made it, and no
practice can be mistaken for a share.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from desktop.core.cases.records import Case, Party, Recipient
from desktop.core.exchange.errors import PracticeStays
from desktop.core.exchange.identity import Keys, keys_from, new_secret
from desktop.core.vault import secrets_store
from desktop.core.vault.store import Vault

_NAME = "exchange.practice_colleague"


def colleague_secret(vault: Vault) -> bytes:
    """The colleague's keys in the vault's own form; the first call makes them."""
    kept = secrets_store.get(vault, _NAME)
    if kept is None:
        kept = new_secret()
        secrets_store.put(vault, _NAME, kept)
    return kept


def colleague(vault: Vault, name: str, function: str, party: Party, unit: str) -> Recipient:
    """The practice colleague under this name: known, since the program itself made the keys."""
    keys = keys_from(colleague_secret(vault))
    at = datetime.now(UTC)
    return Recipient(
        keys.card_id, name, function, party, unit, keys.age_key, keys.sign_key, at, name
    )


def require_own_kind(vault: Vault, case: Case, age_keys: Iterable[str]) -> None:
    """PracticeStays unless practice goes to the practice colleague and all else to others.

    ``age_keys`` are whom it is sealed to; "" stands for somebody without a key.
    """
    own = _known_keys(vault)
    own_key = own.age_key if own is not None else None
    if any((key == own_key) is not case.practice for key in age_keys):
        raise PracticeStays


def _known_keys(vault: Vault) -> Keys | None:
    kept = secrets_store.get(vault, _NAME)
    return None if kept is None else keys_from(kept)
