"""What stands inside a page and is worth finding by name: each setting, each help page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from desktop.ui.language import translate
from desktop.ui.palette.offer import Offer
from desktop.ui.shell import Shell


def settings(window: Shell) -> list[Offer]:
    """Every field of the settings that has a caption, and every tab; never what stands in one."""
    page = window.settings_page()
    hint = translate("Palette", "Setting")
    found = [
        Offer(tab, hint, "settings", partial(_show_tab, window, place), key=f"setting:{tab}")
        for place, tab in enumerate(_tabs(page))
    ]
    for caption in page.findChildren(QLabel):
        field = caption.buddy()
        if field is not None and caption.text() and _is_offered(field, page):
            show = partial(_show_field, window, caption)
            found.append(
                Offer(caption.text(), hint, "settings", show, key=f"setting:{caption.text()}")
            )
    return found


def help_pages(window: Shell) -> list[Offer]:
    """Every page of the help by title and keywords."""
    from desktop.ui.help.help_page import HelpPage

    page = window.help_page()
    if not isinstance(page, HelpPage):
        return []
    hint = translate("Palette", "Help")
    return [
        Offer(
            topic.title,
            hint,
            "help",
            partial(_show_topic, window, topic.id),
            " ".join(topic.keywords),
            key=f"help:{topic.id}",
        )
        for topic in page.topics
    ]


def _tabs(page: QWidget) -> list[str]:
    tabs = page.findChild(QTabWidget)
    if tabs is None:
        return []
    return [tabs.tabText(place) for place in range(tabs.count()) if tabs.isTabVisible(place)]


def _is_offered(field: QWidget, page: QWidget) -> bool:
    """Whether nothing around the field has been hidden on purpose, its tab included."""
    tabs = page.findChild(QTabWidget)
    part: QWidget | None = field
    while part is not None and part is not page:
        place = tabs.indexOf(part) if tabs is not None else -1
        if tabs is not None and place >= 0:
            return tabs.isTabVisible(place)
        if part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return False
        part = part.parentWidget()
    return True


def _show_tab(window: Shell, place: int) -> None:
    window.show_place("settings")
    tabs = window.settings_page().findChild(QTabWidget)
    if tabs is not None:
        tabs.setCurrentIndex(place)


def _show_field(window: Shell, caption: QLabel) -> None:
    """Turn to the field's tab and put the cursor in it, if the page still has it."""
    window.show_place("settings")
    tabs, field = window.settings_page().findChild(QTabWidget), caption.buddy()
    if tabs is None or field is None:
        return
    for place in range(tabs.count()):
        inside = tabs.widget(place)
        if inside is not None and inside.isAncestorOf(field):
            tabs.setCurrentIndex(place)
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _show_topic(window: Shell, topic_id: str) -> None:
    from desktop.ui.help.help_page import HelpPage

    window.show_place("help")
    page = window.help_page()
    if isinstance(page, HelpPage):
        page.show_topic(topic_id)
