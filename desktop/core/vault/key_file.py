"""The organisation's private key as a file that IT keeps: sealed under a password of its own."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from desktop.core.vault import keys
from desktop.core.vault.errors import KeyFileBroken, KeyFilePasswordWrong, WeakPassword
from desktop.core.vault.faults import disk_faults
from desktop.core.vault.header import Count, Key, Nonce, Salt, Wrapped, write_whole
from desktop.core.vault.keys import MINIMUM, Cost

MAGIC = "stockholmsmodellen-organisation-key"
FORMAT = 1
SUFFIX = ".orgnyckel"
MOST_BYTES = 8 * 1024

_EMPTY = bytes(keys.KEY_BYTES + 16)


class KeyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. Everything but ``wrapped`` is bound to the wrapped private key."""

    magic: str
    format: Annotated[int, msgspec.Meta(ge=1, le=FORMAT)]
    public: Key
    memory_kib: Count
    passes: Count
    lanes: Count
    salt: Salt
    nonce: Nonce
    wrapped: Wrapped

    @property
    def cost(self) -> Cost:
        """What one guess at the password costs."""
        return Cost(self.memory_kib, self.passes, self.lanes)


@dataclass(frozen=True, slots=True)
class Pair:
    """A key pair of the organisation, raw X25519 both."""

    private: bytes
    public: bytes


def new_pair() -> Pair:
    """A fresh pair from the system's generator."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.generate()
    return Pair(private.private_bytes_raw(), private.public_key().public_bytes_raw())


def seal(pair: Pair, password: str, *, cost: Cost | None = None) -> KeyFile:
    """The pair under a password; the cost is tuned to this machine unless a test gives one."""
    if not password:
        raise WeakPassword(level=0, advice="empty")
    dear = cost or keys.tuned_cost()
    blank = KeyFile(
        magic=MAGIC,
        format=FORMAT,
        public=pair.public,
        memory_kib=dear.memory_kib,
        passes=dear.passes,
        lanes=dear.lanes,
        salt=secrets.token_bytes(keys.SALT_BYTES),
        nonce=secrets.token_bytes(keys.NONCE_BYTES),
        wrapped=_EMPTY,
    )
    wrapping = keys.derive(keys.password_bytes(password), blank.salt, dear)
    wrapped = keys.wrap(wrapping, blank.nonce, pair.private, _context(blank))
    return msgspec.structs.replace(blank, wrapped=wrapped)


def write(path: Path, content: KeyFile) -> None:
    """Put the file in place for the owner's eyes only. FileExistsError: a key is never replaced."""
    if path.exists():
        raise FileExistsError(17, "already there", str(path))
    write_whole(path, dump(content))


def read(path: Path) -> KeyFile:
    """The file, strictly; KeyFileBroken. A missing file raises FileNotFoundError."""
    with disk_faults(path.name), path.open("rb") as file:
        return parse(file.read(MOST_BYTES + 1))


def parse(raw: bytes) -> KeyFile:
    """Read a key file strictly: any other spelling of the same content is refused."""
    if len(raw) > MOST_BYTES:
        raise KeyFileBroken(field="size")
    try:
        found = msgspec.json.decode(raw, type=KeyFile, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise KeyFileBroken(field="json") from fault
    if found.magic != MAGIC or raw != dump(found):
        raise KeyFileBroken(field="magic")
    return found


def dump(content: KeyFile) -> bytes:
    """The one way the file is written: sorted keys, two spaces, a final line break."""
    return msgspec.json.format(msgspec.json.encode(content, order="sorted"), indent=2) + b"\n"


def open_private(content: KeyFile, password: str, *, minimum: Cost = MINIMUM) -> bytes:
    """The raw private key; KeyFilePasswordWrong, also where anything in the file was changed.

    CostRefused for a claimed cost that is too cheap or too dear, before any work is done for it.
    """
    keys.check_cost(content.cost, minimum)
    wrapping = keys.derive(keys.password_bytes(password), content.salt, content.cost)
    private = keys.unwrap(wrapping, content.nonce, content.wrapped, _context(content))
    if private is None:
        raise KeyFilePasswordWrong
    return bytes(private)


def _context(content: KeyFile) -> bytes:
    fields = msgspec.to_builtins(content)
    del fields["wrapped"]
    return msgspec.json.encode(fields, order="sorted")
