"""Traces: the evidence of a run, one HTML file each."""
