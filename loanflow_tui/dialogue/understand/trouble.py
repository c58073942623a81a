"""Trouble in an utterance: what phrases and models say, weighed against what else it may be."""

from loanflow_tui.dialogue.understand.closed import by_words
from loanflow_tui.dialogue.understand.correcting import TAKEN
from loanflow_tui.dialogue.understand.crisis import (
    is_only_asked,
    is_veiled,
    only_lost_a_job,
    read_crisis,
    says,
    without_figures_of_speech,
)
from loanflow_tui.dialogue.understand.likely import (
    margins_of_trouble,
    may_be_trouble,
    on_average,
)
from loanflow_tui.dialogue.understand.meaning import Act, Crisis, Meaning
from loanflow_tui.dialogue.understand.people import in_capitals
from loanflow_tui.dialogue.understand.slots import SUMS
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.yesno import read_yes_no


def speaks_of_trouble(said: Utterance) -> bool:
    """Tell whether a phrase of the lexicon speaks of trouble of any kind."""
    return any(says(said.folded, each) for each in Crisis)


def read_trouble(said: Utterance) -> Meaning | None:
    """Return the trouble that words speak of, with how sure that is; None for none.

    What a plain yes or no may be, a value that hardship often comes with, and figures of speech
    are no trouble by themselves.
    """
    step, agreeing = said.context.step, said.context.agreement
    if agreeing is not None and read_yes_no(said.folded, agreeing) is not None:
        return None
    heard = may_be_trouble(said.folded, said.language, step)
    veiled = is_veiled(said.folded)
    if not heard and not veiled and not speaks_of_trouble(said):
        return None
    shares = on_average(said.folded, said.language, step)
    margins = margins_of_trouble(said.folded, said.language, step)
    kind = read_crisis(said.folded, shares, margins)
    nothing = said.answers and said.context.slot in SUMS
    hardship = kind is Crisis.HARDSHIP
    if kind is None or (hardship and (said.spelled or nothing)):
        return None
    if hardship and said.context.slot == "occupation" and only_lost_a_job(said.folded):
        return None
    plainly = says(said.folded, kind)
    veiled = veiled and kind is Crisis.SELF_HARM
    if not plainly and (said.answers or not (heard or veiled)):
        return None
    if not plainly and not veiled and said.context.slot == "employer" and in_capitals(said.plain):
        return None
    at_purpose = said.context.slot == "purpose" and by_words(said.folded, "purpose") is not None
    if not plainly and kind is Crisis.COERCION and at_purpose:
        return None
    plain = " ".join(said.folded.replace("'", "").split())
    sure = 1.0 if plainly else shares.get(f"{Act.CRISIS}.{kind}", 0.0)
    if veiled:
        sure = max(sure, TAKEN)
    asked = kind is Crisis.COERCION and is_only_asked(said.folded)
    if not plainly and not veiled and (rest := without_figures_of_speech(said.folded)) != plain:
        if not rest or not may_be_trouble(rest, said.language, step):
            return None
        sure = min(sure, TAKEN)
    if asked:
        sure = min(sure, TAKEN)
    return Meaning(Act.CRISIS, crisis=kind, sure=sure)
