"""Who works here, at which vault, by which clock: what every act in the casebook needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypedDict

from desktop.core.cases.entry_ids import new_id
from desktop.core.cases.errors import ProfileMissing
from desktop.core.cases.records import Party, Profile
from desktop.core.vault import audit
from desktop.core.vault.store import Vault

if TYPE_CHECKING:
    from sqlite_utils import Database


class Signature(TypedDict):
    """The fields that every entry of ours carries."""

    id: str
    case_id: str
    at: datetime
    author: str
    unit: str
    party: Party


@dataclass(slots=True)
class Desk:
    """One caseworker at one open vault. ``profile`` may change; the vault and the clock may not."""

    vault: Vault
    clock: Callable[[], datetime]
    profile: Profile

    def now(self) -> datetime:
        """The moment, in UTC, to the microsecond that the vault stores."""
        return self.clock().astimezone(UTC)

    def signature(self, case_id: str) -> Signature:
        """A new id, the moment and who signs; ProfileMissing while nobody sits here."""
        if not self.profile.name.strip():
            raise ProfileMissing
        at = self.now()
        return Signature(
            id=new_id(at),
            case_id=case_id,
            at=at,
            author=self.profile.name,
            unit=self.profile.unit,
            party=self.profile.party,
        )

    def log(
        self,
        db: Database,
        action: str,
        *,
        case_ref: str = "",
        entry_ref: str = "",
        detail: str = "",
    ) -> None:
        """One line in the log, inside the transaction that does what it says."""
        audit.append(
            db,
            self.now(),
            self.profile.name,
            action,
            case_ref=case_ref,
            entry_ref=entry_ref,
            detail=detail,
        )
