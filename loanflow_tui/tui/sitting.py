"""Observes how somebody goes through the conversation; see `lending/journal/sittings.py`."""

import secrets
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.geometry import Size

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.lending.api import Heuristic, ObservedKind, Severity


@dataclass(slots=True)
class Strokes:
    """Keys pressed in the answer field since the last answer. `first` is when, in Textual's
    seconds; 0 for none.
    """

    first: float = 0.0
    keys: int = 0
    deleted: int = 0

    def key(self, at: float) -> None:
        """Count a key that writes."""
        self.keys += 1
        self.first = self.first or at

    def deletion(self, at: float) -> None:
        """Count a key that deletes."""
        self.deleted += 1
        self.first = self.first or at


class Sitting:
    """One sitting at one conversation, from opening the mini program to leaving it."""

    def __init__(self, talk: "Conversation") -> None:
        self._talk = talk
        self._id = secrets.token_hex(4)
        self._begun = monotonic()
        self._shown: int | None = None
        self._left = False
        self._back = False
        self._size = Size()

    def opened(self, size: Size) -> None:
        """Observe the beginning, and the window's size."""
        self._size = size
        self._note("opened", columns=size.width, lines=size.height)

    def shown(self, step: str, asked: int | None) -> None:
        """Observe that a question is in view for the first time."""
        self._back = False
        if asked is not None and asked != self._shown:
            self._shown = asked
            self._note("shown", step=step)

    def resized(self, size: Size) -> None:
        """Observe another size of the window."""
        if size == self._size:
            return
        self._size = size
        self._note("resized", columns=size.width, lines=size.height)

    def answered(self, sent: "Sent", taken: bool) -> None:
        """Observe an answer that was sent before, and whether it was accepted."""
        strokes = sent.strokes
        first = round((strokes.first - self._begun) * 1000) if strokes.first else None
        self._note(
            "answered", ms=sent.ms, seq=sent.seq, step=sent.step, first_ms=first,
            keys=strokes.keys, deleted=strokes.deleted, pasted=sent.pasted, taken=taken,
            what=sent.what,
        )  # fmt: skip

    def sending(self, strokes: Strokes, pasted: bool = False, what: str = "") -> "Sent":
        """Return what is known of an answer at the moment of sending it."""
        return Sent(self._ms(), len(self._talk.journal), self._step, strokes, pasted, what)

    def read(self, what: str, to_end: bool = False) -> None:
        """Observe that a long text was opened, or read to its end."""
        self._note("read_to_end" if to_end else "read", what=what)

    def scrolled_back(self) -> None:
        """Observe scrolling back in the chat, once for each question."""
        if not self._back:
            self._back = True
            self._note("scrolled_back")

    def help(self) -> None:
        """Observe that the help was opened."""
        self._note("help")

    def moment(self) -> "Sent":
        """Return what is known of this moment, to be marked."""
        return self.sending(Strokes())

    def marked(
        self,
        moment: "Sent",
        note: str = "",
        heuristic: "Heuristic | None" = None,
        severity: "Severity | None" = None,
    ) -> None:
        """Observe that a moment was marked, or that the mark was given up where nothing is said.

        Personal values in the note are masked.
        """
        from loanflow_tui.dialogue.masking import mask_own  # noqa: PLC0415 - when asked for

        kind: ObservedKind = "marked" if note or heuristic or severity is not None else "paused"
        self._note(
            kind, ms=moment.ms, seq=moment.seq, step=moment.step, heuristic=heuristic,
            note=mask_own(note, self._talk.journal), severity=severity,
            lasted_ms=self._ms() - moment.ms,
        )  # fmt: skip

    def left(self, how: str, strokes: Strokes) -> None:
        """Observe leaving, once; a sitting without it ended by a crash."""
        if not self._left:
            self._left = True
            self._note("left", what=how, keys=strokes.keys, deleted=strokes.deleted)

    @property
    def due(self) -> bool:
        """Whether something waits to be written."""
        return self._talk.session.service.sittings.due

    async def flush(self) -> None:
        """Write the observation."""
        await self._talk.session.service.sittings.flush()

    @property
    def _step(self) -> str:
        return self._talk.question.step if self._talk.question is not None else ""

    def _ms(self) -> int:
        return round((monotonic() - self._begun) * 1000)

    def _note(self, kind: "ObservedKind", **values: Any) -> None:
        from loanflow_tui.lending.api import Observed  # noqa: PLC0415 - heavy

        given = {"ms": self._ms(), "seq": len(self._talk.journal), "step": self._step} | values
        observed = Observed(kind=kind, sitting=self._id, **given)
        self._talk.session.service.sittings.note(self._talk.application_id, observed)


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer at the moment of sending it."""

    ms: int
    seq: int
    step: str
    strokes: Strokes
    pasted: bool
    what: str
