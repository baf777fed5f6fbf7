"""How fast the casebook is with 10,000 cases and 100,000 notes, beside raw SQLCipher.

Run: python -m tests.benchmarks.vault_speed [cases]. Prints milliseconds, the median of many tries;
raw SQLCipher does the same on the same file, with none of our checks, signatures or records.
"""

from __future__ import annotations

import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from desktop.core.cases import people
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.entry_rows import append
from desktop.core.cases.records import (
    Consent,
    IdentityKind,
    Kind,
    Note,
    Party,
    Person,
    Profile,
    StepTaken,
)
from desktop.core.vault import keys, safe
from desktop.core.vault.keys import Cost
from desktop.core.vault.store import Vault, open_database

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "åäö är svårt att gissa"
PROFILE = Profile(name="Handläggare Övning", party=Party.SOCIALTJANST, unit="Övningsenheten")
START = datetime(2024, 1, 1, 8, tzinfo=UTC)
NOTES_A_CASE = 10
TEXT = "Möte med Övningsperson om återgång i arbete på halvtid, i närvaro av läkare. " * 8


class Clock:
    """Moves on by a second at each look."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


def fill(book: Casebook, count: int) -> None:
    """Write cases as the casebook writes them, a hundred in each transaction to save time."""
    for start in range(0, count, 100):
        with book.vault.transaction() as db:
            for number in range(start, min(start + 100, count)):
                person = Person(f"Övningsperson {number}", f"övning {number}", IdentityKind.OTHER)
                case_id = people.insert_case(book.desk, db, person, practice=False)
                step = StepTaken(**book.desk.signature(case_id), step_id="soc.2")
                append(book.desk, db, step, "step.taken")
                db.execute(
                    "INSERT INTO standing VALUES (?, 'soc.2', ?)", (case_id, START.isoformat())
                )
                consent = Consent(
                    **book.desk.signature(case_id),
                    parties=frozenset({Party.JOBBTORG}),
                    kinds=frozenset({Kind.NOTES}),
                    purpose="Samordning",
                    valid_from=date(2024, 1, 1),
                    valid_to=date(2030, 1, 1),
                )
                append(book.desk, db, consent, "consent.given")
                db.execute(
                    "INSERT INTO reminders VALUES (?, ?, 'consent', '2024-01-01', '2030-01-01',"
                    " 'open')",
                    (consent.id, case_id),
                )
                for _ in range(NOTES_A_CASE):
                    note = Note(**book.desk.signature(case_id), text=TEXT, step_id="soc.2")
                    append(book.desk, db, note, "note.written")


def milliseconds(act: Callable[[], object], tries: int = 20) -> float:
    spent = []
    for _ in range(tries):
        started = time.perf_counter()
        act()
        spent.append((time.perf_counter() - started) * 1000)
    return statistics.median(spent)


def shown(what: str, ours: float, raw: float | None = None) -> None:
    beside = "" if raw is None else f"{raw:12.2f}"
    print(f"{what:34}{ours:12.2f}{beside}")


def reopened(folder: Path) -> Vault:
    return safe.unlock(folder, PASSWORD, minimum=CHEAP)


def measure(folder: Path, count: int) -> None:
    """Our own acts beside the plain statements they rest on."""
    vault, _ = safe.create(folder, PASSWORD, cost=CHEAP)
    book = Casebook(vault, Clock(), PROFILE)
    first = book.open_case(Person("Övningsperson Ett", "övning", IdentityKind.OTHER)).case_id
    few = milliseconds(lambda: book.write_note(first, TEXT))
    fill(book, count)
    vault.close()

    opening = milliseconds(lambda: reopened(folder).close(), 5)
    vault = reopened(folder)
    key = keys.database_key(vault.data_key)
    book = Casebook(vault, Clock(), PROFILE)
    some = book.search_cases(f"Övningsperson {count // 2}")[0].case
    ids = [row.case.id for row in book.cases()[:40]]
    places = iter(ids * 10)
    ours = {
        "first": milliseconds(lambda: Casebook(vault, Clock(), PROFILE).cases(), 5),
        "list": milliseconds(lambda: listed_after_a_change(book, some.id), 5),
        "name": milliseconds(lambda: book.search_cases(f"övningsperson {count // 3}"), 5),
        "number": milliseconds(lambda: book.search_cases(some.number), 5),
        "case": milliseconds(lambda: book.entries(next(places))),
        "within": milliseconds(lambda: book.search_within(some.id, "halvtid läkare")),
        "note": milliseconds(lambda: book.write_note(some.id, TEXT)),
        "draft": milliseconds(lambda: book.save_draft(some.id, "soc.2", TEXT)),
    }
    vault.close()

    db = open_database(folder / "cases.db", key)
    rows = {
        "list": milliseconds(lambda: db.execute("SELECT * FROM cases").fetchall(), 5),
        "case": milliseconds(
            lambda: db.execute(
                "SELECT * FROM entries WHERE case_id = ? ORDER BY at", (some.id,)
            ).fetchall()
        ),
        "name": milliseconds(
            lambda: db.execute(
                "SELECT * FROM cases WHERE name_folded LIKE ?", (f"%person {count // 3}%",)
            ).fetchall(),
            5,
        ),
        "note": milliseconds(
            lambda: db.execute("INSERT INTO drafts VALUES (?, ?, ?, '')", (some.id, key_of(), TEXT))
        ),
    }
    db.conn.close()

    print(f"{count} cases, {count * NOTES_A_CASE} notes{'ours, ms':>22}{'raw, ms':>12}")
    shown("unlock, without key derivation", opening)
    shown("list of all cases, first time", ours["first"], rows["list"])
    shown("save a draft, list again", ours["list"], rows["list"])
    shown("find by name", ours["name"], rows["name"])
    shown("find by case number", ours["number"])
    shown("open a case", ours["case"], rows["case"])
    shown("search within a case", ours["within"])
    shown("save a note", ours["note"], rows["note"])
    shown("save a note, new vault", few)
    shown("save a draft", ours["draft"])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'memory at most, MB':34}{memory:12.0f}")


def listed_after_a_change(book: Casebook, case_id: str) -> None:
    book.save_draft(case_id, "soc.9", key_of())
    book.cases()


def key_of() -> str:
    return str(time.perf_counter_ns())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        measure(Path(place) / "valv", int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
