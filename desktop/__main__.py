"""``python -m desktop``: with no arguments the window, with arguments the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window or do the command; the process's exit code."""
    if len(sys.argv) == 1:
        from desktop.ui.application import run

        return run()
    from desktop.cli.program import run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
