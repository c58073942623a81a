"""Command handlers: one small function for each command."""
