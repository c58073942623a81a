# Where the file that keeps applications can't be used, in the chat, on the first screen and in the
# commands: what happened, what became of what was there, and what to do next. None takes a value.

problem-locked = Another program is using the file that keeps applications, so nothing was saved. Close it, then try again.
problem-read-only = The file that keeps applications can't be written, so nothing was saved. Check the folder's permissions, or choose another with --data-dir.
problem-corrupt = The file that keeps applications is damaged; it was left as it is. Choose another place with --data-dir, or put a backup in its place.
problem-newer = The file that keeps applications was written by a newer version; it was left as it is. Please upgrade to open it.
problem-disk-full = The disk is full, so nothing more was saved. Everything before is safe. Make some room, then try again.
problem-unavailable = The file that keeps applications can't be opened just now, so nothing was saved. Please try again later, or choose another place with --data-dir.
problem-erased = The personal information in this application was erased as asked, so it can't be opened any more. You can start a new one.
