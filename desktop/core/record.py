"""Frozen records that are cheap to define: ``dataclasses`` without its generated source.

``@dataclass(frozen=True, slots=True)`` writes each class's methods as text and compiles them, about
half a millisecond a class; the thirty records that stand before the first map cost a twentieth of
the start that way (2026-11-22). ``record`` gives the same class with methods that all share. To
type checkers it *is* ``dataclass``; ``replace``, ``fields`` and ``asdict`` work as on any other.
Not for records with subclasses, nor where thousands are made in a tight loop: making one takes
longer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

if TYPE_CHECKING:
    from dataclasses import dataclass as record

__all__ = ["record"]


class _Shape:
    """What the shared methods must know of a class: its fields, and values that are left out."""

    def __init__(self, made: type[Any]) -> None:
        parts = fields(made)
        self.title = made.__name__
        self.names = tuple(part.name for part in parts)
        self.values: Callable[[object], object] = attrgetter(*self.names)
        self.plain = {part.name: part.default for part in parts if part.default is not MISSING}
        self.made_anew = {
            part.name: part.default_factory for part in parts if part.default_factory is not MISSING
        }

    def in_order(self, values: tuple[object, ...], named: dict[str, object]) -> list[object]:
        """One value a field. Raises TypeError as a written ``__init__`` would."""
        given = dict(zip(self.names, values, strict=False))
        wrong = (named.keys() & given.keys()) | (named.keys() - set(self.names))
        given |= named
        for name, make in self.made_anew.items():
            if name not in given:
                given[name] = make()
        given = self.plain | given
        wrong |= set(self.names) - given.keys()
        if wrong or len(values) > len(self.names):
            fault = ", ".join(sorted(wrong)) or "too many values"
            raise TypeError(f"{self.title}({', '.join(self.names)}): {fault}")
        return [given[name] for name in self.names]


class _Record(Protocol):
    _shape: ClassVar[_Shape]


def _made(cls: type[Any]) -> type[Any]:
    made = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    made._shape = _Shape(made)
    for name, method in METHODS.items():
        setattr(made, name, method)
    return made


def _fill(self: _Record, *values: object, **named: object) -> None:
    names = self._shape.names
    whole = not named and len(values) == len(names)
    put = object.__setattr__
    for name, value in zip(
        names, values if whole else self._shape.in_order(values, named), strict=True
    ):
        put(self, name, value)


def _equals(self: _Record, other: object) -> object:
    values = self._shape.values
    if other.__class__ is not self.__class__:
        return NotImplemented
    return values(self) == values(other)


def _hash(self: _Record) -> int:
    return hash(self._shape.values(self))


def _show(self: _Record) -> str:
    inner = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._shape.names)
    return f"{self._shape.title}({inner})"


def _refuse(_self: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot change {name}")


METHODS = {
    "__init__": _fill,
    "__eq__": _equals,
    "__hash__": _hash,
    "__repr__": _show,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
}

if not TYPE_CHECKING:

    def record(*, frozen: bool, slots: bool) -> Callable[[type[Any]], type[Any]]:
        """Make a class a record; both must be True, as they are spelled out for type checkers."""
        if not (frozen and slots):
            raise TypeError("a record is frozen and has slots")
        return _made
