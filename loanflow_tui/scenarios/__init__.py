"""Scenarios: files that play an applicant's journey, for demos and tests alike."""
