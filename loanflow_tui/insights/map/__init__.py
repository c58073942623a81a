"""The map of the journey: every question, way, refusal, fault and message, from declarations."""
