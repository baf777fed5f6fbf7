"""A record behaves as the frozen dataclass that type checkers take it for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from desktop.core.record import record


@record(frozen=True, slots=True)
class Cheap:
    first: int
    second: str = "two"
    third: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plain:
    first: int
    second: str = "two"
    third: dict[str, int] = field(default_factory=dict)


def test_values_go_in_as_into_a_dataclass() -> None:
    for made in (Cheap(1), Cheap(1, "two"), Cheap(first=1), Cheap(1, third={}, second="two")):
        assert asdict(made) == asdict(Plain(1))


def test_a_value_that_is_made_anew_is_nobody_elses() -> None:
    assert Cheap(1).third is not Cheap(1).third


def test_wrong_values_are_refused_by_name() -> None:
    make: Callable[..., object] = Cheap
    for values, named, name in (
        ((), {}, "first"),
        ((1,), {"first": 2}, "first"),
        ((1,), {"fourth": 4}, "fourth"),
        ((1, "", {}, 4), {}, "too many"),
    ):
        with pytest.raises(TypeError, match=name):
            make(*values, **named)


def test_records_of_a_kind_are_equal_by_value_and_hash_alike() -> None:
    @record(frozen=True, slots=True)
    class Other:
        first: int

    @record(frozen=True, slots=True)
    class Same:
        first: int

    assert Other(1) == Other(1) != Other(2)
    assert hash(Other(1)) == hash(Other(1))
    stranger: object = Same(1)
    assert Other(1) != stranger


def test_a_record_cannot_be_changed_only_replaced() -> None:
    made = Cheap(1)
    with pytest.raises(FrozenInstanceError):
        made.first = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del made.first
    assert (made.first, replace(made, first=2).first) == (1, 2)


def test_it_has_slots_fields_and_a_readable_form() -> None:
    assert not hasattr(Cheap(1), "__dict__")
    assert [each.name for each in fields(Cheap)] == ["first", "second", "third"]
    assert repr(Cheap(1)) == "Cheap(first=1, second='two', third={})"


def test_it_is_only_for_what_it_says() -> None:
    with pytest.raises(TypeError):

        @record(frozen=False, slots=True)
        class Loose:
            first: int
