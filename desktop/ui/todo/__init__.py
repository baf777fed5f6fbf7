"""The morning page: what waits, and until when."""
