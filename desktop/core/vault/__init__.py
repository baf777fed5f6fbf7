"""The safe: one encrypted file, its keys and its backups."""
