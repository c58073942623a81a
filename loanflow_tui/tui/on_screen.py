"""Decides which question an act on the screen answers: the one then visible, or none.

A tap, a digit or Enter counts at the time it was made, not when it is handled. So the second tap of
a double click, a repeating key and the next line of a paste never answer an unseen question.
"""

from dataclasses import dataclass
from math import inf


@dataclass(slots=True)
class OnScreen:
    """The visible question. Times are those of Textual's messages, in seconds.

    `settle_seconds` is how long a binding question must have been visible before an answer counts.
    """

    settle_seconds: float = 0.0
    _asked: int | None = None
    _binds: bool = False
    _since: float = inf

    def lay(self, asked: int | None, binds: bool) -> None:
        """Record the question put on the screen, by its identity; None for none."""
        self._asked, self._binds, self._since = asked, binds, inf

    def painted(self, asked: int | None, now: float) -> float:
        """Record that a question is visible; return the seconds until answers to it count."""
        if asked is None or asked != self._asked or self._since < inf:
            return 0.0
        wait = self.settle_seconds if self._binds else 0.0
        self._since = now + wait
        return wait

    def answers(self, at: float) -> int | None:
        """Return the identity of the question that an act at this time answers, or None."""
        return self._asked if at >= self._since else None
