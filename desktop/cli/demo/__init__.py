"""The demo: every part of the program does its work once on a fictive case, and is checked."""
