"""Tests of the forms on the screen."""
