"""The append-only, hash-chained list of events that an application is."""
