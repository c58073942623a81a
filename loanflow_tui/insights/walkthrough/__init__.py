"""A walkthrough: one application as it was gone through, step by step."""
