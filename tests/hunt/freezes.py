"""Telling an app that is frozen from one that is slow, or short of the processor.

Frozen is one that rests although a key waits for it, while a blank app on the same machine answers;
and one that works on and on without answering, by the processor's time and not by the clock.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import Final

from tests.bench.launch import BLANK
from tests.hunt.acts import KEYS
from tests.hunt.running import USUAL_SIZE, Running
from tests.hunt.starts import environment

AT_ONCE: Final = 1.0
"""Seconds in which a key is answered where nothing is wrong, by this app and by a blank one."""
PATIENCE: Final = 20.0
"""Seconds at rest without an answer, all of them while the blank app answers: a freeze."""
WORKS_ON: Final = 60.0
"""Seconds of the processor without an answer: a freeze."""
AT_WORK: Final = 0.02
"""Share of the time that an app at rest, ticking, uses at most."""
LONGEST: Final = 600.0
"""Seconds after which a machine too slow to judge by is given up, and nothing is claimed."""
A_LOOK: Final = 2.0
SHOWN_WITHIN: Final = 5.0
"""Seconds given to the blank app to begin; its cursor blinks, so that it never falls silent."""
AT_REST: Final = 5.0
"""Seconds at most in which an app comes to rest; one that shows work under way never does."""
PROBE: Final = KEYS["f6"].encode()
"""Repaints the whole screen, wherever the app is."""


class Watch:
    """Watches whether apps answer; the blank app is started when it is first needed.

    `look` is how many seconds an answer is waited for at a time, `patience` for how many there may
    be none.
    """

    def __init__(
        self,
        home: Path,
        look: float = A_LOOK,
        patience: float = PATIENCE,
        blank: Sequence[str] = BLANK,
    ) -> None:
        self._home = home
        self._command = blank
        self._look = look
        self._patience = patience
        self._blank: Running | None = None

    def frozen(self, app: Running) -> bool:
        """Tell whether an app that runs answers no key, while a blank app does."""
        app.wake()
        app.drain(0.03, AT_REST)
        if app.status is not None:
            return False
        if app.on_its_way_out:
            return self._stays(app)
        if (app.columns, app.lines) != USUAL_SIZE:
            app.resize(*USUAL_SIZE)
            app.drain(0.1, AT_REST)
        if app.answers(PROBE, AT_ONCE) is not None:
            return False
        return self._silent(app, lambda: app.answers(PROBE, self._look) is not None)

    def end(self) -> None:
        """End the blank app."""
        if self._blank is not None:
            self._blank.end()

    def _stays(self, app: Running) -> bool:
        """Tell whether an app that gave the terminal back doesn't end, nor take it again."""

        def goes() -> bool:
            app.drain(self._look, self._look)
            return not app.on_its_way_out

        return self._silent(app, goes)

    def _silent(self, app: Running, moves: Callable[[], bool]) -> bool:
        rested, began, until = 0.0, app.worked, monotonic() + LONGEST
        while monotonic() < until:
            app.wake()
            judged, worked = self._blank_answers() and app.waits, app.worked
            if moves() or app.status is not None:
                return False
            if judged and app.waits and app.worked - worked <= AT_WORK * self._look:
                rested += self._look
            if rested >= self._patience or app.worked - began >= WORKS_ON:
                return True
        return False

    def _blank_answers(self) -> bool:
        """Tell whether a blank app answers a key at once, just now."""
        if self._blank is None or self._blank.status is not None:
            self._blank = Running(self._command, environment(self._home, self._home), 80, 24)
            self._blank.drain(1.0, SHOWN_WITHIN)
        self._blank.drain(0.0, AT_ONCE)
        before, until = self._blank.total, monotonic() + AT_ONCE
        self._blank.send(b"x")
        while self._blank.total == before and monotonic() < until:
            self._blank.read(0.02)
        return self._blank.total > before
