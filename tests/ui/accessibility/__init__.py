"""What a screen reader and a keyboard meet."""
