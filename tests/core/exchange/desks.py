"""Two real desks with real vaults, keys and casebooks, as two parties who exchange bundles."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.core.cases import recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Kind, Party, Person, Profile, Recipient
from desktop.core.exchange import contact_card, share
from desktop.core.exchange.identity import own_keys
from desktop.core.exchange.share import ShareReceipt
from desktop.core.vault import safe
from desktop.core.vault.keys import Cost
from tests.core.exchange.exchange_samples import PERSON

CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
START = datetime(2026, 4, 15, 9, 0, tzinfo=UTC)


class Desk:
    """A caseworker of one party, with a clock that only moves when told."""

    def __init__(self, folder: Path, party: Party, name: str = "Handläggare Övning") -> None:
        self.vault, _ = safe.create(folder, "övning övning övning 17", cost=CHEAP)
        self.now = START
        self.profile = Profile(name, party, f"Övningsenheten {party}", "Handläggare")
        self.casebook = Casebook(self.vault, self._tick, self.profile)

    def _tick(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now

    @property
    def card(self) -> Recipient:
        """How others see this desk."""
        return contact_card.read_card(contact_card.contact_card(own_keys(self.vault), self.profile))

    def knows(self, other: Desk, *, verified: bool = True) -> None:
        """Takes the other desk's card in, with its words compared or not."""
        recipient_store.add(self.vault, other.card)
        if verified:
            recipient_store.verify(self.vault, other.card.id, self.profile.name)

    def opens_case(self, person: Person = PERSON) -> str:
        """A new case."""
        return self.casebook.open_case(person).case_id

    def may_share(
        self, case_id: str, *parties: Party, kinds: Collection[Kind] = tuple(Kind)
    ) -> str:
        """A consent that holds for a month; its id."""
        day = START.date()
        return self.casebook.give_consent(
            case_id, parties, kinds, "Övning", day, day + timedelta(days=30)
        ).entry_id

    def shares(
        self, case_id: str, to: Desk, out: Path, kinds: Collection[Kind] | None = None
    ) -> ShareReceipt:
        """Preview and seal in one go, as a caseworker who changes nothing in between."""
        decision = share.preview(self.casebook, case_id, to.card, kinds)
        return share.seal(self.casebook, case_id, decision, to.card, "Övning", out)

    def close(self) -> None:
        """Locks the vault."""
        self.vault.close()
