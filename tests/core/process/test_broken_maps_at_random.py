"""However the files are torn, the reader answers with the map or its mistakes, nothing else."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.errors import ModelBroken
from desktop.core.process.errors import MISTAKE_CODES
from desktop.core.process.reading import find_mistakes, read_map
from desktop.core.process.yaml_lines import Report, read_bytes
from tests.core.process.small_map import FILES, write_map

ANY_FILE = st.sampled_from(sorted(FILES))
SNIPPETS = st.sampled_from(
    [
        "",
        "\t",
        ":",
        "- ",
        "{",
        "]",
        "&a ",
        "*a",
        "'",
        '"',
        "|",
        ">-",
        "~",
        "true",
        "-1",
        "#",
        "!!x ",
    ]
    + [
        "!!x ",
        "to: slut",
        "[]",
        "{}",
        "\u00e5",
        "\u202e",
        "\x00",
        "? ",
        "---",
        "...",
        "%YAML 1.1",
        "<<",
    ]
)


def _judge(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = write_map(Path(name), files)
        for mistake in find_mistakes(folder):
            assert mistake.code in MISTAKE_CODES
            assert mistake.line >= 1
            text = files.get(mistake.file, FILES.get(mistake.file, ""))
            assert mistake.line <= text.count("\n") + 1
        with contextlib.suppress(ModelBroken):
            read_map(folder)


@settings(max_examples=150, deadline=None)
@given(ANY_FILE, st.data())
def test_deleting_lines_breaks_nothing_but_the_map(name: str, data: st.DataObject) -> None:
    lines = FILES[name].splitlines(keepends=True)
    gone = data.draw(st.sets(st.integers(0, len(lines) - 1), min_size=1, max_size=4))
    _judge({name: "".join(line for n, line in enumerate(lines) if n not in gone)})


@settings(max_examples=150, deadline=None)
@given(ANY_FILE, st.data())
def test_swapping_and_doubling_lines_breaks_nothing_but_the_map(
    name: str, data: st.DataObject
) -> None:
    lines = FILES[name].splitlines(keepends=True)
    index = st.integers(0, len(lines) - 1)
    for _ in range(data.draw(st.integers(1, 3))):
        lines.insert(data.draw(index), lines[data.draw(index)])
    _judge({name: "".join(lines)})


@settings(max_examples=250, deadline=None)
@given(ANY_FILE, st.data(), SNIPPETS)
def test_writing_over_a_passage_breaks_nothing_but_the_map(
    name: str, data: st.DataObject, snippet: str
) -> None:
    text = FILES[name]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    _judge({name: text[:start] + snippet + text[end:]})


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_at_all_give_a_tree_or_a_reason(data: bytes) -> None:
    report = Report()
    root = read_bytes(data, "x.yaml", report)
    assert (root is None) == bool(report.mistakes)
