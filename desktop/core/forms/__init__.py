"""The paper: every form the model names, from definition to archivable PDF."""
