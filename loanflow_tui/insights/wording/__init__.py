"""The wording as a copy editor, a translator and the layout would read it."""
