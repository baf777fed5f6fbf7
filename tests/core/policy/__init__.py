"""The organisation's policy: reading, places, drives, and the one door."""
