"""The transcript: what was said so far, all of it read from the journal."""

from collections.abc import Iterable, Sequence

from loanflow_tui.dialogue.telling.base import Scene
from loanflow_tui.dialogue.telling.catalogue import TELLERS
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.fold import apply
from loanflow_tui.lending.journal.records import Recorded
from loanflow_tui.lending.policy import Policy
from loanflow_tui.lending.view import ApplicationView


class Transcript:
    """The turns of one application's conversation, in order.

    They hold messages, not words, so that they can be said in another language at any time.
    """

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._turns: list[Turn] = []
        self._before = ApplicationView("")

    @property
    def turns(self) -> Sequence[Turn]:
        """What was said so far."""
        return self._turns

    def replay(self, application_id: str, journal: Iterable[Recorded]) -> None:
        """Say again everything that was said in a journal."""
        view = self._before = ApplicationView(application_id)
        self._turns.clear()
        for recorded in journal:
            view = apply(view, recorded)
            self._turns.extend(self.turns_of(recorded, view))

    def turns_of(self, recorded: Recorded, view: ApplicationView) -> Sequence[Turn]:
        """Return the turns that the next event leaves; `view` is the application after it."""
        before, self._before = self._before, view
        tell = TELLERS.get(type(recorded.event))
        if tell is None:
            return ()
        scene = Scene(before, view, recorded.at, self._policy)
        return tuple(
            turn.keyed(f"{recorded.seq}.{place}")
            for place, turn in enumerate(tell(recorded.event, scene))
        )

    def add(self, turn: Turn) -> None:
        """Add what was just said."""
        self._turns.append(turn)
