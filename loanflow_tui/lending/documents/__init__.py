"""Documents an applicant hands in: taken from the disk, typed by content, read, previewed."""
