"""What one consent lifts secrecy for, and why it does not: the rules the gate weighs.

2026-11-22: A consent to FINSAMTEAM covers a recipient who acts for the team (its card carries the
party FINSAMTEAM) and nobody's own desk; a consent to a party covers that party's desk and not the
team. Each seat in the team has its own card, so the question "in which capacity?" is asked once,
when the recipient is entered, and never guessed at the moment of sharing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.core.cases.records import Consent, Kind, Party, Withdrawal


class Reason(StrEnum):
    """Why an item may go or is held back. OWN_DATA and OWN_DESK let it go without any consent."""

    COVERED = "covered"
    OWN_DATA = "own_data"
    OWN_DESK = "own_desk"
    NO_CONSENT = "no_consent"
    NOT_THIS_PARTY = "not_this_party"
    NOT_THIS_KIND = "not_this_kind"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    WITHDRAWN = "withdrawn"
    PROTECTED = "protected"
    STOPPED = "stopped"


NEAREST_FIRST = (
    Reason.WITHDRAWN,
    Reason.NOT_YET_VALID,
    Reason.EXPIRED,
    Reason.NOT_THIS_KIND,
    Reason.NOT_THIS_PARTY,
)
"""Of several consents that fall short, the one that came nearest gives the reason."""


@dataclass(frozen=True, slots=True)
class Question:
    """May information of all these kinds about this case go to this party on this day?"""

    case_id: str
    party: Party
    kinds: frozenset[Kind]
    on: date


@dataclass(frozen=True, slots=True)
class Answer:
    """``consent_id`` is the consent that covers, or the one that came nearest, or ""."""

    reason: Reason
    consent_id: str


def answer(
    question: Question, consents: Iterable[Consent], withdrawals: Sequence[Withdrawal]
) -> Answer:
    """The most favourable answer any single consent gives; two consents never add up.

    A consent covers by the kinds it names, each for itself: one that names notes on the
    coordination, as every consent did before notes had kinds, covers no other kind of note.
    Only the consents of the question's own case that this authority obtained itself count (each
    authority obtains its own), and of those only the ones that no later correction replaces.
    """
    own = [one for one in consents if one.case_id == question.case_id and not one.foreign]
    replaced = {one.corrects for one in own}
    ancestry = {one.id: one.corrects for one in own}
    shortfalls: dict[Reason, str] = {}
    for consent in sorted(own, key=_longest_first, reverse=True):
        if consent.id in replaced:
            continue
        reason = _weigh(question, consent, _scopes(consent, ancestry, withdrawals))
        if reason is Reason.COVERED:
            return Answer(reason, consent.id)
        shortfalls.setdefault(reason, consent.id)
    for reason in NEAREST_FIRST:
        if reason in shortfalls:
            return Answer(reason, shortfalls[reason])
    return Answer(Reason.NO_CONSENT, "")


def _longest_first(consent: Consent) -> tuple[date, str]:
    return consent.valid_to, consent.id


def _weigh(question: Question, consent: Consent, withdrawn: Sequence[Withdrawal]) -> Reason:
    if question.party not in consent.parties:
        return Reason.NOT_THIS_PARTY
    if not question.kinds <= consent.kinds:
        return Reason.NOT_THIS_KIND
    if any(_takes_back(one, consent, question) for one in withdrawn):
        return Reason.WITHDRAWN
    if question.on < consent.valid_from:
        return Reason.NOT_YET_VALID
    if question.on > consent.valid_to:
        return Reason.EXPIRED
    return Reason.COVERED


def _scopes(
    consent: Consent, ancestry: dict[str, str], withdrawals: Sequence[Withdrawal]
) -> list[Withdrawal]:
    """The withdrawals of this consent and of every consent it corrects.

    A withdrawal counts from the moment it is recorded, whatever its date says (OSL 12:2, it may be
    taken back at any time), and correcting a consent does not bring back what was withdrawn.
    """
    chain: set[str] = set()
    current: str | None = consent.id
    while current and current not in chain:
        chain.add(current)
        current = ancestry.get(current)
    return [one for one in withdrawals if one.consent_id in chain]


def _takes_back(withdrawal: Withdrawal, consent: Consent, question: Question) -> bool:
    """Whether the withdrawal reaches the question; naming neither party nor kind reaches all.

    Where the team's consent is taken back for a party the consent does not name by itself, the
    party can only be meant as the team's member: the team then receives nothing under it.
    """
    kinds = withdrawal.kinds or consent.kinds
    parties = withdrawal.parties or consent.parties
    member = question.party is Party.FINSAMTEAM and bool(parties - consent.parties)
    return bool(question.kinds & kinds) and (question.party in parties or member)
