"""Attached scans: their bytes lie in the vault in parts and never in a file beside it."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop.core.cases import entry_rows
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import DocumentTooLarge, EmptyText
from desktop.core.cases.records import Change, Changes, Document, Kind
from desktop.core.vault.progress import Told, nobody
from desktop.core.vault.store import Vault

if TYPE_CHECKING:
    from sqlite_utils import Database

LIMIT_BYTES = 50 * 1024 * 1024
PART_BYTES = 1024 * 1024


def attach(
    desk: Desk,
    case_id: str,
    name: str,
    media_type: str,
    data: bytes,
    kind: Kind,
    told: Told = nobody,
) -> Changes:
    """Keep a document in a case. DocumentTooLarge over ``LIMIT_BYTES``; EmptyText for no bytes.

    What ``told`` raises leaves nothing of it in the case.
    """
    check_size(data)
    document = Document(
        **desk.signature(case_id),
        name=name,
        media_type=media_type,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=kind,
    )
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, document, "document.attached")
        write_parts(db, document.id, data, told)
    return Changes(frozenset({Change.ENTRIES}), case_id, document.id)


def check_size(data: bytes) -> None:
    """Refuse what is empty or larger than the vault takes."""
    if not data:
        raise EmptyText(field="document")
    if len(data) > LIMIT_BYTES:
        raise DocumentTooLarge(limit_mb=LIMIT_BYTES // (1024 * 1024))


def write_parts(db: Database, document_id: str, data: bytes, told: Told = nobody) -> None:
    """Write a document's bytes inside the caller's transaction."""
    for number, start in enumerate(range(0, len(data), PART_BYTES)):
        told(start / len(data))
        db.execute(
            "INSERT INTO document_parts (document_id, part, bytes) VALUES (?, ?, ?)",
            (document_id, number, data[start : start + PART_BYTES]),
        )


def parts(vault: Vault, document_id: str) -> Iterator[bytes]:
    """A document's bytes, a part at a time. EntryUnknown."""
    document = entry_rows.one(vault, document_id, Document)
    for number in range(-(-document.size // PART_BYTES)):
        row = vault.row(
            "SELECT bytes FROM document_parts WHERE document_id = ? AND part = ?",
            (document_id, number),
        )
        if row is not None:
            yield bytes(row[0])


def content(vault: Vault, document_id: str) -> bytes:
    """All of a document's bytes, held once in memory. EntryUnknown."""
    whole = io.BytesIO()
    for part in parts(vault, document_id):
        whole.write(part)
    return whole.getvalue()
