"""Twelve Swedish words: easy to type, hard to mistype unnoticed."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.vault import recovery
from desktop.core.vault.errors import WordsMistyped

ENTROPY = st.binary(min_size=16, max_size=16)


def test_the_list_has_2048_words_that_four_letters_tell_apart() -> None:
    words = recovery.word_list()
    assert len(words) == 2048
    assert len({word[:4] for word in words}) == 2048
    assert all(word.isalpha() and word.islower() and 4 <= len(word) <= 9 for word in words)


@given(ENTROPY)
def test_words_mean_the_bytes_they_were_made_from(entropy: bytes) -> None:
    words = recovery.words_for(entropy)
    assert len(words) == 12
    assert recovery.entropy_of(words) == entropy
    assert recovery.entropy_of([" ".join(words).title()]) == entropy
    assert recovery.entropy_of([word[:4] for word in words]) == entropy


@given(ENTROPY, st.integers(0, 11), st.integers(0, 2047))
def test_a_wrong_word_is_noticed_or_means_other_bytes(
    entropy: bytes, place: int, other: int
) -> None:
    words = list(recovery.words_for(entropy))
    if words[place] == recovery.word_list()[other]:
        return
    words[place] = recovery.word_list()[other]
    with contextlib.suppress(WordsMistyped):
        assert recovery.entropy_of(words) != entropy


def test_the_first_word_that_is_not_in_the_list_is_pointed_out() -> None:
    words = list(recovery.words_for(bytes(16)))
    words[4] = "finnsinte"
    with pytest.raises(WordsMistyped) as refusal:
        recovery.entropy_of(words)
    assert refusal.value.data == {"position": 5}


@pytest.mark.parametrize("count", [0, 1, 11, 13, 24])
def test_other_counts_than_twelve_are_refused(count: int) -> None:
    with pytest.raises(WordsMistyped):
        recovery.entropy_of(["abborre"] * count)


def test_words_are_suggested_from_their_beginning() -> None:
    assert recovery.suggestions("ABB") == ("abborre",)
    assert recovery.suggestions("") == ()
    assert recovery.suggestions("zzz") == ()
    assert len(recovery.suggestions("s")) == 8


def test_a_printed_word_means_the_same_for_ever() -> None:
    assert recovery.words_for(bytes(range(16)))[:2] == ("abborre", "avgift")
