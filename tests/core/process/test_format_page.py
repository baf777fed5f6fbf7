"""FORMAT.md says every field, operation and limit that the reader knows, and no other field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.core.process import (
    fields,
    operation_fields,
    step_fields,
    variant_files,
    yaml_lines,
)
from desktop.core.process.bpmn import safe_xml
from desktop.core.process.model import StepKind, TimeUnit
from desktop.core.process.reading import LAWS_FIELDS, MAP_FIELDS, PROCESS_FIELDS

PAGE = Path(fields.__file__).with_name("FORMAT.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([a-z0-9_-]+)`", PAGE))

FIELDS = {
    *MAP_FIELDS,
    *LAWS_FIELDS,
    *PROCESS_FIELDS,
    *step_fields.LANE_FIELDS,
    *step_fields.PAPER_FIELDS,
    *step_fields.LAW_FIELDS,
    *step_fields.LINK_FIELDS,
    *step_fields.TIME_FIELDS,
    *step_fields.ARROW_FIELDS,
    *step_fields.STEP_FIELDS,
    *variant_files.VARIANT_FIELDS,
    *(name for known in operation_fields.OPERATION_FIELDS.values() for name in known),
}
WORDS = {
    *operation_fields.OPERATION_FIELDS,
    *(kind.value for kind in StepKind),
    *(unit.value for unit in TimeUnit),
    "slut",
    "true",
    "false",
    "-",
}


def test_every_field_and_word_is_on_the_page() -> None:
    assert not (FIELDS | WORDS) - NAMED - {"slut", "-"}


def test_no_word_on_the_page_is_unknown_to_the_reader() -> None:
    assert not NAMED - FIELDS - WORDS


@pytest.mark.parametrize(
    "limit",
    [
        yaml_lines.MAXIMUM_BYTES,
        fields.LONGEST_TEXT,
        safe_xml.MAXIMUM_BYTES,
        safe_xml.MAXIMUM_ELEMENTS,
        variant_files.MOST_CHANGES,
        variant_files.MOST_FILES,
        variant_files.MOST_BYTES,
    ],
)
def test_the_limits_on_the_page_are_the_readers(limit: int) -> None:
    assert f"{limit:,}".replace(",", " ") in PAGE.replace("\n", " ")


def test_the_page_tells_the_format_that_is_read() -> None:
    assert f"format {fields.FORMAT}" in PAGE.splitlines()[0]
    assert f"{yaml_lines.MAXIMUM_DEPTH} levels" in PAGE
    assert f"{safe_xml.MAXIMUM_DEPTH} levels" in PAGE
    assert f"format: {variant_files.VARIANT_FORMAT}`" in PAGE


def test_the_page_marks_every_operation_that_came_later() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    later = {row.split("`")[1] for row in rows if row.endswith("| 2 |")}
    assert later == operation_fields.SINCE_FORMAT_2
