"""The shipped map says what the map of 2019 says: every box, arrow, label and mark, none extra."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[3]
MODEL = ROOT / "resources" / "model"
PROCESS_IDS = (
    "soc-sjukskriven",
    "soc-ej-sjukskriven",
    "halso-och-sjukvarden",
    "forsakringskassan",
    "arbetsformedlingen",
    "jobbtorg",
    "finsamteam",
    "finsam-insatser",
)
Record = dict[str, Any]
Arrow = tuple[str, str, bool]


@cache
def skeleton() -> Record:
    text = (ROOT / "tests" / "vectors" / "map-skeleton.json").read_text(encoding="utf-8")
    loaded: Record = json.loads(text)
    return loaded


def skeleton_process(process_id: str) -> Record:
    found: Record = next(p for p in skeleton()["processes"] if p["id"] == process_id)
    return found


@cache
def written(name: str) -> Record:
    loaded: Record = yaml.safe_load((MODEL / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def written_process(process_id: str) -> Record:
    return written(f"processes/{process_id}")


def all_steps() -> list[tuple[str, Record]]:
    return [(p, step) for p in PROCESS_IDS for step in written_process(p)["steps"]]


def differences(process_id: str, read: Callable[[Record], Any]) -> dict[str, tuple[Any, Any]]:
    """Box → (what the 2019 map has, what our file has), for the boxes where the two differ."""
    ours = {step["box"]: step for step in written_process(process_id)["steps"]}
    theirs = {step["box"]: step for step in skeleton_process(process_id)["steps"]}
    both = {box: (read(theirs[box]), read(ours[box])) for box in theirs if box in ours}
    return {box: pair for box, pair in both.items() if pair[0] != pair[1]}


def arrows(step: Record) -> list[Arrow]:
    return sorted(
        (arrow["to"], arrow.get("label", ""), arrow.get("given", True))
        for arrow in step.get("next", [])
    )


def time_length(step: Record) -> tuple[Any, Any]:
    time = step.get("time") or {}
    return time.get("number"), time.get("unit")


def test_the_map_has_94_numbered_boxes_and_5_end_boxes() -> None:
    boxes = [step["box"] for _, step in all_steps()]
    assert len([box for box in boxes if box != "slut"]) == 94
    assert boxes.count("slut") == 5


@pytest.mark.parametrize("process_id", PROCESS_IDS)
class TestEachProcess:
    def test_has_the_boxes_of_2019_in_their_order(self, process_id: str) -> None:
        ours = [step["box"] for step in written_process(process_id)["steps"]]
        assert ours == [step["box"] for step in skeleton_process(process_id)["steps"]]

    def test_keeps_its_number_and_lane(self, process_id: str) -> None:
        ours, theirs = written_process(process_id), skeleton_process(process_id)
        assert (ours["id"], ours["number"], ours["lane"]) == (
            process_id,
            theirs["number"],
            theirs["lane"],
        )

    def test_keeps_every_title(self, process_id: str) -> None:
        assert differences(process_id, lambda step: step["title"]) == {}

    def test_keeps_every_printed_number(self, process_id: str) -> None:
        assert differences(process_id, lambda step: step.get("printed", step["box"])) == {}

    def test_keeps_every_kind(self, process_id: str) -> None:
        assert differences(process_id, lambda step: step["kind"]) == {}

    def test_puts_every_box_in_the_lane_of_the_one_who_acts(self, process_id: str) -> None:
        assert differences(process_id, lambda step: step["lane"]) == {}

    def test_keeps_every_arrow_label_and_given_mark(self, process_id: str) -> None:
        assert differences(process_id, arrows) == {}

    def test_keeps_every_length_of_time(self, process_id: str) -> None:
        theirs = {step["box"]: step["time"] for step in skeleton_process(process_id)["steps"]}
        for step in written_process(process_id)["steps"]:
            stated = theirs[step["box"]] or {}
            assert time_length(step) == (stated.get("number"), stated.get("unit")), step["box"]

    def test_states_a_time_where_2019_states_one(self, process_id: str) -> None:
        ours = {step["box"]: step for step in written_process(process_id)["steps"]}
        timed = [step["box"] for step in skeleton_process(process_id)["steps"] if step["timed"]]
        assert [box for box in timed if not ours[box].get("time")] == []

    def test_names_every_form_of_2019(self, process_id: str) -> None:
        ours = {step["box"]: step for step in written_process(process_id)["steps"]}
        for step in skeleton_process(process_id)["steps"]:
            missing = set(step["forms"]) - set(ours[step["box"]].get("forms", []))
            assert missing == set(), step["box"]

    def test_supplies_a_question_only_where_a_box_is_also_a_decision(self, process_id: str) -> None:
        theirs = [s["box"] for s in skeleton_process(process_id)["steps"] if s["also_decision"]]
        ours = [s["box"] for s in written_process(process_id)["steps"] if s.get("question")]
        assert ours == theirs


class TestEachStep:
    def test_has_guidance(self) -> None:
        silent = [(p, s["box"]) for p, s in all_steps() if not s.get("guidance")]
        assert silent == []

    def test_names_who_acts(self) -> None:
        assert [(p, s["box"]) for p, s in all_steps() if not s.get("actors")] == []

    def test_uses_only_known_forms(self) -> None:
        named = {form for _, step in all_steps() for form in step.get("forms", [])}
        assert named - set(skeleton()["forms"]) == set()

    def test_refers_only_to_laws_in_the_law_list(self) -> None:
        known = {law["id"] for law in written("laws")["laws"]}
        named = {law for _, step in all_steps() for law in step.get("laws", [])}
        assert named - known == set()

    def test_stands_in_a_known_lane_and_phase(self) -> None:
        lanes = {lane["id"] for lane in written("map")["lanes"]}
        phases = {phase["id"] for phase in written("map")["phases"]}
        assert {step["lane"] for _, step in all_steps()} <= lanes
        assert {step["phase"] for _, step in all_steps()} <= phases

    def test_says_of_a_time_where_it_is_stated_and_that_it_is_not_law(self) -> None:
        for process_id, step in all_steps():
            if time := step.get("time"):
                assert time["source"].startswith("Handläggarstödet 2019"), (process_id, step["box"])
                assert time["statutory"] is False, (process_id, step["box"])

    def test_links_over_https_with_a_check_date(self) -> None:
        links = [link for _, step in all_steps() for link in step.get("links", [])]
        assert links
        for link in links:
            assert link["url"].startswith("https://")
            assert len(link["checked"]) == len("2026-11-22")

    def test_keeps_the_letters_of_swedish(self) -> None:
        # The scan of 2019 lost å, ä and ö: words that came through damaged must not be here.
        damaged = ("orsakring", "sjukvard", "lakarintyg", "tjanst", "formaga", "atergang")
        for process_id, step in all_steps():
            text = " ".join([step["title"], *step["guidance"], *step.get("good_to_know", [])])
            assert [word for word in damaged if word in text] == [], (process_id, step["box"])


class TestReadings:
    """Where the text of 2019 contradicts itself, the file says so."""

    def step(self, process_id: str, box: str) -> Record:
        return next(s for s in written_process(process_id)["steps"] if s["box"] == box)

    def test_support_in_finding_an_effort_does_not_loop(self) -> None:
        targets = {arrow["to"] for arrow in self.step("finsam-insatser", "3")["next"]}
        assert targets == {"4"}

    def test_the_missing_word_in_5_12_is_told_and_not_settled(self) -> None:
        notes = " ".join(self.step("arbetsformedlingen", "12")["good_to_know"])
        assert "Troligen saknas ordet ”inte”" in notes
        assert "inte avgjort" in notes

    def test_the_supplied_question_in_4_6_is_told(self) -> None:
        step = self.step("forsakringskassan", "6")
        assert any(step["question"] in note for note in step["good_to_know"])

    def test_jobbtorgs_own_caseworker_refers_to_finsamteam(self) -> None:
        actors = self.step("jobbtorg", "8")["actors"]
        assert "Jobbtorgs handläggare eller jobbcoach" in actors
        assert "arbetsförmedlare" not in actors

    def test_a_new_plan_after_the_follow_up_is_only_possible(self) -> None:
        step = self.step("finsamteam", "9")
        assert step.get("next", []) == []
        assert [arrow["to"] for arrow in step["possible_next"]] == ["6"]

    def test_social_services_are_a_possible_way_on_from_4_8(self) -> None:
        ways = self.step("forsakringskassan", "8")["possible_next"]
        assert [arrow["to"] for arrow in ways] == ["process:soc-sjukskriven"]
