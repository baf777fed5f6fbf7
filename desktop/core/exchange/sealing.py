"""The seal around the archive: an age file, poured in and out in pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import BinaryIO

from desktop.core.exchange import age_file
from desktop.core.exchange.age_file import INTRO
from desktop.core.exchange.age_keys import private_bytes, public_bytes
from desktop.core.exchange.beside import BATCH, Beside, Outpour
from desktop.core.exchange.errors import BundleDamaged, BundleTooLarge, NotABundle
from desktop.core.exchange.limits import MAX_AGE_HEADER, MAX_RECIPIENTS
from desktop.core.exchange.reading import ArchiveReader, Opened


def seal(pieces: Iterator[bytes], age_keys: Sequence[str], out: BinaryIO) -> None:
    """Encrypts the pieces to the keys and writes an age file. Faults of either end come through."""
    header, key = age_file.new_header([public_bytes(one) for one in age_keys])
    batch, waiting = [header], 0
    with Beside() as beside:
        for chunk in age_file.sealed_payload(key, Outpour(pieces)):
            batch.append(chunk)
            waiting += len(chunk)
            if waiting >= BATCH:
                beside.do(partial(_write, out, batch))
                batch, waiting = [], 0
        beside.do(partial(_write, out, batch))
        beside.wait()


def _write(out: BinaryIO, batch: list[bytes]) -> None:
    out.write(b"".join(batch))


def unseal(sealed: BinaryIO, age_identities: Sequence[str], reader: ArchiveReader) -> Opened:
    """Decrypts with any of the keys into the reader.

    NotABundle, NotForUs, BundleDamaged, or the reader's refusal.
    """
    header = _whole_header(sealed)
    key = age_file.file_key(header, [private_bytes(one) for one in age_identities])
    sealed.seek(len(header))
    for chunk in age_file.opened_payload(key, sealed):
        reader.write(chunk)
    return reader.finish()


def read_header(sealed: BinaryIO) -> tuple[str, ...]:
    """The kinds of the age header's stanzas, without any key. Reads at most 64 KiB.

    NotABundle where there is no age header; BundleTooLarge where it names too many recipients,
    since each costs the reader a key exchange.
    """
    start = sealed.read(MAX_AGE_HEADER)
    if not start.startswith(INTRO):
        raise NotABundle
    kinds: list[str] = []
    for line in start[len(INTRO) :].split(b"\n"):
        if line.startswith(b"---"):
            return tuple(kinds)
        if line.startswith(b"-> "):
            kinds.append(_stanza_kind(line))
        if len(kinds) > MAX_RECIPIENTS + 1:
            raise BundleTooLarge(what="recipients", limit=MAX_RECIPIENTS)
    if len(start) == MAX_AGE_HEADER:
        raise BundleTooLarge(what="header", limit=MAX_AGE_HEADER)
    raise BundleDamaged(what="seal")


def sealed_size(sealed: BinaryIO, plain: int) -> int:
    """How many bytes a whole age file with this header has, for ``plain`` bytes inside.

    Header, 16 bytes of nonce, and a tag of 16 bytes to each 64 KiB (at least one).
    """
    header = len(_whole_header(sealed))
    chunks = max(1, -(-plain // age_file.CHUNK))
    return header + age_file.TAG + plain + chunks * age_file.TAG


def _whole_header(sealed: BinaryIO) -> bytes:
    """The header with its last line; refuses as ``read_header``."""
    sealed.seek(0)
    read_header(sealed)
    sealed.seek(0)
    start = sealed.read(MAX_AGE_HEADER)
    end = start.find(b"\n", start.index(b"\n---") + 1) + 1
    if not end:
        raise BundleDamaged(what="seal")
    return start[:end]


def _stanza_kind(line: bytes) -> str:
    words = line.split(b" ")
    return words[1].decode("ascii", "replace")[:40]
