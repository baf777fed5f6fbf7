"""Vaults of every released format open today, with everything that was in them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.entry_rows import EntryType
from desktop.core.cases.records import Dispute, Document, Kind, Note, Plan
from desktop.core.vault import migrations
from desktop.core.vault.check import look_over
from tests.core.cases.casebook_samples import PERSON, Clock, unlock
from tests.stores.make_a_store import HEALTH_NOTE, NOTE, SCAN

STORES = Path(__file__).parents[2] / "stores"


@pytest.fixture(params=["format_1", "format_3", "format_4"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Casebook]:
    """A copy of the store, opened by today's program."""
    folder = tmp_path / str(request.param)
    shutil.copytree(STORES / folder.name, folder)
    book = Casebook(unlock(folder), Clock())
    yield book
    book.vault.close()


def test_a_store_of_every_format_opens_with_everything_in_it(store: Casebook) -> None:
    assert migrations.pending(store.vault.db) == ()
    assert look_over(store.vault).ok
    (row,) = store.cases()
    case_id = row.case.id
    assert store.case(case_id).person == PERSON
    assert row.current == ("soc-sjukskriven.2",)
    first, second = _of_type(store, Note)[:2]
    assert (first.text, first.disputed) == (NOTE, "Vi sa heltid.")
    assert second.corrects == first.id
    (scan,) = _of_type(store, Document)
    assert store.document_bytes(scan.id) == SCAN
    assert (len(_of_type(store, Plan)), len(store.contacts(case_id))) == (1, 1)
    assert (len(store.consents(case_id)), len(store.withdrawals(case_id))) == (1, 1)
    assert store.drafts(case_id) == {"soc-sjukskriven.3": "Ett utkast"}
    store.write_note(case_id, "Det går att skriva vidare")


def test_notes_from_before_kinds_are_on_the_coordination_and_later_ones_keep_theirs(
    store: Casebook,
) -> None:
    by_kind = store.vault.folder.name == "format_4"
    (row,) = store.cases()
    of_health = [Kind.NOTES_HEALTH] if by_kind else []
    notes, disputes = _of_type(store, Note), _of_type(store, Dispute)
    assert [note.kind for note in notes] == [Kind.NOTES, Kind.NOTES, *of_health]
    assert [dispute.kind for dispute in disputes] == [Kind.NOTES, *of_health]
    assert (notes[-1].text == HEALTH_NOTE) is by_kind
    key = "soc-sjukskriven.3"
    assert store.draft_kind(row.case.id, key) is (Kind.NOTES_WORK if by_kind else None)
    store.save_draft(row.case.id, key, "Vidare", Kind.NOTES_SOCIAL)
    assert store.draft_kind(row.case.id, key) is Kind.NOTES_SOCIAL
    written = store.write_note(row.case.id, "Vidare", kind=Kind.NOTES_SOCIAL).entry_id
    assert {note.id: note.kind for note in _of_type(store, Note)}[written] is Kind.NOTES_SOCIAL


def _of_type(store: Casebook, entry_type: type[EntryType]) -> list[EntryType]:
    found = store.entries(store.cases()[0].case.id, {entry_type})
    return [one for one in found if isinstance(one, entry_type)]
