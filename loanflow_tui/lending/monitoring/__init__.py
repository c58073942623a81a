"""Watching for abnormal transactions, in real time: what was seen before, and what stands out."""
