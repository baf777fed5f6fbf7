"""A real casebook in a real vault, with a clock that the test winds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from desktop.core.cases import profile_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import IdentityKind, Kind, Party, Person, Profile
from desktop.core.vault import safe
from desktop.core.vault.keys import Cost
from desktop.core.vault.store import Vault

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "åäö är svårt att gissa"
START = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = date(2026, 11, 23)

PROFILE = Profile(
    name="Handläggare Övning",
    party=Party.SOCIALTJANST,
    unit="Övningsenheten",
    title="Socialsekreterare",
)
PERSON = Person(
    name="Övningsperson Ett",
    identity="197503259280",
    identity_kind=IdentityKind.PERSONNUMMER,
    address="Övningsvägen 1",
    postal="100 00 Övningsstad",
    telephone="08-000 00 00",
    email="ovning@example.se",
)
OTHER_PERSON = Person(
    name="Övningsperson Två",
    identity="198801082382",
    identity_kind=IdentityKind.PERSONNUMMER,
)


@dataclass
class Clock:
    """Each look at it moves it on by a second."""

    at: datetime = START

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def new_casebook(folder: Path, clock: Clock | None = None) -> Casebook:
    vault, _ = safe.create(folder, PASSWORD, cost=CHEAP)
    profile_store.set_profile(vault, PROFILE, at=START)
    return Casebook(vault, clock or Clock())


def reopened(book: Casebook, clock: Clock | None = None) -> Casebook:
    """The same casebook after the vault was locked and unlocked."""
    book.vault.close()
    return Casebook(unlock(book.vault.folder), clock or Clock())


def unlock(folder: Path) -> Vault:
    return safe.unlock(folder, PASSWORD, minimum=CHEAP)


@contextmanager
def casebook(folder: Path) -> Iterator[Casebook]:
    book = new_casebook(folder)
    try:
        yield book
    finally:
        book.vault.close()


def consent(book: Casebook, case_id: str, days: int = 90) -> str:
    """A consent for two parties and two kinds; returns its id."""
    return book.give_consent(
        case_id,
        {Party.JOBBTORG, Party.FORSAKRINGSKASSAN},
        {Kind.NOTES, Kind.PLANS},
        "Samordna rehabiliteringen",
        TODAY,
        TODAY + timedelta(days=days),
    ).entry_id
