"""The seal around the archive: an age file, poured in and out in pieces."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import pyrage

from desktop.core.errors import Known
from desktop.core.exchange.beside import BATCH, Beside, Inlet, Outpour
from desktop.core.exchange.errors import BundleDamaged, BundleTooLarge, NotABundle, NotForUs
from desktop.core.exchange.limits import MAX_AGE_HEADER, MAX_RECIPIENTS
from desktop.core.exchange.reading import ArchiveReader, Opened

INTRO = b"age-encryption.org/v1\n"
_AGE_CHUNK, _AGE_TAG = 64 * 1024, 16
_NO_KEY = "No matching keys"


def seal(pieces: Iterator[bytes], age_keys: Sequence[str], out: BinaryIO) -> None:
    """Encrypts the pieces to the keys and writes an age file. Faults of either end come through."""
    recipients = [pyrage.x25519.Recipient.from_str(key) for key in age_keys]
    source = Outpour(pieces)
    with Beside() as beside:
        inlet = Inlet(lambda piece: beside.do(lambda: out.write(piece)))
        buffered = io.BufferedWriter(inlet, BATCH)
        try:
            # pyrage asks for 8 KiB at a time and gives 64: the buffers spare it Python.
            pyrage.encrypt_io(io.BufferedReader(source, BATCH), buffered, recipients)
            buffered.flush()
            beside.wait()
        except (pyrage.EncryptError, OSError):
            fault = source.fault or inlet.fault
            if fault is not None:
                raise fault from None
            raise
        finally:
            inlet.shut()


def unseal(sealed: BinaryIO, age_identities: Sequence[str], reader: ArchiveReader) -> Opened:
    """Decrypts with any of the keys into the reader.

    NotABundle, NotForUs, BundleDamaged, or the reader's refusal.
    """
    read_header(sealed)
    sealed.seek(0)
    identities = [pyrage.x25519.Identity.from_str(one) for one in age_identities]
    inlet = Inlet(reader.write)
    buffered = io.BufferedWriter(inlet, BATCH)
    try:
        pyrage.decrypt_io(sealed, buffered, identities)
        buffered.flush()
    except (pyrage.DecryptError, OSError) as fault:
        raise (reader.refusal or _refusal(fault)) from None
    finally:
        inlet.shut()
    return reader.finish()


def _refusal(fault: Exception) -> Known:
    if isinstance(fault, pyrage.DecryptError) and _NO_KEY in str(fault):
        return NotForUs()
    return BundleDamaged(what="seal")


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
    sealed.seek(0)
    start = sealed.read(MAX_AGE_HEADER)
    header = start.index(b"\n", start.index(b"\n---") + 1) + 1
    chunks = max(1, -(-plain // _AGE_CHUNK))
    return header + _AGE_TAG + plain + chunks * _AGE_TAG


def _stanza_kind(line: bytes) -> str:
    words = line.split(b" ")
    return words[1].decode("ascii", "replace")[:40]
