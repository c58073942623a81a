"""Traces: the evidence a run leaves, one HTML file each."""
