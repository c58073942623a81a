"""The values between the conversation and whatever shows it: turns, cards, questions, choices."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple, Self

from loanflow_tui.dialogue.messages import Message, Text

Speaker = Literal["assistant", "applicant", "phone"]
"""Who speaks in a turn; `phone` is a notification from outside the mini program, such as an SMS."""

Tone = Literal["plain", "good", "warn", "bad"]


class Phase(StrEnum):
    """The stations on the progress rail, in order."""

    CONSENT = "consent"
    IDENTITY = "identity"
    VERIFY = "verify"
    PROFILE = "profile"
    DOCUMENTS = "documents"
    SCORE = "score"
    OFFER = "offer"
    SIGN = "sign"
    PAYOUT = "payout"


class CardRow(NamedTuple):
    """A label and its value on a card; `strong` for the one that matters most."""

    label: Message
    value: Text
    strong: bool = False
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class CardTable:
    """Columns with headings; numbers are aligned to the right."""

    headings: tuple[Message, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """A value on a scale with named bands, each `(upper bound, name)`."""

    value: int
    low: int
    high: int
    bands: tuple[tuple[int, Message], ...]


@dataclass(frozen=True, slots=True)
class PointBar:
    """One contribution, positive or negative, as a bar beside its label."""

    label: Message
    points: int


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A tiny picture: lines of pixels, six hexadecimal digits a pixel; two lines make a row."""

    lines: tuple[str, ...]

    @property
    def rows(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """Rows of cells, each `(upper colour, lower colour)` as #rrggbb."""
        lines = [
            tuple(f"#{line[at : at + 6]}" for at in range(0, len(line), 6)) for line in self.lines
        ]
        return tuple(
            tuple(zip(upper, lower, strict=True))
            for upper, lower in zip(lines[0::2], lines[1::2], strict=True)
        )


class Hero(NamedTuple):
    """The figure that a card is about, shown large, with what it is below it."""

    figure: CardRow
    caption: Text


class Split(NamedTuple):
    """An amount and what it costs, as one bar; in fen."""

    amount_fen: int
    cost_fen: int
    amount: Message
    cost: Message


class Track(NamedTuple):
    """The money's way, from one station to the other."""

    start: Text
    end: Text


MomentKind = Literal["face", "score", "limit", "plan", "payout", "settled"]
"""What holds the stage for a while: the face check, and cards. For how long, a scenario may say."""


class NoteList(NamedTuple):
    """Notes that belong together, under a heading of their own."""

    heading: Message
    notes: tuple[Message, ...]


CardKind = Literal[
    "product", "consent", "identity", "document", "score", "decision", "offer",
    "schedule", "costs", "contract", "receipt", "summary", "market",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """A framed piece of information in the transcript.

    `full_text` can be opened to read in full (a consent, the contract); it may be put into words
    only when it is read; `bars` are shown there as well. `moment` holds the stage for show
    alone: any key ends that.
    """

    kind: CardKind
    title: Message
    rows: tuple[CardRow, ...] = ()
    hero: Hero | None = None
    gauge: Gauge | None = None
    split: Split | None = None
    track: Track | None = None
    stamp: Message | None = None
    bars: tuple[PointBar, ...] = ()
    table: CardTable | None = None
    thumbnail: Thumbnail | None = None
    notes: tuple[Message, ...] = ()
    lists: tuple[NoteList, ...] = ()
    full_text: Sequence[Text] = ()
    tone: Tone = "plain"
    moment: MomentKind | None = None

    @property
    def figures(self) -> tuple[CardRow, ...]:
        """All rows, the large figure first."""
        return (self.hero.figure, *self.rows) if self.hero is not None else self.rows


class Turn(NamedTuple):
    """One line of the transcript: by whom, in which words, with which card.

    `key` is stable: the journal's sequence number and the turn's place within that event.
    `words` are the applicant's own, shown as typed (masked where sensitive), never interpreted.
    `opened` says that the card's full text was asked for: it is to be shown when the turn comes.
    """

    key: str
    speaker: Speaker
    message: Message | None = None
    words: str = ""
    card: Card | None = None
    tone: Tone = "plain"
    opened: bool = False

    def keyed(self, key: str) -> Self:
        """Return the same turn with the key under which the screen finds it again."""
        return type(self)(key, *self[1:])


@dataclass(frozen=True, slots=True)
class Choice:
    """A quick reply. `id` is stable and public: `j.choose("agree")` and the chip's widget id."""

    id: str
    label: Text
    primary: bool = False


InputKind = Literal["text", "file", "choice"]


class Question(NamedTuple):
    """The current question.

    `step` is stable and public (`identity.number`). `kind` is how it may be answered: free text,
    a file (text holding a path, or the picker), or only a choice (typing is still understood).
    `secret` answers are masked as soon as they are given.
    """

    step: str
    phase: Phase
    prompt: Message
    placeholder: Message
    choices: tuple[Choice, ...] = ()
    kind: InputKind = "text"
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """The field's hint while the user types."""

    message: Message
    tone: Tone = "plain"


TaskState = Literal["waiting", "done", "failed"]


@dataclass(frozen=True, slots=True)
class Progress:
    """Work under way that the applicant waits for: each task with its state."""

    title: Message
    tasks: tuple[tuple[Message, TaskState], ...] = ()
    finder: bool = False
    """Whether the camera looks at the applicant."""
