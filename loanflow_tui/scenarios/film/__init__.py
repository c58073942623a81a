"""Films of shows: played without a screen in simulated time, and written in many formats."""
