"""Stockholmsmodellen: the shared way of working around one person, made live on the desktop."""

__version__ = "0.1.0"
