"""Words at one consent that speak of another: yes, check my credit, said of the host's data."""

from loanflow_tui.dialogue.understand.context import DECLINING
from loanflow_tui.dialogue.understand.deciding import ask_back, refuses
from loanflow_tui.dialogue.understand.doubts import of_another_consent, takes_consent_back
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Topic
from loanflow_tui.dialogue.understand.phrases import clauses
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.understand.yesno import Kind, read_yes_no


def speaks_of_another(folded: str, step: str) -> bool:
    """Tell whether words name another consent alone, or a part of them takes another one back."""
    if of_another_consent(folded, step):
        return True
    return any(
        of_another_consent(each, step) and takes_consent_back(each) for each in clauses(folded)
    )


def to_another(said: Utterance, kind: Kind) -> Meaning | None:
    """Return what words say to this consent that speak of another one: a no beside it, or nothing.

    A yes to another one is none to this; what takes another one back asks how that is done.
    """
    step = said.context.step
    parts = clauses(said.folded)
    own = [each for each in parts if not of_another_consent(each, step)]
    if any(takes_consent_back(each) for each in parts if each not in own):
        return Meaning(Act.ASK, topic=Topic.CONSENT_WITHDRAW)
    if own and read_yes_no(", ".join(own), kind) == "no":
        return Meaning(Act.REFUSE, how="words", chosen=DECLINING.get(step, "refuse"))
    verdict = read_yes_no(said.folded, kind)
    if verdict is None and not refuses(said.folded, kind, said.acts, said.flags):
        return None
    return ask_back({}, said.context, ())
