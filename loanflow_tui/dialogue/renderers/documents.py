"""Turns about documents."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.document import document_card
from loanflow_tui.dialogue.cards.parts import named
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import DocumentRefused, DocumentTaken, IncomeGiven


def _taken(event: DocumentTaken, scene: Scene) -> Iterable[Turn]:
    income = scene.view.get(IncomeGiven)
    card = document_card(event, income.monthly_fen if income else None)
    yield say("turn-document-taken", card=card)


def _refused(event: DocumentRefused, _: Scene) -> Iterable[Turn]:
    reason = event.reason.replace("_", "-")
    yield say(
        f"turn-document-{reason}", tone="warn", document=named("choice", event.document.value)
    )


RENDERERS: dict[type, Renderer] = {DocumentTaken: _taken, DocumentRefused: _refused}
