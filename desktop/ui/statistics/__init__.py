"""Statistics: the unit's own counts and times in words and bars."""
