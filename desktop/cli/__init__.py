"""The command line for IT, tests and scripts: every command answers in words or in JSON."""
