"""A case, entries, keys and bundles for the envelope's tests; nobody in them exists."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from desktop.core.cases.records import (
    Case,
    Dispute,
    Document,
    Entry,
    FilledForm,
    IdentityKind,
    Kind,
    Note,
    Party,
    Person,
    Plan,
    Profile,
    Recipient,
    StepTaken,
)
from desktop.core.exchange import bundle, content
from desktop.core.exchange.identity import Keys, keys_from, new_secret
from desktop.core.exchange.manifest import BundleType, Sender
from desktop.core.exchange.wire import Record

AT = datetime(2026, 4, 15, 9, 0, tzinfo=UTC)
PROFILE = Profile("Handläggare Övning", Party.SOCIALTJANST, "Övningsenheten", "Socialsekreterare")
PERSON = Person(
    "Övningsperson Ett",
    "197503259280",
    IdentityKind.PERSONNUMMER,
    address="Övningsgatan 1",
    telephone="08-000 00 00",
)
CASE = Case("case-1", "2026-0001", PERSON, AT)
SCAN = b"%PDF-1.7 " + bytes(range(256)) * 700


def _about(id: str) -> dict[str, Any]:
    return {
        "id": id,
        "case_id": CASE.id,
        "at": AT,
        "author": PROFILE.name,
        "unit": PROFILE.unit,
        "party": PROFILE.party,
    }


def note(
    id: str = "note-1", text: str = "Övningsanteckning", kind: Kind = Kind.NOTES, corrects: str = ""
) -> Note:
    return Note(**_about(id), text=text, step_id="soc-sjukskriven.1a", kind=kind, corrects=corrects)


def dispute(id: str, note_id: str, kind: Kind = Kind.NOTES) -> Dispute:
    return Dispute(**_about(id), note_id=note_id, text="Det stämmer inte", kind=kind)


def document(id: str = "document-1", data: bytes = SCAN) -> Document:
    return Document(
        **_about(id),
        name="intyg.pdf",
        media_type="application/pdf",
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=Kind.MEDICAL,
    )


def entries() -> tuple[Entry, ...]:
    """One entry of each kind that travels."""
    return (
        note(),
        dispute("dispute-1", "note-1"),
        StepTaken(**_about("step-1"), step_id="soc-sjukskriven.2", map_version="2026.1"),
        Plan(
            **_about("plan-1"),
            title="Övningsplan",
            goals=("Arbetsträning",),
            measures=(("Handläggare Övning", "Bokar möte"),),
            follow_up=date(2026, 10, 1),
        ),
        FilledForm(
            **_about("form-1"),
            form_id="finsamteam-anmalan",
            values=(("namn", PERSON.name),),
            addressed_to=Party.FINSAMTEAM,
        ),
        document(),
    )


def by_kinds() -> tuple[Entry, ...]:
    """Notes of several kinds, disputed and corrected to another, and a scan of a note's kind."""
    return (
        note("note-2", "Sover dåligt", Kind.NOTES_HEALTH),
        note("note-3", "Möte i april"),
        dispute("dispute-2", "note-2", Kind.NOTES_HEALTH),
        dispute("dispute-3", "note-3"),
        note("note-4", "Praktik i maj", Kind.NOTES_WORK, corrects="note-3"),
        StepTaken(**_about("step-2"), step_id="soc-sjukskriven.2", map_version="2026.1"),
        replace(document("document-2"), kind=Kind.NOTES_WORK),
    )


def records(of: Sequence[Entry] | None = None) -> tuple[Record, ...]:
    return tuple(piece.record for piece in content.pieces(CASE, entries() if of is None else of))


def fresh_keys() -> Keys:
    return keys_from(new_secret())


def recipient_of(keys: Keys, party: Party = Party.FORSAKRINGSKASSAN) -> Recipient:
    return Recipient(
        keys.card_id, "Övningsmottagare", "Handläggare", party, "Övningsenheten 2", keys.age_key,
        keys.sign_key,
    )  # fmt: skip


def letter(sender: Keys, *recipients: Keys, **changes: Any) -> bundle.Letter:  # noqa: ANN401
    whole: dict[str, Any] = {
        "type": BundleType.CASE,
        "bundle_id": "bundle-1",
        "created": AT,
        "sequence": 1,
        "sender": Sender(
            id=sender.card_id,
            name=PROFILE.name,
            function=PROFILE.title,
            unit=PROFILE.unit,
            party=PROFILE.party,
            age_key=sender.age_key,
        ),
        "recipients": tuple(one.age_key for one in recipients),
        "case_id": CASE.id,
        "case_number": CASE.number,
        "purpose": "Övning",
        "consents": ("consent-1",),
    }
    return bundle.Letter(**(whole | changes))


def scan_source(data: bytes = SCAN) -> Callable[[str], Iterator[bytes]]:
    return lambda _: iter([data[:1000], data[1000:]])


def sealed(
    sender: Keys,
    *recipients: Keys,
    content_of: Sequence[Record] | None = None,
    **changes: Any,  # noqa: ANN401
) -> bytes:
    """A bundle in memory."""
    whole, block = bundle.compose(
        letter(sender, *recipients, **changes), records() if content_of is None else content_of
    )
    out = io.BytesIO()
    bundle.write(whole, block, scan_source(), sender, out)
    return out.getvalue()
