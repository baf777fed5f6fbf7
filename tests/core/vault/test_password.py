"""The meter: what people choose is weak, what chance chooses is strong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.vault.password import Advice, strength


@pytest.mark.parametrize(
    ("password", "advice"),
    [
        ("", Advice.EMPTY),
        ("hemligt", Advice.COMMON),
        ("lösenord", Advice.COMMON),
        ("Losen0rd", Advice.COMMON),
        ("drowssap", Advice.COMMON),
        ("Sommar2026!", Advice.COMMON),
        ("qwertyuiopå", Advice.KEYBOARD),
        ("åååååååååååå", Advice.REPEATED),
        ("abcabcabcabc", Advice.REPEATED),
        ("1975-03-25", Advice.NAME_OR_DATE),
    ],
)
def test_what_people_choose_falls_within_the_hour(password: str, advice: Advice) -> None:
    judged = strength(password)
    assert judged.score == 0
    assert judged.advice is advice


@pytest.mark.parametrize(
    "password",
    ["grodan äter paket om hösten", "kaktus blomma tåg stjärna", "ovan juice mull stål emblem"],
)
def test_several_words_without_a_pattern_hold(password: str) -> None:
    assert strength(password).score >= 3


def test_what_the_attacker_knows_about_you_helps_them() -> None:
    plain = strength("Övningsenheten77")
    known = strength("Övningsenheten77", ["Övningsenheten"])
    assert known.guesses < plain.guesses
    assert known.score == 0


@given(st.text(max_size=120))
def test_any_text_is_weighed(password: str) -> None:
    judged = strength(password)
    assert 0 <= judged.score <= 4
    assert judged.guesses >= 1


@given(st.text(min_size=1, max_size=40), st.sampled_from("åäöxyz 7"))
def test_another_character_never_makes_it_much_weaker(password: str, more: str) -> None:
    assert strength(password + more).guesses >= strength(password).guesses / 100
