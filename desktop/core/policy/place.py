"""Where the policy file lies, and whether whoever put it there may decide for this computer.

Neither place can be named by the user: no environment variable is asked, and the file of the whole
computer counts only if it and its folder belong to the administrator. Otherwise a colleague with
an account on the same computer could lay out a policy whose key opens everybody's vaults.
A file beside a portable program is as trustworthy as the program itself, so it is not asked more.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop.core import places
from desktop.core.policy.errors import PolicyUnreadable, PolicyUnsafe

FILE_NAME = "policy.toml"
_WRITABLE_BY_OTHERS = 0o022


def machine_file() -> Path:
    """The file that holds for everybody on this computer."""
    if sys.platform == "win32":
        from desktop.core.policy.windows_system import WindowsSystem

        return WindowsSystem().program_data() / "Stockholmsmodellen" / FILE_NAME
    elif sys.platform == "darwin":  # noqa: RET505 - a checker for one system reads one branch
        return Path("/Library/Application Support/Stockholmsmodellen") / FILE_NAME
    else:
        return Path("/etc/stockholmsmodellen") / FILE_NAME


def portable_file() -> Path | None:
    """The file beside a portable program; None for a program that is installed."""
    if places.portable_folder() is None:
        return None
    return places.program_folder() / FILE_NAME


def policy_file() -> Path | None:
    """The file that holds here: the computer's own goes before a portable program's."""
    for path in (machine_file(), portable_file()):
        if path is not None and _is_there(path):
            return path
    return None


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file open for reading, once its owner has been found trustworthy. PolicyUnsafe."""
    with path.open("rb") as file:
        if path != portable_file():
            _check_owner(path, os.fstat(file.fileno()))
        yield file


def trusted_owners() -> frozenset[int]:
    """The user numbers that may decide for a whole computer, where the system has numbers."""
    return frozenset({0})


def _check_owner(path: Path, found: os.stat_result) -> None:
    if sys.platform == "win32":
        from desktop.core.policy.windows_system import WindowsSystem

        system = WindowsSystem()
        trusted = all(system.is_owned_by_the_system(each) for each in (path, path.parent))
    else:
        owners = trusted_owners()
        trusted = all(
            each.st_uid in owners and not each.st_mode & _WRITABLE_BY_OTHERS
            for each in (found, path.parent.stat())
        )
    if not trusted:
        raise PolicyUnsafe(file=path.name)


def _is_there(path: Path) -> bool:
    """A file that may not be looked at is there: only its absence means that there is no rule."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as fault:
        raise PolicyUnreadable(file=path.name) from fault
    return True
