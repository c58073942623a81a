"""Sample documents of synthetic applicants."""
