"""The variants page in the real window."""
