"""The kept vectors: every valid one still opens, every other is refused with its own code."""

from __future__ import annotations

import gzip
import io
import json

import pytest

from desktop.core.errors import Known
from desktop.core.exchange import bundle, contact_card
from desktop.core.exchange.errors import BundleRefused
from desktop.core.exchange.reading import Opened
from tests.core.exchange import card_vectors, format_reader
from tests.core.exchange import exchange_vectors as vectors
from tests.core.exchange.exchange_samples import by_kinds, records

INDEX: dict[str, dict[str, str]] = json.loads((vectors.FOLDER / "index.json").read_text())
CARDS: dict[str, str] = json.loads((vectors.FOLDER / "cards.json").read_text())
VALID = [name for name in INDEX if name.startswith("valid/")]
REFUSED = [name for name in INDEX if not name.startswith("valid/")]


@pytest.mark.parametrize("name", VALID)
def test_a_valid_bundle_from_any_version_opens(name: str) -> None:
    data = (vectors.FOLDER / name).read_bytes()
    opened = _opened(data)
    assert opened.sign_key == vectors.keys("sender").sign_key
    assert set(opened.records) <= {*records(), *records(by_kinds())}


@pytest.mark.parametrize("name", REFUSED)
def test_a_malformed_or_tampered_bundle_is_refused_for_the_right_reason(name: str) -> None:
    inner = gzip.decompress((vectors.FOLDER / name).read_bytes())
    who = INDEX[name]["sealed_to"]
    vector = vectors.Vector(name, inner, INDEX[name]["code"], who)
    with pytest.raises(BundleRefused) as refusal:
        bundle.read(io.BytesIO(vectors.sealed(vector)), vectors.keys(who))
    assert refusal.value.code == INDEX[name]["code"]


@pytest.mark.parametrize("name", list(INDEX))
def test_a_reader_made_from_the_format_page_alone_says_the_same(name: str) -> None:
    data = (vectors.FOLDER / name).read_bytes()
    own_key = vectors.keys(INDEX[name]["sealed_to"]).age_key
    if name in VALID:
        read = format_reader.read(vectors.unsealed(data), own_key)
        assert [one["id"] for one in read] == [one.id for one in _opened(data).records]
    else:
        with pytest.raises(format_reader.Refused):
            format_reader.read(gzip.decompress(data), own_key)


def _opened(data: bytes) -> Opened:
    return bundle.read(io.BytesIO(data), vectors.keys("recipient"))


def test_the_vectors_are_what_the_program_would_make_today() -> None:
    made = {f"{group}/{one.name}": one for group, make in vectors.GROUPS.items() for one in make()}
    assert {name.split(".")[0] for name in INDEX} == set(made)
    for name in INDEX:
        vector, data = made[name.split(".")[0]], (vectors.FOLDER / name).read_bytes()
        assert vector.inner == (vectors.unsealed(data) if name in VALID else gzip.decompress(data))
        assert vector.code == INDEX[name]["code"]


@pytest.mark.parametrize("place", [place for place, code in CARDS.items() if not code])
def test_a_valid_card_from_any_version_is_read(place: str) -> None:
    card, vouched_by = contact_card.read_vouched((vectors.FOLDER / place).read_bytes())
    assert card.id == vectors.keys("sender").card_id
    renewed = place.endswith("renewed.kontakt")
    assert vouched_by == ({vectors.keys("sender").sign_key} if renewed else set())
    assert card.sign_key == vectors.keys("stranger" if renewed else "sender").sign_key


@pytest.mark.parametrize("place", [place for place, code in CARDS.items() if code])
def test_a_malformed_or_tampered_card_is_refused_for_the_right_reason(place: str) -> None:
    with pytest.raises(Known) as refusal:
        contact_card.read_card((vectors.FOLDER / place).read_bytes())
    assert refusal.value.code == CARDS[place]


def test_the_cards_are_what_the_program_would_make_today() -> None:
    made = card_vectors.cards()
    assert {place: code for place, (_, code) in made.items()} == CARDS
    for place, (data, _) in made.items():
        assert (vectors.FOLDER / place).read_bytes() == data
