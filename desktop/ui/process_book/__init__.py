"""The process book: every page of the map, then every box's guidance, as one tagged PDF."""

from desktop.ui.process_book.binding import write_book

__all__ = ["write_book"]
