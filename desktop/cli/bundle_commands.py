"""``bundle inspect``: what anybody can see of a sealed bundle, and nothing else."""

from __future__ import annotations

import argparse

from desktop.cli.answer import Answer
from desktop.ui.language import translate


def inspect(arguments: argparse.Namespace) -> Answer:
    """Format, size and how many may open it; neither sender, recipients nor content can be seen."""
    from desktop.core.exchange import bundle

    if not arguments.file.is_file():
        raise FileNotFoundError(2, "no such file", str(arguments.file))
    seen = bundle.inspect(arguments.file)
    lines = (
        translate("Cli", "Format: {format}").format(format=seen["format"]),
        translate("Cli", "Can be opened by: {count} keys").format(count=seen["recipients"]),
        translate("Cli", "Size: {size} bytes").format(size=seen["size"]),
        translate("Cli", "Who sent it, to whom and about whom cannot be seen without a key."),
    )
    return Answer(dict(seen), lines)
