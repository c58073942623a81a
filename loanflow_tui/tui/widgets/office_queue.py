"""The table of applications that wait for a person's decision."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from textual.widgets import DataTable

from loanflow_tui.dialogue.cards.office import why
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import CHINA, china_day
from loanflow_tui.tui.paint.cells import clip, one_line
from loanflow_tui.tui.phone import phone_of

if TYPE_CHECKING:
    from loanflow_tui.lending.api import QueueEntry

_COLUMNS = {"application": 7, "who": 12, "what": 10, "why": 27, "score": 5, "since": 5}
"""Each column with its least width in cells; the reason takes the rest."""

_AROUND = 2 * len(_COLUMNS) + 1
"""Cells beside the columns: a blank on either side of each, and the scrollbar."""


class OfficeQueue(DataTable[Text]):
    """One row per application, the longest wait first."""

    def __init__(self) -> None:
        super().__init__(id="queue", cursor_type="row", zebra_stripes=False)
        self.entries: Sequence[QueueEntry] = ()

    @property
    def looked_at(self) -> "QueueEntry | None":
        """The application under the cursor."""
        return self.entries[self.cursor_row] if self.cursor_row < len(self.entries) else None

    def show(self, entries: "Sequence[QueueEntry]", kept: str) -> None:
        """Show these, with the cursor on the one with the id `kept`, or on the first."""
        self.entries = entries
        ids = [entry.application_id for entry in entries]
        place = ids.index(kept) if kept in ids else 0
        widths = self._widths()
        self.clear(columns=True)
        for name, width in widths.items():
            self.add_column(phone_of(self).say(f"office-heading-{name}"), key=name, width=width)
        for entry in entries:
            cells = zip(self._texts(entry), widths.values(), strict=True)
            self.add_row(
                *(Text(clip(one_line(text), width)) for text, width in cells),
                key=entry.application_id,
            )
        self.move_cursor(row=place, animate=False)

    def _widths(self) -> dict[str, int]:
        spare = self.app.size.width - sum(_COLUMNS.values()) - _AROUND
        return _COLUMNS | {"why": _COLUMNS["why"] + max(0, spare)}

    def _texts(self, entry: "QueueEntry") -> Sequence[str]:
        say, reason = phone_of(self).say, why(entry)
        since, today = (
            entry.since.astimezone(CHINA),
            china_day(phone_of(self).options.clock.now()),
        )
        return (
            entry.application_id,
            entry.name or say("office-erased"),
            say(_waits_for(entry)),
            phone_of(self).appearance.wording.say(reason) if reason else "",
            str(entry.score.total) if entry.score is not None else "–",
            since.strftime("%H:%M" if since.date() == today else "%m-%d"),
        )


def _waits_for(entry: "QueueEntry") -> str:
    """Return the message that names what an entry waits for."""
    if entry.resting:
        return "office-resting"
    if entry.in_arrears and entry.extension is None:
        return "office-arrears"
    return "office-extension" if entry.extension else f"office-{dashed(entry.state.value)}"
