"""Style rules for lists, trees, tables and their heads."""

from __future__ import annotations

from desktop.ui.theme.palette import Theme


def rules(theme: Theme) -> str:
    """Every rule for an item view."""
    return _views(theme) + _heads(theme)


def _views(theme: Theme) -> str:
    return f"""
QListView, QTreeView, QTableView, QListWidget, QTreeWidget, QTableWidget {{
    background: {theme.paper}; alternate-background-color: {theme.window}; color: {theme.text};
    border: 1px solid {theme.hairline}; border-radius: 10px; outline: none; padding: 4px;
    gridline-color: {theme.hairline}; selection-background-color: {theme.accent_tint};
    selection-color: {theme.text}; }}
QListView:focus, QTreeView:focus, QTableView:focus {{
    border: 2px solid {theme.accent}; padding: 3px; }}
QListView::item, QTreeView::item {{ min-height: 34px; padding: 2px 8px; }}
QListView::item {{ border-radius: 6px; }}
QTableView::item {{ padding: 4px 8px; }}
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover {{
    background: {theme.hover}; color: {theme.text}; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
    background: {theme.accent_tint}; color: {theme.text}; }}
QListView::item:selected:active, QTreeView::item:selected:active {{ font-weight: 600; }}
"""


def _heads(theme: Theme) -> str:
    return f"""
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{
    background: {theme.paper}; color: {theme.text_quiet}; border: none;
    border-bottom: 1px solid {theme.hairline}; padding: 8px; font-size: 14px; font-weight: 600;
    text-align: left; }}
QHeaderView::section:hover {{ color: {theme.text}; }}
QTableCornerButton::section {{ background: {theme.paper}; border: none; }}
"""
