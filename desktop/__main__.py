"""``python -m desktop``: alone or with a file of ours the window, else the command line."""

from __future__ import annotations

import gc
import sys

OUR_FILES = (".arendepaket", ".stoppmarke", ".kontakt")
"""What the system hands over when somebody opens such a file with the program."""


def main() -> int:
    """Open the window or do the command; the process's exit code."""
    if len(sys.argv) == 1 or (len(sys.argv) == 2 and sys.argv[1].lower().endswith(OUR_FILES)):
        gc.disable()  # nothing that a start makes is garbage; ``run`` turns it on again
        from desktop.ui.application import run

        return run()
    from desktop.cli.program import run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
