"""A search finds the box by number, words, forms and laws, however å, ä and ö are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import places
from desktop.core.process.reading import read_map
from desktop.core.process.search import SearchIndex, Where, search

MODEL = read_map(places.model_folder())
INDEX = SearchIndex(MODEL)


def _targets(text: str) -> list[str]:
    return [hit.target for hit in INDEX.search(text)]


@pytest.mark.parametrize("text", ["läkarintyg", "LÄKARINTYG", "lakarintyg", "la\u0308karintyg"])
def test_letters_are_found_with_and_without_their_dots(text: str) -> None:
    assert {"soc-sjukskriven.5", "soc-sjukskriven.8"} <= set(_targets(text))


def test_swedish_letters_come_before_their_plain_neighbours() -> None:
    with_dots = INDEX.search("läkarintyg")
    without = INDEX.search("lakarintyg")
    assert with_dots[0].score > without[0].score


def test_a_box_is_found_by_its_number_on_the_map() -> None:
    assert _targets("1:14") == ["soc-sjukskriven.14"]
    assert _targets("5:10c") == ["arbetsformedlingen.10c"]


def test_a_bare_number_finds_that_box_in_every_process() -> None:
    boxes = [hit.target for hit in INDEX.search("14") if hit.where is Where.BOX]
    assert boxes == ["soc-sjukskriven.14", "arbetsformedlingen.14"]


def test_every_word_must_be_found_in_the_box() -> None:
    both = set(_targets("rehabiliteringsförfrågan sekretessmedgivande"))
    assert "soc-sjukskriven.9" in both
    assert both <= set(_targets("sekretessmedgivande"))


def test_titles_come_before_guidance() -> None:
    assert INDEX.search("jobbplan")[0].target == "jobbtorg.4"


def test_a_process_is_found_by_its_title() -> None:
    assert "process:finsam-insatser" in _targets("Finsam-insatser")


def test_forms_are_found_by_their_title() -> None:
    hits = INDEX.search("begäran om gemensam kartläggning")
    assert hits[0].target == "arbetsformedlingen.10a"


def test_laws_are_found_by_their_section() -> None:
    assert any(hit.where is Where.LAW for hit in INDEX.search("30 kap."))


def test_the_place_in_the_passage_is_the_word_itself() -> None:
    for hit in INDEX.search("individ"):
        found = hit.text[hit.start : hit.start + hit.length]
        assert found.lower() == "individ"


@pytest.mark.parametrize("text", ["", "   ", "xyzzy", "\u0000"])
def test_nothing_asked_or_nothing_there_gives_no_hits(text: str) -> None:
    assert search(MODEL, text) == []


@given(st.text(max_size=300))
def test_any_question_gets_an_answer_within_its_limit(text: str) -> None:
    hits = INDEX.search(text, limit=5)
    assert len(hits) <= 5
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    for hit in hits:
        assert 0 <= hit.start < len(hit.text)
