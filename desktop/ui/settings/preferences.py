"""What the user has chosen for this computer: kept as TOML without secrets, format 1.

    format = 1
    language = "sv"            # sv or en
    theme = "system"           # system, light or dark
    lock_minutes = 5           # 1 to 15
    text_percent = 100         # 100, 125, 150, 175 or 200; may be left out
    variants = []              # ids of the map's variants, in order; may be left out
    exchange_folder = ""       # a folder several units reach; may be left out

An unreadable or newer file is not overwritten in silence: ``read`` raises PreferencesBroken.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from desktop.core.errors import Known
from desktop.core.record import record
from desktop.ui.theme.text_size import PERCENTS

FORMAT = 1
LOCK_MINUTES = range(1, 16)
MOST_VARIANTS = 100
VARIANT_ID = r"[a-z0-9][a-z0-9-]{0,59}"
FILE_NAME = "settings.toml"
MOST_BYTES = 64 * 1024


class PreferencesBroken(Known):
    """The settings file cannot be used. ``field`` says where."""

    code = "settings.broken"


@record(frozen=True, slots=True)
class Preferences:
    """The choices, with what a new user gets."""

    language: str = "sv"
    theme: str = "system"
    lock_minutes: int = 5
    variants: tuple[str, ...] = ()
    exchange_folder: str = ""
    text_percent: int = 100


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
    from desktop.core.whole_file import put_whole

    folder.mkdir(parents=True, exist_ok=True)
    text = (
        f"format = {FORMAT}\n"
        f'language = "{chosen.language}"\n'
        f'theme = "{chosen.theme}"\n'
        f"lock_minutes = {chosen.lock_minutes}\n"
        f"text_percent = {chosen.text_percent}\n"
        f"variants = [{', '.join(_quoted(each) for each in chosen.variants)}]\n"
        f"exchange_folder = {json.dumps(chosen.exchange_folder)}\n"
    )
    put_whole(folder / FILE_NAME, text.encode())


def _checked(found: dict[str, object]) -> Preferences:
    if found.pop("format", None) != FORMAT:
        raise PreferencesBroken(field="format")
    chosen = Preferences()
    language = found.pop("language", chosen.language)
    theme = found.pop("theme", chosen.theme)
    minutes = found.pop("lock_minutes", chosen.lock_minutes)
    percent = found.pop("text_percent", chosen.text_percent)
    variants = found.pop("variants", [])
    folder = found.pop("exchange_folder", chosen.exchange_folder)
    if found:
        raise PreferencesBroken(field=min(found))
    if language not in ("sv", "en"):
        raise PreferencesBroken(field="language")
    if theme not in ("system", "light", "dark"):
        raise PreferencesBroken(field="theme")
    if not isinstance(minutes, int) or minutes not in LOCK_MINUTES:
        raise PreferencesBroken(field="lock_minutes")
    if not isinstance(percent, int) or percent not in PERCENTS:
        raise PreferencesBroken(field="text_percent")
    if not isinstance(folder, str):
        raise PreferencesBroken(field="exchange_folder")
    laid = _variants(variants)
    return Preferences(str(language), str(theme), minutes, laid, folder, percent)


def _variants(found: object) -> tuple[str, ...]:
    """Ids only, since each becomes a file's name."""
    if not isinstance(found, list) or len(found) > MOST_VARIANTS:
        raise PreferencesBroken(field="variants")
    if not all(isinstance(each, str) and re.fullmatch(VARIANT_ID, each) for each in found):
        raise PreferencesBroken(field="variants")
    return tuple(found)


def _quoted(identity: str) -> str:
    return f'"{identity}"'
