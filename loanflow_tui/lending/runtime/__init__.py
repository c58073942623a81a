"""Clock, randomness, pace and files, passed in."""
