"""The base of all steps."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from loanflow_tui.dialogue.conversation_state import ConversationState
from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.steps.labels import choice_label, dashed
from loanflow_tui.dialogue.turns import Choice, InputKind, Phase, Question
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.lending.api import ApplicationView, Command, Policy, ShowAside


class Situation(NamedTuple):
    """The input of a step: the application, the conversation, and the policy."""

    view: ApplicationView
    policy: Policy
    conversation: ConversationState
    variant: Variant | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """Why an answer is no answer yet: a reason code, and what the sentence about it needs."""

    reason: str
    values: Mapping[str, str] = field(default_factory=dict)


Asks = Callable[[Situation], Question]
Reads = Callable[[str, Situation], Command | Repair]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the applicant is asked.

    `id` is stable and public. `ask` words the question for the application as it is; `read` turns
    typed words into a command or a repair; `pick` does so for a choice's id. `mask` is how an
    answer is shown afterwards. `free` marks fields where any text may be an answer, so that only
    plain commands ("help") are taken as such; with `sayings` whole sentences are as well, as no
    answer there reads like one. `choices` are the ids of all that may ever be
    offered, `*` standing for a number; `kind` is how it is answered.
    """

    id: str
    phase: Phase
    ask: Asks
    read: Reads
    pick: Reads | None = None
    mask: Callable[[str], str] | None = None
    free: bool = False
    sayings: bool = False
    choices: tuple[str, ...] = ()
    kind: InputKind = "text"


def question(
    step: str,
    phase: Phase,
    choices: tuple[Choice, ...] = (),
    kind: InputKind = "text",
    secret: bool = False,
    values: Mapping[str, Value] | None = None,
    **more: Value,
) -> Question:
    """Return a step's question, worded by the messages named after it."""
    name, args = dashed(step), {**(values or {}), **more}
    return Question(
        step=step,
        phase=phase,
        prompt=Message(f"ask-{name}", args),
        placeholder=Message("field-choice" if kind == "choice" else f"field-{name}", args),
        choices=choices,
        kind=kind,
        secret=secret,
    )


@lru_cache(512)
def choice(name: str, primary: bool = False) -> Choice:
    """Return a quick reply, labelled by what its id stands for."""
    return Choice(name, choice_label(name), primary)


def leave(situation: Situation) -> Command:
    """Return what leaving for good comes to: it is asked about once more."""
    return ShowAside(step=situation.conversation.asked, topic="cancel")


def unknown_choice(_: str, __: Situation) -> Command | Repair:
    """Read words where only a choice will do."""
    return Repair("choose")
