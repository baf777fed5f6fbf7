"""Whether one place lies within another, however the two are spelt."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from desktop.core.places import APPLICATION

_LONG_SHARE = re.compile(r"^[\\/]{2}\?[\\/]UNC[\\/]", re.IGNORECASE)
_LONG = re.compile(r"^[\\/]{2}\?[\\/]")


def real(path: Path) -> Path:
    """The place itself: every link followed, every ``..`` gone, as far as it exists."""
    return Path(os.path.realpath(path))


def expanded(folder: str, home: Path | None) -> Path | None:
    """A folder of the policy, with ``~`` put in words; None where it has no meaning here."""
    if not folder.startswith("~"):
        return Path(folder)
    return None if home is None else home / folder[2:]


def home_folder() -> Path | None:
    """The user's own folder as the system knows it: not ``HOME``, which a user can set.

    None for a user whom the system does not know by name.
    """
    if sys.platform == "win32":
        from desktop.core.policy.windows_system import WindowsSystem

        return WindowsSystem().profile()
    else:  # noqa: RET505 - a checker for one system reads one branch
        import pwd

        try:
            return Path(pwd.getpwuid(os.getuid()).pw_dir)
        except KeyError:
            return None


def usual_vault_folder() -> Path | None:
    """The program's own place for a vault, computed without asking the environment."""
    home = home_folder()
    if home is None:
        return None
    if sys.platform == "win32":
        from desktop.core.policy.windows_system import WindowsSystem

        return WindowsSystem().local_app_data() / APPLICATION
    elif sys.platform == "darwin":  # noqa: RET505 - a checker for one system reads one branch
        return home / "Library" / "Application Support" / APPLICATION
    else:
        return home / ".local" / "share" / APPLICATION


def lies_within(place: PurePath, folder: PurePath) -> bool:
    """Whether ``place`` is ``folder`` or below it. Both must be real: ``..`` is never within.

    Windows' two spellings of one place (``\\\\?\\C:\\…`` and ``C:\\…``, large and small letters,
    both slashes) are one; on macOS large and small letters are too.
    """
    if isinstance(place, PureWindowsPath):
        place, folder = _plain_windows(place), _plain_windows(folder)
    elif sys.platform == "darwin":
        place, folder = (PurePosixPath(str(each).casefold()) for each in (place, folder))
    if ".." in place.parts or ".." in folder.parts:
        return False
    return place.is_absolute() and folder.is_absolute() and place.is_relative_to(folder)


def _plain_windows(path: PurePath) -> PureWindowsPath:
    text = _LONG_SHARE.sub(r"\\\\", str(path))
    return PureWindowsPath(_LONG.sub("", text))
