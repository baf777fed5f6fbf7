"""What a form still needs, and how a password can be made stronger: code → English sentence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PROBLEMS: Mapping[str, str] = {}

ADVICE: Mapping[str, str] = {}
