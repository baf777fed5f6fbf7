"""Fuzzes every reader of what strangers send, as long as one likes: only refusals may come out.

Run: python tests/benchmarks/fuzz_the_readers.py [seconds] [seed]. What breaks is printed with the
seed and the round, so that the same bytes come again; the exit code is then 1.
"""

from __future__ import annotations

import hashlib
import io
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402
import pyrage  # noqa: E402

from desktop.core.errors import Known  # noqa: E402
from desktop.core.exchange import bundle, contact_card, key_words, manifest, wire  # noqa: E402
from desktop.core.exchange.reading import ArchiveReader, parse_records  # noqa: E402
from desktop.core.exchange.scans_in_pdf import Scan, with_scans  # noqa: E402
from tests.core.exchange import card_vectors  # noqa: E402
from tests.core.exchange import exchange_vectors as vectors  # noqa: E402
from tests.core.exchange import test_scans_in_pdf as scans  # noqa: E402
from tests.core.exchange.exchange_samples import (  # noqa: E402
    PROFILE,
    by_kinds,
    letter,
    records,
    sealed,
)

KEYS, SENDER = vectors.keys("recipient"), vectors.keys("sender")
WHOLE, BLOCK = bundle.compose(letter(SENDER, KEYS), records())
KINDS, BY_KIND = bundle.compose(letter(SENDER, KEYS), records(by_kinds()))
BASE = scans.pdf_of(1)
TOKENS = (b"{", b"}", b"[", b'"', b"\\u0000", b"1e999", b"null", b"-1", b"\xff\xfe", b"\x00" * 16)
BROKEN, TOOK = "broken", "took"
Reader = Callable[[bytes], object]


def touched(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to four wounds: flipped, cut, doubled, patched or swapped."""
    wounded = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(wounded) + 1)
        size = min(chance.choice((1, 2, 4, 32, 500)), len(wounded) - place)
        kind = chance.randrange(5)
        if kind == 0 and size:
            wounded[place] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del wounded[place : place + size]
        elif kind == 2:
            wounded[place:place] = wounded[place : place + size]
        elif kind == 3:
            wounded[place:place] = chance.choice(TOKENS)
        else:
            wounded[place : place + size] = chance.randbytes(size)
    return bytes(wounded)


def open_sealed(data: bytes) -> object:
    """A file as it comes, seal and all."""
    return bundle.read(io.BytesIO(data), KEYS)


def open_resealed(data: bytes) -> object:
    """An archive that somebody sealed to us again."""
    to = pyrage.x25519.Recipient.from_str(KEYS.age_key)
    return bundle.read(io.BytesIO(pyrage.encrypt(data, [to])), KEYS)


def in_pieces(data: bytes) -> object:
    """An archive that arrives a few bytes at a time."""
    reader = ArchiveReader(lambda _: None)
    for place in range(0, len(data), 997):
        reader.write(data[place : place + 997])
    return reader.finish()


def signed_manifest(data: bytes) -> object:
    """A manifest whose signature is good, whatever it says."""
    return parse_records(manifest.decode(data), BLOCK)


def listed_records(data: bytes) -> object:
    """Records behind a good manifest, with the hash of what came."""
    block = manifest.Block(size=len(data), sha256=hashlib.sha256(data).hexdigest())
    return parse_records(msgspec.structs.replace(WHOLE, records=block), data)


def signed_kinds(data: bytes) -> object:
    """A manifest of format 2 whose signature is good, whatever it says."""
    return parse_records(manifest.decode(data), BY_KIND)


def listed_kinds(data: bytes) -> object:
    """Notes by kind behind a good manifest, with the hash of what came."""
    block = manifest.Block(size=len(data), sha256=hashlib.sha256(data).hexdigest())
    return parse_records(msgspec.structs.replace(KINDS, records=block), data)


def spoken_card(data: bytes) -> object:
    """A card read aloud: words in any order and number."""
    words = data.decode("utf-8", "replace").split()
    return key_words.read_words(
        words, id="a", name="a", function="", party=PROFILE.party, unit="Övningsenheten"
    )


def scanned_pdf(data: bytes) -> object:
    """A stranger's PDF put into ours: as pages or as a file, never a fault."""
    return with_scans(BASE, [Scan("a", "application/pdf", data)])


def scanned_picture(data: bytes) -> object:
    """A stranger's PNG."""
    return with_scans(BASE, [Scan("a", "image/png", data)])


def scanned_photo(data: bytes) -> object:
    """A stranger's JPEG."""
    return with_scans(BASE, [Scan("a", "image/jpeg", data)])


def scanned_fax(data: bytes) -> object:
    """A stranger's TIFF."""
    return with_scans(BASE, [Scan("a", "image/tiff", data)])


AUTHENTICATED = (open_sealed, open_resealed, in_pieces)


def readers() -> tuple[tuple[Reader, bytes], ...]:
    """Each reader with good bytes to wound."""
    return (
        (open_sealed, sealed(SENDER, KEYS)),
        (open_resealed, vectors.plain()),
        (in_pieces, vectors.plain()),
        (signed_manifest, manifest.encode(WHOLE)),
        (listed_records, wire.encode_all(records())),
        (in_pieces, vectors.by_kind()),
        (signed_kinds, manifest.encode(KINDS)),
        (listed_kinds, BY_KIND),
        (contact_card.read_card, contact_card.contact_card(SENDER, PROFILE)),
        (contact_card.read_card, contact_card.contact_card(card_vectors.renewed(), PROFILE)),
        (scanned_pdf, scans.pdf_of(3)),
        (scanned_picture, scans.picture("PNG")),
        (scanned_photo, scans.picture("JPEG")),
        (scanned_fax, scans.picture("TIFF")),
        (spoken_card, " ".join(key_words.card_words(SENDER)).encode()),
    )


def main(seconds: float, seed: int) -> int:
    """Wounds and reads until the time is out; tells how often each reader refused and took."""
    ends, told, rounds = time.monotonic() + seconds, Counter[str](), 0
    kinds = readers()
    while time.monotonic() < ends:
        chance = random.Random(f"{seed}:{rounds}")
        read, good = kinds[rounds % len(kinds)]
        outcome = one_round(read, good, touched(good, chance))
        told[f"{read.__name__} {outcome}"] += 1
        if outcome == BROKEN:
            print(f"seed {seed} round {rounds}")
            return 1
        rounds += 1
    for line, count in sorted(told.items()):
        print(f"{count:8} {line}")
    print(f"{rounds} rounds, seed {seed}")
    return 0


def one_round(read: Reader, good: bytes, data: bytes) -> str:
    """What came of it: a refusal's code, TOOK, or BROKEN with its reason printed."""
    try:
        read(data)
    except Known as refusal:
        return refusal.code
    except Exception:  # noqa: BLE001 - anything else than a refusal is what we look for
        print(traceback.format_exc())
        return BROKEN
    if data != good and read in AUTHENTICATED:
        print("wounded bytes were taken")
        return BROKEN
    return TOOK


if __name__ == "__main__":
    given = [float(word) for word in sys.argv[1:3]]
    raise SystemExit(main(given[0] if given else 60.0, int(given[1]) if len(given) > 1 else 1))
