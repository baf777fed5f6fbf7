"""``map OUT``: pages of the map as PDF, PNG, SVG or plain geometry."""

from __future__ import annotations

PAPERS = ("a3", "a4", "a2")
import argparse
def draw(a: argparse.Namespace) -> object: ...
