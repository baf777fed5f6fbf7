"""Style rules for grounds: window, cards, rail, strips, scroll bars, tooltips, menus, splitters."""

from __future__ import annotations

from desktop.ui.theme.palette import Theme


def rules(theme: Theme) -> str:
    """Every rule for a surface."""
    return "\n".join(
        part(theme) for part in (_grounds, _cards, _rail, _scroll_bars, _menus, _small_parts)
    )


def _grounds(theme: Theme) -> str:
    return f"""
QMainWindow, QDialog, QMessageBox {{ background: {theme.window}; }}
QWidget {{ color: {theme.text}; }}
QWidget[page="true"] {{ background: {theme.window}; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QToolTip {{ background: {theme.text}; color: {theme.window}; border: none; padding: 6px 8px; }}
"""


def _cards(theme: Theme) -> str:
    return f"""
QFrame[card="true"] {{
    background: {theme.paper}; border: 1px solid {theme.hairline}; border-radius: 10px; }}
QFrame[card="attention"] {{
    background: {theme.attention}; border: 1px solid {theme.attention_line}; border-radius: 10px; }}
QFrame[card="error"] {{
    background: {theme.error_tint}; border: 1px solid {theme.error}; border-radius: 10px; }}
QFrame[card="done"] {{
    background: {theme.done_tint}; border: 1px solid {theme.done}; border-radius: 10px; }}
QFrame[card="accent"] {{
    background: {theme.accent_tint}; border: 1px solid {theme.accent}; border-radius: 10px; }}
QFrame[line="true"] {{ background: {theme.hairline}; border: none; max-height: 1px; }}
QFrame[strip="true"] {{
    background: {theme.paper}; border: none; border-bottom: 1px solid {theme.hairline}; }}
QFrame[panel="true"] {{
    background: {theme.paper}; border: none; border-left: 1px solid {theme.hairline}; }}
"""


def _rail(theme: Theme) -> str:
    return f"""
QFrame#rail {{
    background: {theme.paper}; border: none; border-right: 1px solid {theme.hairline}; }}
QFrame#rail QToolButton {{
    background: transparent; border: 2px solid transparent; border-radius: 10px;
    color: {theme.text_quiet}; padding: 6px 0 4px 0; font-size: 13px; font-weight: 600; }}
QFrame#rail QToolButton:hover {{ background: {theme.hover}; color: {theme.text}; }}
QFrame#rail QToolButton:pressed {{ background: {theme.pressed}; }}
QFrame#rail QToolButton:checked {{ background: {theme.accent_tint}; color: {theme.accent}; }}
QFrame#rail QToolButton:focus {{ border-color: {theme.accent}; }}
"""


def _scroll_bars(theme: Theme) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {theme.border}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {theme.text_quiet}; margin: 2px; border-radius: 4px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""


def _menus(theme: Theme) -> str:
    return f"""
QMenu {{
    background: {theme.raised}; border: 1px solid {theme.border}; border-radius: 8px;
    padding: 6px; }}
QMenu::item {{ padding: 7px 28px 7px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {theme.accent_tint}; color: {theme.text}; }}
QMenu::item:disabled {{ color: {theme.border}; }}
QMenu::separator {{ height: 1px; background: {theme.hairline}; margin: 6px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
"""


def _small_parts(theme: Theme) -> str:
    return f"""
QSplitter::handle {{ background: {theme.hairline}; }}
QSplitter::handle:hover {{ background: {theme.accent}; }}
QStatusBar {{ background: {theme.paper}; color: {theme.text_quiet}; }}
QProgressBar {{
    background: {theme.pressed}; border: none; border-radius: 4px; min-height: 8px;
    max-height: 8px; color: transparent; }}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: 4px; }}
QProgressBar[strength="weak"]::chunk {{ background: {theme.error}; }}
QProgressBar[strength="fair"]::chunk {{ background: {theme.attention_line}; }}
QProgressBar[strength="strong"]::chunk {{ background: {theme.done}; }}
"""
