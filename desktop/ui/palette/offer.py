"""One line of the palette: what it is called, what it is, and what choosing it does."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """``hint`` says what kind of thing it is; ``icon`` is a drawing's name."""

    title: str
    hint: str
    icon: str
    run: Callable[[], object]
    also: str = ""
    """Other words that find it."""
    key: str = ""
    """By what it is found again among the recent ones; "" for what is not worth it."""


def fitting(offers: Iterable[Offer], text: str, most: int) -> list[Offer]:
    """Those that have every word at a word's beginning, first those that begin with the text."""
    words = _folded(text).split()
    found = [each for each in offers if _has(each, words)]
    found.sort(key=lambda each: not _folded(each.title).startswith(_folded(text).strip()))
    return found[:most]


def _has(offer: Offer, words: list[str]) -> bool:
    said = f" {_folded(offer.title)} {_folded(offer.also)}".replace("-", " ").replace("–", " ")
    return all(f" {word}" in said for word in words)


def _folded(text: str) -> str:
    """Small letters without marks: å is found by a, since not every keyboard has it."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
