"""Disposal is proposed by rule, decided by a person, and then nothing is left to read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.core.cases import retention
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import CaseUnknown, NotDueForDisposal, ProfileMissing, ReasonMissing
from desktop.core.cases.profile_store import NOBODY
from desktop.core.cases.records import IdentityKind, Kind, Person
from desktop.core.cases.retention import Reason, Verdict
from desktop.core.exchange import memory
from desktop.core.vault import backup, keys, safe
from desktop.core.vault.check import look_over
from tests.core.cases.casebook_samples import PASSWORD, PERSON, Clock, new_casebook, unlock

LAST_NOTE = datetime(2020, 3, 10, 12, tzinfo=UTC)
BORN_8TH = replace(PERSON, identity="198801082382")
BORN_25TH = PERSON


def old_case(book: Casebook, clock: Clock, person: Person, *, practice: bool = False) -> str:
    """A case whose last note is from March 2020, looked at today."""
    clock.at = LAST_NOTE
    case_id = book.open_case(person, practice=practice).case_id
    book.write_note(case_id, "Kanariefågel ÅÄÖ i journalen")
    book.attach(case_id, "intyg", "text/plain", b"kanariedokument" * 10_000, Kind.MEDICAL)
    book.add_contact(case_id, "Kanariekontakt")
    book.save_draft(case_id, "soc.2", "Kanarieutkast")
    book.take_step(case_id, "soc.2")
    clock.at = datetime(2026, 11, 23, tzinfo=UTC)
    return case_id


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def old_book(tmp_path: Path, clock: Clock) -> Casebook:
    return new_casebook(tmp_path / "valv", clock)


@pytest.mark.parametrize(
    ("today", "verdict"),
    [
        (date(2025, 3, 10), None),
        (date(2025, 3, 11), Verdict.DUE),
        (date(2026, 12, 31), Verdict.DUE),
        (date(2027, 1, 1), Verdict.LATE),
    ],
)
def test_a_case_is_proposed_when_five_years_are_over(
    old_book: Casebook, clock: Clock, today: date, verdict: Verdict | None
) -> None:
    old_case(old_book, clock, BORN_8TH)
    found = retention.proposals(old_book.vault, today)
    assert [each.verdict for each in found] == ([verdict] if verdict else [])
    for each in found:
        assert each.last_note == date(2020, 3, 10)
        assert (each.due_from, each.due_by) == (date(2025, 3, 11), date(2026, 12, 31))
    old_book.vault.close()


@pytest.mark.parametrize(
    ("person", "verdict"),
    [
        (BORN_25TH, Verdict.KEPT_FOR_RESEARCH),
        (BORN_8TH, Verdict.DUE),
        (Person("Övningsperson Tre", "okänd", IdentityKind.OTHER), Verdict.UNCLEAR),
        (
            Person("Övningsperson Fyra", "197102772386", IdentityKind.SAMORDNINGSNUMMER),
            Verdict.DUE,
        ),
    ],
)
def test_stockholm_keeps_those_born_on_certain_days(
    old_book: Casebook, clock: Clock, person: Person, verdict: Verdict
) -> None:
    case_id = old_case(old_book, clock, person)
    (proposal,) = retention.proposals(old_book.vault, date(2026, 11, 23))
    assert proposal.verdict is verdict
    if verdict is Verdict.KEPT_FOR_RESEARCH:
        with pytest.raises(NotDueForDisposal):
            retention.dispose(old_book, case_id, Reason.RULE)
        assert len(old_book.entries(case_id)) == 3
    old_book.vault.close()


def test_a_disposed_case_is_gone_and_the_log_does_not_tell_whose_it_was(
    old_book: Casebook, clock: Clock
) -> None:
    case_id = old_case(old_book, clock, BORN_8TH)
    kept = old_book.open_case(BORN_25TH).case_id
    old_book.write_note(kept, "Denna blir kvar")
    folder = old_book.vault.folder
    held = backup.make(old_book.vault, at=clock())
    retention.dispose(old_book, case_id, Reason.RULE)
    with pytest.raises(CaseUnknown):
        old_book.case(case_id)
    assert old_book.search_cases(BORN_8TH.identity) == ()
    assert retention.backups_holding(old_book.vault) == (held,)
    row = old_book.audit()[-2]
    assert (row.action, row.case_ref, row.detail) == ("case.disposed", case_id, "rule")
    assert look_over(old_book.vault).ok
    everything = repr(all_rows(old_book))
    assert "anarie" not in everything
    assert BORN_8TH.identity not in everything
    assert len(old_book.entries(kept)) == 1
    old_book.vault.close()
    assert (folder / "cases.db").stat().st_size < held.size


def all_rows(book: Casebook) -> list[object]:
    tables = book.vault.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [book.vault.rows(f"SELECT * FROM {name}") for (name,) in tables]


def test_nothing_of_a_disposed_case_is_left_on_any_page(old_book: Casebook, clock: Clock) -> None:
    kept = old_book.open_case(BORN_25TH).case_id
    old_book.write_note(kept, "Denna blir kvar")
    case_id = old_case(old_book, clock, BORN_8TH)
    folder = old_book.vault.folder
    retention.dispose(old_book, case_id, Reason.RULE)
    key = keys.database_key(old_book.vault.data_key)
    old_book.vault.close()
    pages = decrypted(folder / "cases.db", key)
    assert b"Denna blir kvar" in pages
    assert b"anarie" not in pages


def decrypted(path: Path, key: bytes) -> bytes:
    """The database's pages after another program has taken the encryption away."""
    import apsw

    connection = apsw.Connection(str(path))
    for statement in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{key.hex()}'\""):
        connection.execute(f"PRAGMA {statement}").fetchall()
    connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    connection.execute("PRAGMA rekey = ''").fetchall()
    connection.close()
    content = path.read_bytes()
    assert content.startswith(b"SQLite format 3")
    return content


