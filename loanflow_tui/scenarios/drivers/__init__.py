"""Drivers that play a scenario, with or without a screen."""
