"""How far somebody has come with quizzes and tour: kept in their own vault and nowhere else."""

from __future__ import annotations

from datetime import date

import msgspec

from desktop.core.vault import remembered
from desktop.core.vault.store import Vault

_QUIZZES, _TOUR = "quizzes", "tour"


class Result(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The best round of one quiz: ``right`` of ``asked``, and the day it was taken."""

    right: int
    asked: int
    on: date


class _Results(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    by_process: dict[str, Result]


class TourPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the tour stands: the stop's place from 0, the practice case it is walked in."""

    stop: int
    case_id: str
    shown: bool
    """False once the user has left it; it can be taken up again."""


def results(vault: Vault) -> dict[str, Result]:
    """The best result of each process's quiz that has been taken."""
    found = remembered.recall(vault, _QUIZZES, _Results)
    return dict(found.by_process) if found is not None else {}


def keep_result(vault: Vault, process: str, result: Result) -> None:
    """Keep a round unless an earlier one was better."""
    known = results(vault)
    earlier = known.get(process)
    if earlier is not None and earlier.right * result.asked > result.right * earlier.asked:
        return
    known[process] = result
    remembered.remember(vault, _QUIZZES, _Results(known))


def forget_results(vault: Vault) -> None:
    """Begin anew with every quiz."""
    remembered.forget(vault, _QUIZZES)


def tour_place(vault: Vault) -> TourPlace | None:
    """Where the tour was left, or None before its first stop and after its last."""
    return remembered.recall(vault, _TOUR, TourPlace)


def keep_tour_place(vault: Vault, place: TourPlace | None) -> None:
    """Remember where the tour stands; None when it is over."""
    if place is None:
        remembered.forget(vault, _TOUR)
    else:
        remembered.remember(vault, _TOUR, place)
