"""The file picker, in the language in use."""

from collections.abc import Callable
from pathlib import Path

from textual_fspicker import FileOpen


def file_picker(say: Callable[[str], str]) -> FileOpen:
    """Return a screen to pick a file with; it gives its path, or None."""
    return FileOpen(
        Path.home(),
        title=say("ui-file-title"),
        open_button=say("ui-file-open"),
        cancel_button=say("ui-file-cancel"),
    )
