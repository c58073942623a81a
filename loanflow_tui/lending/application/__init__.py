"""An application's state, folded from its events."""
