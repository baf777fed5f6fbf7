"""Help: the built-in pages, read without a network, and the overview for the individual."""
