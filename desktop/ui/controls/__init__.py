"""The window's small parts: buttons, fields, rows and words that fit where they stand."""
