"""Coverage of the journey: what of the product the scenarios came by, and what they did not."""
