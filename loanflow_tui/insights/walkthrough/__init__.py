"""A walkthrough: how somebody went through one application, step by step."""
