"""Style rules for what the user fills in: fields, combo boxes, check boxes, radio buttons, tabs."""

from __future__ import annotations

from desktop.ui.theme.icons import icon_folder
from desktop.ui.theme.palette import Theme

TEXT_FIELDS = "QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox"


def control_picture(theme: Theme, name: str) -> str:
    """A ``url(...)`` of a small picture inside controls: check, clear, dash, dot, down, up."""
    shade = "dark" if theme.dark else "light"
    path = (icon_folder() / "controls" / f"{shade}-{name}.svg").as_posix()
    return f'url("{path}")'


def rules(theme: Theme) -> str:
    """Every rule for a field."""
    return "\n".join(
        part(theme) for part in (_inputs, _combos, _spins, _checks, _heads, _radios, _groups, _tabs)
    )


def _each(state: str) -> str:
    return ", ".join(f"{name}{state}" for name in TEXT_FIELDS.split(", "))


def _inputs(theme: Theme) -> str:
    return f"""
{TEXT_FIELDS} {{
    background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};
    border-radius: 8px; padding: 5px 9px; margin: 1px; min-height: 24px;
    selection-background-color: {theme.accent}; selection-color: {theme.on_accent};
    placeholder-text-color: {theme.text_quiet}; }}
QTextEdit, QPlainTextEdit {{ padding: 6px 7px; }}
{_each(":focus")} {{ border: 2px solid {theme.accent}; margin: 0; }}
{_each(":disabled")} {{ color: {theme.text_quiet}; background: {theme.window};
    border-color: {theme.hairline}; }}
QLineEdit:read-only, QTextEdit:read-only, QPlainTextEdit:read-only {{
    background: {theme.window}; }}
QTextBrowser {{ border-color: {theme.hairline}; border-radius: 10px; }}
*[invalid="true"] {{ border: 2px solid {theme.error}; margin: 0; }}
QLineEdit {{ lineedit-clear-button-icon: {control_picture(theme, "clear")}; }}
QLineEdit > QToolButton {{
    background: transparent; border: none; margin: 0; padding: 0; min-width: 0; min-height: 0; }}
"""


def _combos(theme: Theme) -> str:
    return f"""
QComboBox {{ padding-right: 30px; background: {theme.raised}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{
    image: {control_picture(theme, "down")}; width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{
    background: {theme.raised}; border: 1px solid {theme.border}; border-radius: 8px;
    padding: 4px; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: 30px; padding: 0 8px; border-radius: 6px; }}
"""


def _spins(theme: Theme) -> str:
    return f"""
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
    border: none; background: transparent; width: 24px; }}
QDateEdit::drop-down {{ border: none; width: 28px; }}
QAbstractSpinBox::up-arrow {{
    image: {control_picture(theme, "up")}; width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{
    image: {control_picture(theme, "down")}; width: 12px; height: 12px; }}
QCalendarWidget QWidget {{ alternate-background-color: {theme.hover}; }}
QCalendarWidget #qt_calendar_navigationbar {{
    background: {theme.paper}; border-bottom: 1px solid {theme.hairline}; }}
QCalendarWidget QAbstractItemView {{ border: none;
    background: {theme.raised}; selection-background-color: {theme.accent};
    selection-color: {theme.on_accent}; }}
QCalendarWidget QAbstractItemView::item:selected {{
    background: {theme.accent}; color: {theme.on_accent}; }}
"""


def _checks(theme: Theme) -> str:
    return f"""
QCheckBox, QRadioButton {{
    spacing: 10px; padding: 3px 4px; border: 2px solid transparent; border-radius: 6px;
    min-height: 22px; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {theme.accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {theme.border}; }}
QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator {{
    width: 18px; height: 18px; border: 1px solid {theme.border}; border-radius: 5px;
    background: {theme.raised}; }}
QCheckBox::indicator:hover {{ border-color: {theme.accent}; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked,
QGroupBox::indicator:checked {{
    background: {theme.accent}; border-color: {theme.accent};
    image: {control_picture(theme, "check")}; }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
    background: {theme.accent}; border-color: {theme.accent};
    image: {control_picture(theme, "dash")}; }}
QCheckBox::indicator:disabled {{
    background: {theme.window}; border-color: {theme.hairline}; }}
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled {{
    background: {theme.border}; border-color: {theme.border}; }}
"""


def _heads(theme: Theme) -> str:
    """A matrix: the boxes of its heads stand for many, so their empty frames are broken lines."""
    return f"""
QCheckBox[head] {{ padding: 3px 8px 3px 2px; }}
QCheckBox[head="note"] {{ padding-left: 26px; }}
QCheckBox[head="group"] {{ color: {theme.text_quiet}; font-weight: 600; }}
QCheckBox[head]::indicator:unchecked {{
    border: 1px dashed {theme.border}; background: transparent; }}
QCheckBox[head]::indicator:unchecked:hover {{
    border: 1px solid {theme.accent}; background: {theme.raised}; }}
QCheckBox[head]::indicator:checked, QCheckBox[head]::indicator:indeterminate {{
    background: {theme.text_quiet}; border-color: {theme.text_quiet}; }}
QCheckBox[head]:hover {{ background: {theme.hover}; }}
QCheckBox[cell="true"] {{ spacing: 0; padding: 3px; }}
"""


def _radios(theme: Theme) -> str:
    return f"""
QRadioButton::indicator {{
    width: 18px; height: 18px; border: 1px solid {theme.border}; border-radius: 10px;
    background: {theme.raised}; }}
QRadioButton::indicator:hover {{ border-color: {theme.accent}; }}
QRadioButton::indicator:checked {{
    background: {theme.accent}; border-color: {theme.accent};
    image: {control_picture(theme, "dot")}; }}
QRadioButton::indicator:disabled {{
    background: {theme.window}; border-color: {theme.hairline}; }}
QRadioButton::indicator:checked:disabled {{
    background: {theme.border}; border-color: {theme.border}; }}
"""


def _groups(theme: Theme) -> str:
    return f"""
QGroupBox {{
    border: 1px solid {theme.hairline}; border-radius: 10px; margin-top: 12px;
    padding: 14px 12px 10px 12px; font-weight: 600; background: {theme.paper}; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 12px; padding: 0 6px; }}
QSlider::groove:horizontal {{ height: 4px; background: {theme.border}; border-radius: 2px; }}
QSlider::handle:horizontal {{
    width: 18px; height: 18px; margin: -8px 0; border-radius: 9px; background: {theme.accent}; }}
"""


def _tabs(theme: Theme) -> str:
    return f"""
QTabWidget::pane {{ border: none; border-top: 1px solid {theme.hairline}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{
    background: transparent; color: {theme.text_quiet}; padding: 9px 14px; margin-right: 4px;
    border: 2px solid transparent; border-bottom: 3px solid transparent; font-weight: 600; }}
QTabBar::tab:hover {{ color: {theme.text}; background: {theme.hover}; border-radius: 6px; }}
QTabBar::tab:selected {{ color: {theme.accent}; border-bottom-color: {theme.accent}; }}
QTabBar::tab:focus {{ border: 2px solid {theme.accent}; border-radius: 6px; }}
QTabBar::tab:disabled {{ color: {theme.border}; }}
"""
