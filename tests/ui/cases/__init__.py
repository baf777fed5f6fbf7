"""The pages of a case, driven in a real window."""
