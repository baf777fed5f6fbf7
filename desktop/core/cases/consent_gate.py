"""The gate: says for every item whether it may go to this recipient, and why.

Pure: it reads nothing and writes nothing. A ``Decision`` carries a seal that only ``decide`` can
make, so that ``consent_ledger.Ledger`` refuses one that was built or altered by hand. Every door
(bundle, locked PDF, form, print, the individual's extract) takes a ``consent_ledger.Permit``, which
only a redeemed decision gives.

2026-11-22: Secrecy does not hold against the individual herself (OSL 12:1), and a paper that stays
at the desk that wrote it discloses nothing (OSL 3:1). Both still ask the gate, as recipients of
their own kind: what is protected or asked back is held back from them too, a permit for one is
none for another, and no door stands open because somebody believed that it needed no key.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.core.cases.consent_cover import Answer, Question, Reason, answer
from desktop.core.cases.records import Consent, Kind, Party, Withdrawal

NONCE_BYTES = 16
_SEAL_KEY = secrets.token_bytes()  # made at start: a decision cannot outlive the program


class Capacity(StrEnum):
    """As what somebody receives: another party, the individual herself, or the desk's own."""

    PARTY = "party"
    INDIVIDUAL = "individual"
    OWN_DESK = "own_desk"


@dataclass(frozen=True, slots=True)
class RecipientRef:
    """Whom the items would go to. ``key`` is the public age key; "" where nothing is sealed.

    ``party`` is the desk's own where no other party receives.
    """

    party: Party
    name: str
    key: str
    capacity: Capacity = Capacity.PARTY


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One thing that could go: an entry, or the person's identity or contact details.

    ``kind`` is its own kind and ``also`` the further ones that it needs, sorted (``kinds_borne``):
    one and the same consent must cover them all. ``sha256`` is the hex digest of the item's exact
    content. ``protected`` marks the contact details of a person with protected identity (OSL 21:3)
    and ``stopped`` what another party has asked back: both are held back whatever a consent says.
    """

    entry_id: str
    kind: Kind
    sha256: str
    case_id: str
    protected: bool = False
    stopped: bool = False
    also: tuple[Kind, ...] = ()

    @property
    def needs(self) -> frozenset[Kind]:
        """Every kind that a consent must cover for the item to go."""
        return frozenset((self.kind, *self.also))


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for one item. ``consent_id`` names the consent that covers or came nearest."""

    item: Item
    allowed: bool
    reason: Reason
    consent_id: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What may go and what may not. Made by ``decide``; worth something only to a ``Ledger``.

    ``content_sha256`` covers every item asked about, held back or not. ``consent_ids`` are the
    covering consents, sorted. ``at`` is None for a decision that was only asked for show.
    """

    recipient: RecipientRef
    on: date
    at: datetime | None
    verdicts: tuple[Verdict, ...]
    content_sha256: str
    consent_ids: tuple[str, ...]
    nonce: str
    seal: str

    @property
    def allowed(self) -> tuple[Item, ...]:
        """The items that may go, in the order they were asked about."""
        return tuple(verdict.item for verdict in self.verdicts if verdict.allowed)

    @property
    def held_back(self) -> tuple[Verdict, ...]:
        """The verdicts on what may not go."""
        return tuple(verdict for verdict in self.verdicts if not verdict.allowed)


def decide(
    consents: Iterable[Consent],
    withdrawals: Iterable[Withdrawal],
    recipient: RecipientRef,
    items: Sequence[Item],
    on: date,
    *,
    at: datetime | None = None,
) -> Decision:
    """One verdict an item. ``on`` is the local day of the share; ``at`` (aware) starts its age.

    A decision without ``at`` answers "what would they see?" and can never be redeemed.
    """
    given, taken_back = tuple(consents), tuple(withdrawals)
    verdicts = tuple(
        _verdict(item, recipient, answer(_question(item, recipient, on), given, taken_back))
        for item in items
    )
    digest = content_digest(items)
    covering = covering_consents(one.consent_id for one in verdicts if one.allowed)
    nonce = secrets.token_hex(NONCE_BYTES)
    seal = _seal((recipient, on, at, verdicts, digest, covering, nonce))
    return Decision(recipient, on, at, verdicts, digest, covering, nonce, seal)


def covering_consents(ids: Iterable[str]) -> tuple[str, ...]:
    """The consents that let something go, sorted; what goes without one names none."""
    return tuple(sorted({one for one in ids if one}))


def missing(decision: Decision) -> frozenset[tuple[Party, Kind]]:
    """The cells of the consent matrix that a consent would have to fill for all items to go.

    Protected and stopped items are left out: no consent releases them.
    """
    beyond_consent = (Reason.PROTECTED, Reason.STOPPED)
    return frozenset(
        (decision.recipient.party, kind)
        for verdict in decision.held_back
        for kind in verdict.item.needs
        if verdict.reason not in beyond_consent
    )


def content_digest(items: Iterable[Item]) -> str:
    """Hex SHA-256 over the items' id, kinds and content hash, whatever their order.

    Of several kinds the item's own stands first, with a plus sign before each further one.
    """
    digest = hashlib.sha256()
    for row in sorted((one.entry_id, "+".join((one.kind, *one.also)), one.sha256) for one in items):
        for word in row:
            data = word.encode()
            digest.update(len(data).to_bytes(4, "big") + data)
    return digest.hexdigest()


def is_genuine(decision: Decision) -> bool:
    """Whether ``decide`` made this decision, in this run of the program, exactly as it stands."""
    expected = _seal(
        (
            decision.recipient,
            decision.on,
            decision.at,
            decision.verdicts,
            decision.content_sha256,
            decision.consent_ids,
            decision.nonce,
        )
    )
    return hmac.compare_digest(expected, decision.seal)


def _question(item: Item, recipient: RecipientRef, on: date) -> Question:
    return Question(item.case_id, recipient.party, item.needs, on)


_WITHOUT_CONSENT = {Capacity.INDIVIDUAL: Reason.OWN_DATA, Capacity.OWN_DESK: Reason.OWN_DESK}


def _verdict(item: Item, recipient: RecipientRef, found: Answer) -> Verdict:
    if item.stopped:
        return Verdict(item, False, Reason.STOPPED, "")
    if item.protected:
        return Verdict(item, False, Reason.PROTECTED, "")
    if recipient.capacity in _WITHOUT_CONSENT:
        return Verdict(item, True, _WITHOUT_CONSENT[recipient.capacity], "")
    return Verdict(item, found.reason is Reason.COVERED, found.reason, found.consent_id)


def _seal(content: tuple[object, ...]) -> str:
    """A keyed hash over the exact content: ``repr`` of frozen records quotes every string."""
    return hmac.new(_SEAL_KEY, repr(content).encode(), hashlib.sha256).hexdigest()
