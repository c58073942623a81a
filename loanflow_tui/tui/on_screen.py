"""Which question an act on the screen answers: the one that was in view when it was done, or none.

A tap, a digit or Enter counts by the time at which it was made, not at which it is served. So the
second tap of a double click, a key that repeats and the next line of a paste never answer a
question that nobody has seen.
"""

from dataclasses import dataclass
from math import inf


@dataclass(slots=True)
class OnScreen:
    """The question in view. Times are those of Textual's messages, in seconds.

    `settle_seconds` is how long a question that binds the applicant has to have been in view
    before an answer to it counts.
    """

    settle_seconds: float = 0.0
    _asked: int | None = None
    _binds: bool = False
    _since: float = inf

    def lay(self, asked: int | None, binds: bool) -> None:
        """Note which question is put on the screen, by its identity; None while none is."""
        self._asked, self._binds, self._since = asked, binds, inf

    def painted(self, asked: int | None, now: float) -> float:
        """Note that a question is in view; return in how many seconds answers to it count."""
        if asked is None or asked != self._asked or self._since < inf:
            return 0.0
        wait = self.settle_seconds if self._binds else 0.0
        self._since = now + wait
        return wait

    def answers(self, at: float) -> int | None:
        """Return the identity of the question that an act made at this time answers, if any."""
        return self._asked if at >= self._since else None
