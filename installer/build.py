#!/usr/bin/env python3
"""Builds what is handed out: ``python3 installer/build.py``, on the system it is built for.

Standard library only; any Python will do. Makes the project's own ``.venv`` as ``dev.py`` does,
adds PyInstaller from ``requirements.lock`` beside this file, and lets that Python do the work.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import dev  # noqa: E402 - lies beside the folder, not in it

LOCK = ROOT / "installer" / "requirements.lock"
STAMP = dev.VENV / "installer.sha256"


def ensure_freezer() -> None:
    """Install the locked PyInstaller into ``.venv``, unless that is done already."""
    wanted = hashlib.sha256(LOCK.read_bytes() + dev.LOCK.read_bytes()).hexdigest()
    if STAMP.is_file() and STAMP.read_text() == wanted:
        return
    dev.say("Installing the locked PyInstaller")
    subprocess.run(
        [str(dev.venv_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        + ["--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK)],
        check=True,
    )
    STAMP.write_text(wanted)


def made_at() -> str:
    """Seconds since 1970 that every time stamp gets: as told, else the last commit's, else 1980."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return told
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or "315532800"


def main() -> int:
    """Build; the exit code."""
    dev.ensure_environment()
    ensure_freezer()
    # Fixed seeds and stamps: what PyInstaller writes must not depend on the hour or on chance.
    settled = {"SOURCE_DATE_EPOCH": made_at(), "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": ""}
    return subprocess.run(
        [str(dev.venv_python()), "-m", "installer.making", *sys.argv[1:]],
        cwd=ROOT,
        env={**os.environ, **settled},
        check=False,
    ).returncode


if __name__ == "__main__":
    raise SystemExit(main())
