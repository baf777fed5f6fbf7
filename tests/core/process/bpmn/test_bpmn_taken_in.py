"""A document changed in another tool becomes a variant; hostile ones are refused."""

from __future__ import annotations

import random
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import places
from desktop.core.errors import ModelBroken
from desktop.core.process import operations, reading, variant_export, variants
from desktop.core.process.bpmn import Suggestion, from_bpmn, suggest_variant, to_bpmn
from desktop.core.process.bpmn.taking_in import take_in
from desktop.core.process.errors import BpmnRefused
from desktop.core.process.model import ProcessMap
from desktop.core.process.variant_files import read_variant
from desktop.core.process.yaml_lines import Report

MODEL = reading.read_map(places.model_folder())
DOCUMENT = to_bpmn(MODEL, {}).decode()


def _suggest(document: str) -> Suggestion:
    return suggest_variant(
        MODEL,
        document.encode(),
        identity="ritad",
        title="Ritad",
        asked_by=("Övningsnämnden",),
        why="Prov.",
        source="övning",
    )


def _changed(old: str, new: str) -> str:
    assert old in DOCUMENT
    return DOCUMENT.replace(old, new, 1)


def test_an_unchanged_document_suggests_nothing() -> None:
    suggestion = _suggest(DOCUMENT)
    assert suggestion.variant.changes == ()
    assert suggestion.left_over == ()
    assert suggestion.mistakes == ()


def test_a_changed_documentation_becomes_guidance() -> None:
    first = MODEL.step("jobbtorg.4").guidance[0]
    suggestion = _suggest(
        _changed(f"<bpmn:documentation>{first}", f"<bpmn:documentation>Ny rad.\n{first}")
    )
    assert suggestion.variant.changes == (operations.AddGuidance("jobbtorg.4", "Ny rad."),)
    assert suggestion.mistakes == ()


def test_a_renamed_box_gets_another_title() -> None:
    suggestion = _suggest(_changed('name="Jobbplan med Jobbtorg"', 'name="Jobbplan&#10;här"'))
    title = operations.ChangeTitle("jobbtorg.4", "Jobbplan med Jobbtorg", "Jobbplan här")
    assert suggestion.variant.changes == (title,)
    assert (suggestion.left_over, suggestion.mistakes) == ((), ())


def test_a_line_in_other_words_takes_the_old_one_s_place() -> None:
    first, *rest = MODEL.step("jobbtorg.4").guidance
    suggestion = _suggest(_changed(f"<bpmn:documentation>{first}", "<bpmn:documentation>Ny rad."))
    line = operations.ChangeLine("jobbtorg.4", "guidance", first, "Ny rad.")
    assert suggestion.variant.changes == (line,)
    changed = variants.apply(MODEL, [suggestion.variant])
    assert changed.step("jobbtorg.4").guidance == ("Ny rad.", *rest)


def test_a_line_put_first_is_carried_and_its_place_told() -> None:
    first = MODEL.step("jobbtorg.4").guidance[0]
    new = f"<bpmn:documentation>Ny rad.\n{first}"
    (left,) = _suggest(_changed(f"<bpmn:documentation>{first}", new)).left_over
    assert (left.code, left.name) == ("bpmn.order_changed", "jobbtorg.4 guidance")


def test_a_box_taken_away_with_its_arrows_is_taken_out_of_the_map() -> None:
    root = ElementTree.fromstring(DOCUMENT)
    gone = {"Step_jobbtorg.6a"}
    for parent in list(root.iter()):
        for child in list(parent):
            refs = {child.get(name) for name in ("id", "sourceRef", "targetRef", "bpmnElement")}
            if gone & refs:
                gone |= {child.get("id", "")} if child.tag.endswith("sequenceFlow") else set()
                parent.remove(child)
    suggestion = _suggest(ElementTree.tostring(root, encoding="unicode"))
    assert suggestion.variant.changes[-1] == operations.RemoveStep("jobbtorg.6a")
    assert (suggestion.left_over, suggestion.mistakes) == ((), ())
    changed = variants.apply(MODEL, [suggestion.variant])
    assert "jobbtorg.6a" not in {step.id for step in changed.process("jobbtorg").steps}
    assert variant_export.to_yaml(suggestion.variant).startswith("format: 2\n")


def test_a_reconnected_flow_becomes_a_reroute() -> None:
    flow = 'sourceRef="Step_jobbtorg.4" targetRef="Step_jobbtorg.5"'
    suggestion = _suggest(_changed(flow, flow.replace("jobbtorg.5", "jobbtorg.6a")))
    assert (
        operations.Reroute("jobbtorg.4", "jobbtorg.5", "jobbtorg.6a") in suggestion.variant.changes
    )
    # Nothing leads to box 5 any more, and the suggestion says so.
    assert {m.code for m in suggestion.mistakes} == {"model.variant_breaks_map"}


