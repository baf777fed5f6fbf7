"""The help calls every control by the name it bears in the window, in both languages."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict

import pytest

from desktop.core.places import resource_folder
from desktop.ui.help.help_text import INDIVIDUAL, Topic, read_topics

_BOLD = re.compile(r"\*\*(.+?)\*\*")


def translations() -> dict[str, set[str]]:
    """Every English text of the window with its Swedish ones."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted((resource_folder() / "i18n" / "sv").glob("*.ts")):
        for message in ET.parse(path).iter("message"):
            source = message.findtext("source", "")
            found[source].add(message.findtext("translation", ""))
    return found


def pages(language: str) -> list[Topic]:
    topics = read_topics(resource_folder() / "help", language)
    return [topic for topic in topics if topic.id != INDIVIDUAL]


@pytest.mark.parametrize(
    ("english", "swedish"),
    list(zip(pages("en"), pages("sv"), strict=True)),
    ids=[topic.id for topic in pages("en")],
)
def test_what_stands_in_bold_is_the_name_of_a_control(english: Topic, swedish: Topic) -> None:
    known = translations()
    ours, theirs = _BOLD.findall(english.body), _BOLD.findall(swedish.body)
    assert [name for name in ours if name not in known] == []
    pairs = zip(ours, theirs, strict=True)
    assert [(name, other) for name, other in pairs if other not in known[name]] == []
