"""Asks Linux what a folder lies on: the mount table, then the block device under it."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
DEVICES = Path("/sys/dev/block")

_PHONES = re.compile(r"fuse\.(jmtpfs|simple-mtpfs|go-mtpfs|aft-mtp-mount|gphotofs|ifuse)")
_DESKTOP_MOUNTS = "fuse.gvfsd-fuse"
_DESKTOP_PHONES = ("mtp:", "gphoto2:", "afc:")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of the mount table: where, what kind, from which device (``8:1``)."""

    point: Path
    kind: str
    device: str


def is_removable(folder: Path, mounts: Path = MOUNTS, devices: Path = DEVICES) -> bool:
    """Whether a real folder lies on a stick, a card, a USB disk or a telephone."""
    mount = mount_of(folder, mounts.read_text(encoding="utf-8", errors="surrogateescape"))
    if mount is None:
        return True
    if _PHONES.fullmatch(mount.kind):
        return True
    if mount.kind == _DESKTOP_MOUNTS:
        inside = folder.relative_to(mount.point).parts
        return bool(inside) and inside[0].startswith(_DESKTOP_PHONES)
    device = devices / mount.device
    return device.exists() and _can_be_carried(device.resolve(), _DEEPEST)


def mount_of(folder: Path, table: str) -> Mount | None:
    """The mount a folder lies on: the deepest, and of several at one point the latest."""
    found: Mount | None = None
    for line in table.splitlines():
        mount = _parsed(line)
        if mount is None or not folder.is_relative_to(mount.point):
            continue
        if found is None or len(mount.point.parts) >= len(found.point.parts):
            found = mount
    return found


def _parsed(line: str) -> Mount | None:
    before, _, after = line.partition(" - ")
    left, right = before.split(), after.split()
    if len(left) < 5 or len(right) < 2:
        return None
    spelt = re.sub(rb"\\(\d{3})", lambda code: bytes([int(code[1], 8)]), os.fsencode(left[4]))
    return Mount(Path(os.fsdecode(spelt)), right[0], _number(right[1]) or left[2])


def _number(source: str) -> str:
    """A device's numbers by its name: some file systems show made-up ones in the table."""
    if sys.platform != "win32" and source.startswith("/dev/"):
        try:
            number = Path(source).stat().st_rdev
        except OSError:
            return ""
        return f"{os.major(number)}:{os.minor(number)}"
    return ""


def _can_be_carried(device: Path, deeper: int) -> bool:
    """``device`` is a real folder of /sys. An encrypted or joined disk is what lies under it."""
    whole = device.parent if (device / "partition").exists() else device
    if _said(whole / "removable") == "1" or _said(whole / "device" / "type") == "SD":
        return True
    if any(re.fullmatch(r"usb\d+", part) for part in whole.parts):
        return True
    under = whole / "slaves"
    if not under.is_dir() or deeper == 0:
        return False
    return any(_can_be_carried(each.resolve(), deeper - 1) for each in under.iterdir())


def _said(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return ""
