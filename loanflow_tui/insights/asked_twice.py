"""Questions that a journal shows to have been asked although they were answered."""

from collections.abc import Iterable, Iterator
from typing import Final

from loanflow_tui.lending.api import ApplicationView, Fact, QuestionShown, Recorded, apply_event

_FACTS: Final = {each.value: each for each in Fact}


def asked_twice(journal: Iterable[Recorded]) -> Iterator[str]:
    """Yield a question each time it is put while its answer stands: nothing took it back."""
    view = ApplicationView("")
    for recorded in journal:
        event = recorded.event
        if isinstance(event, QuestionShown) and _FACTS.get(event.step) in view.facts:
            yield event.step
        view = apply_event(view, recorded)
