"""Vaults of every released format, as a user would have them on disk."""
