"""Everybody outside the lender: a protocol each, and a sandbox that plays it."""
