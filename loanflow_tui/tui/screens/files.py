"""The file picker, in the current language and colours."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button
from textual_fspicker import FileOpen
from textual_fspicker.base_dialog import Dialog, InputBar
from textual_fspicker.parts import DirectoryNavigation, DriveNavigation

from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.widgets.folder import Folder


class FilePicker(GuardedScreen, FileOpen):
    """Chooses a file, and opens folders, by Enter or click."""

    CSS_PATH: ClassVar = ["files.tcss"]

    def __init__(self, say: Callable[[str], str], folder: Path) -> None:
        super().__init__(
            folder,
            title=say("ui-file-title"),
            open_button=say("ui-file-open"),
            cancel_button=say("ui-file-cancel"),
            double_click_directories=False,
        )
        self.id = "picker"
        self.ERROR_A_FILE_MUST_BE_CHOSEN = say("ui-file-which")
        self.ERROR_A_FILE_MUST_EXIST = say("ui-file-missing")
        self.ERROR_PERMISSION_ERROR = say("ui-file-closed")

    def compose(self) -> ComposeResult:
        with Dialog() as dialog:
            dialog.border_title = self._title
            yield from self._header_area()
            with Horizontal():
                if sys.platform == "win32":
                    yield DriveNavigation(self._location)
                yield Folder(self._location, double_click_directories=False)
            with InputBar():
                yield from self._input_bar()
                yield Button(self._label(self._select_button, ""), id="select")
                yield Button(self._label(self._cancel_button, ""), id="cancel")

    @on(DirectoryNavigation.Selected)
    def _choose(self, event: DirectoryNavigation.Selected) -> None:
        event.prevent_default()
        event.stop()
        self.dismiss(event.path)


def file_picker(say: Callable[[str], str]) -> FilePicker:
    """Return a screen to pick a file; its result is the path, or None."""
    return FilePicker(say, Path.home())
