"""Where the program finds its own data and keeps the user's, installed or carried on a stick."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APPLICATION = "stockholmsmodellen"
PORTABLE_FOLDER = "stockholmsmodellen-data"
"""A folder with this name beside the program turns portable mode on: nothing is kept elsewhere."""

RESOURCES_VARIABLE = "STOCKHOLMSMODELLEN_RESOURCES"
DATA_VARIABLE = "STOCKHOLMSMODELLEN_DATA"


def resource_folder() -> Path:
    """The folder that holds model/, forms/, help/, i18n/, fonts/ and icons/.

    The variable ``STOCKHOLMSMODELLEN_RESOURCES`` wins; then a built program's own folder; then
    the source tree.
    """
    named = os.environ.get(RESOURCES_VARIABLE)
    if named:
        return Path(named)
    bundled = getattr(sys, "_MEIPASS", None)
    base = Path(bundled) if bundled else Path(__file__).resolve().parents[2]
    return base / "resources"


def model_folder() -> Path:
    """The folder with the map's files: map.yaml, laws.yaml, processes/ and variants/."""
    return resource_folder() / "model"


def forms_folder() -> Path:
    """The folder with the form definitions."""
    return resource_folder() / "forms"


def program_folder() -> Path:
    """The folder a user sees as "the program": beside the executable, else the source tree."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    return Path(__file__).resolve().parents[2]


def portable_folder() -> Path | None:
    """The folder beside the program that holds everything in portable mode, or None."""
    folder = program_folder() / PORTABLE_FOLDER
    return folder if folder.is_dir() else None


def data_folder() -> Path:
    """Where vault and the unit's own variants live. Not made here: who writes makes it.

    The variable ``STOCKHOLMSMODELLEN_DATA`` wins, then portable mode, then the user's own folder
    on this machine (never a roaming one: a vault must not travel with a Windows profile).
    """
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    portable = portable_folder()
    if portable is not None:
        return portable
    import platformdirs

    return Path(platformdirs.user_data_dir(APPLICATION, appauthor=False, roaming=False))


def settings_folder() -> Path:
    """Where settings without secrets live; beside the data in portable mode."""
    if os.environ.get(DATA_VARIABLE) or portable_folder() is not None:
        return data_folder() / "settings"
    import platformdirs

    return Path(platformdirs.user_config_dir(APPLICATION, appauthor=False, roaming=False))


def unit_variants_folder() -> Path:
    """Where a unit puts variants of its own; may be absent."""
    return data_folder() / "variants"
