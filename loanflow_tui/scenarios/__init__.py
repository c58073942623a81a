"""Scenarios: files that play an applicant, for a demo and for a test alike."""
