"""What the user has chosen for this computer: kept as TOML without secrets, format 1.

    format = 1
    language = "sv"            # sv or en
    theme = "system"           # system, light or dark
    lock_minutes = 5           # 1 to 15

An unreadable or newer file is not overwritten in silence: ``read`` raises PreferencesBroken.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import Known

FORMAT = 1
LOCK_MINUTES = range(1, 16)
FILE_NAME = "settings.toml"
MOST_BYTES = 64 * 1024


class PreferencesBroken(Known):
    """The settings file cannot be used. ``field`` says where."""

    code = "settings.broken"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices, with what a new user gets."""

    language: str = "sv"
    theme: str = "system"
    lock_minutes: int = 5


def read(folder: Path) -> Preferences:
    """The kept choices; a folder without the file gives the defaults."""
    path = folder / FILE_NAME
    if not path.exists():
        return Preferences()
    import tomllib

    if path.stat().st_size > MOST_BYTES:
        raise PreferencesBroken(field="size")
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise PreferencesBroken(field="syntax") from fault
    return _checked(found)


def write(folder: Path, chosen: Preferences) -> None:
    """Keep the choices; the old file stays whole until the new one is."""
    import tempfile

    folder.mkdir(parents=True, exist_ok=True)
    text = (
        f"format = {FORMAT}\n"
        f'language = "{chosen.language}"\n'
        f'theme = "{chosen.theme}"\n'
        f"lock_minutes = {chosen.lock_minutes}\n"
    )
    handle, name = tempfile.mkstemp(dir=folder, prefix=".settings-")
    with os.fdopen(handle, "w", encoding="utf-8") as temporary:
        temporary.write(text)
        temporary.flush()
        os.fsync(temporary.fileno())
    Path(name).replace(folder / FILE_NAME)


def _checked(found: dict[str, object]) -> Preferences:
    if found.pop("format", None) != FORMAT:
        raise PreferencesBroken(field="format")
    chosen = Preferences()
    language = found.pop("language", chosen.language)
    theme = found.pop("theme", chosen.theme)
    minutes = found.pop("lock_minutes", chosen.lock_minutes)
    if found:
        raise PreferencesBroken(field=min(found))
    if language not in ("sv", "en"):
        raise PreferencesBroken(field="language")
    if theme not in ("system", "light", "dark"):
        raise PreferencesBroken(field="theme")
    if not isinstance(minutes, int) or minutes not in LOCK_MINUTES:
        raise PreferencesBroken(field="lock_minutes")
    return Preferences(str(language), str(theme), minutes)
