"""Tests of the learning material and what is kept of it."""
