"""The journal: an application's append-only, hash-chained list of events."""
