"""Paints turns, cards and panels into lines of cells. No widgets here."""
