"""A Debian with nothing in it but the documented libraries, and the program run there, cut off."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import dev

USER = "handlaggare"
HOME = f"/home/{USER}"
PROGRAM = "/opt/stockholmsmodellen"
SOCKETS = Path("/tmp/.X11-unix")
"""Where X servers are heard without a network."""

_ADDRESS = re.compile(r"\b(https?://\S+/debian/?)(?=\s|$)")

_INSIDE = """
mount -t proc proc "$1/proc"
mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
root=$1; user=$2; shift 2
exec chroot --userspec="$user:$user" "$root" env -i "$@"
"""


class BareSystem:
    """A root folder that a program can be run in as an ordinary user, with no network."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def make(self) -> None:
        """Fill the folder: a minimal Debian, the documented libraries, one user. As root only."""
        SOCKETS.mkdir(exist_ok=True)
        if (self.root / HOME.lstrip("/")).is_dir():
            return
        release = _release()
        subprocess.run(
            ["debootstrap", "--variant=minbase", release, str(self.root), _mirror()],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        libraries = " ".join(dev.WINDOW_LIBRARIES)
        install = f"apt-get install -y -qq --no-install-recommends {libraries}"
        for command in ("apt-get update -qq", install, f"useradd --create-home {USER}"):
            subprocess.run(
                ["chroot", str(self.root), "sh", "-c", f"DEBIAN_FRONTEND=noninteractive {command}"],
                check=True,
                stdout=subprocess.DEVNULL,
            )
        (self.root / str(SOCKETS).lstrip("/")).mkdir()

    def start(self, *command: str, **settings: str) -> subprocess.Popen[str]:
        """Start a command there as the user, without any network; output as text."""
        surroundings = {"HOME": HOME, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **settings}
        return subprocess.Popen(
            ["unshare", "--net", "--mount", "sh", "-eu", "-c", _INSIDE, "sh", str(self.root), USER]
            + [f"{name}={value}" for name, value in surroundings.items()]
            + list(command),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def files(self) -> Mapping[str, tuple[int, int, int]]:
        """Every file and folder outside the user's own: size, time of change, mode."""
        own = (f"{self.root}{HOME}", f"{self.root}/proc", f"{self.root}{SOCKETS}")
        found = {}
        for folder, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders if f"{folder}/{name}" not in own]
            for name in (*folders, *files):
                stat = os.lstat(f"{folder}/{name}")
                # A folder's size and time tell no more than its list of files does.
                known = (0, 0) if name in folders else (stat.st_size, stat.st_mtime_ns)
                found[f"{folder}/{name}"] = (*known, stat.st_mode)
        return found


def _release() -> str:
    told = Path("/etc/os-release").read_text(encoding="utf-8")
    return next(
        line.partition("=")[2].strip('"')
        for line in told.splitlines()
        if line.startswith("VERSION_CODENAME=")
    )


def _mirror() -> str:
    """Where this machine gets its own packages."""
    places = [Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*")]
    for place in places:
        if place.is_file():
            for line in place.read_text(encoding="utf-8").splitlines():
                found = _ADDRESS.search(line)
                if found and not line.startswith("#"):
                    return found[1]
    raise LookupError("no Debian mirror is configured on this machine")
