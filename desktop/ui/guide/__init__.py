"""The guide panel: what to do at the chosen box."""
