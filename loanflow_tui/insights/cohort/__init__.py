"""A cohort: generated applicants act the whole journey without a screen, and are counted."""