def test_a_case_whose_time_is_not_over_stays(book: Casebook) -> None:
    case_id = book.open_case(BORN_8TH).case_id
    for reason in (Reason.RULE, Reason.PRACTICE):
        with pytest.raises(NotDueForDisposal):
            retention.dispose(book, case_id, reason)
    for words in ("", "för att jag vill"):
        with pytest.raises(ReasonMissing):
            retention.dispose(book, case_id, words)
    book.profile = NOBODY
    with pytest.raises(ProfileMissing):
        retention.dispose(book, case_id, Reason.DECISION)
    assert book.case(case_id).person == BORN_8TH
    assert "case.disposed" not in [row.action for row in book.audit()]


def test_a_decision_or_the_end_of_practice_needs_no_waiting(book: Casebook) -> None:
    practice = book.open_case(PERSON, practice=True).case_id
    real = book.open_case(PERSON).case_id
    retention.dispose(book, practice, Reason.PRACTICE)
    retention.dispose(book, real, Reason.DECISION)
    assert book.cases() == ()
    again = book.open_case(PERSON).case_id
    assert book.case(again).number == "2026-0002"


def test_practice_cases_are_never_proposed(old_book: Casebook, clock: Clock) -> None:
    old_case(old_book, clock, BORN_8TH, practice=True)
    assert retention.proposals(old_book.vault, date(2040, 1, 1)) == ()
    folder = old_book.vault.folder
    old_book.vault.close()
    unlock(folder).close()
    assert safe.check(folder, PASSWORD, minimum=keys.Cost(1, 1, 1)).ok


def test_after_disposal_no_table_but_the_log_knows_the_case_or_its_entries(
    old_book: Casebook, clock: Clock
) -> None:
    case_id = old_case(old_book, clock, BORN_8TH)
    old_book.change_person(case_id, replace(BORN_8TH, address="Kanarievägen"))
    old_book.keep_form(case_id, "sip-kallelse", 1, {"plats": "Kanarie"})
    old_book.keep_plan(case_id, "Kanarieplan", follow_up=date(2027, 1, 1))
    ids = {case_id, *(entry.id for entry in old_book.entries(case_id))}
    memory.remember(old_book.vault, case_id, memory.Correspondence(sent=3))
    memory.remember_place(old_book.vault, "ab" * 32, "their-case", case_id)
    with old_book.vault.transaction() as db:
        db.execute("INSERT INTO settings VALUES ('remembered.place', ?)", (f'"{case_id}"',))
    retention.dispose(old_book, case_id, Reason.DECISION)
    tables = [
        str(row[0])
        for row in old_book.vault.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    for table in set(tables) - {"audit"}:
        held = repr(old_book.vault.rows(f"SELECT * FROM {table}"))
        assert not [each for each in ids if each in held], table
        assert "anarie" not in held, table
    logged = repr(old_book.audit())
    assert case_id in logged
    assert "anarie" not in logged
    old_book.vault.close()


def test_a_disposal_that_is_stopped_on_the_way_erases_nothing(
    old_book: Casebook, clock: Clock
) -> None:
    case_id = old_case(old_book, clock, BORN_8TH)
    before = old_book.entries(case_id), old_book.audit()
    told: list[float] = []

    def stop(done: float) -> None:
        told.append(done)
        if done > 0.8:
            raise Stopped

    with pytest.raises(Stopped):
        retention.dispose(old_book, case_id, Reason.RULE, stop, lambda: told.append(-1.0))
    assert (old_book.entries(case_id), old_book.audit()) == before
    assert -1.0 not in told
    erased: list[str] = []
    retention.dispose(old_book, case_id, Reason.RULE, told.append, lambda: erased.append(case_id))
    assert erased == [case_id]
    with pytest.raises(CaseUnknown):
        old_book.case(case_id)


class Stopped(Exception):
    """Raised by whoever is told."""
