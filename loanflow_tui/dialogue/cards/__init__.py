"""The cards in the transcript, one module each: values in, a `Card` out."""
