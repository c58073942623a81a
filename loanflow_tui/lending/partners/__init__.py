"""The partners outside the lender: a protocol for each, and a sandbox that simulates it."""
