"""Ctrl+K in the real window."""
