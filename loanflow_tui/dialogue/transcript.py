"""The transcript: what was said so far, all of it read from the journal."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from loanflow_tui.dialogue.conversation_state import CONVERSATION, ConversationState
from loanflow_tui.dialogue.renderers.base import Renderer, Scene
from loanflow_tui.dialogue.renderers.catalogue import RENDERERS
from loanflow_tui.dialogue.turns import CardKind, Turn
from loanflow_tui.lending.api import (
    AnswerGiven,
    ApplicationView,
    AsideShown,
    Policy,
    Recorded,
    apply_event,
)

AS_SAID: Final = "answer-as-said"
STILL_SO: Final = "answer-still-so"
OTHERS: Final = "clarify-other"
"""Messages around an answer that was given just before, and once more."""


class Passage:
    """The turns that render one event, made when somebody first looks.

    Runs without a screen look at few of them: `tests.bench.service` has the figure without this.
    """

    __slots__ = ("_tell", "_turns")

    def __init__(self, tell: Callable[[], Iterable[Turn]]) -> None:
        self._tell: Callable[[], Iterable[Turn]] | None = tell
        self._turns: tuple[Turn, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Its turns; all that telling them took is let go of."""
        if self._tell is not None:
            self._turns, self._tell = tuple(self._tell()), None
        return self._turns


def told(passages: Iterable[Passage]) -> Iterator[Turn]:
    """Yield the turns of some passages."""
    for passage in passages:
        yield from passage.turns


class Transcript:
    """The turns of one application's conversation, in order.

    They hold messages, not words, so that they can be said in another language at any time.
    """

    def __init__(self, policy: Policy) -> None:
        self.hidden_cards: frozenset[CardKind] = frozenset()
        self._policy = policy
        self._passages: list[Passage] = []
        self._turns: list[Turn] = []
        self._looked_at = 0
        self.conversation = ConversationState()
        self._before = ApplicationView("")
        self._answer: Passage | None = None

    @property
    def passages(self) -> Sequence[Passage]:
        """The passages so far, rendered or not."""
        return self._passages

    @property
    def turns(self) -> Sequence[Turn]:
        """The turns so far, all rendered."""
        self._turns += tuple(told(self._passages[self._looked_at :]))
        self._looked_at = len(self._passages)
        return self._turns

    def replay(self, application_id: str, journal: Iterable[Recorded]) -> None:
        """Say again everything that was said in a journal."""
        view = self._before = ApplicationView(application_id)
        self.conversation = ConversationState()
        self._passages, self._turns, self._looked_at = [], [], 0
        self._answer = None
        for recorded in journal:
            view = apply_event(view, recorded)
            passage = self.passage(recorded, view)
            if passage is not None:
                self.add(passage)

    def passage(self, recorded: Recorded, view: ApplicationView) -> Passage | None:
        """Return the turns that tell the next event; `view` is the application after it."""
        event, at = recorded.event, recorded.at
        before, self._before = self._before, view
        conversation_before = self.conversation
        self.conversation = CONVERSATION(conversation_before, event, at, before.facts)
        tell = RENDERERS.get(type(event))
        if tell is None:
            return None
        scene = Scene(before, view, at, self._policy, conversation_before, self.conversation)
        telling = partial(_tell, tell, recorded, scene, self.hidden_cards)
        if not isinstance(event, AsideShown):
            self._answer = None if isinstance(event, AnswerGiven) else self._answer
            return Passage(telling)
        as_it_is = event.topic.startswith(("crisis_", "resting"))
        told = Passage(telling if as_it_is else partial(_otherwise, telling, self._answer, event))
        self._answer = told
        return told

    def add(self, passage: Passage) -> None:
        """Add what was just said."""
        self._passages.append(passage)


def _otherwise(
    tell: Callable[[], Iterable[Turn]], before: Passage | None, event: AsideShown
) -> Iterable[Turn]:
    """Yield an answer's turns, not in the same words as the one before.

    What was said to the same line is left out; to another it is said to be the same as before.
    """
    said = [each.message for each in before.turns] if before is not None else []
    for turn in tell():
        if turn.speaker == "applicant" or turn.message is None or turn.message.id == OTHERS:
            yield turn
        elif replace(turn.message, within=AS_SAID) in said:
            yield turn._replace(message=replace(turn.message, within=STILL_SO))
        elif turn.message not in said:
            yield turn
        elif event.words:
            yield turn._replace(message=replace(turn.message, within=AS_SAID))


def _tell(
    tell: Renderer, recorded: Recorded, scene: Scene, hidden: frozenset[CardKind]
) -> Iterable[Turn]:
    for place, turn in enumerate(tell(recorded.event, scene)):
        said = turn.message is not None and turn.card is not None and turn.card.kind in hidden
        shown = turn._replace(card=None) if said else turn
        yield shown.keyed(f"{recorded.seq}.{place}")
