"""Settings: who sits here, the lock, the look and the language."""
