"""Before the desk: first run and the lock screen."""
