"""Reads the help pages: strictly, every mistake in every file at once.

A page is a Markdown file. It opens with its facts, one a line, between two lines of dashes:

    ---
    id: consent
    title: Samtycke
    order: 60
    keywords: sekretess, återkalla, medgivande
    ---

The file's name is the page's id (the overview for the individual is named by its language
instead). A page links to another as ``[text](help:id)``. Pictures, HTML and links out of the help
are refused: the help never loads anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import Mistake

LINK_PREFIX = "help:"
INDIVIDUAL = "individual"
"""The id of the overview that is handed to the individual; its folder has the same name."""

FENCE = "---"
FIELDS = ("id", "title", "order", "keywords")
MOST_BYTES = 64 * 1024
LONGEST_VALUE = 80

_LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]*)\)")
_TAG = re.compile(r"<[A-Za-z/!][^>]*>")


class HelpBroken(RuntimeError):
    """The shipped help holds mistakes: all of them, in file and line order."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(f"{len(mistakes)} mistakes in the help")
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class Topic:
    """One help page. ``body`` is Markdown without the facts; ``links`` are the ids it leads to."""

    id: str
    title: str
    order: int
    keywords: tuple[str, ...]
    body: str
    links: tuple[str, ...]


def read_topics(folder: Path, language: str) -> tuple[Topic, ...]:
    """Every page of a language (``sv`` or ``en``) in reading order. Raises HelpBroken."""
    mistakes: list[Mistake] = []
    paths = sorted((folder / language).glob("*.md"))
    topics = [_read(path, path.stem, mistakes) for path in paths]
    overview = folder / INDIVIDUAL / f"{language}.md"
    topics.append(_read(overview, INDIVIDUAL, mistakes))
    whole = [topic for topic in topics if topic is not None]
    if not mistakes:
        mistakes += _clashes(whole, language)
    if mistakes:
        raise HelpBroken(tuple(sorted(mistakes)))
    return tuple(sorted(whole, key=lambda topic: topic.order))


def _read(path: Path, expected_id: str, mistakes: list[Mistake]) -> Topic | None:
    name = f"{path.parent.name}/{path.name}"
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8")
    except OSError:
        mistakes.append(Mistake(name, 1, "", "help.unreadable"))
        return None
    except UnicodeDecodeError:
        mistakes.append(Mistake(name, 1, "", "help.not_utf8"))
        return None
    if len(raw) > MOST_BYTES:
        mistakes.append(Mistake(name, 1, "", "help.too_long"))
        return None
    lines = text.splitlines()
    found = list(_page_mistakes(name, lines, expected_id))
    mistakes += found
    return None if found else _topic(lines)


def _page_mistakes(name: str, lines: list[str], expected_id: str) -> Iterator[Mistake]:
    end = _end_of_facts(lines)
    if end == 0:
        yield Mistake(name, 1, "", "help.no_facts")
        return
    yield from _fact_mistakes(name, lines[:end], expected_id)
    body = lines[end + 1 :]
    if not any(line.strip() for line in body):
        yield Mistake(name, end + 1, "", "help.empty")
    for number, line in enumerate(body, start=end + 2):
        for code, value in _line_mistakes(line):
            yield Mistake(name, number, "", code, value[:LONGEST_VALUE])


def _end_of_facts(lines: list[str]) -> int:
    """The index of the closing fence, or 0 where the facts are not fenced."""
    if not lines or lines[0] != FENCE or FENCE not in lines[1:]:
        return 0
    return lines.index(FENCE, 1)


def _fact_mistakes(name: str, lines: list[str], expected_id: str) -> Iterator[Mistake]:
    seen: set[str] = set()
    for number, line in enumerate(lines[1:], start=2):
        field, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or field not in FIELDS:
            yield Mistake(name, number, "", "help.unknown_field", field[:LONGEST_VALUE])
        elif field in seen:
            yield Mistake(name, number, field, "help.field_twice")
        elif not value:
            yield Mistake(name, number, field, "help.missing_field")
        elif field == "order" and not value.isdecimal():
            yield Mistake(name, number, field, "help.not_a_number", value[:LONGEST_VALUE])
        elif field == "id" and value != expected_id:
            yield Mistake(name, number, field, "help.other_id", value[:LONGEST_VALUE])
        seen.add(field)
    for field in FIELDS:
        if field not in seen:
            yield Mistake(name, 1, field, "help.missing_field")


def _line_mistakes(line: str) -> Iterator[tuple[str, str]]:
    for picture, target in _LINK.findall(line):
        if picture:
            yield "help.picture", target
        elif not target.startswith(LINK_PREFIX):
            yield "help.link_out", target
    if tag := _TAG.search(line):
        yield "help.html", tag.group()


def _topic(lines: list[str]) -> Topic:
    end = _end_of_facts(lines)
    pairs = (line.partition(":") for line in lines[1:end])
    facts = {field.strip(): value.strip() for field, _colon, value in pairs}
    body = "\n".join(lines[end + 1 :]).strip() + "\n"
    return Topic(
        id=facts["id"],
        title=facts["title"],
        order=int(facts["order"]),
        keywords=tuple(word.strip() for word in facts["keywords"].split(",") if word.strip()),
        body=body,
        links=tuple(target.removeprefix(LINK_PREFIX) for _mark, target in _LINK.findall(body)),
    )


def _clashes(topics: Iterable[Topic], language: str) -> list[Mistake]:
    """What is wrong between pages: two in one place, or a link that leads nowhere."""
    known = list(topics)
    ids = {topic.id for topic in known}
    orders: dict[int, str] = {}
    found = []
    for topic in known:
        name = f"{language}/{topic.id}.md"
        if topic.order in orders:
            found.append(Mistake(name, 1, "order", "help.same_order", orders[topic.order]))
        orders.setdefault(topic.order, topic.id)
        found += [
            Mistake(name, 1, "", "help.unknown_link", link)
            for link in topic.links
            if link not in ids
        ]
    return found
