"""The demo's casework: a vault, a case on the map, notes on the way, contacts and consents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from desktop.cli.demo import practice
from desktop.cli.demo.report import Report, expect
from desktop.core import places
from desktop.core.cases import profile_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import NOTE_KINDS, ConsentForm, Kind, Note, Party, Profile
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap
from desktop.core.process.reading import read_map
from desktop.core.vault import safe
from desktop.ui.cases.practice import practice_person

PROCESS = "soc-sjukskriven"
FORM_KINDS = (Kind.IDENTITY, Kind.FORMS)
SHARED_KINDS = (
    Kind.IDENTITY,
    Kind.STEPS,
    *(kind for kind in NOTE_KINDS if kind is not practice.HELD_BACK),
)


@contextmanager
def desk(report: Report, name: str, password: str, profile: Profile) -> Iterator[Casebook]:
    """A new vault with somebody at it, open for the block; the report says how to open it."""
    folder = report.room("vaults") / name
    vault, words = safe.create(folder, password)
    try:
        expect(len(words) == 12, "a new vault gives twelve recovery words")
        profile_store.set_profile(vault, profile)
        report.vaults.append({"path": report.name(folder), "password": password})
        yield Casebook(vault, practice.now, profile)
    finally:
        vault.close()


def work_case(book: Casebook) -> str:
    """Open the practice case, take it along the map and write as we go; the case's id."""
    case_id = book.open_case(practice_person(), practice=True).case_id
    person = practice.colleague()
    book.add_contact(
        case_id, person.name, person.title, person.party, person.telephone, person.email
    )
    process_map = read_map(places.model_folder())
    before: tuple[str, ...] = ()
    written = practice.notes()
    way = _way(process_map, len(written))
    for step_id, (text, kind) in zip(way, written.items(), strict=True):
        book.take_step(case_id, step_id, process_map.version, leaving=before)
        book.save_draft(case_id, step_id, text[:10], kind)
        book.write_note(case_id, text, step_id, kind)
        before = (step_id,)
    kept = {
        note.text: note.kind for note in book.entries(case_id, (Note,)) if isinstance(note, Note)
    }
    expect(kept == written, "the journal holds every note as it was written")
    expect(book.standing(case_id).current == before, "the case stands in the last box")
    return case_id


def consent_to_forms(book: Casebook, case_id: str, parties: frozenset[Party]) -> None:
    """Consent to the forms that other parties get."""
    _consent(book, case_id, parties, FORM_KINDS)


def consent_to_share(book: Casebook, case_id: str, party: Party) -> None:
    """Consent to sharing steps and notes with one party; one kind of notes is left out, and medical
    documents.
    """
    _consent(book, case_id, frozenset({party}), SHARED_KINDS)


def check_vault(folder: Path, password: str) -> None:
    """Look the closed vault over from its first page to its last document."""
    report = safe.check(folder, password)
    expect(report.ok, f"{folder.name} is whole: {report.problems}")


def _consent(
    book: Casebook, case_id: str, parties: frozenset[Party], kinds: tuple[Kind, ...]
) -> None:
    today = date.today()
    book.give_consent(
        case_id,
        parties,
        kinds,
        practice.purpose(),
        today,
        today + timedelta(days=practice.CONSENT_DAYS),
        ConsentForm.WRITTEN,
        information_given=practice.told(),
    )


def _way(process_map: ProcessMap, boxes: int) -> list[str]:
    """The first boxes of the process along its first arrows."""
    way = [process_map.process(PROCESS).steps[0].id]
    while len(way) < boxes:
        onward = [arrow.to for arrow in process_map.step(way[-1]).next]
        inside = [to for to in onward if not to.startswith(PROCESS_PREFIX) and to not in way]
        expect(bool(inside), f"a way leads on from {way[-1]}")
        way.append(inside[0])
    return way
