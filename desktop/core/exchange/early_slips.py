"""A stop slip that is read before the bundle it concerns: kept, so that what comes is locked.

Only a sender whose words were compared is remembered like this: a stranger could else fill the
vault with names of what never comes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.one_act import one_act
from desktop.core.cases.records import Recipient
from desktop.core.exchange import receive, stopping, succession
from desktop.core.exchange.manifest import BundleType
from desktop.core.exchange.reading import Opened
from desktop.core.exchange.receive import SenderStanding
from desktop.core.exchange.wire import StopRecord
from desktop.core.vault.store import Vault


@dataclass(frozen=True, slots=True)
class EarlySlip:
    """An authenticated stop slip from a verified sender. ``entry_ids`` have not come here yet;
    ``case_id`` is our own case that it is about, or "" where we have none.
    """

    sender: Recipient
    standing: SenderStanding
    created: datetime
    entry_ids: tuple[str, ...]
    case_id: str
    opened: Opened


def open_early(vault: Vault, path: Path) -> EarlySlip | None:
    """The slip, if it names what has not come from a verified sender; nothing is written.

    A BundleRefused as for every sealed file.
    """
    opened = receive.read_file(vault, path, BundleType.STOP, lambda _: None)
    who = receive.sender_of(opened)
    standing, _ = receive.sender_standing(vault, who)
    if standing is not SenderStanding.VERIFIED:
        return None
    wanted = [
        one for each in opened.records if isinstance(each, StopRecord) for one in each.entry_ids
    ]
    cases = [case.id for case in receive.cases_by_id(vault, opened)]
    keys = succession.sign_keys(vault, opened.sign_key)
    ids = stopping.not_come(vault, cases, keys, wanted)
    created = opened.manifest.created.astimezone(UTC)
    return EarlySlip(who, standing, created, ids, next(iter(cases), ""), opened) if ids else None


def keep(casebook: Casebook, slip: EarlySlip) -> None:
    """Remembers what to lock when it comes. Twice is harmless. SlipsFull."""
    with one_act(casebook):
        if stopping.wait_for(casebook.vault, slip.opened, slip.entry_ids, slip.case_id):
            casebook.log("case.stop_kept", slip.case_id, f"entries={len(slip.entry_ids)}")
