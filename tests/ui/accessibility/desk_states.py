"""Pages that belong to no case, in the states beyond their first: map, palette, quiz, settings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QTabWidget

from desktop.core.process.bpmn import to_bpmn
from desktop.ui.application import Desk
from desktop.ui.help.help_page import HelpPage
from desktop.ui.learning.quiz_page import QuizPage
from desktop.ui.map.print_choices import BOOK
from desktop.ui.map.print_dialog import PrintDialog
from desktop.ui.palette.palette import CommandPalette
from desktop.ui.settings.page import SettingsPage
from desktop.ui.sharing.recipients_page import RecipientsPage
from desktop.ui.theme.palette import light
from desktop.ui.variants.page import VariantsPage
from tests.ui.accessibility.tour import PROCESS, STEP, Shown, in_turn, page_of
from tests.ui.conftest import PASSWORD


def map_states(desk: Desk) -> Shown:
    """The map as a visitor without a vault meets it."""
    window, bar = desk.window, desk.window.map_page.bar

    def turn(view: str) -> Callable[[], None]:
        return partial(bar.toggle, view)

    return {
        "map: overview": partial(window.show_place, "map"),
        "map: a process": lambda: window.map_page.open_page(PROCESS),
        "map: a box with its guide": partial(window.show_step, STEP),
        "map: times and phases": in_turn(turn("times"), turn("phases")),
        "map: phases on the overview": lambda: window.map_page.open_page("overview"),
        "map: light, through a lens": in_turn(
            *(turn("phases"), turn("times"), turn("light")),
            partial(bar.choose_lens, "socialtjanst"),
        ),
        "map: a search": in_turn(
            *(turn("light"), partial(bar.choose_lens, "")),
            partial(bar.search.setText, "rehab"),
        ),
        "map: a list": in_turn(bar.search.clear, turn("list")),
        "map: no list": turn("list"),
    }


def palette_states(desk: Desk) -> Shown:
    """Ctrl+K with nothing typed, something that is found and something that is not."""
    return {
        "palette": desk.window.palette_door.open,
        "palette: found": lambda: _palette(desk).field.setText("samtycke"),
        "palette: nothing found": lambda: _palette(desk).field.setText("qwertyuiop"),
        "palette: closed": desk.window.palette_door.close,
    }


def quiz_states(desk: Desk) -> Shown:
    """A question answered, and the round's result."""
    page = page_of(desk, "quiz", QuizPage)

    def answer() -> None:
        page.begin(PROCESS)
        page.round.choose(1)
        page.round.act()

    def end() -> None:
        while page.shown is page.round:
            if not page.round.is_answered:
                page.round.choose(1)
            page.round.act()

    return {
        "quiz: answered": answer,
        "quiz: the result": end,
        "quiz: with results": page.show_list,
    }


def desk_states(desk: Desk, folder: Path) -> Shown:
    """Help, variants, notices, print dialog, and what the settings ask."""
    window = desk.window
    return {
        "help: a search": lambda: page_of(desk, "help", HelpPage).search.setText("samtycke"),
        "variants: one on": lambda: _switch_variant(desk, on=True),
        "variants: none on": lambda: _switch_variant(desk, on=False),
        "variants: a changed map": lambda: _take_in(desk, folder / "karta.bpmn"),
        "recipients: a card to type": lambda: page_of(
            desk, "recipients", RecipientsPage
        ).start_typing(),
        "recipients: a card to read": lambda: page_of(
            desk, "recipients", RecipientsPage
        ).show_words(),
        "recipients: new keys": lambda: page_of(
            desk, "recipients", RecipientsPage
        ).start_renewing(),
        "recipients: renewed": lambda: page_of(desk, "recipients", RecipientsPage).renew(
            others_may_hold_them=False
        ),
        "settings: new recovery words": lambda: _ask_for_words(desk),
        "settings: a backup to restore": lambda: _ask_to_restore(desk),
        "settings: looked over": lambda: _turn(desk, 2).safety.check.check(),
        "settings: log": lambda: _turn(desk, 3),
        "settings: disposal": lambda: _turn(desk, 4),
        "settings: disposal, asked": lambda: _turn(desk, 4).safety.retention.cards()[0].ask(),
        "notice: told": lambda: window.tell("Det är gjort."),
        "notice: a fault of ours": lambda: window.refuse(RuntimeError("prov")),
        "print dialog": lambda: _print_dialog(desk),
        "print dialog: process book": lambda: _choose_book(desk),
        "print dialog: closed": lambda: _dialog(desk).deleteLater(),
    }


def _palette(desk: Desk) -> CommandPalette:
    opened = desk.window.palette_door.palette
    assert opened is not None
    return opened


def _switch_variant(desk: Desk, *, on: bool) -> None:
    page = page_of(desk, "variants", VariantsPage)
    page.switch(next(iter(page.cards)), on)


def _take_in(desk: Desk, path: Path) -> None:
    """A map whose first box has another title."""
    base = desk.window.map_page._atlas.base
    title = base.processes[0].steps[0].title
    drawn = to_bpmn(base).decode("utf-8")
    path.write_text(drawn.replace(title, "Övningsruta"), "utf-8")
    page_of(desk, "variants", VariantsPage).take_in(path)


def _turn(desk: Desk, place: int) -> SettingsPage:
    page = page_of(desk, "settings", SettingsPage)
    tabs: QTabWidget = page.tabs
    tabs.setCurrentIndex(place)
    return page


def _ask_for_words(desk: Desk) -> None:
    card = _turn(desk, 1).safety.words
    card.ask()
    card.present.setText(PASSWORD)
    card.make()


def _ask_to_restore(desk: Desk) -> None:
    from desktop.core.vault.backup import list_backups

    _turn(desk, 2).safety.copies.ask(list_backups(desk.session.folder)[0])


def _print_dialog(desk: Desk) -> None:
    window = desk.window
    window.show_on_map()
    shown = PrintDialog(
        window.map_page._atlas,
        "overview",
        light(),
        window.case_marks(),
        window.case_name(),
        window,
    )
    shown.show()


def _dialog(desk: Desk) -> PrintDialog:
    return next(each for each in desk.window.findChildren(PrintDialog) if each.isVisible())


def _choose_book(desk: Desk) -> None:
    pages = _dialog(desk).choices.pages
    pages.setCurrentIndex(pages.findData(BOOK))