NEW_BOX = """
<bpmn:userTask id="Activity_1" name="Ny ruta"><bpmn:documentation>Gör det nya.</bpmn:documentation>
</bpmn:userTask>
<bpmn:sequenceFlow id="Flow_a" sourceRef="Step_jobbtorg.4" targetRef="Activity_1" name="Ny"/>
<bpmn:sequenceFlow id="Flow_b" sourceRef="Activity_1" targetRef="Step_jobbtorg.5"/>
<bpmn:textAnnotation id="Note_1"><bpmn:text>Hej</bpmn:text></bpmn:textAnnotation>
"""


def _with_new_box() -> str:
    start = DOCUMENT.index('<bpmn:process id="Process_jobbtorg"')
    end = DOCUMENT.index("</bpmn:process>", start)
    document = DOCUMENT[:end] + NEW_BOX + DOCUMENT[end:]
    lane = re.compile(r'(<bpmn:lane id="Lane_jobbtorg.jobbtorg".*?)(</bpmn:lane>)', re.DOTALL)
    member = "<bpmn:flowNodeRef>Activity_1</bpmn:flowNodeRef>"
    return lane.sub(rf"\1{member}\2", document, count=1)


def test_a_box_drawn_in_another_tool_becomes_a_step_of_its_own() -> None:
    suggestion = _suggest(_with_new_box())
    assert suggestion.mistakes == ()
    model = variants.apply(MODEL, [suggestion.variant])
    step = model.step("jobbtorg.n1")
    assert (step.title, step.guidance, step.lane) == ("Ny ruta", ("Gör det nya.",), "jobbtorg")
    assert step.phase == MODEL.step("jobbtorg.4").phase
    assert [arrow.to for arrow in step.next] == ["jobbtorg.5"]
    assert ("jobbtorg.n1", "Ny") in {(a.to, a.label) for a in model.step("jobbtorg.4").next}


def test_what_no_map_can_say_is_told() -> None:
    (left,) = _suggest(_with_new_box()).left_over
    assert (left.code, left.name) == ("bpmn.element_ignored", "textAnnotation Note_1")
    assert left.line > 1


def test_a_suggested_variant_survives_its_own_file(tmp_path: Path) -> None:
    variant = _suggest(_with_new_box()).variant
    path = tmp_path / "ritad.yaml"
    path.write_text(variant_export.to_yaml(variant), encoding="utf-8")
    report = Report()
    back = read_variant(path, report)
    assert report.mistakes == []
    assert back is not None
    assert back.changes == variant.changes


@pytest.mark.parametrize(
    "name", sorted(v.id for v in variants.read_variants(places.model_folder()))
)
def test_every_shipped_variant_survives_drawing_and_its_own_file(name: str, tmp_path: Path) -> None:
    (shipped,) = variants.choose(places.model_folder(), [name])
    (tmp_path / f"{name}.yaml").write_text(variant_export.to_yaml(shipped), encoding="utf-8")
    back = read_variant(tmp_path / f"{name}.yaml", Report())
    assert back is not None
    assert back.changes == shipped.changes
    wanted = variants.apply(MODEL, [shipped])
    suggestion = _suggest(to_bpmn(wanted, {}).decode())
    assert (suggestion.left_over, suggestion.mistakes) == ((), ())
    drawn = variants.apply(MODEL, [suggestion.variant])
    for process in wanted.processes:
        again = drawn.process(process.id)
        assert [step.id for step in again.steps] == [step.id for step in process.steps]
        for step in process.steps:
            other = drawn.step(step.id)
            assert {(a.to, a.label) for a in other.next} == {(a.to, a.label) for a in step.next}
            assert set(other.guidance) == set(step.guidance)
            assert other.time == step.time


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('name="Jobbtorg" processRef', 'name="Torget" processRef', "bpmn.renamed"),
        ('name="Socialtjänsten"', 'name="Kontoret"', "bpmn.renamed"),
        ('name="Finsamteam" calledElement', 'name="Teamet" calledElement', "bpmn.renamed"),
        ("<bpmn:documentation>Vägen från", "<bpmn:documentation>Från", "bpmn.field_changed"),
        ("<bpmn:incoming>", "<bpmn:timerEventDefinition/><bpmn:incoming>", "bpmn.element_ignored"),
        ('<bpmn:process id="Process_jobbtorg"', '<bpmn:process id="Other"', "bpmn.process_added"),
        ('targetRef="Step_jobbtorg.5"', 'targetRef="Nowhere"', "bpmn.element_ignored"),
        ('calledElement="Process_finsamteam"', 'calledElement="x"', "bpmn.element_ignored"),
        ("<bpmn:laneSet", '<bpmn:subProcess id="s"/><bpmn:laneSet', "bpmn.element_ignored"),
    ],
)
def test_what_a_variant_cannot_carry_is_told(old: str, new: str, code: str) -> None:
    assert code in {left.code for left in _suggest(_changed(old, new)).left_over}


