"""Risk: what is known of an applicant, the score, the rules, the decision and the price."""
