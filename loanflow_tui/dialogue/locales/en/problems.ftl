# Where the file that keeps applications can't be used: what happened, what became of what was
# there, and what to do next. None takes a value.

problem-locked = Another program is using the file that keeps applications, so this answer wasn't saved. Please wait a moment and send it again.
problem-read-only = The file that keeps applications can't be written, so this answer wasn't saved. Check the folder's permissions, or choose another with --data-dir.
problem-corrupt = The file that keeps applications is damaged; we left it as it is. Choose another place with --data-dir, or put a backup in its place.
problem-newer = The file that keeps applications was written by a newer version; we left it as it is. Please upgrade to open it.
problem-disk-full = The disk is full, so this answer wasn't saved. Everything before it is safe. Make some room and send it again.
problem-unavailable = The file that keeps applications can't be opened just now, so this answer wasn't saved. Everything before it is safe. Please try again later.
problem-erased = The personal information in this application was erased as asked, so it can't be opened any more. You can start a new one.
