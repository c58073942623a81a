"""Read-only views for designers: the wording, the map, cohorts, sessions, studies."""
