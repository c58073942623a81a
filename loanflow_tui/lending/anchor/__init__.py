"""Protects a store against tampering: a separate key, a counter, and the heads of its journals."""
