"""Colours that are the same in every theme: what is printed, and paper as the screen shows it."""

from __future__ import annotations

SHEET = "#FFFFFF"
"""Paper, in a preview and under what is written over a drawing."""
SEAM = "#B3261E"
"""Where a poster's sheets are cut and glued."""
SEAM_IN_MONO = "#000000"
HATCH = "#C9C9C9"
"""A party's hatch, for those who tell colours apart with difficulty and for black and white."""
