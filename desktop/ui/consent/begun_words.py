"""The keys of the consent page's drafts, and what such a draft says in words."""

from __future__ import annotations

from desktop.core.cases.records import Kind, Party
from desktop.ui.cases.draft_keeper import as_values
from desktop.ui.consent.matrix import Cell, cells_in_words

CONSENT, DISCLOSURE = "consent", "disclosure"
WITHDRAWAL, CORRECTION = "withdrawal", "consent_correction"
"""These two are followed by a colon and the id of the consent."""
KINDS = frozenset({CONSENT, DISCLOSURE, WITHDRAWAL, CORRECTION})
_WRITTEN = (
    "recipient",
    "provision",
    "decided_by",
    "what",
    "purpose",
    "information",
    "restrictions",
    "giver_name",
    "reason",
)


def readable(text: str) -> str:
    """Such a draft in plain lines: what is ticked, then what was written."""
    values = as_values(text)
    ticked = cells_in_words(cells_of(values.get("cells", "")))
    parts = (ticked, *(values.get(name, "") for name in _WRITTEN))
    return "\n".join(part for part in parts if part)


def cells_of(told: str) -> frozenset[Cell]:
    """The cells that a draft names; those that are known no more are left out."""
    parties, kinds = set(Party), set(Kind)
    pairs = (each.partition(":") for each in told.split())
    return frozenset(
        (Party(party), Kind(kind)) for party, _, kind in pairs if party in parties and kind in kinds
    )
