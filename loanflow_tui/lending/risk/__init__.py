"""Risk: reports about the applicant, score, rules, decision and price."""
