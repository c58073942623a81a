"""The renderers: each turns an event into turns of the transcript."""