def test_a_box_without_name_and_lane_gets_its_number_and_its_process_lane() -> None:
    bare = NEW_BOX.replace(' name="Ny ruta"', "").replace(
        "<bpmn:documentation>Gör det nya.</bpmn:documentation>", ""
    )
    end = DOCUMENT.index("</bpmn:process>", DOCUMENT.index('id="Process_jobbtorg"'))
    suggestion = _suggest(DOCUMENT[:end] + bare + DOCUMENT[end:])
    assert suggestion.mistakes == ()
    step = suggestion.made.step("jobbtorg.n1")
    assert (step.title, step.lane, step.guidance) == ("n1", "jobbtorg", ("n1",))
    assert "bpmn.nameless" in {left.code for left in suggestion.left_over}


def _crowded(part: str, number: int) -> str:
    end = DOCUMENT.index("</bpmn:process>")
    return DOCUMENT[:end] + "".join(part.format(i) for i in range(number)) + DOCUMENT[end:]


@pytest.mark.parametrize(
    ("part", "number"),
    [
        ('<bpmn:task id="q{0}" name="a"/>', 1001),
        ('<bpmn:sequenceFlow id="f{0}" sourceRef="a" targetRef="b"/>', 5001),
    ],
)
def test_more_boxes_or_arrows_than_any_process_has_are_refused(part: str, number: int) -> None:
    with pytest.raises(BpmnRefused) as caught:
        _suggest(_crowded(part, number))
    assert caught.value.data["reason"] == "too_many"


def test_more_lines_than_a_box_can_say_are_refused() -> None:
    lines = "".join(f"Rad {number}\n" for number in range(201))
    first = MODEL.step("jobbtorg.4").guidance[0]
    with pytest.raises(BpmnRefused):
        _suggest(_changed(f"<bpmn:documentation>{first}", f"<bpmn:documentation>{lines}{first}"))


def test_as_many_new_boxes_as_allowed_are_read_in_their_order() -> None:
    there = len(MODEL.process("soc-sjukskriven").steps)
    drawn = from_crowd(_crowded('<bpmn:task id="q{0}" name="Ruta {0}"/>', 1000 - there))
    new = [step.title for step in drawn.process("soc-sjukskriven").steps][there:]
    assert new == [f"Ruta {number}" for number in range(1000 - there)]


def from_crowd(document: str) -> ProcessMap:
    """The map as drawn, whole or not."""
    return take_in(document.encode()).map


LAUGHS = (
    """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;&l;">]><a>&m;</a>"""
)
OUTSIDE = (
    """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>"""
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "syntax"),
        (b"not xml", "syntax"),
        (b"<a>", "syntax"),
        (LAUGHS.encode(), "document_type"),
        (OUTSIDE.encode(), "document_type"),
        (b"<!DOCTYPE a><a/>", "document_type"),
        (b"<a>&undefined;</a>", "syntax"),
        (b"<a>" * 50 + b"</a>" * 50, "too_deep"),
        (b"<a>" + b"<b/>" * 100_001 + b"</a>", "too_many"),
        (b" " * 5_000_001, "too_big"),
        (b'<?xml version="1.0" encoding="okand-9"?><a/>', "encoding"),
        (b"<a/>", "not_bpmn"),
        (
            b'<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
            "not_ours",
        ),
    ],
)
def test_a_hostile_or_foreign_document_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BpmnRefused) as caught:
        from_bpmn(data)
    assert caught.value.data["reason"] == reason


def test_a_broken_field_is_told_at_its_line() -> None:
    document = _changed('checked="2026-11-22"', 'checked="i dag"')
    line = document.count("\n", 0, document.index('checked="i dag"')) + 1
    with pytest.raises(ModelBroken) as caught:
        from_bpmn(document.encode())
    assert [(m.line, m.code) for m in caught.value.mistakes] == [(line, "model.bad_date")]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 6))
def test_a_document_with_lines_lost_is_read_or_refused(seed: int, count: int) -> None:
    lines = DOCUMENT.splitlines()
    chance = random.Random(seed)
    for _ in range(count):
        del lines[chance.randrange(len(lines))]
    _read_or_refuse("\n".join(lines))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 6))
def test_a_document_with_values_swapped_is_read_or_refused(seed: int, count: int) -> None:
    chance = random.Random(seed)
    values = re.findall(r'"[^"<>]*"', DOCUMENT)
    document = DOCUMENT
    for _ in range(count):
        document = document.replace(chance.choice(values), chance.choice(values), 1)
    _read_or_refuse(document)


def _read_or_refuse(document: str) -> None:
    try:
        suggestion = _suggest(document)
    except (BpmnRefused, ModelBroken):
        return
    assert suggestion.variant.id == "ritad"
