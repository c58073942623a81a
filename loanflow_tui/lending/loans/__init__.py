"""Schedules, rates, running loans and the books."""
