"""After a whole working day no word of it lies in the clear anywhere, and no socket was opened."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

CANARIES = ("Kanariefågel", "kanarieläkarintyg", "kanarielösenord", "KANARIEBYTES")

DAY = """
import logging, sys
from datetime import date
from pathlib import Path
bird, paper, password, data = sys.stdin.read().split()
logging.basicConfig(filename="logg.txt", level=logging.DEBUG)
sockets = []
sys.addaudithook(lambda event, _: sockets.append(event) if event.startswith("socket.") else None)
from desktop.core.cases import extract, profile_store, statistics
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.records import *
from desktop.core.errors import Known
from desktop.core.exchange.own_papers import extract_permit
from desktop.core.vault import backup, safe, secrets_store
from tests.core.cases.casebook_samples import CHEAP, PROFILE, Clock
folder, said = Path("valv"), []
person = Person(bird, bird, IdentityKind.OTHER)
vault, words = safe.create(folder, password, cost=CHEAP)
profile_store.set_profile(vault, PROFILE)
secrets_store.put(vault, "nyckel", data.encode())
book = Casebook(vault, Clock())
case_id = book.open_case(person).case_id
book.save_draft(case_id, "soc.2", bird)
for number in range(50):
    note_id = book.write_note(case_id, bird * 20, "soc.2").entry_id
book.correct_note(note_id, bird)
book.mark_disputed(note_id, bird)
book.take_step(case_id, "soc.2")
book.attach(case_id, paper, "application/pdf", data.encode() * 200_000, Kind.MEDICAL)
today = date.today()
book.give_consent(case_id, {Party.JOBBTORG}, {Kind.NOTES}, bird, today, today)
book.keep_form(case_id, "f", 1, {"namn": bird})
book.change_person(case_id, Person(bird, bird, IdentityKind.OTHER, address=bird, telephone=bird))
book.save_desk_draft("new_case", bird)
book.tick(book.keep_plan(case_id, bird, [bird], [(bird, bird)], today).entry_id)
gone = book.remove_contact(book.add_contact(case_id, bird, bird).entry_id)
book.take_back(gone.inverse)
book.save_draft(case_id, "plan:", bird)
book.take_back(book.discard_draft(case_id, "plan:").inverse)
book.search_cases(bird)
book.search_within(case_id, bird)
extract.extract(book, case_id, extract_permit(book, Ledger(), case_id))
statistics.tables(vault, today)
backup.make(vault)
for attempt in (
    lambda: book.open_case(person),
    lambda: book.write_note(bird, bird),
    lambda: book.search_cases(bird, by=[bird]),
    lambda: safe.unlock(folder, password),
):
    try:
        attempt()
    except Known as refusal:
        logging.exception("refused")
        said.append(repr((str(refusal), refusal.data)))
assert len(said) == 4
if sys.argv[1] == "lock":
    vault.close()
    safe.unlock(folder, password, minimum=CHEAP).close()
print("\\n".join(said), sockets)
if sys.argv[1] == "crash":
    import os
    sys.stdout.flush()
    os._exit(0)
"""


@pytest.mark.parametrize("ending", ["lock", "crash"])
def test_a_working_day_leaves_no_word_in_the_clear_and_opens_no_socket(
    tmp_path: Path, ending: str
) -> None:
    places = {name: str(tmp_path / name) for name in ("HOME", "TMPDIR", "XDG_DATA_HOME")}
    for place in places.values():
        Path(place).mkdir()
    day = subprocess.run(
        [sys.executable, "-c", DAY, ending],
        cwd=tmp_path,
        env={**os.environ, **places, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        input=" ".join(CANARIES).encode(),
        capture_output=True,
        check=False,
    )
    assert day.returncode == 0, day.stderr.decode()
    assert day.stdout.decode().rstrip().endswith("[]")
    written = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert any(path.name == "cases.db" for path in written)
    assert b"refused" in (tmp_path / "logg.txt").read_bytes()
    for word in CANARIES:
        for encoded in (word.encode(), word.encode("utf-16-le"), word.casefold().encode()):
            assert encoded not in day.stdout + day.stderr
            for path, content in written.items():
                assert encoded not in content, path.name
