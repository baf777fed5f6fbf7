"""The help in a real window: list, search, links, keyboard, print, and what goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.places import resource_folder
from desktop.ui.help.help_page import HelpPage
from desktop.ui.help.help_text import INDIVIDUAL, LINK_PREFIX, read_topics
from desktop.ui.help.printing import a4_printer, print_topic
from desktop.ui.language import Language
from desktop.ui.theme.dress import dress
from desktop.ui.theme.palette import dark, light

LANGUAGES = tuple(Language)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> HelpPage:
    """The Swedish help, shown."""
    return shown(qtbot, qapp, HelpPage(Language.SWEDISH))


def shown(qtbot: QtBot, qapp: QApplication, made: HelpPage) -> HelpPage:
    dress(qapp, light())
    qtbot.addWidget(made)
    made.resize(1190, 720)
    with qtbot.waitExposed(made):
        made.show()
    return made


def blocks(document: QTextDocument) -> list[QTextBlock]:
    found = []
    block = document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def anchors(document: QTextDocument) -> list[str]:
    found = []
    for block in blocks(document):
        place = block.begin()
        while not place.atEnd():
            form = place.fragment().charFormat()
            if form.isAnchor():
                found.append(form.anchorHref())
            place += 1
    return found


def write(page: HelpPage, words: str) -> None:
    """As an input method does it: Qt's simulated keys know no å."""
    page.search.clear()
    page.search.insert(words)


def test_the_first_page_is_shown_at_once_and_marked_in_the_list(page: HelpPage) -> None:
    assert page.topic_id == "getting-started"
    assert page.reader.toPlainText().startswith("Kom igång")
    current = page.list.currentItem()
    assert current is not None
    assert current.text() == "Kom igång"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_shown_whole_with_working_links(
    language: Language, qtbot: QtBot, qapp: QApplication
) -> None:
    page = shown(qtbot, qapp, HelpPage(language))
    for topic in page.topics:
        page.show_topic(topic.id)
        assert page.reader.document().firstBlock().text() == topic.title
        found = [link.removeprefix(LINK_PREFIX) for link in anchors(page.reader.document())]
        assert found == list(topic.links)
        assert "**" not in page.reader.toPlainText()
        for link in found:
            page.show_topic(topic.id)
            page.reader.anchorClicked.emit(QUrl(LINK_PREFIX + link))
            assert page.topic_id == link


def test_a_click_in_the_list_turns_the_page(page: HelpPage) -> None:
    titles = [page.list.item(row).text() for row in range(page.list.count())]
    item = page.list.item(titles.index("Samtycke"))
    place = page.list.visualItemRect(item).center()
    QTest.mouseClick(
        page.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    assert page.topic_id == "consent"


def test_typing_leaves_only_the_pages_that_hold_the_words(page: HelpPage) -> None:
    write(page, "återställningsord")
    titles = [page.list.item(row).text() for row in range(page.list.count())]
    assert titles[0] == "Lås, lösenord och återställningsord"
    assert len(titles) < len(page.topics)


def test_words_that_are_nowhere_say_so(page: HelpPage) -> None:
    write(page, "blåbärssylt")
    assert page.none_found.isVisible()
    assert not page.list.isVisible()
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.list.count() == len(page.topics)
    assert not page.none_found.isVisible()


def test_the_help_is_read_with_the_keyboard_alone(page: HelpPage) -> None:
    page.search.setFocus()
    write(page, "jämför nyckelorden")
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.topic_id == "recipients"
    assert page.reader.hasFocus()
    page.show_topic("share")
    QTest.keyClick(page.reader, Qt.Key.Key_Tab)
    QTest.keyClick(page.reader, Qt.Key.Key_Return)
    assert page.topic_id == "recipients"


def test_back_leads_the_way_one_came(page: HelpPage) -> None:
    assert not page.back_button.isEnabled()
    page.show_topic("map")
    page.show_topic("case")
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert page.topic_id == "map"
    page.back()
    assert page.topic_id == "getting-started"
    assert not page.back_button.isEnabled()


def test_a_place_of_the_window_opens_its_own_page(page: HelpPage) -> None:
    page.show_place("consent")
    assert page.topic_id == "consent"


def test_nothing_is_ever_loaded_and_no_address_is_followed(page: HelpPage) -> None:
    assert page.reader.loadResource(2, QUrl("https://example.se/bild.png")) is None
    page.reader.anchorClicked.emit(QUrl("https://example.se"))
    assert page.topic_id == "getting-started"


def test_words_take_the_colours_of_a_new_theme(page: HelpPage, qapp: QApplication) -> None:
    dress(qapp, dark())
    place = page.reader.document().firstBlock().begin()
    colour = place.fragment().charFormat().foreground().color().name()
    dress(qapp, light())
    assert colour.upper() == dark().text


def test_html_in_a_page_stays_plain_text(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    broken = tmp_path / "sv"
    broken.mkdir()
    (tmp_path / INDIVIDUAL).mkdir()
    facts = "---\nid: {}\ntitle: Sida\norder: {}\nkeywords: ord\n---\n\n{}\n"
    (broken / "en.md").write_text(facts.format("en", 1, "a < b och b > c, å"), encoding="utf-8")
    overview = tmp_path / INDIVIDUAL / "sv.md"
    overview.write_text(facts.format(INDIVIDUAL, 2, "Text"), encoding="utf-8")
    page = shown(qtbot, qapp, HelpPage(Language.SWEDISH, tmp_path))
    assert "a < b och b > c, å" in page.reader.toPlainText()


def test_a_broken_help_shows_its_mistakes_and_nothing_else(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    page = shown(qtbot, qapp, HelpPage(Language.SWEDISH, tmp_path))
    assert page.topic_id == ""
    assert "individual/sv.md:1" in page.mistakes.text()
    assert "help.unreadable" in page.mistakes.text()
    assert not page.reader.isVisible()
    page.show_place("consent")
    assert page.topic_id == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_overview_for_the_individual_fits_on_one_sheet(
    language: Language, qapp: QApplication, tmp_path: Path
) -> None:
    topics = read_topics(resource_folder() / "help", language.value)
    overview = next(topic for topic in topics if topic.id == INDIVIDUAL)
    printer = a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "vem-gör-vad.pdf"))
    assert print_topic(printer, overview) == 1
    assert (tmp_path / "vem-gör-vad.pdf").read_bytes().startswith(b"%PDF")


def test_everything_has_a_name_for_a_screen_reader(page: HelpPage) -> None:
    for part in (page.search, page.list, page.reader):
        assert part.accessibleName()
