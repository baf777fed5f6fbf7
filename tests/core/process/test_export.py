"""The map leaves as JSON and YAML and loses nothing on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import places
from desktop.core.process import export, export_drawing, reading
from desktop.core.process.drawing import Box, Drawing, DrawnArrow, LaneBand, Rect
from desktop.core.process.model import (
    Arrow,
    Lane,
    Law,
    Link,
    Paper,
    Phase,
    Process,
    ProcessMap,
    Step,
    StepKind,
    StepTime,
    TimeUnit,
)
from tests.core.process.small_map import write_map

STEP_KEYS = {
    "id", "box", "title", "kind", "lane", "guidance", "good_to_know", "actors", "forms", "laws",
    "links", "time", "phase", "essential", "next",
}  # fmt: skip


def test_json_has_the_promised_shape(tmp_path: Path) -> None:
    data = export.to_json(reading.read_map(write_map(tmp_path)))
    assert set(data) == {"version", "lanes", "processes"}
    assert data["lanes"][0] == {"id": "individ", "name": "Individen", "colour": "#6B3FA0"}
    assert set(data["processes"][0]) == {"id", "number", "title", "lane", "steps"}
    step = data["processes"][0]["steps"][1]
    assert set(step) == STEP_KEYS
    assert step["next"] == [
        {"to": "ett.3", "label": "Ja", "given": True},
        {"to": "ett.4", "label": "Nej", "given": True},
    ]
    assert step["time"] == {
        "text": "inom två månader",
        "number": 2,
        "unit": "months",
        "since": "besöket",
        "statutory": False,
        "source": "övning",
    }
    assert data["processes"][0]["steps"][0]["time"] is None
    assert data["processes"][0]["steps"][2]["next"][0]["to"] == "process:tva"


def test_the_shipped_map_survives_json() -> None:
    data = export.to_json(reading.read_map(places.model_folder()))
    assert json.loads(json.dumps(data, ensure_ascii=False)) == data
    assert len(data["processes"]) == 8
    assert all(lane["colour"] for lane in data["lanes"])


def test_the_shipped_map_survives_yaml(tmp_path: Path) -> None:
    model = reading.read_map(places.model_folder())
    export.write_yaml(model, tmp_path)
    assert reading.read_map(tmp_path) == model


def test_writing_yaml_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    model = reading.read_map(write_map(tmp_path))
    assert export.to_yaml(model) == export.to_yaml(model)


WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=("Cc", "Cf", "Zl")),
    min_size=1,
    max_size=60,
).map(str.strip).filter(bool)  # fmt: skip


@given(title=WORDS, guidance=st.lists(WORDS, min_size=1, max_size=4), note=WORDS, label=WORDS)
def test_any_words_survive_yaml(
    tmp_path_factory: pytest.TempPathFactory, title: str, guidance: list[str], note: str, label: str
) -> None:
    folder = tmp_path_factory.mktemp("yaml")
    model = _map_with(title, tuple(guidance), note, label)
    export.write_yaml(model, folder)
    assert reading.read_map(folder) == model


def _map_with(title: str, guidance: tuple[str, ...], note: str, label: str) -> ProcessMap:
    time = StepTime(title, note, statutory=True, number=3, unit=TimeUnit.DAYS, since=label)
    link = Link(title, "https://www.riksdagen.se", "2026-11-22", verify_locally=True)
    first = Step(
        id="en.1", box="1", printed=label, title=title, kind=StepKind.START, lane="bana",
        phase="fas", essential=True, guidance=guidance, good_to_know=guidance, actors=(label,),
        forms=("papper",), laws=("lag",), links=(link,), time=time, question="",
        next=(Arrow("en.2", label, given=False, note=note),),
        possible_next=(Arrow("process:en", "", given=True, note=note),),
    )  # fmt: skip
    last = Step("en.2", "2", "", title, StepKind.END, "bana", "fas", False, guidance, shared="en")
    return ProcessMap(
        title=title, version=label, date="2026-11-22",
        lanes=(Lane("bana", title, "ring", "none", shared=True),),
        phases=(Phase("fas", note),),
        processes=(Process("en", 1, title, label, "bana", note, (first, last)),),
        laws=(Law("lag", title, note, label, "2026-11-22", label, "", verify_locally=True),),
        hyphenation=(label,), papers=(Paper("papper", title),),
    )  # fmt: skip


def test_a_drawing_has_the_promised_shape() -> None:
    band = LaneBand("bana", "Bana", Rect(0, 0, 100, 40), Rect(0, 0, 10, 40))
    box = Box("en.1", "bana", Rect(12, 4, 30.12345, 20), StepKind.STEP, "En", ("En",), 10)
    arrow = DrawnArrow("en.1", "en.2", ((42, 14), (60, 14)), "Ja", Rect(45, 8, 10, 8))
    plain = DrawnArrow("en.1", "process:en", ((42, 14), (60, 14)))
    drawing = Drawing("en", "En", 100, 40, (band,), (), (), (box,), (arrow, plain))
    assert export_drawing.to_json(drawing) == {
        "page": "en",
        "width": 100,
        "height": 40,
        "lanes": [{"id": "bana", "x": 0, "y": 0, "w": 100, "h": 40}],
        "boxes": [{"id": "en.1", "lane": "bana", "x": 12, "y": 4, "w": 30.123, "h": 20}],
        "arrows": [
            {
                "from": "en.1",
                "to": "en.2",
                "label": "Ja",
                "label_box": [45, 8, 10, 8],
                "points": [[42, 14], [60, 14]],
            },
            {
                "from": "en.1",
                "to": "process:en",
                "label": "",
                "label_box": None,
                "points": [[42, 14], [60, 14]],
            },
        ],
    }
