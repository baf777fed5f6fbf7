"""Drafts that belong to no case yet, such as the form for a new one; and what is ticked as done.

From here on a case's entries may also be of the kind ``person``: what was known before a change of
the person's facts. A program that stops at the step before knows no such entry and is kept out.
"""

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE desk_drafts (
        name TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        saved_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE ticks (
        entry_id TEXT PRIMARY KEY REFERENCES entries (id),
        case_id TEXT NOT NULL REFERENCES cases (id),
        at TEXT NOT NULL
    ) STRICT""",
)
