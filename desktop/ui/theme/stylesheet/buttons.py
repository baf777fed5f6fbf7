"""Style rules for buttons: five roles, toggles and tool buttons, each with a visible focus ring."""

from __future__ import annotations

from desktop.ui.theme.palette import Theme

SHAPE = "border-radius: 8px; padding: 6px 14px; min-height: 22px; font-weight: 600;"


def rules(theme: Theme) -> str:
    """Every rule for a button."""
    return "\n".join(
        part(theme) for part in (_secondary, _primary, _danger, _quiet, _link, _toggle, _tools)
    )


def _secondary(theme: Theme) -> str:
    return f"""
QPushButton {{
    background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};
    margin: 1px; {SHAPE} }}
QPushButton:hover {{ background: {theme.hover}; }}
QPushButton:pressed {{ background: {theme.pressed}; }}
QPushButton:focus {{ border: 2px solid {theme.accent}; margin: 0; }}
QPushButton:disabled {{
    background: {theme.window}; color: {theme.border}; border-color: {theme.hairline}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
"""


def _primary(theme: Theme) -> str:
    return _solid("primary", theme, theme.accent, theme.on_accent, theme.accent_hover)


def _danger(theme: Theme) -> str:
    return _solid("danger", theme, theme.error, theme.on_error, theme.error_text)


def _solid(role: str, theme: Theme, ground: str, ink: str, hover: str) -> str:
    return f"""
QPushButton[role="{role}"] {{
    background: {ground}; color: {ink}; border: 1px solid {ground}; margin: 1px; {SHAPE} }}
QPushButton[role="{role}"]:hover {{ background: {hover}; border-color: {hover}; }}
QPushButton[role="{role}"]:pressed {{ background: {ground}; }}
QPushButton[role="{role}"]:focus {{ border: 2px solid {theme.text}; margin: 0; }}
QPushButton[role="{role}"]:disabled {{
    background: {theme.pressed}; color: {theme.text_quiet}; border-color: {theme.pressed}; }}
"""


def _quiet(theme: Theme) -> str:
    return f"""
QPushButton[role="quiet"] {{
    background: transparent; color: {theme.text}; border: 2px solid transparent; margin: 0;
    {SHAPE} }}
QPushButton[role="quiet"]:hover {{ background: {theme.hover}; }}
QPushButton[role="quiet"]:pressed {{ background: {theme.pressed}; }}
QPushButton[role="quiet"]:focus {{ border-color: {theme.accent}; }}
QPushButton[role="quiet"]:disabled {{ color: {theme.border}; }}
"""


def _link(theme: Theme) -> str:
    return f"""
QPushButton[role="link"] {{
    background: transparent; color: {theme.accent}; border: 2px solid transparent; margin: 0;
    border-radius: 6px; padding: 3px 6px; min-height: 22px; font-weight: 600; text-align: left; }}
QPushButton[role="link"]:hover {{ background: {theme.accent_tint}; }}
QPushButton[role="link"]:focus {{ border-color: {theme.accent}; }}
QPushButton[role="link"]:disabled {{ color: {theme.border}; }}
"""


def _toggle(theme: Theme) -> str:
    return f"""
QPushButton[role="toggle"] {{
    background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};
    margin: 1px; border-radius: 16px; padding: 4px 12px; min-height: 22px; font-weight: 600; }}
QPushButton[role="toggle"]:hover {{ background: {theme.hover}; }}
QPushButton[role="toggle"]:checked {{
    background: {theme.accent_tint}; color: {theme.accent}; border: 1px solid {theme.accent}; }}
QPushButton[role="toggle"]:focus {{ border: 2px solid {theme.accent}; margin: 0; }}
QPushButton[role="toggle"]:disabled {{ color: {theme.border}; border-color: {theme.hairline}; }}
"""


def _tools(theme: Theme) -> str:
    return f"""
QToolButton {{
    background: transparent; color: {theme.text}; border: 2px solid transparent;
    border-radius: 8px; padding: 4px 6px; min-height: 20px; min-width: 20px; font-weight: 600; }}
QToolButton:hover {{ background: {theme.hover}; }}
QToolButton:pressed {{ background: {theme.pressed}; }}
QToolButton:checked {{ background: {theme.accent_tint}; color: {theme.accent}; }}
QToolButton:focus {{ border-color: {theme.accent}; }}
QToolButton:disabled {{ color: {theme.border}; }}
QToolButton::menu-indicator {{ image: none; }}
"""
