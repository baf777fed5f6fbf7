"""The variants of the map: which there are, which are on, and what they change."""
