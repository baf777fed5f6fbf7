"""The consents that a filled consent form gives, as the casebook records them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import NOTE_KINDS, Changes, ConsentForm, Giver, Kind, Party
from desktop.core.forms.model import CHECKED

FORM = "samtycke"
MATRIX, NOTES_MATRIX = "delning", "anteckningar"
"""The form's two tables, parties by kinds: notes stand in one of their own."""
_BEFORE_KINDS = f"{MATRIX}/{{party}}/{Kind.NOTES}"
"""Where version 1 of the form asked for notes, all in one column."""


@dataclass(frozen=True, slots=True)
class GivenConsent:
    """One consent of the form: which parties may have which kinds, why, and until when."""

    parties: frozenset[Party]
    kinds: frozenset[Kind]
    purpose: str
    valid_from: date
    valid_to: date
    form: ConsentForm
    giver: Giver
    giver_name: str
    restrictions: str
    informed: bool


def consents_in(values: Mapping[str, str]) -> tuple[GivenConsent, ...]:
    """The consents in a form's values: parties that get the same kinds stand together.

    Empty while a tick, the purpose or a day is missing.
    """
    first, last = (_day(values.get(key, "")) for key in ("fran", "till"))
    purpose = values.get("syfte", "").strip()
    if not purpose or first is None or last is None:
        return ()
    return tuple(
        GivenConsent(
            parties,
            kinds,
            purpose,
            first,
            last,
            ConsentForm(values.get("hur") or ConsentForm.WRITTEN),
            Giver((values.get("givare") or Giver.SELF).replace("-", "_")),
            values.get("foretradare", "").strip(),
            values.get("undantag", "").strip(),
            values.get("forstatt") == CHECKED,
        )
        for parties, kinds in _groups(values)
    )


def tick(party: Party, kind: Kind) -> str:
    """The key of the form's tick for this party and kind."""
    matrix = NOTES_MATRIX if kind in NOTE_KINDS else MATRIX
    return f"{matrix}/{party}/{kind.replace('_', '-')}"


def record(
    book: Casebook, case_id: str, given: GivenConsent, information: str, document_id: str = ""
) -> Changes:
    """Record one. ``information`` is what the individual was told. Raises InvalidConsent."""
    return book.give_consent(
        case_id,
        given.parties,
        given.kinds,
        given.purpose,
        given.valid_from,
        given.valid_to,
        given.form,
        given.giver,
        giver_name=given.giver_name,
        information_given=information if given.informed else "",
        restrictions=given.restrictions,
        document_id=document_id,
    )


def _groups(
    values: Mapping[str, str],
) -> tuple[tuple[frozenset[Party], frozenset[Kind]], ...]:
    by_party = {party: _kinds(values, party) for party in Party}
    wanted = sorted({kinds for kinds in by_party.values() if kinds}, key=sorted)
    return tuple(
        (frozenset(party for party, has in by_party.items() if has == kinds), kinds)
        for kinds in wanted
    )


def _kinds(values: Mapping[str, str], party: Party) -> frozenset[Kind]:
    """What is ticked. A paper of version 1 that says "notes" named no kind of note: it covers those
    on the coordination and no other, as every consent from before notes had kinds.
    """
    kinds = {kind for kind in Kind if values.get(tick(party, kind)) == CHECKED}
    if values.get(_BEFORE_KINDS.format(party=party)) == CHECKED:
        kinds.add(Kind.NOTES)
    return frozenset(kinds)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
