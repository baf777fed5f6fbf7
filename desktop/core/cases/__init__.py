"""The case: one person's journal, consents and place on the map."""
