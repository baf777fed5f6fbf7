"""Cases: the list, the new case, the journal and the strip above the map."""
