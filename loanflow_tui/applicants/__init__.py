"""Named personas and generated applicants."""
