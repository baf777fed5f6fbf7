"""A scan on a slow drive is waited for by nobody, and a large one is kept with progress."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.cases.documents import LIMIT_BYTES
from desktop.core.cases.errors import DocumentTooLarge
from desktop.core.cases.records import Kind, Party
from desktop.core.vault.progress import Told
from desktop.ui.consent import scan_choice
from desktop.ui.consent.draft import Scan
from desktop.ui.consent.form import ConsentFormSheet
from desktop.ui.consent.page import ConsentPage
from tests.ui.sharing.two_desks import TwoDesks

PATIENCE_MS = 20_000


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    made = threading.Event()
    yield made
    made.set()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, gate: threading.Event) -> None:
    """A drive that gives the file when the gate is opened."""
    read = scan_choice.read_scan

    def waiting(path: Path, told: Told) -> Scan:
        gate.wait(20)
        return read(path, told)

    monkeypatch.setattr(scan_choice, "read_scan", waiting)


@pytest.mark.usefixtures("slow")
def test_the_form_can_be_written_while_the_scan_is_read(
    desks: TwoDesks, gate: threading.Event
) -> None:
    form = _filled(desks)
    form.scan.take(_scan(desks))
    form.restrictions.setText("Inte om barnen")
    assert form.scan.is_reading
    assert not form.save.isEnabled()
    desks.qtbot.waitUntil(form.scan.running.isVisible, timeout=PATIENCE_MS)
    gate.set()
    desks.settle()
    assert form.save.isEnabled()
    assert form.scan.scan is not None


@pytest.mark.usefixtures("slow")
def test_a_reading_that_is_cancelled_leaves_no_scan(desks: TwoDesks, gate: threading.Event) -> None:
    form = _filled(desks)
    form.scan.take(_scan(desks))
    form.scan.running.cancel()
    gate.set()
    desks.settle()
    assert (form.scan.scan, form.scan.place) == (None, "")
    assert form.save.isEnabled()


@pytest.mark.usefixtures("slow")
def test_the_scan_that_was_chosen_last_is_the_one(desks: TwoDesks, gate: threading.Event) -> None:
    form = _filled(desks)
    form.scan.take(_scan(desks))
    form.scan.take(_scan(desks, "senare.pdf"))
    gate.set()
    desks.settle()
    assert form.scan.scan is not None
    assert form.scan.scan.name == "senare.pdf"


def test_a_scan_that_is_too_large_is_refused_unread(desks: TwoDesks) -> None:
    form = _filled(desks)
    large = desks.folder / "stor.pdf"
    with large.open("wb") as file:
        file.truncate(LIMIT_BYTES + 1)
    with desks.qtbot.waitSignal(form.scan.refused, timeout=PATIENCE_MS) as refused:
        form.scan.take(large)
    assert refused.args is not None
    assert isinstance(refused.args[0], DocumentTooLarge)
    assert form.scan.place == ""


def test_a_recording_that_is_cancelled_records_nothing_and_keeps_the_form(
    desks: TwoDesks, gate: threading.Event
) -> None:
    form = _filled(desks)
    form.scan.take(_scan(desks))
    desks.settle()
    session = desks.desk.session
    session.work(lambda _book, _vault: gate.wait(20), lambda _: None, lambda _: None)
    form.save.click()
    assert not form.isEnabled()
    form.scan.running.cancel()
    gate.set()
    desks.settle()
    assert session.read(lambda book: book.consents(desks.case_id)) == ()
    assert form.isEnabled()
    assert form.purpose.text() == "Samordning"
    form.save.click()
    desks.settle()
    assert len(session.read(lambda book: book.consents(desks.case_id))) == 1


def _filled(desks: TwoDesks) -> ConsentFormSheet:
    desks.desk.window.show_place("consent")
    page = desks.desk.window.pages.page("consent")
    assert isinstance(page, ConsentPage)
    page.start_new(Party.JOBBTORG, frozenset({Kind.PLANS}))
    form = page.form
    assert form is not None
    form.purpose.setText("Samordning")
    form.information.setText("Vad som lämnas ut")
    return form


def _scan(desks: TwoDesks, name: str = "samtycke.pdf") -> Path:
    made = desks.folder / name
    made.write_bytes(b"%PDF-1.7 ".ljust(3 * 1024 * 1024))
    return made
