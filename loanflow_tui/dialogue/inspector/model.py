"""What stands under the hood: sections of rows, bars and notes, and the journal below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loanflow_tui.dialogue.messages import Message, Text
from loanflow_tui.dialogue.turns import Tone


class PanelRow(NamedTuple):
    """A label and its value; `tone` says by symbol and colour how it went."""

    label: Text
    value: Text
    tone: Tone = "plain"
    strong: bool = False


class PanelBar(NamedTuple):
    """A bar from `start`, `length` long, on a track up to `most`, in its section's units.

    `second` is a part of another kind at the bar's end. `after` is said behind the value.
    """

    label: Text
    length: int
    value: Text
    start: int = 0
    most: int = 0
    second: int = 0
    after: Text = ""
    tone: Tone = "good"
    marked: bool = False


class PanelNote(NamedTuple):
    """A sentence in muted colour, or under its tone's symbol."""

    text: Text
    tone: Tone = "plain"


PanelLine = PanelRow | PanelBar | PanelNote


@dataclass(frozen=True, slots=True)
class PanelSection:
    """Lines under a heading; `right` stands at the heading's end."""

    heading: Message
    lines: tuple[PanelLine, ...]
    right: Text = ""

    @property
    def scale(self) -> int:
        """The end of the longest bar or track."""
        bars = [line for line in self.lines if isinstance(line, PanelBar)]
        return max([1, *(max(bar.most, bar.start + bar.length + bar.second) for bar in bars)])


@dataclass(frozen=True, slots=True)
class InspectorEntry:
    """One event of the journal, in short."""

    seq: int
    kind: str
    detail: str
    hash: str


@dataclass(frozen=True, slots=True)
class InspectorModel:
    """All that the inspector shows. `number` is the chapter's, of `count`; 0 after the journey."""

    title: Message
    number: int
    count: int
    state: Message
    version: str
    sections: tuple[PanelSection, ...]
    journal: Sequence[InspectorEntry]
