"""Nothing moves by itself: there is nothing that reduced motion would have to take away."""

from __future__ import annotations

import re
from pathlib import Path

import desktop.ui

ROOM = Path(desktop.ui.__file__).parent
MOVERS = re.compile(r"Q\w*Animation\b|QTimeLine|QMovie|animateClick|setAnimated\(|UI_Animate")
LITERAL = re.compile(
    r"\.(?:setText|setToolTip|setPlaceholderText|setWindowTitle|setAccessibleName|addTab|addItem)"
    r"\(\s*f?\"([^\"]*)\""
)
NEEDS_NO_WORDS = re.compile(
    r"^(?:Stockholmsmodellen|Svenska|English|(?:[^A-Za-zåäö]|\\n|Ctrl\+\w*|F\d|Alt)*)$"
)


def test_no_part_of_the_window_is_animated() -> None:
    found = [
        f"{path.relative_to(ROOM)}: {hit[0]}"
        for path in sorted(ROOM.rglob("*.py"))
        for hit in [MOVERS.search(path.read_text("utf-8"))]
        if hit
    ]
    assert found == []


def test_no_words_before_the_user_escape_translation() -> None:
    found = []
    for path in sorted(ROOM.rglob("*.py")):
        for hit in LITERAL.finditer(path.read_text("utf-8")):
            words = re.sub(r"\{[^}]*\}", "", hit[1])
            if not NEEDS_NO_WORDS.match(words):
                found.append(f"{path.relative_to(ROOM)}: {hit[1]}")
    assert found == []
