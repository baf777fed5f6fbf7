"""The first tables: cases and their entries, the log, and what this desk keeps for itself.

Times are text, UTC, with microseconds; days are ISO dates; party and kind are the records' values.
``standing`` and ``reminders`` are drawn from entries and can be drawn again: lists read them so
that they need not read every entry.
"""

STATEMENTS: tuple[str, ...] = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE own_keys (name TEXT PRIMARY KEY, secret BLOB NOT NULL) STRICT",
    """CREATE TABLE cases (
        id TEXT PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        identity TEXT NOT NULL,
        identity_kind TEXT NOT NULL,
        address TEXT NOT NULL,
        postal TEXT NOT NULL,
        telephone TEXT NOT NULL,
        email TEXT NOT NULL,
        protected INTEGER NOT NULL,
        opened_at TEXT NOT NULL,
        closed_at TEXT,
        practice INTEGER NOT NULL,
        seal_key BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX cases_by_identity ON cases (identity)",
    """CREATE TABLE entries (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        case_id TEXT NOT NULL REFERENCES cases (id),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        author TEXT NOT NULL,
        unit TEXT NOT NULL,
        party TEXT NOT NULL,
        corrects TEXT NOT NULL,
        is_foreign INTEGER NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX entries_by_case ON entries (case_id, at)",
    """CREATE TABLE document_parts (
        document_id TEXT NOT NULL REFERENCES entries (id),
        part INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (document_id, part)
    ) STRICT""",
    """CREATE TABLE standing (
        case_id TEXT NOT NULL REFERENCES cases (id),
        step_id TEXT NOT NULL,
        since TEXT NOT NULL,
        PRIMARY KEY (case_id, step_id)
    ) STRICT""",
    """CREATE TABLE reminders (
        entry_id TEXT PRIMARY KEY REFERENCES entries (id),
        case_id TEXT NOT NULL REFERENCES cases (id),
        kind TEXT NOT NULL,
        starts TEXT NOT NULL,
        due TEXT NOT NULL,
        state TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reminders_by_case ON reminders (case_id)",
    """CREATE TABLE drafts (
        case_id TEXT NOT NULL REFERENCES cases (id),
        step_id TEXT NOT NULL,
        text TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (case_id, step_id)
    ) STRICT""",
    """CREATE TABLE contacts (
        id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL REFERENCES cases (id),
        name TEXT NOT NULL,
        function TEXT NOT NULL,
        party TEXT,
        telephone TEXT NOT NULL,
        email TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX contacts_by_case ON contacts (case_id)",
    """CREATE TABLE recipients (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        function TEXT NOT NULL,
        party TEXT NOT NULL,
        unit TEXT NOT NULL,
        age_key TEXT NOT NULL,
        sign_key TEXT NOT NULL,
        verified_at TEXT,
        verified_by TEXT NOT NULL,
        added_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE audit (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        author TEXT NOT NULL,
        action TEXT NOT NULL,
        case_ref TEXT NOT NULL,
        entry_ref TEXT NOT NULL,
        detail TEXT NOT NULL,
        seal TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX audit_by_entry ON audit (entry_ref) WHERE entry_ref <> ''",
    "CREATE TABLE disposing (case_id TEXT PRIMARY KEY) STRICT",
)
