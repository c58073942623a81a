# Where the file that keeps applications can't be used, in the chat, on the first screen and in the
# commands: what happened, what became of what was there, and what to do next. `problem-altered` names what was altered.

problem-locked = Another program is using the file that keeps applications, so nothing was saved. Close it, then try again.
problem-read-only = The file that keeps applications can't be written, so nothing was saved. Check the folder's permissions, or choose another with --data-dir.
problem-corrupt = The file that keeps applications is damaged; it was left as it is. Choose another place with --data-dir, or put a backup in its place.
problem-newer = The file that keeps applications was written by a newer version; it was left as it is. Please upgrade to open it.
problem-disk-full = The disk is full, so nothing more was saved. Everything before is safe. Make some room, then try again.
problem-unavailable = The file that keeps applications can't be opened just now, so nothing was saved. Please try again later, or choose another place with --data-dir.
problem-erased = The personal information in this application was erased as asked, so it can't be opened any more. You can start a new one.
problem-altered = { $damage } What can be read is shown; nothing more is saved to it, and nothing is paid. Put the right copy back, or choose another place with --data-dir. `loanflow verify` says what is wrong.
problem-counters = The counters kept beside the key are damaged, so nobody can tell whether this is the newest copy of your applications. What can be read is shown; nothing is saved and nothing is paid. If you put back no older copy, `loanflow verify`, the data directory and --new-counters begin them anew.
problem-gone = The file that keeps applications is no longer where it was, so this wasn't saved. Put it back, then try again.
problem-no-key = The key that vouches for applications can't be read or kept, so nothing was saved. Check the permissions of its folder, or name another folder in LOANFLOW_KEY_DIR.
problem-rail = The payment rail's file isn't as it was written, so nothing was paid. Put the right copy back, then try again.

# In the place of every question of an application that was altered outside

ask-altered = This application was altered outside loanflow: you can read it, but not go on with it. A new one begins at home.
altered-verify = `loanflow verify`, followed by the data directory, checks everything that is stored.
