"""The consent page, driven as a caseworker does."""
