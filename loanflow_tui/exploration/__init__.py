"""Exploring: the journey walked by itself, every way of it and at random."""
