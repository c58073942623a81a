"""Questions, answers, repairs and asides of the conversation."""

from typing import Literal

from pydantic import Field

from loanflow_tui.lending.events.base import Event

AnswerWay = Literal[
    "", "tap", "key", "label", "number", "words", "near", "persona", "pasted", "proposal"
]
"""How an answer came: a choice tapped, by its key, its label or number typed, other words, nearly
a label and confirmed, filled in for the persona, pasted, or said early and confirmed."""

PickWay = Literal["tap", "key"]
"""How a quick reply was picked: with the mouse or Enter on it, or by its digit."""


class QuestionShown(Event):
    """A step's question was put to the applicant."""

    step: str


class AnswerGiven(Event):
    """An answer was accepted. `words` are the applicant's as typed (masked where secret).

    `way` is how it came; journals of before know no ways.
    """

    PERSONAL = ("words",)
    step: str
    words: str = ""
    choice: str | None = None
    filled: bool = False
    way: AnswerWay = ""


class RepairShown(Event):
    """An answer was not accepted, for `reason`."""

    PERSONAL = ("words",)
    SEALED = ("values",)
    step: str
    reason: str
    words: str = ""
    values: dict[str, str] = Field(default_factory=dict)


class AsideShown(Event):
    """Something asked or said in passing: help, why, cost …; the question stays.

    `values` are those within a question (can I get 20000 for a year?), each `step=value`: its
    answer goes by them, and what isn't asked yet is proposed at its step. `beside` are the ids
    of quick replies for what may have been meant instead.
    """

    PERSONAL = ("words", "values")
    step: str
    topic: str
    words: str = ""
    values: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class ClarificationShown(Event):
    """It was asked back what was meant; `offers` are the ids of the quick replies to choose from.

    `words` are what was said (masked where secret). Nothing was taken from them.
    """

    PERSONAL = ("words",)
    step: str
    words: str = ""
    offers: tuple[str, ...] = ()


class ValuesHeard(Event):
    """Values were said before their question: each is proposed there, and taken once confirmed.

    `values` are canonical, each `step=value` with the step that asks for it.
    """

    PERSONAL = ("words", "values")
    step: str
    words: str = ""
    values: tuple[str, ...] = ()
