"""Ctrl+K: find a box, a case, a form, a law, a place or an action by a few letters."""
