"""The end of every share: asked once more, logged, and then the file gets its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import Item, decide, missing
from desktop.core.cases.consent_ledger import ConsentMissing, ContentChanged, Permit
from desktop.core.cases.one_act import one_act
from desktop.core.errors import Known
from desktop.core.exchange.case_pieces import moment, permitted
from desktop.core.exchange.placing import Draft

FAILED = "failed"
"""The channel of the log row that takes back a share whose file never got its name."""


def settle(
    casebook: Casebook,
    case_id: str,
    draft: Draft,
    permits: Sequence[Permit],
    purpose: str,
    channel: str,
) -> tuple[str, ...]:
    """Logs a share for each permit, then gives the written draft its name; the log rows' ids.

    ContentChanged or ConsentMissing where something was changed or taken back since the permits
    were given: then nothing is logged and the file gets no name.
    """
    with one_act(casebook):
        for permit in permits:
            going = permitted(casebook, case_id, permit)
            require_standing(casebook, case_id, permit, [piece.item for piece in going])
        logged = _log(casebook, case_id, permits, purpose, channel)
    try:
        draft.settle()
    except Known:
        _log(casebook, case_id, permits, purpose, FAILED)
        raise
    return logged


def require_standing(casebook: Casebook, case_id: str, permit: Permit, now: Sequence[Item]) -> None:
    """ContentChanged or ConsentMissing unless the permit's very items may still go.

    ``now`` are the same items read again.
    """
    if set(now) != set(permit.items):
        raise ContentChanged
    consents, withdrawals = casebook.consents(case_id), casebook.withdrawals(case_id)
    today = moment(casebook).date()
    fresh = decide(consents, withdrawals, permit.recipient, now, today)
    if fresh.held_back:
        raise ConsentMissing(permit.recipient.party, missing(fresh))


def _log(
    casebook: Casebook, case_id: str, permits: Iterable[Permit], purpose: str, channel: str
) -> tuple[str, ...]:
    return tuple(
        casebook.log_share(
            case_id,
            permit.recipient.name,
            permit.recipient.party,
            permit.recipient.key,
            [item.entry_id for item in permit.items],
            permit.consent_ids,
            permit.content_sha256,
            channel,
            purpose,
        ).entry_id
        for permit in permits
    )
