"""README, changelog and security page: every link leads somewhere, every command is a real one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.cli.arguments import build_parser
from desktop.core.places import program_folder

ROOT = program_folder()
DOCUMENTS = ("README.md", "CHANGELOG.md", "SECURITY.md")
PICTURES = "resources/screenshots/"

_LINK = re.compile(r"\]\(([^)#]+)\)")
_PATH = re.compile(r"`((?:desktop|tests|resources)/[\w./-]+)`")
_COMMAND = re.compile(r"^python3 dev\.py run +([a-z][^#\n]*)", re.MULTILINE)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_and_path_leads_to_something_in_the_house(name: str) -> None:
    written = text(name)
    links = [link for link in _LINK.findall(written) if not link.startswith("https://")]
    paths = [path for path in [*links, *_PATH.findall(written)] if not path.startswith(PICTURES)]
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_picture_is_one_that_the_camera_takes() -> None:
    camera = text("tests/screenshots.py")
    pictures = [Path(link) for link in _LINK.findall(text("README.md")) if PICTURES in link]
    assert len(pictures) >= 4
    assert [each.name for each in pictures if f'"{each.stem}"' not in camera] == []


def test_every_command_of_the_readme_is_understood() -> None:
    commands = _COMMAND.findall(text("README.md"))
    assert len(commands) >= 4
    for command in commands:
        assert build_parser().parse_args(command.split()).command


def test_the_licence_is_whole() -> None:
    licence = text("LICENSE")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    for number in range(1, 16):
        assert re.search(rf"^\s*{number}\.\s*[A-Z]", licence, re.MULTILINE), number
    assert "Appendix" in licence
    assert licence.rstrip().endswith("production of a new EUPL version.")
