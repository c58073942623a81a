"""Rehearse a mini-program loan, end to end, in your terminal."""

__version__ = "0.1.0"
