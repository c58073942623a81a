"""A study: people carry out tasks at the screen, and what they did is reported."""
