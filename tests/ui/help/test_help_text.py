"""The help's files: every page in both languages, every mistake reported, every word found."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.places import resource_folder
from desktop.ui.help.help_search import search
from desktop.ui.help.help_text import INDIVIDUAL, HelpBroken, Topic, read_topics
from desktop.ui.help.topic_of_place import TOPICS, topic_for

LANGUAGES = ("sv", "en")
SHIPPED = resource_folder() / "help"
WHOLE = "---\nid: {id}\ntitle: Sida\norder: {order}\nkeywords: ord\n---\n\n{body}\n"


def shipped(language: str) -> tuple[Topic, ...]:
    return read_topics(SHIPPED, language)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small help in Swedish without mistakes."""
    write(tmp_path, "sv/samtycke.md", id="samtycke", order=1, body="Se [nästa](help:individual).")
    write(tmp_path, f"{INDIVIDUAL}/sv.md", id=INDIVIDUAL, order=2)
    return tmp_path


def write(folder: Path, name: str, *, id: str, order: int, body: str = "Text.") -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(WHOLE.format(id=id, order=order, body=body), encoding="utf-8")


def mistakes(folder: Path) -> list[tuple[str, int, str, str, str]]:
    with pytest.raises(HelpBroken) as broken:
        read_topics(folder, "sv")
    return [(m.file, m.line, m.field, m.code, m.value) for m in broken.value.mistakes]


def test_both_languages_have_the_same_pages_in_the_same_order() -> None:
    swedish, english = shipped("sv"), shipped("en")
    assert [topic.id for topic in swedish] == [topic.id for topic in english]
    assert [topic.order for topic in swedish] == [topic.order for topic in english]


def test_both_languages_lead_to_the_same_pages_from_each_page() -> None:
    for swedish, english in zip(shipped("sv"), shipped("en"), strict=True):
        assert swedish.links == english.links, swedish.id


def test_both_languages_have_as_many_headings_and_list_items_on_each_page() -> None:
    for swedish, english in zip(shipped("sv"), shipped("en"), strict=True):
        for mark in ("\n## ", "\n- ", "\n1. ", "\n| ", "\n> ", "\n    "):
            assert swedish.body.count(mark) == english.body.count(mark), (swedish.id, mark)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_of_the_window_has_a_page_that_exists(language: str) -> None:
    ids = {topic.id for topic in shipped(language)}
    assert set(TOPICS.values()) <= ids
    assert topic_for("somewhere else") in ids


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_reached_from_another_or_from_a_place(language: str) -> None:
    topics = shipped(language)
    reached = {link for topic in topics for link in topic.links} | set(TOPICS.values())
    assert {topic.id for topic in topics} <= reached


def test_the_help_never_promises_that_nothing_is_shared_without_consent() -> None:
    swedish = next(topic for topic in shipped("sv") if topic.id == "consent").body
    assert "inte den rättsliga grunden" in swedish
    assert "Lova inte" in swedish
    english = next(topic for topic in shipped("en") if topic.id == "consent").body
    assert "not the legal basis" in english
    assert "Do not promise" in english


def test_a_page_gives_its_facts_its_text_and_its_links(folder: Path) -> None:
    first, second = read_topics(folder, "sv")
    assert first == Topic(
        "samtycke", "Sida", 1, ("ord",), "Se [nästa](help:individual).\n", ("individual",)
    )
    assert second.id == INDIVIDUAL


def test_every_mistake_in_every_file_is_reported_at_once(folder: Path) -> None:
    (folder / "sv" / "samtycke.md").write_text(
        "---\nid: annat\norder: tio\nfärg: röd\ntitle:\ntitle: två\n---\n"
        "![bild](bild.png)\n[ut](https://example.se)\n<b>fet</b>\n",
        encoding="utf-8",
    )
    (folder / "sv" / "tom.md").write_text(WHOLE.format(id="tom", order=3, body=""))
    (folder / "sv" / "utan.md").write_text("Bara text.\n")
    assert mistakes(folder) == [
        ("sv/samtycke.md", 1, "keywords", "help.missing_field", ""),
        ("sv/samtycke.md", 2, "id", "help.other_id", "annat"),
        ("sv/samtycke.md", 3, "order", "help.not_a_number", "tio"),
        ("sv/samtycke.md", 4, "", "help.unknown_field", "färg"),
        ("sv/samtycke.md", 5, "title", "help.missing_field", ""),
        ("sv/samtycke.md", 6, "title", "help.field_twice", ""),
        ("sv/samtycke.md", 8, "", "help.picture", "bild.png"),
        ("sv/samtycke.md", 9, "", "help.link_out", "https://example.se"),
        ("sv/samtycke.md", 10, "", "help.html", "<b>"),
        ("sv/tom.md", 6, "", "help.empty", ""),
        ("sv/utan.md", 1, "", "help.no_facts", ""),
    ]


def test_a_link_that_leads_nowhere_is_a_mistake(folder: Path) -> None:
    write(folder, "sv/två.md", id="två", order=3, body="[x](help:finns-inte)")
    assert mistakes(folder) == [("sv/två.md", 1, "", "help.unknown_link", "finns-inte")]


def test_two_pages_in_the_same_place_are_a_mistake(folder: Path) -> None:
    write(folder, "sv/två.md", id="två", order=1)
    assert mistakes(folder) == [("sv/två.md", 1, "order", "help.same_order", "samtycke")]


def test_a_file_that_is_not_text_or_not_there_is_a_mistake(folder: Path) -> None:
    (folder / "sv" / "samtycke.md").write_bytes("åäö".encode("latin-1"))
    (folder / INDIVIDUAL / "sv.md").unlink()
    assert mistakes(folder) == [
        ("individual/sv.md", 1, "", "help.unreadable", ""),
        ("sv/samtycke.md", 1, "", "help.not_utf8", ""),
    ]


def test_an_endless_page_is_refused(folder: Path) -> None:
    write(folder, "sv/samtycke.md", id="samtycke", order=1, body="lång " * 20_000)
    assert mistakes(folder) == [("sv/samtycke.md", 1, "", "help.too_long", "")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("återställningsord", "lock"),
        ("ÅTERKALLA", "consent"),
        ("a\u030aterkalla", "consent"),
        ("säkerhetskopior", "backup"),
        ("jämför nyckelorden", "recipients"),
        ("läkarintyg", "find-place"),
        ("öppna nytt ärende", "case"),
    ],
)
def test_the_search_finds_words_with_swedish_letters(words: str, expected: str) -> None:
    assert expected in [topic.id for topic in search(shipped("sv"), words)][:2]


def test_the_search_tells_å_from_a() -> None:
    assert search(shipped("sv"), "aterställningsord") == ()


def test_a_title_comes_before_running_text() -> None:
    assert search(shipped("sv"), "samtycke")[0].id == "consent"
    assert search(shipped("en"), "notes")[0].id == "notes"


def test_no_words_give_every_page_and_unknown_words_give_none() -> None:
    assert search(shipped("sv"), "  ") == shipped("sv")
    assert search(shipped("sv"), "samtycke blåbärssylt") == ()
