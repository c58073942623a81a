"""Declarations: each language, host and characteristic once, in a list that packs may add to."""
