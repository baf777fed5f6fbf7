"""Vaults of every released format open today, with everything that was in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Dispute, Document, Kind, Note, Plan
from desktop.core.vault import migrations
from desktop.core.vault.check import look_over
from tests.core.cases.casebook_samples import PERSON, Clock, unlock
from tests.stores.make_a_store import NOTE, SCAN

STORES = Path(__file__).parents[2] / "stores"


@pytest.mark.parametrize("name", ["format_1", "format_3"])
def test_a_store_of_every_format_opens_with_everything_in_it(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "valv"
    shutil.copytree(STORES / name, folder)
    book = Casebook(unlock(folder), Clock())
    assert migrations.pending(book.vault.db) == ()
    assert look_over(book.vault).ok
    (row,) = book.cases()
    case_id = row.case.id
    assert book.case(case_id).person == PERSON
    assert row.current == ("soc-sjukskriven.2",)
    first, second = (note for note in book.entries(case_id, {Note}) if isinstance(note, Note))
    assert (first.text, first.disputed) == (NOTE, "Vi sa heltid.")
    assert second.corrects == first.id
    assert (first.kind, second.kind) == (Kind.NOTES, Kind.NOTES)
    (scan,) = book.entries(case_id, {Document})
    assert book.document_bytes(scan.id) == SCAN
    assert len(book.entries(case_id, {Plan, Dispute})) == 2
    assert (len(book.consents(case_id)), len(book.withdrawals(case_id))) == (1, 1)
    assert book.drafts(case_id) == {"soc-sjukskriven.3": "Ett utkast"}
    assert book.draft_kind(case_id, "soc-sjukskriven.3") is None
    assert len(book.contacts(case_id)) == 1
    book.write_note(case_id, "Det går att skriva vidare", kind=Kind.NOTES_HEALTH)
    book.save_draft(case_id, "soc-sjukskriven.3", "Vidare", Kind.NOTES_WORK)
    assert book.draft_kind(case_id, "soc-sjukskriven.3") is Kind.NOTES_WORK
    book.vault.close()
