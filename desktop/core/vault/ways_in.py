"""The ways into a vault, changed from within: password, recovery words, organisation's key."""

from __future__ import annotations

import hmac
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.policy import public_key as key_text
from desktop.core.policy.rules import Policy
from desktop.core.vault import audit, header, keys, recovery, slots
from desktop.core.vault.errors import OrganisationKeyUnusable, WeakPassword, WrongPassword
from desktop.core.vault.faults import database_faults
from desktop.core.vault.header import Header, OrganisationSlot
from desktop.core.vault.keys import MINIMUM, Cost
from desktop.core.vault.progress import Told, nobody
from desktop.core.vault.store import Vault, Way

if TYPE_CHECKING:
    from sqlite_utils import Database

_PROVED, _PRICED, _READY = 0.35, 0.6, 0.95
"""How far a change has come after each of its slow steps; a key derivation cannot be halved."""


def change_password(
    folder: Path,
    vault: Vault,
    present: str,
    new: str,
    *,
    cost: Cost | None = None,
    minimum: Cost = MINIMUM,
    told: Told = nobody,
) -> None:
    """Let ``new`` open the vault instead of ``present``; the data is not encrypted anew.

    WrongPassword where ``present`` is not the password: whoever finds a desk open must not be able
    to make it their own. A vault that was opened by recovery words or by the organisation's key
    asks for no present password, since it is forgotten. Nothing is changed on a refusal, or where
    ``told`` stops it: it hears each of the slow steps, and a last time before anything is written.
    """
    if not new:
        raise WeakPassword(level=0, advice="empty")
    price = _proved(vault, present, cost, minimum, told)
    slot = slots.password_slot(vault.header.vault_id, vault.data_key, new, price)
    told(_READY)
    _replace_header(folder, vault, slots.with_slot(vault.header, slot), "password.changed")
    vault.opened_with = Way.PASSWORD


def change_words(
    folder: Path,
    vault: Vault,
    present: str,
    *,
    cost: Cost | None = None,
    minimum: Cost = MINIMUM,
    told: Told = nobody,
) -> tuple[str, ...]:
    """Make new recovery words; the old ones open nothing from now on. Asks as the password does."""
    price = _proved(vault, present, cost, minimum, told)
    words = recovery.new_words()
    slot = slots.words_slot(vault.header.vault_id, vault.data_key, words, price)
    told(_READY)
    _replace_header(folder, vault, slots.with_slot(vault.header, slot), "words.changed")
    return words


def set_organisation_key(folder: Path, vault: Vault, public_key: bytes | None) -> None:
    """Let the organisation's X25519 key open the vault; None takes that way in away.

    An earlier organisation's key is replaced. OrganisationKeyUnusable for a key no secret can be
    agreed with.
    """
    head = vault.header
    if public_key is None:
        _replace_header(folder, vault, slots.without_organisation(head), "organisation_key.removed")
        return
    try:
        slot = slots.organisation_slot(head.vault_id, vault.data_key, public_key)
    except ValueError:
        raise OrganisationKeyUnusable from None
    _replace_header(
        *(folder, vault, slots.with_slot(head, slot), "organisation_key.added"),
        detail=key_text.fingerprint(public_key),
    )


def organisation_key(vault: Vault) -> bytes | None:
    """The public key of the organisation that can open this vault, or None."""
    found = (slot.recipient for slot in vault.header.slots if isinstance(slot, OrganisationSlot))
    return next(found, None)


def organisation_key_since(vault: Vault) -> datetime | None:
    """When the organisation's key was let in, as the log says; None if it says nothing."""
    row = vault.row(
        "SELECT at FROM audit WHERE action = 'organisation_key.added' ORDER BY seq DESC LIMIT 1"
    )
    return None if row is None else audit.moment(row[0])


def has_organisation_key(vault: Vault) -> bool:
    """Whether the organisation can open this vault."""
    return organisation_key(vault) is not None


def follow(folder: Path, vault: Vault, policy: Policy) -> None:
    """Let in the key that the policy names; ``vault`` remembers that it was done, for the window.

    A key is never taken away here: a policy that has gone may come back.
    """
    wanted = policy.organisation_key
    if wanted is None or wanted == organisation_key(vault):
        return
    set_organisation_key(folder, vault, wanted)
    vault.organisation_key_added = True


def note_opening(vault: Vault) -> None:
    """Let the log say that somebody else than the owner has come in by the organisation's key."""
    key = organisation_key(vault)
    if vault.opened_with is not Way.ORGANISATION or key is None:
        return
    with vault.transaction() as db:
        shown = key_text.fingerprint(key)
        audit.append(db, datetime.now(UTC), "", "vault.opened_by_organisation", detail=shown)


def remember_header(db: Database, head: Header, action: str = "", detail: str = "") -> None:
    """Let the database know the header's generation, and the log what was changed by it."""
    values = {"vault_id": head.vault_id, "header_generation": str(head.generation)}
    known = dict(db.execute("SELECT name, value FROM meta").fetchall())
    if values.items() <= known.items():
        return
    with db.atomic():
        for name, value in values.items():
            db.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))
        if action:
            audit.append(db, datetime.now(UTC), _author(db), action, detail=detail)


def _proved(vault: Vault, present: str, cost: Cost | None, minimum: Cost, told: Told) -> Cost:
    """Ask for the password, then say what a guess at the new secret is to cost."""
    told(0.0)
    _prove(vault, present, minimum)
    told(_PROVED)
    price = cost or keys.tuned_cost()
    told(_PRICED)
    return price


def _prove(vault: Vault, present: str, minimum: Cost) -> None:
    if vault.opened_with is not Way.PASSWORD:
        return
    key = slots.open_with_password(vault.header, present, minimum)
    try:
        if not hmac.compare_digest(key, vault.data_key):
            raise WrongPassword
    finally:
        keys.forget(key)


def _replace_header(
    folder: Path, vault: Vault, changed: Header, action: str, detail: str = ""
) -> None:
    """Header first, then the database's memory of it: a crash between leaves a vault that opens."""
    head = header.sealed(changed, vault.data_key)
    header.write(folder, head)
    vault.header = head
    with vault.undisturbed() as db, database_faults():
        remember_header(db, head, action, detail)


def _author(db: Database) -> str:
    """Who signed the log's last line: the one who sits at this desk, or nobody yet."""
    last = db.execute("SELECT author FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    return "" if last is None else str(last[0])
