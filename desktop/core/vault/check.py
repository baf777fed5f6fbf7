"""Looks a vault over: pages, structure, references, the log's chain, seals and documents."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from desktop.core.vault import audit
from desktop.core.vault.progress import Told, nobody, told_within
from desktop.core.vault.store import Vault

ENTRY_COLUMNS = "id, case_id, kind, at, author, unit, party, corrects, is_foreign, body"
"""The columns an entry's seal covers, in order."""


Look = Callable[[Vault], list[str]]
_DEEPER = 0.5
"""The part of the time after which pages and structure have been read, and contents are."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at and what was wrong.

    ``problems`` are codes, each with a number or table after a colon where that helps:
    ``page:3``, ``structure``, ``reference:entries``, ``chain:17``, ``seal:4``, ``document:1``,
    ``drawn:2`` (lists that do not agree with the entries they were drawn from).
    """

    cases: int
    entries: int
    documents: int
    log_rows: int
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether everything was whole."""
        return not self.problems


def look_over(vault: Vault, told: Told = nobody) -> CheckReport:
    """Read all of the vault and tell what is not as it was written. Writes nothing.

    ``told`` hears how far it has come and may stop it. Other threads may go on writing meanwhile;
    where that could be what a problem comes from, everything is read again with them kept waiting.
    """
    before = vault.changes
    report = _report(vault, told)
    if report.ok or vault.changes == before:
        return report
    with vault.undisturbed():
        return _report(vault, nobody)


def _report(vault: Vault, told: Told) -> CheckReport:
    problems = _looked(vault, (_pages, _structure, _references), 0.0, told)
    if not problems:
        problems = _looked(vault, (_chain, _seals, _documents, _drawn), _DEEPER, told)
    told(1.0)
    return CheckReport(
        cases=_count(vault, "SELECT count(*) FROM cases"),
        entries=_count(vault, "SELECT count(*) FROM entries"),
        documents=_count(vault, "SELECT count(*) FROM entries WHERE kind = 'document'"),
        log_rows=_count(vault, "SELECT count(*) FROM audit"),
        problems=tuple(problems),
    )


def _looked(vault: Vault, looks: Sequence[Look], begun: float, told: Told) -> list[str]:
    """What each look finds, one after the other; ``begun`` is the part that was done before."""
    found: list[str] = []
    for place, look in enumerate(looks):
        done = begun + (1 - _DEEPER) * place / len(looks)
        told(done)
        with told_within(vault.db.conn, told, done):
            found += look(vault)
    return found


def _count(vault: Vault, sql: str) -> int:
    row = vault.row(sql)
    return int(row[0]) if row else 0


def _pages(vault: Vault) -> list[str]:
    found = vault.rows("PRAGMA cipher_integrity_check")
    return [f"page:{number}" for number, _ in enumerate(found, start=1)]


def _structure(vault: Vault) -> list[str]:
    found = vault.rows("PRAGMA integrity_check")
    return [] if [row[0] for row in found] == ["ok"] else ["structure"]


def _references(vault: Vault) -> list[str]:
    tables = sorted({str(row[0]) for row in vault.rows("PRAGMA foreign_key_check")})
    return [f"reference:{table}" for table in tables]


def _chain(vault: Vault) -> list[str]:
    broken = audit.first_break(vault)
    return [] if broken is None else [f"chain:{broken}"]


def _seals(vault: Vault) -> list[str]:
    """Each entry must be the one the log saw written; each logged entry must be there still."""
    seals: dict[str, str] = dict(vault.rows("SELECT entry_ref, seal FROM audit WHERE seal <> ''"))
    key_of: dict[str, bytes] = dict(vault.rows("SELECT id, seal_key FROM cases"))
    wrong = 0
    for row in vault.rows(f"SELECT {ENTRY_COLUMNS} FROM entries"):  # noqa: S608 - constant
        expected = audit.entry_seal(bytes(key_of[row[1]]), row)
        wrong += seals.pop(row[0], None) != expected
    lost = vault.row(
        "SELECT count(*) FROM audit JOIN cases ON cases.id = audit.case_ref WHERE seal <> ''"
        " AND NOT EXISTS (SELECT 1 FROM entries WHERE entries.id = audit.entry_ref)"
    )
    wrong += int(lost[0]) if lost else 0
    return [f"seal:{wrong}"] if wrong else []


def _documents(vault: Vault) -> list[str]:
    wrong = 0
    for document_id, body in vault.rows("SELECT id, body FROM entries WHERE kind = 'document'"):
        digest = hashlib.sha256()
        for part in vault.rows(
            "SELECT bytes FROM document_parts WHERE document_id = ? ORDER BY part", (document_id,)
        ):
            digest.update(part[0])
        wrong += digest.hexdigest() != msgspec.json.decode(body)["sha256"]
    return [f"document:{wrong}"] if wrong else []


_STANDING_WRONGLY = """
    WITH last AS (
        SELECT case_id, json_extract(body, '$.step_id') AS step_id,
            json_extract(body, '$.left') AS has_left, max(seq)
        FROM entries WHERE kind = 'step' AND is_foreign = 0 GROUP BY 1, 2
    ), drawn AS (SELECT case_id, step_id FROM last WHERE NOT has_left)
    SELECT
        (SELECT count(*) FROM (SELECT * FROM drawn EXCEPT SELECT case_id, step_id FROM standing))
        + (SELECT count(*) FROM (SELECT case_id, step_id FROM standing EXCEPT SELECT * FROM drawn))
"""

_CONSENTS_WITHOUT_REMINDER = """
    SELECT count(*) FROM entries WHERE kind = 'consent' AND is_foreign = 0
    AND id NOT IN (SELECT entry_id FROM reminders)
"""


def _drawn(vault: Vault) -> list[str]:
    """``standing`` and ``reminders`` must say what the entries say."""
    wrong = _count(vault, _STANDING_WRONGLY) + _count(vault, _CONSENTS_WITHOUT_REMINDER)
    return [f"drawn:{wrong}"] if wrong else []
