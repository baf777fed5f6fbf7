"""``demo``: the whole job on the fictive practice case, with no display."""

from __future__ import annotations

import argparse

from desktop.cli.answer import Answer


def demo(arguments: argparse.Namespace) -> Answer:
    """Do every part; not ok if any failed. The report lies in the folder whatever happened."""
    from desktop.cli.demo.job import run_demo

    return run_demo(arguments.folder)
