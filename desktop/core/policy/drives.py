"""Whether a folder lies on something that can be carried away in a pocket."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

DRIVE_FIXED, DRIVE_REMOTE, DRIVE_RAM = 3, 4, 6
"""What GetDriveTypeW calls a disk, a share and a disk in memory; all else counts as removable."""

CARRIED_BUSES = frozenset({4, 7, 12, 13})
"""STORAGE_BUS_TYPE: 1394, USB, SD and MMC. Disks there call themselves fixed."""


class Volumes(Protocol):
    """What is asked of Windows about a folder's volume."""

    def drive_type(self, folder: Path, /) -> int:
        """GetDriveTypeW's answer for the volume the folder lies on."""
        ...

    def bus_type(self, folder: Path, /) -> int | None:
        """The STORAGE_BUS_TYPE of the disk under it; None where Windows does not say."""
        ...


def is_removable(folder: Path) -> bool:
    """Whether a real folder lies on a removable drive; an unknown kind of drive counts as one."""
    if sys.platform == "win32":
        from desktop.core.policy.windows_system import WindowsSystem

        return is_removable_on_windows(folder, WindowsSystem())
    elif sys.platform == "darwin":  # noqa: RET505 - a checker for one system reads one branch
        return is_removable_on_macos(folder)
    else:
        from desktop.core.policy.linux_drives import is_removable as on_linux

        return on_linux(folder)


def is_removable_on_windows(folder: Path, system: Volumes) -> bool:
    """A disk is kept unless it hangs on a bus for carrying; shares stay where they are."""
    kind = system.drive_type(folder)
    if kind == DRIVE_FIXED:
        return system.bus_type(folder) in CARRIED_BUSES
    return kind not in (DRIVE_REMOTE, DRIVE_RAM)


def is_removable_on_macos(folder: Path) -> bool:
    """Everything that is mounted below /Volumes: macOS tells no more without its own frameworks."""
    return folder.parts[:2] == ("/", "Volumes")
