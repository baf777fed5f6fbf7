"""A page as ``judging`` wants it, read in this very process: quick, and without a display."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.ui.accessibility.judging import PASSWORD

ROLES = {
    QAccessible.Role.PushButton: "push button",
    QAccessible.Role.ButtonMenu: "push button",
    QAccessible.Role.CheckBox: "check box",
    QAccessible.Role.RadioButton: "radio button",
    QAccessible.Role.EditableText: "text",
    QAccessible.Role.ComboBox: "combo box",
    QAccessible.Role.SpinBox: "spin box",
    QAccessible.Role.Slider: "slider",
    QAccessible.Role.List: "list",
    QAccessible.Role.ListItem: "list item",
    QAccessible.Role.Tree: "tree",
    QAccessible.Role.TreeItem: "tree item",
    QAccessible.Role.Table: "table",
    QAccessible.Role.Cell: "cell",
    QAccessible.Role.ColumnHeader: "column header",
    QAccessible.Role.PageTab: "page tab",
    QAccessible.Role.PageTabList: "page tab list",
    QAccessible.Role.Link: "link",
    QAccessible.Role.StaticText: "label",
    QAccessible.Role.Window: "frame",
}
"""Qt's roles as the other side of the accessibility bus calls them."""
Said = dict[str, Any]


def said_within(window: QWidget) -> list[Said]:
    """Every node of the window that shows, a parent before its children.

    Qt keeps the tables' cells up to date only while ``QAccessible`` is active.
    """
    top = QAccessible.queryAccessibleInterface(window)
    page: list[Said] = []
    waiting: list[tuple[QAccessibleInterface, int]] = [(top, -1)]
    while waiting:
        node, parent = waiting.pop()
        if node.state().invisible:
            continue
        place = len(page)
        page.append(_said(node, parent))
        children = (node.child(number) for number in reversed(range(node.childCount())))
        waiting.extend((child, place) for child in children if child is not None)
    return page


def _said(node: QAccessibleInterface, parent: int) -> Said:
    role = ROLES.get(node.role(), str(node.role()))
    state = node.state()
    if role == "text" and state.passwordEdit:
        role = PASSWORD
    states = {
        "showing": True,
        "focusable": state.focusable,
        "checkable": state.checkable,
        "checked": state.checked,
        "sensitive": not state.disabled,
    }
    return {
        "name": node.text(QAccessible.Text.Name),
        "description": node.text(QAccessible.Text.Description),
        "role": role,
        "states": [name for name, on in states.items() if on],
        "text": node.text(QAccessible.Text.Value),
        "labelled": role == "combo box" and bool(node.relations(QAccessible.RelationFlag.Label)),
        "parent": parent,
    }
