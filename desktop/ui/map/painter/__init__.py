"""Draws a laid-out page of the map on any painter: screen, printer, PDF, PNG and SVG alike."""

from desktop.ui.map.painter.look import CaseMarks, Look
from desktop.ui.map.painter.page import paint_page

__all__ = ["CaseMarks", "Look", "paint_page"]
