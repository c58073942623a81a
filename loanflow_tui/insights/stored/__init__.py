"""What is stored, in figures: the funnel, prices, refusals and satisfaction of real sessions."""
