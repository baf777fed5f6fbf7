"""What IT has decided for this computer: read strictly, held by the core, never by the window."""
