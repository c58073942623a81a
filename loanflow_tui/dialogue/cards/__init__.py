"""The cards in the transcript, one module each: each turns values into a `Card`."""
