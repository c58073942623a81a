"""A folder's files to pick from, with size and date of change."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from rich.table import Table
from rich.text import Text
from textual.widgets._option_list import OptionListContent
from textual_fspicker.parts import DirectoryNavigation
from textual_fspicker.parts.directory_navigation import DirectoryEntry
from textual_fspicker.safe_tests import is_dir

from loanflow_tui.dialogue.cards.document import size


class FolderEntry(DirectoryEntry):
    """A file or folder on one line. A folder has a mark, and no size."""

    def _as_renderable(self, location: Path) -> Table:
        row = Table.grid(expand=True, padding=(0, 1))
        for width in (1, None, 9, 16):
            row.add_column(no_wrap=True, width=width, ratio=None if width else 1)
        row.columns[2].justify = "right"
        row.columns[2].style = self._style(self._styles.size, location)
        row.columns[3].style = self._style(self._styles.time, location)
        folder = is_dir(location)
        row.add_row(
            "▸" if folder else "", Text(location.name), "" if folder else self._size(location),
            self._mtime(location),
        )  # fmt: skip
        return row

    @staticmethod
    def _size(location: Path) -> str:
        try:
            return size(location.stat().st_size)
        except OSError:
            return ""

    @staticmethod
    def _mtime(location: Path) -> str:
        try:
            return f"{datetime.fromtimestamp(location.stat().st_mtime):%Y-%m-%d %H:%M}"
        except OSError:
            return ""


class Folder(DirectoryNavigation):
    """The files and folders of one folder, drawn as lines of our own."""

    def add_options(self, new_options: Iterable[OptionListContent]) -> "Folder":
        super().add_options(
            FolderEntry(each.location, each._styles) if isinstance(each, DirectoryEntry) else each
            for each in new_options
        )
        return self
