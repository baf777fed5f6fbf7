"""The ledger: turns a decision into a permit, once, while it is fresh and still true."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desktop.core.cases.consent_gate import (
    Decision,
    Item,
    RecipientRef,
    content_digest,
    decide,
    is_genuine,
    missing,
)
from desktop.core.cases.records import Consent, Kind, Party, Withdrawal
from desktop.core.errors import Known

MAX_AGE = timedelta(minutes=15)
"""How long what the caseworker saw in the preview stands for what is sealed."""
_ISSUED = object()


class DecisionRefused(Known):
    """A decision that opens no door; the subclasses say why."""

    code = "consent.decision_refused"


class ForgedDecision(DecisionRefused):
    """The decision was not made by the gate, or has been altered since."""

    code = "consent.forged_decision"


class UsedDecision(DecisionRefused):
    """The decision has already been redeemed: each share needs a new one."""

    code = "consent.used_decision"


class StaleDecision(DecisionRefused):
    """The decision is older than ``MAX_AGE``, from the future, or was only made for show."""

    code = "consent.stale_decision"


class ContentChanged(DecisionRefused):
    """What would be shared is no longer what was shown."""

    code = "consent.content_changed"


class ConsentMissing(DecisionRefused):
    """No consent covers this: ``missing`` holds the cells of the matrix that are empty.

    ``data`` has ``party`` and ``kinds`` (comma separated, sorted); ``kinds`` is "" where only
    protected or stopped items were asked for, which no consent releases.
    """

    code = "consent.missing"

    def __init__(self, party: Party, cells: frozenset[tuple[Party, Kind]]) -> None:
        super().__init__(party=str(party), kinds=",".join(sorted(str(kind) for _, kind in cells)))
        self.party = party
        self.missing = cells


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave to let exactly these items go to exactly this recipient, now. Made by a ``Ledger``.

    ``content_sha256`` covers ``items`` only. ``consent_ids`` are the covering consents, sorted.
    """

    recipient: RecipientRef
    items: tuple[Item, ...]
    content_sha256: str
    consent_ids: tuple[str, ...]
    issued: object = field(repr=False)

    def __post_init__(self) -> None:
        if self.issued is not _ISSUED:
            raise ForgedDecision


class Ledger:
    """Remembers which decisions have been used. One for each running program.

    Decisions die with the program (their seal's key does), so memory is all the ledger needs.
    """

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._turn = threading.Lock()

    def redeem(
        self,
        decision: Decision,
        now: datetime,
        consents: Iterable[Consent],
        withdrawals: Iterable[Withdrawal],
        items: Sequence[Item],
    ) -> Permit:
        """The permit this decision gives, after asking the gate once more with today's truth.

        ``now`` is aware and in the office's own time zone (its date is the day that counts);
        ``consents``, ``withdrawals`` and ``items`` have just been read again. Raises a
        ``DecisionRefused``; a refused decision stays unused, a redeemed one is spent even if what
        follows fails.
        """
        with self._turn:
            self._refuse_unfit(decision, now)
            if content_digest(items) != decision.content_sha256:
                raise ContentChanged
            fresh = decide(consents, withdrawals, decision.recipient, items, now.date(), at=now)
            permit = _permit(decision, fresh)
            self._used.add(decision.nonce)
            return permit

    def _refuse_unfit(self, decision: Decision, now: datetime) -> None:
        if not is_genuine(decision):
            raise ForgedDecision
        if decision.nonce in self._used:
            raise UsedDecision
        if decision.at is None or not timedelta(0) <= now - decision.at <= MAX_AGE:
            raise StaleDecision


def _permit(seen: Decision, fresh: Decision) -> Permit:
    """Only what the caseworker saw as allowed may go, and all of it must still be allowed."""
    still = {verdict.item: verdict.consent_id for verdict in fresh.verdicts if verdict.allowed}
    if not seen.allowed or any(item not in still for item in seen.allowed):
        raise ConsentMissing(seen.recipient.party, missing(fresh))
    covering = tuple(sorted({still[item] for item in seen.allowed}))
    return Permit(
        seen.recipient, seen.allowed, content_digest(seen.allowed), covering, issued=_ISSUED
    )
