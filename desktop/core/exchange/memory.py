"""What the envelope remembers about a case: sequence numbers, seen bundles, what must not go on.

Kept in the vault beside the keys, one JSON value a case. It holds ids and public keys, no content.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection

import msgspec

from desktop.core.vault import secrets_store
from desktop.core.vault.store import Vault

OF_CASE = ".case."
"""Stands before the case's id at the end of a name: what a disposal erases is found by it."""


class Correspondence(msgspec.Struct, forbid_unknown_fields=True):
    """One case's exchange so far.

    ``sent`` counts our own bundles. ``aliases`` are the ids other parties know the case by.
    ``highest`` is each sender's highest sequence, ``received`` the ids of the bundles taken in and
    ``came_from`` the senders of each foreign entry, senders being signing keys. ``stopped`` are
    entries another party asked back; ``slips`` the signing key each stop slip of ours went to and
    ``acknowledged`` the slips that key has answered; ``slip_of`` names the withdrawals. ``stops``
    tells which signing key's slip locked an entry and ``came_at`` in which of its bundles an entry
    came last, both by sequence. ``person_from`` is the key whose bundle made the case, if one did.
    """

    sent: int = 0
    aliases: list[str] = []
    highest: dict[str, int] = {}
    received: list[str] = []
    came_from: dict[str, list[str]] = {}
    stopped: list[str] = []
    slips: dict[str, str] = {}
    acknowledged: list[str] = []
    slip_of: dict[str, str] = {}
    person_from: str = ""
    came_at: dict[str, dict[str, int]] = {}
    stops: dict[str, dict[str, int]] = {}

    def shared_since(self, sign_keys: Collection[str], entry_id: str, sequence: int) -> bool:
        """Whether these keys' desk has sent the entry in a bundle after this sequence.

        A sender's bundles and slips about a case count in one row.
        """
        return any(self.came_at.get(key, {}).get(entry_id, 0) > sequence for key in sign_keys)

    def lock(self, sign_key: str, entry_ids: Collection[str], sequence: int) -> int:
        """Locks entries for a slip with this sequence; how many were not locked before."""
        by = self.stops.setdefault(sign_key, {})
        by.update((one, max(sequence, by.get(one, 0))) for one in entry_ids)
        added = [one for one in entry_ids if one not in self.stopped]
        self.stopped.extend(added)
        return len(added)

    def note_coming(
        self, sign_key: str, sign_keys: Collection[str], entry_ids: Collection[str], sequence: int
    ) -> int:
        """Remembers what came, and lifts its sender's older locks; how many are locked no more."""
        came = self.came_at.setdefault(sign_key, {})
        came.update((one, max(sequence, came.get(one, 0))) for one in entry_ids)
        older: set[str] = set()
        for key in sign_keys:
            by = self.stops.get(key, {})
            again = {one for one in entry_ids if by.get(one, sequence) < sequence}
            self.stops[key] = {one: at for one, at in by.items() if one not in again}
            older |= again
        lifted = older.difference(*self.stops.values())
        self.stopped = [one for one in self.stopped if one not in lifted]
        return len(lifted)


def recall(vault: Vault, case_id: str) -> Correspondence:
    """What is remembered about the case; nothing yet for a case never exchanged."""
    kept = secrets_store.get(vault, _name(case_id))
    return Correspondence() if kept is None else msgspec.json.decode(kept, type=Correspondence)


def remember(vault: Vault, case_id: str, what: Correspondence) -> None:
    """Keeps it in the place of what was remembered before."""
    secrets_store.put(vault, _name(case_id), msgspec.json.encode(what))


def came_to(vault: Vault, sign_keys: Collection[str], foreign_id: str) -> str:
    """Our own case that these keys' bundles about their case ``foreign_id`` went into, or ""."""
    places = _places(vault, foreign_id)
    return next((places[key] for key in sign_keys if key in places), "")


def has_received(vault: Vault, foreign_id: str, bundle_id: str) -> bool:
    """Whether this bundle about somebody's case has been taken in, whoever sent it."""
    places = set(_places(vault, foreign_id).values())
    return any(bundle_id in recall(vault, place).received for place in places)


def remember_place(vault: Vault, sign_key: str, foreign_id: str, case_id: str) -> None:
    """Keeps where a sender's case lies here: only that sender's own word says which it is."""
    before = _places(vault, foreign_id).get(sign_key)
    if before is not None:
        secrets_store.drop(vault, _place(foreign_id, sign_key, before))
    secrets_store.put(vault, _place(foreign_id, sign_key, case_id), b"")


def _places(vault: Vault, foreign_id: str) -> dict[str, str]:
    """By sender, where the case lies that the sender calls ``foreign_id``."""
    start = _place_of_foreign(foreign_id)
    found = (name.removeprefix(start) for name in secrets_store.names(vault, start))
    return {key: case_id for key, _, case_id in (one.partition(OF_CASE) for one in found)}


def _place(foreign_id: str, sign_key: str, case_id: str) -> str:
    return f"{_place_of_foreign(foreign_id)}{sign_key}{OF_CASE}{case_id}"


def _place_of_foreign(foreign_id: str) -> str:
    # As a hash: a foreign id is a stranger's to choose, and is not to read as a part of the name.
    return f"exchange.place.{hashlib.sha256(foreign_id.encode()).hexdigest()}."


def stopped(vault: Vault, case_id: str) -> frozenset[str]:
    """Ids of the entries that another party has asked back: shown locked, never sent on."""
    return frozenset(recall(vault, case_id).stopped)


def _name(case_id: str) -> str:
    return f"exchange{OF_CASE}{case_id}"
