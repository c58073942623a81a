"""Exploration: searches the journey for failures, exhaustively and at random."""
