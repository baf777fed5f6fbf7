"""The view by phases keeps every rule of a drawing, and puts every box in its phase and lane."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.process.drawing import OVERVIEW, Box, Drawing, Meeting
from desktop.core.process.layout.invariants import crossings_of, offences
from desktop.core.process.model import PROCESS_PREFIX, Phase, ProcessMap
from desktop.core.process.phases import HEAD_HEIGHT, lay_out_phases
from desktop.core.process.reading import read_map
from tests.core.process.layout.random_maps import process_maps

MODEL = Path(__file__).parents[3] / "resources" / "model"
NAMES = ("borja", "mitten", "sluta")


@pytest.fixture(scope="module")
def our_map() -> ProcessMap:
    return read_map(MODEL)


@pytest.fixture(scope="module")
def overview(our_map: ProcessMap) -> Drawing:
    return lay_out_phases(our_map, OVERVIEW)


@st.composite
def phased_maps(draw: st.DrawFn) -> ProcessMap:
    found = draw(process_maps())
    processes = tuple(
        replace(
            process,
            steps=tuple(
                replace(step, phase=draw(st.sampled_from(NAMES))) for step in process.steps
            ),
        )
        for process in found.processes
    )
    return replace(found, processes=processes, phases=tuple(Phase(n, n.title()) for n in NAMES))


def pages(process_map: ProcessMap) -> tuple[str, ...]:
    return (OVERVIEW, *(process.id for process in process_map.processes))


def steps_of(drawing: Drawing) -> list[Box]:
    return [box for box in drawing.boxes if not is_door(box) and box.id != "home"]


def is_door(box: Box) -> bool:
    return box.id.startswith(PROCESS_PREFIX)


def misplaced(process_map: ProcessMap, drawing: Drawing) -> list[str]:
    """The steps that stand outside their phase's columns or their lane's rows."""
    bands = {band.phase: band.rect for band in drawing.phases}
    rows = {band.lane: band.rect for band in drawing.lanes}
    found = []
    for box in steps_of(drawing):
        across, down = bands[process_map.step(box.id).phase], rows[box.lane]
        inside = across.x <= box.rect.x and box.rect.right <= across.right
        if not inside or box.rect.y < down.y or box.rect.bottom > down.bottom:
            found.append(box.id)
    return found


def common(drawing: Drawing) -> dict[str, Meeting]:
    """The meetings of several parties by the title of their first box."""
    return {
        drawing.box(meeting.boxes[0]).title: meeting
        for meeting in drawing.meetings
        if meeting.line is not None
    }


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(process_map=phased_maps(), light=st.booleans())
def test_any_map_breaks_no_rule_and_every_box_stands_in_its_phase(
    process_map: ProcessMap, light: bool
) -> None:
    for page in pages(process_map):
        drawing = lay_out_phases(process_map, page, light=light)
        assert offences(drawing) == []
        assert misplaced(process_map, drawing) == []


@pytest.mark.parametrize("light", [False, True])
def test_our_pages_break_no_rule(our_map: ProcessMap, light: bool) -> None:
    for page in pages(our_map):
        drawing = lay_out_phases(our_map, page, light=light)
        assert offences(drawing) == [], page
        assert misplaced(our_map, drawing) == [], page


def test_the_phases_lie_side_by_side_in_the_maps_order(
    our_map: ProcessMap, overview: Drawing
) -> None:
    assert [band.phase for band in overview.phases] == [phase.id for phase in our_map.phases]
    assert all(one.rect.right == other.rect.x for one, other in pairwise(overview.phases))
    assert all(band.rect.h == overview.height for band in overview.phases)
    assert min(band.rect.y for band in overview.lanes) == HEAD_HEIGHT


def test_every_step_and_every_lane_is_there(our_map: ProcessMap, overview: Drawing) -> None:
    steps = {step.id for process in our_map.processes for step in process.steps}
    assert {box.id for box in steps_of(overview)} == steps
    assert [band.lane for band in overview.lanes] == [lane.id for lane in our_map.lanes]


def test_a_process_page_keeps_every_arrow(our_map: ProcessMap) -> None:
    for process in our_map.processes:
        drawn = lay_out_phases(our_map, process.id).arrows
        expected = [(step.id, arrow.to) for step in process.steps for arrow in step.next]
        assert sorted((arrow.source, arrow.target) for arrow in drawn) == sorted(expected)


def test_the_overview_draws_only_arrows_between_parties(overview: Drawing) -> None:
    for arrow in overview.arrows:
        lanes = {overview.box(end).lane for end in (arrow.source, arrow.target)}
        assert len(lanes) == 2
        assert "individ" not in lanes
    assert overview.arrows


def test_a_meeting_of_several_parties_is_one_column_joined_by_a_line(overview: Drawing) -> None:
    found = common(overview)
    assert set(found) == {
        "Finsamteam",
        "Samordnad Individuell Plan (SIP)",
        "Samverkan med annan part?",
    }
    for meeting in found.values():
        assert meeting.line is not None
        boxes = [overview.box(box) for box in meeting.boxes]
        middles = {round(box.rect.x + box.rect.w / 2, 1) for box in boxes}
        assert middles == {round(meeting.line[0][0], 1)}
        assert (boxes[0].rect.bottom, boxes[-1].rect.y) == (meeting.line[0][1], meeting.line[1][1])


def test_the_five_parties_of_cooperation_meet(overview: Drawing) -> None:
    meeting = common(overview)["Samverkan med annan part?"]
    lanes = {overview.box(box).lane for box in meeting.boxes}
    assert len(lanes - {"gemensam"}) == 5


def test_an_arrow_that_no_meeting_stands_for_is_drawn(
    our_map: ProcessMap, overview: Drawing
) -> None:
    """Every arrow between parties is drawn, or both its ends' lanes share one meeting with it."""
    drawn = {(arrow.source, arrow.target) for arrow in overview.arrows}
    for process in our_map.processes:
        for step in process.steps:
            for arrow in step.next:
                if not arrow.to.startswith(PROCESS_PREFIX):
                    continue
                lane = our_map.process(arrow.to.removeprefix(PROCESS_PREFIX)).lane
                met = {
                    overview.box(box).lane
                    for meeting in overview.meetings
                    if step.id in meeting.boxes
                    for box in meeting.boxes
                }
                assert lane in {step.lane} | met or (step.id, arrow.to) in drawn


def test_boxes_carry_their_processs_number_where_processes_share_rows(overview: Drawing) -> None:
    assert overview.box("soc-sjukskriven.5").badge == "1:5"
    assert overview.box("soc-ej-sjukskriven.5").badge == "2:5"


def test_the_same_map_gives_the_same_drawing(our_map: ProcessMap, overview: Drawing) -> None:
    assert lay_out_phases(our_map, OVERVIEW) == overview


def test_few_arrows_cross(overview: Drawing) -> None:
    pairs = [
        (one, other)
        for place, one in enumerate(overview.arrows)
        for other in overview.arrows[place + 1 :]
    ]
    assert sum(crossings_of(one, other) for one, other in pairs) <= 10


def test_an_unknown_page_is_refused(our_map: ProcessMap) -> None:
    with pytest.raises(KeyError):
        lay_out_phases(our_map, "okänd")
