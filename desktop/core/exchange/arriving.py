"""A sealed file of any type that has come: a bundle, a stop slip or the answer to one."""

from __future__ import annotations

from pathlib import Path

from desktop.core.exchange import receive, withdrawal
from desktop.core.exchange.errors import WrongBundleType
from desktop.core.exchange.manifest import BundleType
from desktop.core.exchange.receive import Incoming
from desktop.core.exchange.withdrawal import IncomingAnswer, IncomingSlip
from desktop.core.vault.progress import Told, nobody
from desktop.core.vault.store import Vault

Arrived = Incoming | IncomingSlip | IncomingAnswer


def open_any(vault: Vault, path: Path, told: Told = nobody) -> Arrived:
    """The file, authenticated and told apart by what it says it is; nothing is written.

    ``told`` hears how far a bundle has been read. Raises the refusals of the three readers.
    """
    try:
        return receive.open_bundle(vault, path, told)
    except WrongBundleType as other:
        if other.data["type"] == BundleType.STOP:
            return withdrawal.open_slip(vault, path)
        return withdrawal.open_answer(vault, path)
