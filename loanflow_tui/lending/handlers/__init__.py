"""What the service does for each command: one small function each, reading like a sentence."""
