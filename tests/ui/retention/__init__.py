"""The disposal of cases, driven in a real window."""
