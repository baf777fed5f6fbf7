"""The ledger: turns a decision into a permit, once, while it is fresh and still true."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desktop.core.cases.consent_gate import (
    Capacity,
    Decision,
    Item,
    RecipientRef,
    Verdict,
    content_digest,
    covering_consents,
    decide,
    is_genuine,
    missing,
)
from desktop.core.cases.records import Consent, Kind, Party, Withdrawal
from desktop.core.errors import Known

MAX_AGE = timedelta(minutes=15)
"""How long what the caseworker saw in the preview stands for what is sealed."""
_USED: set[str] = set()
"""The nonces of every decision that has been redeemed in this run of the program."""
_TURN = threading.Lock()


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


class WrongDoor(DecisionRefused):
    """The permit is for another kind of recipient than this door leads to."""

    code = "consent.wrong_door"


class _Issue:
    """What a ledger knows of a permit it made: what it is for, and whether it has been used."""

    __slots__ = ("of", "used")

    def __init__(self, of: tuple[object, ...]) -> None:
        self.of = of
        self.used = False


@dataclass(frozen=True, slots=True)
class Permit:
    """Leave to let exactly these items go to exactly this recipient, once. Made by a ``Ledger``.

    ``content_sha256`` covers ``items`` only. ``consent_ids`` are the covering consents, sorted.
    ``held_back`` is what the same decision kept, for saying so on the paper.
    """

    recipient: RecipientRef
    items: tuple[Item, ...]
    content_sha256: str
    consent_ids: tuple[str, ...]
    held_back: tuple[Verdict, ...]
    issued: object = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if not isinstance(self.issued, _Issue) or self.issued.of != self._content():
            raise ForgedDecision

    def use(self, door: Capacity) -> None:
        """Spend it at a door that leads to this kind of recipient. WrongDoor, UsedDecision."""
        assert isinstance(self.issued, _Issue)
        with _TURN:
            if self.recipient.capacity is not door:
                raise WrongDoor
            if self.issued.used:
                raise UsedDecision
            self.issued.used = True

    def _content(self) -> tuple[object, ...]:
        return (
            self.recipient,
            self.items,
            self.content_sha256,
            self.consent_ids,
            self.held_back,
        )


class Ledger:
    """Turns decisions into permits. What one ledger has used is used for all of them.

    Decisions die with the program (their seal's key does), so memory is all that is needed.
    """

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
        with _TURN:
            _refuse_unfit(decision, now)
            if content_digest(items) != decision.content_sha256:
                raise ContentChanged
            fresh = decide(consents, withdrawals, decision.recipient, items, now.date(), at=now)
            permit = _permit(decision, fresh)
            _USED.add(decision.nonce)
            return permit


def _refuse_unfit(decision: Decision, now: datetime) -> None:
    if not is_genuine(decision):
        raise ForgedDecision
    if decision.nonce in _USED:
        raise UsedDecision
    if decision.at is None or not timedelta(0) <= now - decision.at <= MAX_AGE:
        raise StaleDecision


def _permit(seen: Decision, fresh: Decision) -> Permit:
    """Only what the caseworker saw as allowed may go, and all of it must still be allowed."""
    still = {verdict.item: verdict.consent_id for verdict in fresh.verdicts if verdict.allowed}
    if not seen.allowed or any(item not in still for item in seen.allowed):
        raise ConsentMissing(seen.recipient.party, missing(fresh))
    covering = covering_consents(still[item] for item in seen.allowed)
    content = (
        seen.recipient,
        seen.allowed,
        content_digest(seen.allowed),
        covering,
        seen.held_back,
    )
    return Permit(*content, issued=_Issue(content))
