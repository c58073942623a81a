"""The card of all answers so far; each can be changed."""

from collections.abc import Iterable, Iterator

from loanflow_tui.dialogue.answers.base import Answer, spoken
from loanflow_tui.dialogue.canonical import canonical
from loanflow_tui.dialogue.cards.parts import row
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.renderers.base import Scene
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.turns import Card, CardRow, Turn
from loanflow_tui.lending.api import ApplicationView, AsideShown, Fact


def summary(_: AsideShown, scene: Scene) -> Iterable[Turn]:
    """Show what was filled in, or say that nothing was."""
    rows = tuple(_rows(scene.view))
    if not rows:
        yield spoken(Message("topic-summary-none"))
        return
    signed = Fact.SIGNED in scene.view.facts
    name = "topic-summary-signed" if signed else "topic-summary"
    yield spoken(Message(name), Card("summary", Message("card-given"), rows))


def _rows(view: ApplicationView) -> Iterator[CardRow]:
    for fact, event in view.facts.items():
        value = canonical(event)
        if value is not None:
            yield row(f"given-{dashed(fact.value)}", value)


SUMMARY: dict[str, Answer] = {"summary": summary}
