"""The envelope: what leaves the laptop, sealed, and what comes in."""
