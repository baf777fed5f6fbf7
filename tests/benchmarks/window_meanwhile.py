"""How long the window stands still while the largest scan is read, kept, shown, sealed, imported.

Run: python -m tests.benchmarks.window_meanwhile [megabytes]. A timer of the window beats every five
milliseconds: its longest pause is how long a click would have waited. Beside it: how long a draft,
a look into the case, a saved note and the lock itself take when they come in the middle of it.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Document, IdentityKind, Kind, Party, Person, Profile
from desktop.core.exchange import contact_card, receive, share
from desktop.core.exchange.identity import own_keys
from desktop.core.vault.keys import Cost
from desktop.ui.application import Desk, application, build
from desktop.ui.cases.document_view import DocumentView
from desktop.ui.consent.scan_choice import ScanChoice
from desktop.ui.settings.preferences import Preferences

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PASSWORD = "sju fjälliga vädurar på ön"
PROFILE = Profile("Handläggare Övning", Party.SOCIALTJANST, "Övningsenheten")
PERSON = Person("Övningsperson Ett", "198801162390", IdentityKind.PERSONNUMMER)
BEAT_MS = 5
MEGABYTE = 1024 * 1024


class Pulse:
    """The longest time between two beats of the window's own timer, in milliseconds."""

    def __init__(self) -> None:
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        self._last, self.longest = time.perf_counter(), 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, 1000 * (now - self._last) - BEAT_MS)
        self._last = now


class Bench:
    """A program with one case, and a colleague with a card."""

    def __init__(self, folder: Path, megabytes: int) -> None:
        self.folder = folder
        self.app = application(["bench"])
        self.desk: Desk = build(self.app, folder / "vault", Preferences(), cost=CHEAP)
        self.desk.window.resize(1280, 720)
        self.desk.window.show()
        self.desk.session.create(PROFILE, PASSWORD, lambda _words: None, _fail)
        self.settle()
        self.scan = folder / "scan.pdf"
        self.scan.write_bytes(b"%PDF-1.7\n" + os.urandom(megabytes * MEGABYTE - 64))
        made = self.desk.session.write(lambda book: book.open_case(PERSON))
        assert made is not None
        self.case_id = made.case_id
        self.desk.window.open_case(self.case_id)
        self.pulse = Pulse()

    def settle(self) -> None:
        while self.desk.tasks.busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    def measure(self, name: str, begin: Callable[[], object]) -> None:
        """Print how long it took and how long the window stood still at most."""
        self.settle()
        self.pulse.begin()
        started = time.perf_counter()
        begin()
        self.settle()
        QApplication.processEvents()
        whole = 1000 * (time.perf_counter() - started)
        print(f"{name:<44}{whole:>9.0f} ms   window still {self.pulse.longest:>6.0f} ms")

    def meanwhile(self, name: str, begin: Callable[[], object], act: Callable[[], object]) -> None:
        """Print how long ``act`` takes when it comes a tenth of a second into the work."""
        self.settle()
        took: list[float] = []

        def late() -> None:
            started = time.perf_counter()
            act()
            took.append(1000 * (time.perf_counter() - started))

        begin()
        QTimer.singleShot(100, late)
        while not took:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        self.settle()
        print(f"{name:<44}{took[0]:>9.1f} ms")

    def attach(self) -> None:
        data = self.scan.read_bytes()
        session, case_id = self.desk.session, self.case_id
        session.work(
            lambda book, _v: book.attach(case_id, "a.pdf", "application/pdf", data, Kind.MEDICAL),
            lambda _: None,
            _fail,
        )

    def card(self) -> None:
        """The desk shares with itself: what is sealed can then be opened here too."""
        vault = self.desk.session._vault
        assert vault is not None
        me = contact_card.read_card(contact_card.contact_card(own_keys(vault), PROFILE))
        self.me = me
        recipient_store.add(vault, me)
        day = datetime.now(UTC).astimezone().date()
        self.desk.session.write(
            lambda book: book.give_consent(
                self.case_id, {PROFILE.party}, set(Kind), "Övning", day, day + timedelta(days=9)
            )
        )

    def seal(self, name: str) -> Callable[[], None]:
        def begin() -> None:
            case_id, me, out = self.case_id, self.me, self.folder / name
            self.desk.session.work(
                lambda book, _v: share.seal(
                    book, case_id, share.preview(book, case_id, me), me, "Övning", out
                ),
                lambda _: None,
                _fail,
            )

        return begin


def main(megabytes: int) -> None:
    """Print one line a measurement."""
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(Path(place), megabytes)
        choice = ScanChoice(bench.desk.tasks)
        bench.measure("reading a chosen scan", lambda: choice.take(bench.scan))
        bench.measure("keeping it in the case", bench.attach)
        session = bench.desk.session
        document = session.read(lambda book: book.entries(bench.case_id, (Document,)))[0]
        assert isinstance(document, Document)
        views: list[DocumentView] = []
        bench.measure(
            "fetching it to look at", lambda: views.append(DocumentView(session, document))
        )
        bench.card()
        bench.measure("sealing it", bench.seal("ut.arendepaket"))
        vault = session._vault
        assert vault is not None
        bench.measure(
            "opening what was sealed",
            lambda: session.work(
                lambda _b, v: receive.open_bundle(v, bench.folder / "ut.arendepaket"),
                lambda _: None,
                _fail,
            ),
        )
        print()
        _in_the_middle(bench, "while a scan is kept", bench.attach)
        _in_the_middle(bench, "while a scan is sealed", bench.seal("ut2.arendepaket"))
        bench.desk.window.pages.page("unlock")
        bench.meanwhile(
            "the lock, while a scan is sealed",
            bench.seal("ut3.arendepaket"),
            bench.desk.window.lock,
        )
        bench.settle()
        sys.stdout.flush()
        os._exit(0)  # what Qt would take down at the end is no part of the measure


def _in_the_middle(bench: Bench, when: str, begin: Callable[[], object]) -> None:
    session, case_id = bench.desk.session, bench.case_id
    sealing = "sealed" in when
    number = iter(range(100))

    def again() -> None:
        bench.seal(f"mitt{next(number)}.arendepaket")() if sealing else begin()

    acts: dict[str, Callable[[], object]] = {
        "a draft": lambda: session.keep(lambda book: book.save_draft(case_id, "x", "utkast")),
        "a look into the vault": lambda: session.with_vault(recipient_store.list),
        "a look into the case": lambda: session.read(lambda book: book.case(case_id)),
        "a saved note": lambda: session.add(lambda book: book.write_note(case_id, "Sparad")),
    }
    for name, act in acts.items():
        bench.meanwhile(f"{name}, {when}", again, act)


def _fail(fault: BaseException) -> None:
    raise fault


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
