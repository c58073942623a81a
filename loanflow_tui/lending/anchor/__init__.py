"""What vouches for a store: a key kept apart from it, a counter, and the heads of its journals."""
