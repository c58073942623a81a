"""Read-only views of journals for designers: cohorts, sessions, studies, the map."""
