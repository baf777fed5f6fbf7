"""What is put straight into the exchange folder tells nothing there, and no letter goes there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.core.cases.records import Kind
from desktop.core.exchange import exchange_folder, withdrawal
from desktop.core.exchange.errors import ReadableThere
from desktop.core.exchange.identity import own_keys
from desktop.ui.consent import reading
from desktop.ui.consent.informing import ToInform
from desktop.ui.consent.page import ConsentPage
from desktop.ui.sharing.share_page import SharePage
from tests.ui.sharing.two_desks import TwoDesks


@pytest.fixture
def folder(desks: TwoDesks) -> Path:
    made = desks.folder / "utbyte"
    made.mkdir()
    return made


def test_a_bundle_sealed_there_bears_no_name_and_no_day(desks: TwoDesks, folder: Path) -> None:
    desks.consents(Kind.IDENTITY)
    desks.desk.window.show_place("share")
    page = desks.desk.window.pages.page("share")
    assert isinstance(page, SharePage)
    page._folder = lambda: str(folder)
    page.choose(desks.colleague.card.id)
    page.seal_to(folder / "Övningsperson Ett.arendepaket")
    desks.settle()
    (place,) = folder.iterdir()
    _tells_nothing(place)
    assert exchange_folder.waiting(folder, own_keys(desks.colleague.vault)) == (place,)


def test_a_stop_slip_put_there_is_not_told_from_a_bundle(desks: TwoDesks, folder: Path) -> None:
    page = _withdrawn(desks, folder)
    page.make_slip(_to_inform(desks), folder / f"{date.today()}.stoppmarke")
    desks.settle()
    (place,) = folder.iterdir()
    _tells_nothing(place)
    assert withdrawal.open_slip(desks.colleague.vault, place).entry_ids


def test_no_letter_is_written_there(desks: TwoDesks, folder: Path) -> None:
    page = _withdrawn(desks, folder)
    refused: list[object] = []
    desks.desk.session.refused.connect(refused.append)
    page.write_letter(_to_inform(desks), folder / "brev.pdf")
    page.inform_all([_to_inform(desks)], folder)
    desks.settle()
    assert [type(one) for one in refused] == [ReadableThere, ReadableThere]
    assert list(folder.iterdir()) == []


def _tells_nothing(place: Path) -> None:
    assert place.suffix == ".arendepaket"
    assert len(bytes.fromhex(place.stem)) == exchange_folder.NAME_BYTES
    assert place.stat().st_mtime == exchange_folder.ONE_DAY_FOR_ALL


def _withdrawn(desks: TwoDesks, folder: Path) -> ConsentPage:
    consent = desks.consents(Kind.IDENTITY, Kind.NOTES)
    desks.writes("En anteckning")
    assert desks.sends(desks.folder / "ut.arendepaket")
    desks.desk.session.write(lambda book: book.withdraw_consent(consent))
    desks.desk.window.show_place("consent")
    page = desks.desk.window.pages.page("consent")
    assert isinstance(page, ConsentPage)
    page.outgoing._folder = lambda: str(folder)
    return page


def _to_inform(desks: TwoDesks) -> ToInform:
    held = desks.desk.session.read(lambda book: reading.held(book, desks.case_id))
    return held[0].to_inform[0]
