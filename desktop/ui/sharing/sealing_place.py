"""Seals a bundle where the user said; in the exchange folder under a name that tells nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import Decision
from desktop.core.cases.records import Recipient
from desktop.core.exchange import exchange_folder, share
from desktop.core.exchange.share import ShareReceipt
from desktop.core.vault.progress import Told


def seal_at(
    book: Casebook,
    case_id: str,
    to: Sequence[tuple[Decision, Recipient]],
    purpose: str,
    out: Path,
    told: Told,
    folder: str,
) -> ShareReceipt:
    """As ``share.seal_to_all``; the receipt's path is where the file lies."""
    made: list[ShareReceipt] = []

    def seal(place: Path) -> None:
        made.append(share.seal_to_all(book, case_id, to, purpose, place, told))

    exchange_folder.put(seal, out, folder)
    return made[0]
