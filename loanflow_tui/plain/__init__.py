"""The conversation as labelled lines: for screen readers, braille displays, pipes and logs.

It shows what the screen shows and takes the same answers; no cursor moves and no line is redrawn.
"""
