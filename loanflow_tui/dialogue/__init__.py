"""The conversation: what is asked next, how an answer is understood, in which words."""
