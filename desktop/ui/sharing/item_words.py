"""What the things of a case are called in the lists of what goes and what has come."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.cases.people import hidden
from desktop.core.cases.records import Case, Entry
from desktop.core.exchange.content import CONTACT_ID, IDENTITY_ID
from desktop.ui.cases.entry_words import entry_words
from desktop.ui.cases.facts_card import shown_identity
from desktop.ui.dates import day
from desktop.ui.map.atlas import Atlas

MOST_LETTERS = 240


def entry_line(entry: Entry, atlas: Atlas) -> str:
    """An entry on a line or three: its day, what it is and how it begins."""
    kind, heading, text = entry_words(entry, atlas)
    words = " – ".join(part for part in (heading, " ".join(text.split())) if part)
    if len(words) > MOST_LETTERS:
        words = words[:MOST_LETTERS].rstrip() + "…"
    return f"{day(entry.at.astimezone().date())}  {kind}: {words}"


def headings(case: Case, entries: Iterable[Entry], atlas: Atlas) -> dict[str, str]:
    """Item id → its line, for the person and for every entry."""
    person = hidden(case.person)
    contact = (person.address, person.postal, person.telephone, person.email)
    return {
        f"{IDENTITY_ID}:{case.id}": f"{person.name}, {shown_identity(person)}",
        f"{CONTACT_ID}:{case.id}": ", ".join(part for part in contact if part),
    } | {entry.id: entry_line(entry, atlas) for entry in entries}
