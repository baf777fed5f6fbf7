"""``vault.json``: which slots open the vault, authenticated by the key they open to."""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from typing import Annotated

import msgspec

from desktop.core.vault.errors import FormatTooNew, HeaderBroken, VaultMissing
from desktop.core.vault.faults import disk_faults
from desktop.core.vault.keys import KEY_BYTES, NONCE_BYTES, SALT_BYTES, Cost, subkey
from desktop.core.whole_file import WholeFile

HEADER_NAME = "vault.json"
FORMAT = 1
MAGIC = "stockholmsmodellen-vault"
MAX_HEADER_BYTES = 64 * 1024
MAX_SLOTS = 8

Salt = Annotated[bytes, msgspec.Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]
Nonce = Annotated[bytes, msgspec.Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
Wrapped = Annotated[bytes, msgspec.Meta(min_length=KEY_BYTES + 16, max_length=KEY_BYTES + 16)]
Key = Annotated[bytes, msgspec.Meta(min_length=KEY_BYTES, max_length=KEY_BYTES)]
Count = Annotated[int, msgspec.Meta(ge=1, le=2**31)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]


class _Derived(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a slot holds whose key is derived by Argon2id from something a person remembers."""

    id: Name
    memory_kib: Count
    passes: Count
    lanes: Count
    salt: Salt
    nonce: Nonce
    wrapped: Wrapped

    @property
    def cost(self) -> Cost:
        """What one guess at this slot costs."""
        return Cost(self.memory_kib, self.passes, self.lanes)


class PasswordSlot(_Derived, frozen=True, forbid_unknown_fields=True, tag="password"):
    """Opened by the caseworker's password."""


class WordsSlot(_Derived, frozen=True, forbid_unknown_fields=True, tag="words"):
    """Opened by the twelve recovery words."""


class OrganisationSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="organisation"):
    """Opened by the organisation's private X25519 key, which IT keeps elsewhere."""

    id: Name
    recipient: Key
    ephemeral: Key
    nonce: Nonce
    wrapped: Wrapped


Slot = PasswordSlot | WordsSlot | OrganisationSlot


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of ``vault.json``.

    ``generation`` grows by one each time the header is written, so that an old header put back
    is noticed. ``checksum`` finds damage without a key; ``seal`` finds changes made on purpose.
    """

    magic: str
    format: int
    vault_id: Name
    created: Name
    generation: Count
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(min_length=1, max_length=MAX_SLOTS)]
    checksum: str = ""
    seal: str = ""


class _Version(msgspec.Struct):
    magic: str
    format: int


def slot_context(vault_id: str, slot: Slot) -> bytes:
    """The bytes bound to a slot's wrapped key: the slot itself, without the wrapped key."""
    fields = msgspec.to_builtins(slot)
    del fields["wrapped"]
    return msgspec.json.encode({"vault_id": vault_id, **fields}, order="sorted")


def sealed(header: Header, data_key: bytes | bytearray) -> Header:
    """The header with the seal and checksum that its present content demands."""
    seal = _seal(header, data_key)
    marked = msgspec.structs.replace(header, seal=seal, checksum="")
    return msgspec.structs.replace(marked, checksum=_checksum(marked))


def check_seal(header: Header, data_key: bytes | bytearray) -> None:
    """Raise HeaderBroken where the header is not the one this data key sealed."""
    if not hmac.compare_digest(_seal(header, data_key), header.seal):
        raise HeaderBroken(field="seal")


def parse(raw: bytes) -> Header:
    """Read a header strictly: unknown fields, wrong types and a wrong checksum are refused."""
    if len(raw) > MAX_HEADER_BYTES:
        raise HeaderBroken(field="size")
    try:
        version = msgspec.json.decode(raw, type=_Version)
        if version.magic == MAGIC and version.format > FORMAT:
            raise FormatTooNew(format=version.format)
        header = msgspec.json.decode(raw, type=Header, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise HeaderBroken(field="json") from error
    if header.magic != MAGIC or header.format != FORMAT:
        raise HeaderBroken(field="magic")
    blank = msgspec.structs.replace(header, checksum="")
    if not hmac.compare_digest(_checksum(blank), header.checksum) or raw != dump(header):
        raise HeaderBroken(field="checksum")
    return header


def dump(header: Header) -> bytes:
    """The one way a header is written: sorted keys, two spaces, a final line break."""
    return msgspec.json.format(msgspec.json.encode(header, order="sorted"), indent=2) + b"\n"


def read(folder: Path) -> Header:
    """The header of the vault in ``folder``; VaultMissing, HeaderBroken or FormatTooNew."""
    path = folder / HEADER_NAME
    try:
        with disk_faults(HEADER_NAME), path.open("rb") as file:
            raw = file.read(MAX_HEADER_BYTES + 1)
    except FileNotFoundError as error:
        raise VaultMissing(file=HEADER_NAME) from error
    return parse(raw)


def write(folder: Path, header: Header) -> None:
    """Put the header in place whole: a power cut leaves the old one or the new one."""
    write_whole(folder / HEADER_NAME, dump(header))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside ``path``, for the owner's eyes only, and move it into place.

    Always by the same name beside it: a way in that a crash left there is gone with the next write.
    """
    beside = path.with_name(path.name + ".new")
    with disk_faults(path.name):
        beside.unlink(missing_ok=True)
        with WholeFile(path, path=beside) as file:
            file.write(content)
            file.settle()


def _checksum(header: Header) -> str:
    return hashlib.sha256(msgspec.json.encode(header, order="sorted")).hexdigest()


def _seal(header: Header, data_key: bytes | bytearray) -> str:
    blank = msgspec.structs.replace(header, seal="", checksum="")
    content = msgspec.json.encode(blank, order="sorted")
    return hmac.new(subkey(data_key, "header"), content, hashlib.sha256).hexdigest()
