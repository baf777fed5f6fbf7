"""The statistics page, driven in a real window."""
