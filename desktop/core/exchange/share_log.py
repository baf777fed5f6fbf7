"""Who has received what of a case: every share under a consent, every disclosure by law."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Consent, Disclosure, Entry, FilledForm, Kind, Party, Shared
from desktop.core.exchange import share


@dataclass(frozen=True, slots=True)
class Received:
    """One time that somebody got something.

    ``kinds`` are what a share held. A disclosure has instead ``provision``, the law that demands
    or allows it without consent, who decided (``decided_by``) and ``what`` in words; its ``party``
    is None for an authority outside the model. ``channel`` is "" for a disclosure. ``consents`` are
    those that a share rested on, oldest first.
    """

    on: date
    name: str
    party: Party | None
    kinds: frozenset[Kind]
    channel: str
    purpose: str
    provision: str = ""
    decided_by: str = ""
    what: str = ""
    consents: tuple[Consent, ...] = ()

    @property
    def by_law(self) -> bool:
        """Whether no consent stood behind it."""
        return bool(self.provision)


def received(book: Casebook, case_id: str) -> tuple[Received, ...]:
    """The case's whole share log, newest first; a share whose file never got its name is not in it.

    The individual's own extracts and the desk's own prints disclose nothing and stand in the
    audit log instead.
    """
    rows = book.entries(case_id, (Shared, Disclosure))
    kinds = _kinds(book, case_id)
    given = book.consents(case_id)
    found = [_shared(one, kinds, given) for one in arrived(rows)]
    found.extend(_disclosed(one) for one in rows if isinstance(one, Disclosure))
    return tuple(sorted(found, key=lambda one: one.on, reverse=True))


def arrived(rows: Iterable[Entry]) -> list[Shared]:
    """The shares that happened: a failed row takes back the last like it before."""
    kept: list[Shared] = []
    for row in rows:
        if not isinstance(row, Shared):
            continue
        if row.channel != share.FAILED:
            kept.append(row)
            continue
        for earlier in reversed(kept):
            if _same_share(earlier, row):
                kept.remove(earlier)
                break
    return kept


def _same_share(one: Shared, other: Shared) -> bool:
    return (one.recipient_key, one.content_sha256) == (other.recipient_key, other.content_sha256)


def _kinds(book: Casebook, case_id: str) -> dict[str, Kind]:
    known = {one.item.entry_id: one.item.kind for one in share.pieces(book, case_id)}
    forms = book.entries(case_id, (FilledForm,))
    return known | dict.fromkeys((one.id for one in forms), Kind.FORMS)


def _shared(row: Shared, kinds: dict[str, Kind], given: Iterable[Consent]) -> Received:
    return Received(
        on=row.at.astimezone().date(),
        name=row.recipient_name,
        party=row.recipient_party,
        kinds=frozenset(kinds[one] for one in row.entry_ids if one in kinds),
        channel=row.channel,
        purpose=row.purpose,
        consents=tuple(one for one in given if one.id in row.consent_ids),
    )


def _disclosed(row: Disclosure) -> Received:
    return Received(
        on=row.given_on,
        name=row.recipient_name,
        party=row.recipient_party,
        kinds=frozenset(),
        channel="",
        purpose="",
        provision=row.provision,
        decided_by=row.decided_by,
        what=row.what,
    )
