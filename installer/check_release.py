#!/usr/bin/env python3
"""Checks all of the release checklist that a machine can: ``python3 installer/check_release.py``.

With ``--releasing`` also what must hold only on the day: an entry of its own in the changelog, and
nothing uncommitted. Standard library only; the checks run in the project's own environment.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import dev  # noqa: E402 - lies beside the folder, not in it


def main() -> int:
    """Run the checks in ``.venv``; the exit code is 0 when all hold."""
    dev.ensure_environment()
    command = [str(dev.venv_python()), "-m", "installer.release_checks", *sys.argv[1:]]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
