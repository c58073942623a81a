"""The Pilot driver and what a test needs to play a journey."""
