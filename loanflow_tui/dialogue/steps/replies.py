"""Tells replies to the question from what is said in passing: both may only show something."""

from loanflow_tui.dialogue.digressions import of_choice
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.lending.api import AnswerGiven, AsideShown, Event


def is_reply(shown: AsideShown, before: Event | None) -> bool:
    """Tell whether something was shown as a reply of its question has it; `before` is the journal's
    event before it. A reply in words of one's own leaves no answer there.
    """
    if isinstance(before, AnswerGiven) and before.step == shown.step:
        return True
    step = STEPS.get(shown.step)
    return step is not None and shown.topic in step.choices and of_choice(shown.topic, step) is None
