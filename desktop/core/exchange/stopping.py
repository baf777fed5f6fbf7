"""Which entries a stop slip locks: those that came from its sender, and those still to come.

Files in an exchange folder come in any order. What a slip names and has not come is remembered by
its sender and the sender's case, and locked with the import of a bundle made before the slip. A
bundle made after it has shared anew, so nothing of that is locked. Only ids are kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping

import msgspec

from desktop.core.cases import entry_rows
from desktop.core.exchange import content, memory, succession
from desktop.core.exchange.case_pieces import TRAVELLING
from desktop.core.exchange.errors import SlipsFull
from desktop.core.exchange.reading import Opened
from desktop.core.vault import secrets_store
from desktop.core.vault.store import Vault

MOST_AWAITED = 1000
"""So many senders' cases that are unknown here may be awaited at once."""

_AWAITED = "exchange.awaited."
_Sequences = dict[str, int]


def came_here(
    vault: Vault, case_id: str, keys: Collection[str], wanted: Collection[str]
) -> tuple[str, ...]:
    """Those of the entries that came under these keys and that this desk did not write itself.

    A desk gets its own entries back with what it receives: nobody else can lock those.
    """
    known = memory.recall(vault, case_id)
    came = {one for key in keys for one in known.came_from.get(key, ())}
    entries = entry_rows.of_case(vault, case_id, TRAVELLING)
    came -= {one.id for one in entries if not one.foreign}
    if known.person_from not in keys:  # the case was opened here, with what was known here
        came -= {f"{name}:{case_id}" for name in (content.IDENTITY_ID, content.CONTACT_ID)}
    return tuple(one for one in wanted if one in came)


def not_come(
    vault: Vault, case_ids: Collection[str], keys: Collection[str], wanted: Collection[str]
) -> tuple[str, ...]:
    """Those of the entries that have not come under these keys into any of these cases."""
    known = [memory.recall(vault, case_id) for case_id in case_ids]
    came = {one for each in known for key in keys for one in each.came_from.get(key, ())}
    return tuple(one for one in wanted if one not in came)


def wait_for(vault: Vault, slip: Opened, entry_ids: Collection[str], case_id: str = "") -> bool:
    """Remembers what a slip names and has not come; whether any of it was new.

    ``case_id`` is our own case, whose disposal erases it, or "" where we have none yet: then
    SlipsFull where too many are awaited already.
    """
    manifest, key = slip.manifest, slip.sign_key
    before = _awaited(vault, manifest.case_id, {key})
    if not case_id and not before and _unknown_cases(vault) >= MOST_AWAITED:
        raise SlipsFull
    kept = dict(before.get(key, {}))
    kept.update((one, max(manifest.sequence, kept.get(one, 0))) for one in entry_ids)
    _keep(vault, manifest.case_id, key, case_id, kept)
    return kept != before.get(key, {})


def asked_back(vault: Vault, opened: Opened) -> frozenset[str]:
    """Ids of a bundle's records that its sender asked back after it was made, by an early slip."""
    manifest = opened.manifest
    keys = succession.sign_keys(vault, opened.sign_key)
    awaited = _awaited(vault, manifest.case_id, keys).values()
    ids = {one.id for one in opened.records}
    return frozenset(one for each in awaited for one in ids if each.get(one, 0) > manifest.sequence)


def lock_awaited(vault: Vault, case_id: str, opened: Opened) -> int:
    """Locks what an early slip named of a bundle that was just taken in; how many were locked.

    Belongs in the act of the import, after what came has been remembered.
    """
    manifest, came = opened.manifest, {one.id for one in opened.records}
    keys = succession.sign_keys(vault, opened.sign_key)
    known, added = memory.recall(vault, case_id), 0
    for key, awaited in _awaited(vault, manifest.case_id, keys).items():
        due = [one for one in came if awaited.get(one, 0) > manifest.sequence]
        for one in came_here(vault, case_id, keys, due):
            added += known.lock(key, (one,), awaited[one])
        left = {one: at for one, at in awaited.items() if one not in came}
        _keep(vault, manifest.case_id, key, case_id, left)
    if added:
        memory.remember(vault, case_id, known)
    return added


def _awaited(vault: Vault, foreign_id: str, keys: Collection[str]) -> Mapping[str, _Sequences]:
    """By signing key, the ids awaited and the sequence of the slip that named them last."""
    found: dict[str, _Sequences] = {}
    for key in keys:
        for name in secrets_store.names(vault, _of_sender(foreign_id, key)):
            kept = secrets_store.get(vault, name)
            assert kept is not None, "a name that was just read is gone"
            found[key] = msgspec.json.decode(kept, type=_Sequences)
    return found


def _keep(vault: Vault, foreign_id: str, key: str, case_id: str, kept: _Sequences) -> None:
    start = _of_sender(foreign_id, key)
    for name in secrets_store.names(vault, start):
        secrets_store.drop(vault, name)
    if kept:
        name = f"{start.removesuffix('.')}{memory.OF_CASE}{case_id}"
        secrets_store.put(vault, name, msgspec.json.encode(kept))


def _unknown_cases(vault: Vault) -> int:
    names = secrets_store.names(vault, _AWAITED)
    return sum(1 for name in names if name.endswith(memory.OF_CASE))


def _of_sender(foreign_id: str, key: str) -> str:
    # As a hash: a foreign id is a stranger's to choose, and is not to read as a part of the name.
    return f"{_AWAITED}{hashlib.sha256(foreign_id.encode()).hexdigest()}.{key}."
