"""What was said in one's own words is echoed in its canonical form before the conversation goes on.

A reply that was tapped, or typed as its label reads, stands in the transcript as it was taken.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from loanflow_tui.dialogue.canonical import canonical
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import events as e

_ECHOED: tuple[type, ...] = (
    e.ProductChosen, e.OccupationGiven, e.EmployerGiven, e.IncomeGiven, e.PurposeGiven,
    e.DebtGiven, e.RegionGiven, e.AmountChosen, e.TenorChosen, e.MethodChosen,
)  # fmt: skip


def with_echoes(renderers: Mapping[type, Renderer]) -> dict[type, Renderer]:
    """Return renderers that say an answer back before what they say otherwise."""
    echoed = {kind: partial(_echoed, renderers.get(kind)) for kind in _ECHOED}
    return {**renderers, **echoed}


def _echoed(then: Renderer | None, event: Any, scene: Scene) -> Iterable[Turn]:
    value = canonical(event) if scene.conversation_before.own_words else None
    if value is not None:
        yield say("echo", value=value)
    if then is not None:
        yield from then(event, scene)
