"""Sharing: recipients, the sealed bundle out, the bundle that comes in."""
