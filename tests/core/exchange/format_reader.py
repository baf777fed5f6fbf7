"""An archive read by FORMAT.md alone, without the program's code: what others would write."""

from __future__ import annotations

import hashlib
import json
import re
import struct
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

MAGIC = bytes.fromhex("89 41 52 45 4e 44 45 50 41 4b 45 54 0d 0a 1a 0a")
CONTEXT = b"stockholmsmodellen/arendepaket/1\0"
MANIFEST = set(
    "type bundle_id created sequence sender recipients case_id case_aliases case_number practice"
    " purpose consents answers items records documents".split()
)
SIGNED = {"at", "author", "unit", "party", "corrects"}
FIELDS = {
    "identity": {"name", "identity", "identity_kind"},
    "contact": {"address", "postal", "telephone", "email"},
    "note": SIGNED | {"text", "step_id"},
    "dispute": SIGNED | {"note_id", "text"},
    "step": SIGNED | {"step_id", "map_version", "variants", "left"},
    "plan": SIGNED | {"title", "goals", "measures", "follow_up"},
    "form": SIGNED | {"form_id", "form_version", "values", "step_id", "addressed_to", "title"},
    "document": SIGNED | {"name", "media_type", "size", "sha256", "kind"},
}
COLUMNS = {
    "identity": "identity",
    "contact": "contact",
    "step": "steps",
    "plan": "plans",
    "form": "forms",
}
NEW_KINDS = {"notes_health", "notes_work", "notes_livelihood", "notes_social"}
KINDS = NEW_KINDS | {"identity", "contact", "notes", "steps", "plans", "forms", "medical"}
ID = re.compile(r"[0-9A-Za-z:._-]{1,64}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")


class Refused(Exception):
    """The archive is not what the format says."""


def read(data: bytes, own_key: str) -> list[dict[str, Any]]:
    """The records of a case bundle; Refused. ``own_key`` is the reader's age key."""
    magic, version, zero, key, size, total = struct.unpack_from(">16sHH32sIQ", data.ljust(64, b"x"))
    _demand(magic == MAGIC and version in (1, 2) and zero == 0)
    _demand(size <= 8 << 20 and total <= 4 << 30 and len(data) == total)
    _check_signature(data, key, size)
    manifest = _one_form(data[64 : 64 + size])
    _check_manifest(manifest)
    _demand(version == (2 if any(one["kind"] in NEW_KINDS for one in manifest["items"]) else 1))
    place = 128 + size
    filled = place + sum(one["size"] for one in [manifest["records"], *manifest["documents"]])
    _demand(total == _padded(filled) and own_key in manifest["recipients"])
    block = data[place : place + manifest["records"]["size"]]
    records = _records(manifest, block)
    place += len(block)
    for one in manifest["documents"]:
        _demand(_sha256(data[place : place + one["size"]]) == one["sha256"])
        place += one["size"]
    _demand(not any(data[place:]))
    return records


def _records(manifest: dict[str, Any], block: bytes) -> list[dict[str, Any]]:
    _demand(_sha256(block) == manifest["records"]["sha256"])
    records: list[dict[str, Any]] = _one_form(block)
    found = [{"id": one["id"], "kind": _kind(one), "sha256": _hash(one)} for one in records]
    _demand(found == manifest["items"] and len({one["id"] for one in records}) == len(records))
    scans = [one for one in records if one["type"] == "document"]
    told = [{name: one[name] for name in ("id", "size", "sha256")} for one in scans]
    _demand(told == manifest["documents"])
    return records


def _kind(record: dict[str, Any]) -> str:
    """The column the record needs, of a record that has its own fields and no other."""
    name = record.get("type", "")
    has = set(record) - {"type", "id"}
    if name in ("note", "dispute"):
        kind = record.get("kind", "notes")
        _demand("kind" not in record or kind in NEW_KINDS)
        has.discard("kind")
    elif name == "document":
        kind = record.get("kind")
    else:
        kind = COLUMNS.get(name)
    _demand(kind in KINDS and has == FIELDS[name] and _is_id(record.get("id")))
    _demand("at" not in record or bool(TIME.fullmatch(record["at"])))
    return str(kind)


def _check_manifest(manifest: dict[str, Any]) -> None:
    _demand(set(manifest) == MANIFEST and manifest["type"] == "case")
    _demand(manifest["sequence"] >= 1 and bool(TIME.fullmatch(manifest["created"])))
    _demand(all(set(one) == {"id", "kind", "sha256"} for one in manifest["items"]))
    _demand(all(one["kind"] in KINDS for one in manifest["items"]))
    _demand(manifest["records"]["size"] <= 64 << 20)


def _check_signature(data: bytes, key: bytes, size: int) -> None:
    try:
        signature = data[64 + size : 128 + size]
        Ed25519PublicKey.from_public_bytes(key).verify(signature, CONTEXT + data[: 64 + size])
    except (InvalidSignature, ValueError):
        raise Refused from None


def _padded(size: int) -> int:
    if size <= 65536:
        return 65536
    exponent = size.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return -(-size // step) * step


def _one_form(data: bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise Refused from None
    _demand(_bytes(found) == data)
    return found


def _bytes(found: object) -> bytes:
    return json.dumps(found, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _hash(record: object) -> str:
    return _sha256(_bytes(record))


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _is_id(id: object) -> bool:
    return isinstance(id, str) and ID.fullmatch(id) is not None


def _demand(right: bool) -> None:
    if not right:
        raise Refused
