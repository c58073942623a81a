"""What a show and its director say to each other: one JSON object on each line, version 1.

The director says `hello` first, with its version and language, then orders. The show answers with
its status, whenever that changes, and with a sentence where an order can't be followed. Lines that
are no such object are answered by one sentence and dropped.
"""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from loanflow_tui.registry.languages import Language

VERSION: Final = 1
LONGEST_ORDER: Final = 2_000
"""Bytes of the longest line that a show reads."""
LONGEST_STATUS: Final = 200_000
"""Bytes of the longest line that a director reads."""


class Line(BaseModel):
    """One line of the protocol: frozen, without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def line(self) -> bytes:
        """Return it as it goes over the socket."""
        return self.model_dump_json().encode() + b"\n"


class Hello(Line):
    """The first line of a director: what it understands, and the language it reads."""

    kind: Literal["hello"] = "hello"
    version: int
    language: Language


Act = Literal[
    "play_pause", "next_step", "previous_chapter", "next_chapter", "faster", "slower", "restart",
    "loop", "blackout", "host", "language", "theme", "return",
]  # fmt: skip


class Order(Line):
    """Do this now."""

    kind: Literal["order"] = "order"
    act: Act


class ToChapter(Line):
    """Go to a chapter, counted from 1."""

    kind: Literal["chapter"] = "chapter"
    number: Annotated[int, Field(ge=1, le=1000)]


class ToBranch(Line):
    """Leave the show for a branch, by its id."""

    kind: Literal["branch"] = "branch"
    id: Annotated[str, StringConstraints(max_length=60)]


class BranchOffered(Line):
    """A branch that makes sense now: its id, and the question that it answers."""

    id: str
    words: str


class Status(Line):
    """Where the show is, in the director's language. Times are in seconds; `left` is None where no
    length is known. `next` tells what the next answer is about, and `told` what the show would
    have told its presenter last.
    """

    kind: Literal["status"] = "status"
    version: int = VERSION
    title: str
    chapters: tuple[str, ...] = ()
    chapter: int = 0
    playing: bool = False
    over: bool = False
    note: str = ""
    next_note: str = ""
    next: str = ""
    elapsed: float = 0
    left: float | None = None
    speed: float = 1
    loops: bool = False
    dark: bool = False
    branch: str = ""
    branches: tuple[BranchOffered, ...] = ()
    host: str = ""
    language: str = ""
    told: str = ""


class Refused(Line):
    """A sentence about a line that was not followed."""

    kind: Literal["refused"] = "refused"
    sentence: str


Said = Hello | Order | ToChapter | ToBranch
Answered = Status | Refused

_SAID: TypeAdapter[Said] = TypeAdapter(Annotated[Said, Field(discriminator="kind")])
_ANSWERED: TypeAdapter[Answered] = TypeAdapter(Annotated[Answered, Field(discriminator="kind")])


def read_order(line: bytes) -> Said | None:
    """Return what a director said, or None where that is nothing of this protocol."""
    try:
        return _SAID.validate_json(line)
    except ValidationError:
        return None


def read_answer(line: bytes) -> Answered | None:
    """Return what a show answered, or None where that is nothing of this protocol."""
    try:
        return _ANSWERED.validate_json(line)
    except ValidationError:
        return None
