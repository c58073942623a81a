"""Documents that applicants hand in: found on disk, typed by content, read, previewed."""
