"""The seal around the archive: an age file, poured in and out in pieces."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import pyrage

from desktop.core.errors import Known
from desktop.core.exchange.errors import BundleDamaged, BundleTooLarge, NotABundle, NotForUs
from desktop.core.exchange.limits import MAX_AGE_HEADER, MAX_RECIPIENTS
from desktop.core.exchange.reading import ArchiveReader, Opened

INTRO = b"age-encryption.org/v1\n"
_NO_KEY = "No matching keys"


class Outpour(io.RawIOBase):
    """A readable file made of pieces that come one by one: memory holds one piece."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._rest = memoryview(b"")
        self.fault: Exception | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def read(self, size: int = -1) -> bytes:
        """At most ``size`` bytes; b"" at the end. A fault of the pieces stays in ``fault``."""
        try:
            while not self._rest:
                self._rest = memoryview(next(self._pieces))
        except StopIteration:
            return b""
        except Exception as fault:
            self.fault = fault
            raise
        taken = self._rest if size < 0 else self._rest[:size]
        self._rest = self._rest[len(taken) :]
        return bytes(taken)


class Inlet:
    """A writable file that keeps what went wrong: pyrage only passes on its text."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self.fault: OSError | None = None

    def write(self, data: bytes) -> int:
        """Writes all of it."""
        try:
            return self._out.write(data)
        except OSError as fault:
            self.fault = fault
            raise

    def flush(self) -> None:
        """The file's owner flushes."""


def seal(pieces: Iterator[bytes], age_keys: Sequence[str], out: BinaryIO) -> None:
    """Encrypts the pieces to the keys and writes an age file. Faults of either end come through."""
    recipients = [pyrage.x25519.Recipient.from_str(key) for key in age_keys]
    source, inlet = Outpour(pieces), Inlet(out)
    try:
        pyrage.encrypt_io(source, inlet, recipients)
    except (pyrage.EncryptError, OSError):
        fault = source.fault or inlet.fault
        if fault is not None:
            raise fault from None
        raise


def unseal(sealed: BinaryIO, age_identity: str, reader: ArchiveReader) -> Opened:
    """Decrypts into the reader. NotABundle, NotForUs, BundleDamaged, or the reader's refusal."""
    read_header(sealed)
    sealed.seek(0)
    identity = pyrage.x25519.Identity.from_str(age_identity)
    try:
        pyrage.decrypt_io(sealed, reader, [identity])
    except (pyrage.DecryptError, OSError) as fault:
        raise (reader.refusal or _refusal(fault)) from None
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


def _stanza_kind(line: bytes) -> str:
    words = line.split(b" ")
    return words[1].decode("ascii", "replace")[:40]
