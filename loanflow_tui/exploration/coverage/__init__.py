"""Coverage of the journey: what of the product the scenarios covered, and what they missed."""
