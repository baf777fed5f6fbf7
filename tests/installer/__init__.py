"""What is handed out: built, packed, described, and proven in a bare system."""
