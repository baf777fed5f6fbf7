"""The map on screen, on paper and as a list: one painter, one view, one outline."""
