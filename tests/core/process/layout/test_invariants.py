"""Every page keeps the rules of a readable drawing: on our map and on maps of any shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.process.drawing import OVERVIEW, Drawing, Rect
from desktop.core.process.layout import lay_out, smallest_text_on
from desktop.core.process.layout.invariants import offences, overlap, quality
from desktop.core.process.layout.lettering import text_width
from desktop.core.process.model import ProcessMap, StepKind
from desktop.core.process.reading import read_map
from tests.core.process.layout.random_maps import process_maps

MODEL = Path(__file__).parents[4] / "resources" / "model"
PAGES = (
    OVERVIEW,
    "soc-sjukskriven",
    "soc-ej-sjukskriven",
    "halso-och-sjukvarden",
    "forsakringskassan",
    "arbetsformedlingen",
    "jobbtorg",
    "finsamteam",
    "finsam-insatser",
)
A3_ROOM = (1190 - 40, 842 - 40)


@pytest.fixture(scope="module")
def our_map() -> ProcessMap:
    return read_map(MODEL)


def arrows_expected(process_map: ProcessMap, page: str) -> list[tuple[str, str, str]]:
    return sorted(
        (step.id, arrow.to, arrow.label)
        for process in process_map.processes
        if page in (OVERVIEW, process.id)
        for step in process.steps
        for arrow in step.next
    )


def arrows_drawn(drawing: Drawing) -> list[tuple[str, str, str]]:
    return sorted((arrow.source, arrow.target, arrow.label) for arrow in drawing.arrows)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("light", [False, True])
def test_our_pages_break_no_rule(our_map: ProcessMap, page: str, light: bool) -> None:
    assert offences(lay_out(our_map, page, light=light)) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_arrow_of_the_model_is_drawn_once(our_map: ProcessMap, page: str) -> None:
    assert arrows_drawn(lay_out(our_map, page)) == arrows_expected(our_map, page)


@pytest.mark.parametrize("page", PAGES)
def test_the_same_map_gives_the_same_drawing(our_map: ProcessMap, page: str) -> None:
    assert lay_out(our_map, page) == lay_out(read_map(MODEL), page)


@pytest.mark.parametrize("page", PAGES)
def test_every_title_stays_whole_and_inside_its_box(our_map: ProcessMap, page: str) -> None:
    for box in lay_out(our_map, page).boxes:
        pointed = box.kind in (StepKind.START, StepKind.END, StepKind.DECISION)
        room = box.rect.w - (26 if pointed else 12)
        assert all(text_width(line, box.text_size) <= room for line in box.lines)
        assert len(box.lines) * box.text_size * 1.25 <= box.rect.h - 8
        letters = "".join(box.lines).replace("-", "").replace(" ", "")
        assert letters == box.title.replace("-", "").replace(" ", "")
        assert box.text_size >= 9


def test_the_overview_shows_every_box_and_every_door(our_map: ProcessMap) -> None:
    drawing = lay_out(our_map, OVERVIEW)
    steps = {step.id for process in our_map.processes for step in process.steps}
    doors = {f"process:{process.id}" for process in our_map.processes}
    assert {box.id for box in drawing.boxes} == steps | doors
    assert len(drawing.regions) == 6
    assert len(drawing.surfaces) == 2


def test_the_overview_can_be_read_on_a3(our_map: ProcessMap) -> None:
    drawing = lay_out(our_map, OVERVIEW)
    assert smallest_text_on(drawing, *A3_ROOM) >= 6.0
    assert 1.35 <= drawing.width / drawing.height <= 1.5


@pytest.mark.parametrize("light", [False, True])
def test_no_box_stands_over_a_grounds_title(our_map: ProcessMap, light: bool) -> None:
    drawing = lay_out(our_map, OVERVIEW, light=light)
    for region in drawing.regions:
        width = text_width(region.title, 13.0) + 20
        title = Rect(region.rect.x + 8, max(0.0, region.rect.y - 18), width, 18)
        assert not any(overlap(title, box.rect) for box in drawing.boxes), region.title


def test_the_overview_is_read_from_left_to_right(our_map: ProcessMap) -> None:
    """Few of a process's own arrows lead back to the left, and the shared columns read down."""
    for light in (False, True):
        drawing = lay_out(our_map, OVERVIEW, light=light)
        own = [arrow for arrow in drawing.arrows if not arrow.target.startswith("process:")]
        boxes = {box.id: box.rect for box in drawing.boxes}
        back = [a for a in own if boxes[a.target].right < boxes[a.source].x]
        assert len(back) <= len(own) / 10


def test_two_arrows_between_the_same_boxes_run_straight_side_by_side(our_map: ProcessMap) -> None:
    drawing = lay_out(our_map, "finsam-insatser")
    first, second = (a for a in drawing.arrows if a.source == "finsam-insatser.3")
    assert len(first.points) == len(second.points) == 2
    assert {first.label_rect, second.label_rect}.isdisjoint({None})


def test_a_shared_process_lies_over_all_six_lanes(our_map: ProcessMap) -> None:
    drawing = lay_out(our_map, "finsamteam")
    (surface,) = drawing.surfaces
    assert len(drawing.lanes) == 6
    assert surface.rect.y <= drawing.lanes[0].rect.bottom
    assert surface.rect.bottom >= drawing.lanes[-1].rect.y


def test_light_pages_show_only_essential_steps(our_map: ProcessMap) -> None:
    for process in our_map.processes:
        shown = {box.id for box in lay_out(our_map, process.id, light=True).boxes}
        assert {step.id for step in process.steps if step.id in shown} == {
            step.id for step in process.steps if step.essential
        }


@pytest.mark.parametrize("page", PAGES[1:])
def test_a_process_page_offers_the_way_home(our_map: ProcessMap, page: str) -> None:
    home = lay_out(our_map, page).box("home")
    assert home.opens == OVERVIEW
    assert home.lane == our_map.process(page).lane


def test_an_unknown_page_is_refused(our_map: ProcessMap) -> None:
    with pytest.raises(KeyError):
        lay_out(our_map, "okänd")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(process_map=process_maps(), light=st.booleans())
def test_any_map_breaks_no_rule(process_map: ProcessMap, light: bool) -> None:
    for page in (OVERVIEW, *(process.id for process in process_map.processes)):
        drawing = lay_out(process_map, page, light=light)
        assert offences(drawing) == []
        if not light:
            assert arrows_drawn(drawing) == arrows_expected(process_map, page)


def test_quality_counts_crossings_and_bends(our_map: ProcessMap) -> None:
    straight = quality(lay_out(our_map, "finsamteam"))
    assert straight.crossings == 0
    assert straight.length > 0
