"""A bundle's documents by entry id, read from the sealed file when they are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from desktop.core.exchange import bundle
from desktop.core.exchange.errors import BundleChanged, BundleDamaged
from desktop.core.exchange.identity import own_keys
from desktop.core.exchange.manifest import DocumentBlock
from desktop.core.exchange.reading import Opened
from desktop.core.vault.progress import Told
from desktop.core.vault.store import Vault

HELD_BYTES = 64 * 1024 * 1024
"""Documents are held in memory on import up to this much together; one alone may be larger."""


class SealedDocuments(Mapping[str, bytes]):
    """The documents' bytes by entry id, read from the sealed file when asked for.

    Each reading authenticates the file again and compares its signature with the one that was
    shown, so that what is taken in is what was seen. No plaintext touches the disk.
    """

    def __init__(self, vault: Vault, path: Path, opened: Opened, told: Told) -> None:
        self._vault = vault
        self._told = told
        self._path = path
        self._opened = opened
        self._sizes = {one.id: one.size for one in opened.manifest.documents}
        self._held: dict[str, bytes] = {}

    def __len__(self) -> int:
        return len(self._sizes)

    def __iter__(self) -> Iterator[str]:
        return iter(self._sizes)

    def __contains__(self, key: object) -> bool:
        return key in self._sizes

    def __getitem__(self, key: str) -> bytes:
        if key not in self._sizes:
            raise KeyError(key)
        if key not in self._held:
            self._held = self._fetch(key)
        return self._held[key]

    def _fetch(self, key: str) -> dict[str, bytes]:
        found: dict[str, bytearray] = {one: bytearray() for one in self._from(key)}

        def keep(document: DocumentBlock, piece: bytes) -> None:
            if document.id in found:
                found[document.id] += piece

        with bundle.opened_file(self._path, self._part_of(key, found)) as file:
            again = bundle.read(file, own_keys(self._vault), keep)
        if again.signature != self._opened.signature or again.sign_key != self._opened.sign_key:
            raise BundleChanged
        if any(len(data) != self._sizes[one] for one, data in found.items()):
            raise BundleDamaged(what="document")
        return {one: bytes(data) for one, data in found.items()}

    def _part_of(self, key: str, batch: Collection[str]) -> Told:
        """Which part of all documents is read when so much of the file has been."""
        order = list(self._sizes)
        whole = max(1, sum(self._sizes.values()))
        before = sum(self._sizes[one] for one in order[: order.index(key)])
        now = sum(self._sizes[one] for one in batch)
        return lambda done: self._told((before + done * now) / whole)

    def _from(self, key: str) -> list[str]:
        """This document and those after it that fit in memory with it: they are asked for next."""
        order = list(self._sizes)
        wanted, room = [key], HELD_BYTES - self._sizes[key]
        for one in order[order.index(key) + 1 :]:
            room -= self._sizes[one]
            if room < 0:
                break
            wanted.append(one)
        return wanted
