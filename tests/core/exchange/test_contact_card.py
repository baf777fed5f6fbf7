"""Contact cards and key words: whole, signed, compared by telephone, loud when keys change."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.cases.records import Party
from desktop.core.errors import Known
from desktop.core.exchange import contact_card, key_words
from desktop.core.exchange.contact_card import Standing, read_card, standing
from desktop.core.exchange.errors import (
    CardBroken,
    CardSignatureWrong,
    CardTooNew,
    KeyChanged,
    KeysBroken,
    WordsWrong,
)
from desktop.core.exchange.identity import keys_from, new_secret
from tests.core.exchange.exchange_samples import PROFILE, fresh_keys, recipient_of

KEYS = fresh_keys()
CARD = contact_card.contact_card(KEYS, PROFILE)


def test_a_card_says_who_and_which_keys_and_is_never_born_verified() -> None:
    read = read_card(CARD)
    assert (read.id, read.age_key, read.sign_key) == (KEYS.card_id, KEYS.age_key, KEYS.sign_key)
    assert (read.name, read.unit, read.party) == (PROFILE.name, PROFILE.unit, PROFILE.party)
    assert read.verified_at is None


def test_line_ends_and_spacing_do_not_break_a_card() -> None:
    assert read_card(CARD.replace(b"\n", b"\r\n")) == read_card(CARD)
    assert read_card(json.dumps(json.loads(CARD)).encode()) == read_card(CARD)


@pytest.mark.parametrize("field", ["id", "name", "function", "party", "unit", "age_key"])
def test_a_card_with_any_field_changed_is_refused(field: str) -> None:
    whole = json.loads(CARD)
    other = {"party": "jobbtorg", "age_key": fresh_keys().age_key}.get(field, "annan")
    whole["card"][field] = other
    with pytest.raises(CardSignatureWrong):
        read_card(json.dumps(whole).encode())


def test_a_card_with_another_signing_key_is_refused() -> None:
    whole = json.loads(CARD)
    whole["card"]["sign_key"] = fresh_keys().sign_key
    with pytest.raises(CardSignatureWrong):
        read_card(json.dumps(whole).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hej",
        b"{}",
        b"[" * 4000,
        b"\xff\xfe",
        b'{"format":0,"card":{},"signature":""}',
        CARD + b" " * 9000,
        CARD.replace(b'"card"', b'"kort"'),
        CARD.replace(b'"format": 1', b'"format": 1, "extra": 1'),
        CARD.replace(b"socialtjanst", b"polisen"),
        CARD.replace(b'"format": 1', b'"format": 0'),
        CARD.replace(KEYS.age_key.encode(), b"age1" + b"q" * 58),
    ],
)
def test_what_is_no_card_is_refused(data: bytes) -> None:
    with pytest.raises(CardBroken):
        read_card(data)


def test_a_card_from_a_newer_program_says_so() -> None:
    with pytest.raises(CardTooNew) as refusal:
        read_card(b'{"format": 7, "what": "we cannot know"}')
    assert refusal.value.data == {"format": 7}


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300) | st.integers(0, len(CARD) - 2).map(lambda at: CARD[:at]))
def test_no_bytes_make_the_card_reader_do_anything_but_refuse(data: bytes) -> None:
    with pytest.raises(Known):
        read_card(data)


def test_private_keys_are_not_printed() -> None:
    assert KEYS.age_identity not in repr(KEYS)
    assert "Ed25519" not in repr(KEYS)


@pytest.mark.parametrize("secret", [b"", b"{}", new_secret()[:-5], b'{"format":2}'])
def test_own_keys_that_are_not_whole_are_refused(secret: bytes) -> None:
    with pytest.raises(KeysBroken):
        keys_from(secret)


def test_a_known_card_is_known_and_a_strange_one_is_new() -> None:
    card = read_card(CARD)
    assert standing(card, []) is Standing.NEW
    assert standing(card, [recipient_of(fresh_keys())]) is Standing.NEW
    assert standing(card, [recipient_of(fresh_keys()), card]) is Standing.KNOWN


def test_changed_keys_are_loud_by_card_by_desk_and_by_half() -> None:
    card, stranger = read_card(CARD), fresh_keys()
    others = [
        dataclasses.replace(card, age_key=stranger.age_key),
        dataclasses.replace(card, sign_key=stranger.sign_key),
        dataclasses.replace(recipient_of(stranger), id=card.id),
        dataclasses.replace(
            recipient_of(stranger),
            name=card.name.upper(),
            unit=f" {card.unit} ",
            party=card.party,
        ),
        dataclasses.replace(recipient_of(stranger), age_key=card.age_key),
    ]
    for known in others:
        assert standing(card, [known]) is Standing.KEY_CHANGED
        with pytest.raises(KeyChanged):
            contact_card.require_unchanged(card, [known])
    contact_card.require_unchanged(card, [card])


def test_both_desks_hear_the_same_six_words() -> None:
    other = fresh_keys()
    mine = key_words.key_words(KEYS, recipient_of(other))
    assert mine == key_words.key_words(other, recipient_of(KEYS))
    assert len(mine) == 6
    assert set(mine) <= set(key_words.word_list())
    assert len(set(key_words.word_list())) == 2048


def test_a_changed_half_of_a_key_changes_the_words() -> None:
    other = recipient_of(fresh_keys())
    stranger = fresh_keys()
    words = key_words.key_words(KEYS, other)
    for changed in (
        dataclasses.replace(other, age_key=stranger.age_key),
        dataclasses.replace(other, sign_key=stranger.sign_key),
    ):
        assert key_words.key_words(KEYS, changed) != words


def test_a_card_can_be_read_aloud_and_typed() -> None:
    words = key_words.card_words(KEYS)
    assert len(words) == 48
    typed = [f" {word.upper()} " for word in words]
    card = recipient_of(KEYS, Party.JOBBTORG)
    read = key_words.read_words(
        typed,
        id=card.id,
        name=card.name,
        function=card.function,
        party=card.party,
        unit=card.unit,
    )
    assert read == card


def test_a_word_misheard_is_noticed_and_placed() -> None:
    words = list(key_words.card_words(KEYS))
    about = {"id": "x", "name": "x", "function": "", "party": Party.JOBBTORG, "unit": ""}
    spelled = [*words[:9], "zzzz", *words[10:]]
    with pytest.raises(WordsWrong) as refusal:
        key_words.read_words(spelled, **about)  # type: ignore[arg-type]
    assert refusal.value.data == {"position": 10}
    other = next(word for word in key_words.word_list() if word != words[3])
    for wrong in (words[:-1], [*words, words[0]], [*words[:3], other, *words[4:]], []):
        with pytest.raises(WordsWrong) as refusal:
            key_words.read_words(wrong, **about)  # type: ignore[arg-type]
        assert refusal.value.data == {"position": 0}
