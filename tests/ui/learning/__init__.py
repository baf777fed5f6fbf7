"""Tests of tour and quizzes in the real window."""
