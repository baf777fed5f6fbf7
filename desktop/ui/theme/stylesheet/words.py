"""Style rules for words: labels by tone, chips by meaning."""

from __future__ import annotations

from desktop.ui.theme.palette import Theme


def rules(theme: Theme) -> str:
    """Every rule for a label or a chip."""
    return _tones(theme) + _chips(theme)


def _tones(theme: Theme) -> str:
    return f"""
QLabel {{ background: transparent; border: none; }}
QLabel[tone="title"] {{ font-size: 26px; font-weight: 700; color: {theme.text}; }}
QLabel[tone="heading"] {{ font-size: 18px; font-weight: 600; color: {theme.text}; }}
QLabel[tone="subheading"] {{ font-size: 15px; font-weight: 600; color: {theme.text_quiet}; }}
QLabel[tone="caption"] {{ font-size: 14px; font-weight: 600; color: {theme.text_quiet}; }}
QLabel[tone="strong"] {{ font-weight: 600; color: {theme.text}; }}
QLabel[tone="quiet"] {{ font-size: 14px; color: {theme.text_quiet}; }}
QLabel[tone="small"] {{ font-size: 13px; color: {theme.text_quiet}; }}
QLabel[tone="error"] {{ color: {theme.error}; font-weight: 600; }}
QLabel[tone="done"] {{ color: {theme.done_text}; font-weight: 600; }}
QLabel[tone="attention"] {{
    color: {theme.on_attention}; background: {theme.attention};
    border: 1px solid {theme.attention_line}; border-radius: 8px; padding: 8px 12px; }}
QLabel:disabled {{ color: {theme.border}; }}
"""


def _chips(theme: Theme) -> str:
    colours = {
        "plain": (theme.hover, theme.text, theme.border),
        "accent": (theme.accent_tint, theme.accent, theme.accent),
        "done": (theme.done_tint, theme.done_text, theme.done),
        "attention": (theme.attention, theme.on_attention, theme.attention_line),
        "error": (theme.error_tint, theme.error_text, theme.error),
    }
    shape = "border-radius: 12px; padding: 3px 12px; font-size: 14px; font-weight: 600;"
    return "\n".join(
        f'*[chip="{tone}"] {{ background: {ground}; color: {ink}; '
        f"border: 1px solid {line}; {shape} }}"
        for tone, (ground, ink, line) in colours.items()
    )
