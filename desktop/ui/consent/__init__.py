"""Consent: which party may receive what, until when, and taking it back."""
