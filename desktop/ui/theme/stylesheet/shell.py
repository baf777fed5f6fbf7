"""Style rules for the window's frame: case strip, guide panel, breadcrumb."""

from __future__ import annotations

from desktop.ui.theme.on_paper import SHEET
from desktop.ui.theme.palette import Theme


def rules(theme: Theme) -> str:
    """Every rule for the frame around the pages."""
    return _strip(theme) + _guide(theme) + _ways(theme) + _crumbs(theme)


def _strip(theme: Theme) -> str:
    return f"""
#caseStrip {{ background: {theme.paper}; border: none; border-bottom: 1px solid {theme.hairline}; }}
#caseStrip QPushButton[chip] {{ padding: 4px 12px; min-height: 18px; }}
QPushButton[role="crumbStrong"] {{
    background: transparent; border: 2px solid transparent; border-radius: 8px;
    color: {theme.text}; font-weight: 600; padding: 4px 6px; }}
QPushButton[role="crumbStrong"]:hover {{ background: {theme.hover}; }}
QPushButton[role="crumbStrong"]:focus {{ border-color: {theme.accent}; }}
"""


def _guide(theme: Theme) -> str:
    return f"""
#guide {{ background: {theme.paper}; border: none; border-left: 1px solid {theme.hairline}; }}
#guide QScrollArea, #guideBody {{ background: {theme.paper}; border: none; }}
#noteEditor {{ background: {theme.paper}; border: none; border-top: 1px solid {theme.hairline}; }}
QLabel[tone="section"] {{ font-size: 14px; font-weight: 600; color: {theme.text_quiet}; }}
QLabel[headLine="above"] {{ font-size: 13px; }}
QLabel[headLine="title"] {{ font-size: 18px; font-weight: 600; }}
QLabel[tone="bullet"] {{ color: {theme.text}; }}
QLabel[tone="word"] {{
    background: {theme.hover}; border-radius: 8px; padding: 6px 12px;
    font-weight: 600; color: {theme.text}; }}
QFrame[bullet="true"] {{
    background: transparent; border: none; border-left: 3px solid {theme.hairline}; }}
QFrame[bullet="changed"] {{
    background: transparent; border: none; border-left: 3px solid {theme.attention_line}; }}
QFrame[law="true"] {{
    background: {theme.window}; border: 1px solid {theme.hairline}; border-radius: 8px; }}
QLabel[sheet="true"] {{ background: {SHEET}; border: 1px solid {theme.hairline}; }}
#paperGround {{ background: {theme.pressed}; }}
#paperPreview {{ border: 2px solid {theme.pressed}; }}
#paperPreview:focus {{ border-color: {theme.accent}; }}
QFrame[drop="true"] {{
    background: {theme.paper}; border: 2px dashed {theme.border}; border-radius: 12px; }}
"""


def _ways(theme: Theme) -> str:
    return f"""
QPushButton[role="next"] {{
    background: {theme.paper}; border: 1px solid {theme.border}; border-radius: 8px;
    color: {theme.text}; text-align: left; padding: 7px 12px; margin: 1px; font-weight: 600; }}
QPushButton[role="next"]:hover {{ background: {theme.accent_tint}; border-color: {theme.accent}; }}
QPushButton[role="next"]:focus {{ border: 2px solid {theme.accent}; margin: 0; }}
QPushButton[role="row"] {{
    background: transparent; border: 2px solid transparent; border-radius: 6px;
    color: {theme.text}; text-align: left; padding: 4px 6px; font-weight: 600; }}
QPushButton[role="row"]:hover {{ background: {theme.hover}; }}
QPushButton[role="row"]:focus {{ border-color: {theme.accent}; }}
QListView[popup="true"] {{
    background: {theme.raised}; border: 1px solid {theme.border}; border-radius: 8px;
    padding: 4px; color: {theme.text}; }}
QListView[popup="true"]::item {{ padding: 5px 8px; border-radius: 6px; }}
QListView[popup="true"]::item:hover, QListView[popup="true"]::item:selected {{
    background: {theme.accent_tint}; color: {theme.text}; }}
"""


def _crumbs(theme: Theme) -> str:
    return f"""
QPushButton[role="crumb"] {{
    background: transparent; border: 2px solid transparent; border-radius: 6px;
    color: {theme.accent}; padding: 3px 4px; }}
QPushButton[role="crumb"]:hover {{ background: {theme.hover}; }}
QPushButton[role="crumb"]:focus {{ border-color: {theme.accent}; }}
QPushButton[role="crumb"]:disabled {{ color: {theme.text}; font-weight: 600; }}
QPushButton[role="toggle"][small="true"] {{ padding: 4px 8px; font-size: 14px; }}
QPushButton[role="toggle"][tiny="true"] {{
    padding: 1px 8px; font-size: 13px; min-height: 20px; border-radius: 12px; font-weight: 400; }}
QPushButton[role="toggle"][tiny="true"]:checked {{ font-weight: 600; }}
QLineEdit[small="true"], QComboBox[small="true"] {{
    min-height: 18px; padding: 4px 10px; font-size: 14px; }}
#palette {{
    background: {theme.raised}; border: 1px solid {theme.border}; border-radius: 12px; }}
#palette QListView {{ border: none; padding: 0; }}
#palette QListView::item {{ border-left: 3px solid transparent; border-radius: 0; }}
#palette QListView::item:selected {{ border-left-color: {theme.accent}; }}
#zoomBar {{
    background: {theme.raised}; border: 1px solid {theme.hairline}; border-radius: 10px; }}
#zoomBar QToolButton {{ background: transparent; border: 2px solid transparent;
    border-radius: 6px; padding: 0; margin: 0; }}
#zoomBar QToolButton:hover {{ background: {theme.hover}; }}
#zoomBar QToolButton:focus {{ border-color: {theme.accent}; }}
QLabel[tone="crumb"] {{ color: {theme.text}; font-weight: 600; }}
"""
