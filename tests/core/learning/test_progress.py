"""Results stay in the vault: the best round counts, and nothing of it leaves in any export."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.core.cases.records import Kind, Party
from desktop.core.exchange import practice, share
from desktop.core.learning import progress
from desktop.core.learning.progress import Result, TourPlace
from desktop.core.vault import remembered, safe
from desktop.core.vault.store import Vault
from tests.core.exchange.desks import CHEAP, Desk
from tests.core.exchange.exchange_samples import PERSON

PASSWORD = "övning övning övning 17"
DAY = date(2026, 11, 22)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A new vault."""
    made, _ = safe.create(tmp_path / "vault", PASSWORD, cost=CHEAP)
    yield made
    made.close()


def test_the_best_round_is_kept(vault: Vault) -> None:
    for right in (3, 5, 4):
        progress.keep_result(vault, "jobbtorg", Result(right, 6, DAY))
    assert progress.results(vault) == {"jobbtorg": Result(5, 6, DAY)}


def test_an_equally_good_later_round_takes_the_place(vault: Vault) -> None:
    later = Result(5, 6, date(2026, 11, 23))
    progress.keep_result(vault, "jobbtorg", Result(5, 6, DAY))
    progress.keep_result(vault, "jobbtorg", later)
    assert progress.results(vault) == {"jobbtorg": later}


def test_results_are_forgotten_on_wish(vault: Vault) -> None:
    progress.keep_result(vault, "jobbtorg", Result(5, 6, DAY))
    progress.forget_results(vault)
    assert progress.results(vault) == {}


def test_results_and_tour_are_there_after_the_lock(tmp_path: Path) -> None:
    place = TourPlace(2, "a-case", shown=False)
    first, _ = safe.create(tmp_path / "vault", PASSWORD, cost=CHEAP)
    progress.keep_result(first, "finsamteam", Result(6, 6, DAY))
    progress.keep_tour_place(first, place)
    first.close()
    again = safe.unlock(tmp_path / "vault", PASSWORD, minimum=CHEAP)
    assert progress.results(again) == {"finsamteam": Result(6, 6, DAY)}
    assert progress.tour_place(again) == place
    progress.keep_tour_place(again, None)
    assert progress.tour_place(again) is None
    again.close()


def test_what_another_version_wrote_is_begun_anew(vault: Vault) -> None:
    remembered.remember(vault, "quizzes", TourPlace(1, "", shown=True))
    assert progress.results(vault) == {}


def test_what_is_far_too_long_is_not_kept(vault: Vault) -> None:
    with pytest.raises(ValueError, match="too long"):
        progress.keep_tour_place(vault, TourPlace(1, "x" * remembered.LONGEST, shown=True))
    assert progress.tour_place(vault) is None


def test_no_result_is_among_what_a_case_can_share(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk", Party.SOCIALTJANST)
    progress.keep_result(desk.vault, "jobbtorg", Result(5, 6, DAY))
    case_id = desk.casebook.open_case(PERSON, practice=True).case_id
    desk.casebook.write_note(case_id, "Övning")
    desk.may_share(case_id, Party.FORSAKRINGSKASSAN)
    to = practice.colleague(desk.vault, "Övning", "", Party.FORSAKRINGSKASSAN, "")
    kinds = {item.kind for item in share.preview(desk.casebook, case_id, to).allowed}
    assert kinds <= set(Kind)
    texts = [repr(piece.record) for piece in share.pieces(desk.casebook, case_id)]
    assert not any("remembered" in text or "asked=6" in text for text in texts)
    desk.close()
