"""FORMAT.md's example and numbers are what the program does; run as a script to renew them."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import msgspec

from desktop.core.cases.records import Kind, Party
from desktop.core.exchange import archive, manifest, wire
from tests.core.exchange import exchange_vectors as vectors
from tests.core.exchange.exchange_samples import by_kinds, records

PAGE = Path(__file__).resolve().parents[3] / "desktop" / "core" / "exchange" / "FORMAT.md"
PLACE = re.compile(r"(<!-- example -->\n```\n).*?(```\n<!-- /example -->)", re.DOTALL)
RECORDS = re.compile(r"(<!-- records -->\n```\n).*?(```\n<!-- /records -->)", re.DOTALL)
ROW = 16


def example() -> str:
    """The empty valid archive up to its padding, as a hex dump."""
    (inner,) = (one.inner for one in vectors.valid() if one.name == "empty")
    head = archive.read_head(inner[: archive.HEADER.size])
    front = archive.HEADER.size + head.manifest_size + archive.SIGNATURE_SIZE
    shown = inner[: front + len(b"[]")]
    assert not any(inner[len(shown) :])
    return "".join(_row(place, shown[place : place + ROW]) for place in range(0, len(shown), ROW))


def kinds_example() -> str:
    """A note on health and its like on the coordination, each with its hash."""
    health = next(one for one in records(by_kinds()) if isinstance(one, wire.NoteRecord))
    plain = msgspec.structs.replace(health, kind=Kind.NOTES)
    return "".join(
        f"{wire.canonical(one).decode()}\n{wire.digest(one)}\n" for one in (health, plain)
    )


def _row(place: int, data: bytes) -> str:
    text = "".join(chr(one) if 32 <= one < 127 and one != 96 else "." for one in data)
    return f"{place:06x}  {data.hex(' '):<47}  {text}\n"


def test_the_example_on_the_page_is_what_the_program_makes() -> None:
    found = PLACE.search(PAGE.read_text(encoding="utf-8"))
    assert found is not None
    assert found.group(0) == found.group(1) + example() + found.group(2)


def test_the_notes_on_the_page_are_what_the_program_makes() -> None:
    found = RECORDS.search(PAGE.read_text(encoding="utf-8"))
    assert found is not None
    assert found.group(0) == found.group(1) + kinds_example() + found.group(2)
    (health, of_health, plain, of_plain) = kinds_example().splitlines()
    assert hashlib.sha256(health.encode()).hexdigest() == of_health
    assert hashlib.sha256(plain.encode()).hexdigest() == of_plain
    assert health.replace('"kind":"notes_health",', "") == plain


def test_the_page_names_every_field_type_party_and_kind() -> None:
    page = PAGE.read_text(encoding="utf-8")
    names = {f"`{one}`" for one in (*Party, *Kind)}
    parts: list[type[msgspec.Struct]] = [manifest.Manifest, manifest.Sender, manifest.Listed]
    for struct in [*parts, *_records()]:
        names |= {f"`{name}`" for name in struct.__struct_fields__ if name != "id"}
        if struct.__struct_config__.tag:
            names.add(f"`{struct.__struct_config__.tag}`")
    assert {name for name in names if name not in page} == set()


def _records() -> tuple[type[msgspec.Struct], ...]:
    return (
        wire.Identity,
        wire.ContactDetails,
        wire.NoteRecord,
        wire.DisputeRecord,
        wire.StepRecord,
        wire.PlanRecord,
        wire.FormRecord,
        wire.DocumentRecord,
        wire.StopRecord,
    )


def test_the_page_states_the_limits_and_the_magic() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert archive.MAGIC.hex(" ") in page
    assert archive.HEADER.size == 64
    assert archive.CONTEXT.decode().rstrip("\0") in page


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    text = PLACE.sub(lambda found: found.group(1) + example() + found.group(2), text)
    text = RECORDS.sub(lambda found: found.group(1) + kinds_example() + found.group(2), text)
    PAGE.write_text(text, encoding="utf-8")
