"""Trouble in an utterance: what phrases and models say, weighed against what else it may be."""

from loanflow_tui.dialogue.understand.closed import by_words
from loanflow_tui.dialogue.understand.correcting import TAKEN
from loanflow_tui.dialogue.understand.crisis import (
    is_figure_of_speech,
    is_only_asked,
    read_crisis,
    says,
)
from loanflow_tui.dialogue.understand.likely import (
    margins_of_trouble,
    may_be_trouble,
    on_average,
)
from loanflow_tui.dialogue.understand.meaning import Act, Crisis, Meaning
from loanflow_tui.dialogue.understand.slots import SUMS
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.yesno import read_yes_no


def read_trouble(said: Utterance) -> Meaning | None:
    """Return the trouble that words speak of, with how sure that is; None for none.

    What a plain yes or no may be, a value that hardship often comes with, and figures of speech
    are no trouble by themselves.
    """
    step, agreeing = said.context.step, said.context.agreement
    if agreeing is not None and read_yes_no(said.folded, agreeing) is not None:
        return None
    heard = may_be_trouble(said.folded, said.language, step)
    if not heard and not any(says(said.folded, each) for each in Crisis):
        return None
    shares = on_average(said.folded, said.language, step)
    margins = margins_of_trouble(said.folded, said.language, step)
    kind = read_crisis(said.folded, shares, margins)
    nothing = said.answers and said.context.slot in SUMS
    if kind is None or (kind is Crisis.HARDSHIP and (said.spelled or nothing)):
        return None
    plainly = says(said.folded, kind)
    if not plainly and (said.answers or not heard):
        return None
    at_purpose = said.context.slot == "purpose" and by_words(said.folded, "purpose") is not None
    if not plainly and kind is Crisis.COERCION and at_purpose:
        return None
    sure = 1.0 if plainly else shares.get(f"{Act.CRISIS}.{kind}", 0.0)
    asked = kind is Crisis.COERCION and is_only_asked(said.folded)
    if asked or (not plainly and is_figure_of_speech(said.folded)):
        sure = min(sure, TAKEN)
    return Meaning(Act.CRISIS, crisis=kind, sure=sure)
