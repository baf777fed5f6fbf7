"""Makes the store that stands for today's format; run once when a format is released.

Run: python -m tests.stores.make_a_store FOLDER. Stores are never made again: the tests show that
every later program opens them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.core.cases.records import Kind
from tests.core.cases.casebook_samples import PERSON, consent, new_casebook

SCAN = b"%PDF- en sida " * 1000
HEALTH_NOTE = "Sover dåligt sedan i våras."
NOTE = "Möte i Årsta: överens om återgång på halvtid."


def make(folder: Path) -> None:
    """A vault with one case that holds one of each."""
    book = new_casebook(folder)
    case_id = book.open_case(PERSON, practice=True).case_id
    note_id = book.write_note(case_id, NOTE, "soc-sjukskriven.2").entry_id
    book.correct_note(note_id, "Rättelse: på kvartstid.")
    book.mark_disputed(note_id, "Vi sa heltid.")
    book.take_step(case_id, "soc-sjukskriven.2", "2026.1", ["en-variant"])
    book.withdraw_consent(consent(book, case_id), reason="Ångrade sig")
    book.keep_form(case_id, "sip-kallelse", 1, {"plats": "Älvsjö"})
    book.keep_plan(case_id, "SIP", ["Arbeta"], [("Söka praktik", "Jobbtorg")])
    book.attach(case_id, "intyg.pdf", "application/pdf", SCAN, Kind.MEDICAL)
    health_id = book.write_note(case_id, HEALTH_NOTE, kind=Kind.NOTES_HEALTH).entry_id
    book.mark_disputed(health_id, "Jag sover gott.")
    book.save_draft(case_id, "soc-sjukskriven.3", "Ett utkast", Kind.NOTES_WORK)
    book.add_contact(case_id, "Övningskontakt", "Samordnare")
    book.vault.close()
    (folder / "vault.lock").unlink()


if __name__ == "__main__":
    make(Path(sys.argv[1]))
