"""A sealed file of any type that has come: a bundle, a stop slip or the answer to one."""

from __future__ import annotations

from pathlib import Path

from desktop.core.exchange import early_slips, receive, withdrawal
from desktop.core.exchange.early_slips import EarlySlip
from desktop.core.exchange.errors import SlipOutdated, UnknownSlip, WrongBundleType
from desktop.core.exchange.manifest import BundleType
from desktop.core.exchange.receive import Incoming
from desktop.core.exchange.withdrawal import IncomingAnswer, IncomingSlip
from desktop.core.vault.progress import Told, nobody
from desktop.core.vault.store import Vault

Arrived = Incoming | IncomingSlip | EarlySlip | IncomingAnswer


def open_any(vault: Vault, path: Path, told: Told = nobody) -> Arrived:
    """The file, authenticated and told apart by what it says it is; nothing is written.

    ``told`` hears how far a bundle has been read. Raises the refusals of the three readers.
    """
    try:
        return receive.open_bundle(vault, path, told)
    except WrongBundleType as other:
        if other.data["type"] == BundleType.STOP:
            return _slip(vault, path)
        return withdrawal.open_answer(vault, path)


def _slip(vault: Vault, path: Path) -> IncomingSlip | EarlySlip:
    try:
        return withdrawal.open_slip(vault, path)
    except (SlipOutdated, UnknownSlip):
        early = early_slips.open_early(vault, path)
        if early is None:
            raise
        return early
