"""Makes the bundles and cards of tests/vectors/exchange: valid, malformed and tampered.

Run as a script to write them anew (after a new format version, never to make a test pass). What is
inside the seals follows from the fixed keys; the seals themselves are random, as age's are.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pyrage

from desktop.core.cases.records import Kind
from desktop.core.exchange import archive, bundle, content, manifest
from desktop.core.exchange.identity import Keys, keys_from
from tests.core.exchange.exchange_samples import CASE, SCAN, by_kinds, entries, letter, records

FOLDER = Path(__file__).resolve().parents[2] / "vectors" / "exchange"

NO_ZONE = "2026-01-01T00:00:00"
NOT_UTC = "2026-04-15T11:00:00+02:00"
NOTE, PLAIN_NOTE, DISPUTE, PLAIN_DISPUTE, STEP, DOCUMENT = 2, 3, 4, 5, 7, 8
"""Where they stand among the records of ``by_kinds``."""
HUGE = {"sha256": "0" * 64, "size": 1 << 33}


@dataclass(frozen=True)
class Vector:
    """``inner`` is what the seal holds; ``code`` is the refusal, or "" where it opens."""

    name: str
    inner: bytes
    code: str
    sealed_to: str = "recipient"


def keys(who: str) -> Keys:
    """The fixed keys of the vectors, kept in keys.json beside them."""
    return keys_from(json.dumps(json.loads((FOLDER / "keys.json").read_text())[who]).encode())


def plain() -> bytes:
    """A whole valid archive."""
    return assemble(*plain_parts())


def plain_parts() -> tuple[bytes, bytes]:
    """Its manifest and records."""
    whole, block = bundle.compose(letter(keys("sender"), keys("recipient")), records())
    return manifest.encode(whole), block


def assemble(
    signed: bytes, block: bytes, documents: bytes = SCAN, *, total: int = 0, version: int = 1
) -> bytes:
    """Signs whatever it is given: how a broken or hostile sender would write an archive."""
    size = len(block) + len(documents)
    front, padding = archive.front(signed, total or size, keys("sender").signer, version)
    return front + block + documents + bytes(max(padding, 0))


def with_manifest(change: Callable[[dict[str, object]], None]) -> bytes:
    """A well signed archive whose manifest was changed before signing."""
    whole, block = bundle.compose(letter(keys("sender"), keys("recipient")), records())
    raw = json.loads(manifest.encode(whole))
    change(raw)
    return assemble(_canonical(raw), block)


def with_records(change: Callable[[list[dict[str, object]]], None]) -> bytes:
    """A well signed archive whose records were changed, hash and size corrected."""
    _, block = bundle.compose(letter(keys("sender"), keys("recipient")), records())
    raw = json.loads(block)
    change(raw)
    return with_block(_canonical(raw))


def with_block(block: bytes) -> bytes:
    """A well signed archive with any bytes where the records should be."""
    whole, _ = bundle.compose(letter(keys("sender"), keys("recipient")), records())
    raw = json.loads(manifest.encode(whole))
    raw["records"] = {"sha256": hashlib.sha256(block).hexdigest(), "size": len(block)}
    return assemble(_canonical(raw), block)


def _canonical(raw: object) -> bytes:
    return msgspec.json.encode(raw, order="sorted")


def flipped(place: int, of: bytes = b"") -> bytes:
    """The valid archive with one bit changed, or another archive."""
    touched = bytearray(of or plain())
    touched[place] ^= 1
    return bytes(touched)


def by_kind(
    record: Callable[[list[dict[str, object]]], None] = lambda _: None,
    listed: Callable[[list[dict[str, object]]], None] = lambda _: None,
    version: int = 2,
) -> bytes:
    """A well signed archive of notes by kind; what is changed in it is listed as it then is."""
    whole, block = bundle.compose(letter(keys("sender"), keys("recipient")), records(by_kinds()))
    raw, top = json.loads(block), json.loads(manifest.encode(whole))
    record(raw)
    changed = _canonical(raw)
    top["records"] = {"sha256": hashlib.sha256(changed).hexdigest(), "size": len(changed)}
    for item, one in zip(top["items"], raw, strict=True):
        item["sha256"] = hashlib.sha256(_canonical(one)).hexdigest()
        item["kind"] = one["kind"] if one.get("kind") in set(Kind) else item["kind"]
    listed(top["items"])
    return assemble(_canonical(top), changed, version=version)


def _of_kind(place: int, kind: str) -> Callable[[list[dict[str, object]]], None]:
    return lambda raw: raw[place].__setitem__("kind", kind)


def _set(field: str, value: object) -> Callable[[dict[str, object]], None]:
    return lambda raw: raw.__setitem__(field, value)


def _first(field: str, value: object) -> Callable[[list[dict[str, object]]], None]:
    return lambda raw: raw[2].__setitem__(field, value)


def _without(field: str) -> Callable[[dict[str, object]], None]:
    return lambda raw: raw.__delitem__(field)


def _swap_items(raw: dict[str, object]) -> None:
    items = raw["items"]
    assert isinstance(items, list)
    items.reverse()


def valid() -> list[Vector]:
    """Bundles every later version must open."""
    without = [one for one in content.pieces(CASE, entries()) if one.record.id != "document-1"]
    whole, block = bundle.compose(
        letter(keys("sender"), keys("recipient")), [one.record for one in without]
    )
    bare, none = bundle.compose(letter(keys("sender"), keys("recipient")), [])
    return [
        Vector("whole", plain(), ""),
        Vector("without-documents", assemble(manifest.encode(whole), block, b""), ""),
        Vector("empty", assemble(manifest.encode(bare), none, b""), ""),
        Vector("notes-by-kind", by_kind(), ""),
    ]


def malformed() -> list[Vector]:
    """Well signed by the sender, yet not what the format allows."""
    damaged, large = "exchange.bundle_damaged", "exchange.bundle_too_large"
    fields = (
        "answers bundle_id case_aliases case_id case_number consents created documents items"
        " practice purpose recipients records sender sequence type"
    ).split()
    missing = [
        Vector(f"manifest-without-{field}", with_manifest(_without(field)), damaged)
        for field in fields
    ]
    return [
        *missing,
        Vector("manifest-extra-field", with_manifest(_set("extra", 1)), damaged),
        Vector("manifest-not-json", assemble(b"{", b"[]", b""), damaged),
        Vector("manifest-unknown-type", with_manifest(_set("type", "party")), damaged),
        Vector("manifest-sequence-zero", with_manifest(_set("sequence", 0)), damaged),
        Vector("manifest-time-without-zone", with_manifest(_set("created", NO_ZONE)), damaged),
        Vector("manifest-items-swapped", with_manifest(_swap_items), damaged),
        Vector("manifest-huge-records", with_manifest(_set("records", HUGE)), large),
        Vector("records-not-json", with_block(b"hej"), damaged),
        Vector("records-deep", with_block(b"[" * 100_000), damaged),
        Vector("records-extra-field", with_records(_first("extra", 1)), damaged),
        Vector("records-other-text", with_records(_first("text", "annat")), damaged),
        Vector("records-unknown-type", with_records(_first("type", "consent")), damaged),
        Vector("records-time-not-utc", with_records(_first("at", NOT_UTC)), damaged),
        Vector("records-id-with-path", with_records(_first("id", "../x")), damaged),
        Vector("document-cut-off", assemble_short(), damaged),
        Vector("header-total-huge", patched(56, b"\xff" * 8), large),
        Vector("header-manifest-huge", patched(52, b"\xff" * 4), large),
        Vector("header-not-zero", patched(18, b"\0\1"), damaged),
        Vector("header-newer", patched(16, b"\0\3"), "exchange.bundle_too_new"),
        Vector("header-format-zero", patched(16, b"\0\0"), "exchange.bundle_too_new"),
        Vector("not-ours", b"not an archive at all" * 10, "exchange.bundle_unsigned"),
        Vector("nothing", b"", damaged),
        *malformed_kinds(),
    ]  # fmt: skip


def malformed_kinds() -> list[Vector]:
    """What format 2 adds, each in a way it does not allow, all else in order."""
    signed, block = plain_parts()
    made = {
        "format-1-with-kinds": by_kind(version=1),
        "format-2-without-need": assemble(signed, block, version=2),
        "note-kind-medical": by_kind(_of_kind(NOTE, "medical")),
        "note-kind-unknown": by_kind(_of_kind(NOTE, "notes_other")),
        "note-kind-null": by_kind(lambda raw: raw[NOTE].__setitem__("kind", None)),
        "note-kind-spelled-out": by_kind(_of_kind(PLAIN_NOTE, "notes")),
        "dispute-kind-forms": by_kind(_of_kind(DISPUTE, "forms")),
        "dispute-kind-spelled-out": by_kind(_of_kind(PLAIN_DISPUTE, "notes")),
        "document-kind-unknown": by_kind(_of_kind(DOCUMENT, "notes_other")),
        "step-with-kind": by_kind(_of_kind(STEP, "notes_health")),
        "item-kind-other": by_kind(listed=_of_kind(NOTE, "notes")),
        "item-kind-unknown": by_kind(listed=_of_kind(NOTE, "notes_other")),
    }
    return [Vector(name, inner, "exchange.bundle_damaged") for name, inner in made.items()]


def assemble_short() -> bytes:
    """A document shorter than the manifest says, the padding longer."""
    whole = plain()
    return whole[: -len(SCAN) // 2] + bytes(len(SCAN) // 2)


def patched(place: int, data: bytes) -> bytes:
    """The valid archive with bytes of its header written over."""
    whole = plain()
    return whole[:place] + data + whole[place + len(data) :]


def tampered() -> list[Vector]:
    """The valid archive, changed after signing or sealed anew to somebody else."""
    head = archive.read_head(plain()[: archive.HEADER.size])
    signature = archive.HEADER.size + head.manifest_size
    block = signature + archive.SIGNATURE_SIZE
    wrong, damaged = "exchange.signature_wrong", "exchange.bundle_damaged"
    return [
        Vector("sign-key", flipped(21), wrong),
        Vector("manifest", flipped(archive.HEADER.size + 30), wrong),
        Vector("signature", flipped(signature + 5), wrong),
        Vector("records", flipped(block + 40), damaged),
        Vector("document", flipped(len(plain()) // 2), damaged),
        Vector("padding", flipped(len(plain()) - 1), damaged),
        Vector("cut-off", plain()[:-1], damaged),
        Vector("longer", plain() + b"\0", damaged),
        Vector("forwarded", plain(), "exchange.forwarded_bundle", "stranger"),
        Vector("format", patched(16, b"\0\2"), wrong),
        *tampered_kinds(),
    ]


def tampered_kinds() -> list[Vector]:
    """The archive of notes by kind, changed after signing where its kinds are said."""
    whole = by_kind()
    block = whole.rindex(b"[{")
    listed, told = whole.index(b"notes_health"), whole.index(b"notes_health", block)
    silent = whole[block:].replace(b'"kind":"notes_health",', b"", 1)
    wrong, damaged = "exchange.signature_wrong", "exchange.bundle_damaged"
    return [
        Vector("format-2-to-1", whole[:16] + b"\0\1" + whole[18:], wrong),
        Vector("item-kind", flipped(listed + 1, whole), wrong),
        Vector("note-kind", flipped(told + 1, whole), damaged),
        Vector("note-kind-left-out", whole[:block] + silent, damaged),
    ]


GROUPS = {"valid": valid, "malformed": malformed, "tampered": tampered}


def write_keys() -> None:
    """Fresh practice keys; only for a first set of vectors."""
    from desktop.core.exchange.identity import new_secret

    kept = {who: json.loads(new_secret()) for who in ("sender", "recipient", "stranger")}
    (FOLDER / "keys.json").write_text(json.dumps(kept, indent=2) + "\n")


def sealed(vector: Vector) -> bytes:
    """The vector inside a fresh seal."""
    to = pyrage.x25519.Recipient.from_str(keys(vector.sealed_to).age_key)
    encrypted: bytes = pyrage.encrypt(vector.inner, [to])
    return encrypted


def unsealed(data: bytes) -> bytes:
    """What the recipient finds inside a seal."""
    identity = pyrage.x25519.Identity.from_str(keys("recipient").age_identity)
    plain: bytes = pyrage.decrypt(data, [identity])
    return plain


def main() -> None:
    """Writes every vector and the index of what is to be said about each.

    Valid ones are written sealed. The others are written without their seal and packed with gzip,
    to keep them small; the tests seal them.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not (FOLDER / "keys.json").exists():
        write_keys()
    index: dict[str, dict[str, str]] = {}
    for group, make in GROUPS.items():
        (FOLDER / group).mkdir(exist_ok=True)
        for vector in make():
            suffix = bundle.SUFFIX if group == "valid" else ".archive.gz"
            place = FOLDER / group / (vector.name + suffix)
            if group != "valid":
                place.write_bytes(gzip.compress(vector.inner, mtime=0))
            elif not place.exists() or unsealed(place.read_bytes()) != vector.inner:
                place.write_bytes(sealed(vector))
            index[f"{group}/{vector.name}{suffix}"] = {
                "code": vector.code,
                "sealed_to": vector.sealed_to,
            }
    (FOLDER / "index.json").write_text(json.dumps(index, indent=2) + "\n")


if __name__ == "__main__":
    main()
