"""The settings page, driven in a real window."""
