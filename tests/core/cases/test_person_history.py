"""A change of what is known about the person keeps what was known before, by whom and when."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.cases import extract
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.errors import ProfileMissing
from desktop.core.cases.profile_store import NOBODY
from desktop.core.cases.records import WITHHELD, FactChange, PersonChanged
from desktop.core.exchange.own_papers import extract_permit
from desktop.core.vault import migrations, safe
from desktop.core.vault.check import look_over
from desktop.core.vault.errors import FormatTooNew
from tests.core.cases.casebook_samples import CHEAP, PASSWORD, PERSON, PROFILE, new_casebook

MOVED = replace(PERSON, address="Övningsvägen 2", telephone="08-000 00 01")


def history(book: Casebook, case_id: str) -> list[PersonChanged]:
    found = book.entries(case_id, {PersonChanged})
    return [entry for entry in found if isinstance(entry, PersonChanged)]


def test_what_was_known_before_is_kept_with_who_changed_it_and_when(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.change_person(case_id, MOVED)
    (changed,) = history(book, case_id)
    assert changed.facts == (
        FactChange("address", PERSON.address, MOVED.address),
        FactChange("telephone", PERSON.telephone, MOVED.telephone),
    )
    assert (changed.author, changed.unit) == (PROFILE.name, PROFILE.unit)
    assert book.case(case_id).person == MOVED
    assert changed in book.entries(case_id)
    assert look_over(book.vault).ok


def test_the_log_says_which_facts_changed_and_never_what_they_held(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.change_person(case_id, MOVED)
    (row,) = [row for row in book.audit() if row.action == "case.person_changed"]
    assert row.detail == "address,telephone"
    assert row.entry_ref == history(book, case_id)[0].id
    assert "Övningsvägen" not in repr(row)


def test_a_change_that_changes_nothing_writes_nothing(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    before = book.audit()
    assert not book.change_person(case_id, PERSON).kinds
    assert (book.audit(), history(book, case_id)) == (before, [])


def test_nobody_can_change_a_person_unsigned(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.profile = NOBODY
    with pytest.raises(ProfileMissing):
        book.change_person(case_id, MOVED)
    assert book.case(case_id).person == PERSON


def test_a_person_can_be_given_protection_after_the_case_was_closed(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.close_case(case_id)
    book.change_person(case_id, replace(PERSON, protected=True))
    assert book.case(case_id).person.protected
    assert history(book, case_id)[0].facts == (FactChange("protected", "", "yes"),)


def test_a_protected_persons_old_addresses_are_withheld_in_timeline_and_search(
    book: Casebook,
) -> None:
    case_id = book.open_case(PERSON).case_id
    book.change_person(case_id, replace(MOVED, name="Övningsperson Nytt"))
    book.change_person(case_id, replace(MOVED, name="Övningsperson Nytt", protected=True))
    first, _ = history(book, case_id)
    assert first.facts == (
        FactChange("name", PERSON.name, "Övningsperson Nytt"),
        FactChange("address", WITHHELD, WITHHELD),
        FactChange("telephone", WITHHELD, WITHHELD),
    )
    assert not book.search_within(case_id, "Övningsvägen")
    taken = extract.extract(book, case_id, extract_permit(book, Ledger(), case_id))
    shown = repr([each.entries for each in taken])
    assert "Övningsvägen" not in shown
    assert "Övningsperson Nytt" in shown


def test_a_program_that_knows_no_history_of_the_person_is_kept_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = new_casebook(tmp_path / "valv")
    book.change_person(book.open_case(PERSON).case_id, MOVED)
    book.vault.close()
    monkeypatch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:2])
    with pytest.raises(FormatTooNew):
        safe.unlock(tmp_path / "valv", PASSWORD, minimum=CHEAP)
