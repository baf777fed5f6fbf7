"""Disposal of old cases: proposed by rule, decided by a person."""
