"""Commands and fixed questions, where the whole utterance is one: help, 返回, talk to a person."""

from collections.abc import Mapping
from typing import Final

from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.intents import Intent, read_intent
from loanflow_tui.dialogue.understand.meaning import Act, CommandName, Meaning, Topic, Values
from loanflow_tui.dialogue.understand.normalise import fold

_COMMANDS: Final[Mapping[str, CommandName]] = {
    "help": CommandName.HELP,
    "back": CommandName.BACK,
    "start_over": CommandName.START_OVER,
    "human": CommandName.HUMAN,
    "cancel": CommandName.CANCEL,
    "skip": CommandName.SKIP,
    "language": CommandName.LANGUAGE,
    "resume": CommandName.REPEAT,
    "status": CommandName.PROGRESS,
    "summary": CommandName.SUMMARY,
}
_TOPICS: Final[Mapping[str, Topic]] = {
    "why": Topic.WHY_ASKED,
    "cost": Topic.COST,
    "privacy": Topic.DATA_USE,
    "why_limit": Topic.LIMIT_WHY,
    "why_rate": Topic.RATE_WHY,
    "elsewhere": Topic.COMPARE_LENDERS,
    "loan": Topic.OUTSTANDING,
    "loan_instalment": Topic.REPAY_HOW,
    "loan_part": Topic.EARLY_REPAYMENT,
    "loan_all": Topic.EARLY_REPAYMENT,
    "loan_give_back": Topic.CANCEL_LOAN,
    "loan_schedule": Topic.NEXT_DUE,
    "loan_receipts": Topic.OUTSTANDING,
    "loan_letter": Topic.SETTLEMENT_PROOF,
    "loan_debit": Topic.REPAY_HOW,
}
_CHANGED: Final[Mapping[str, Topic]] = {
    "mobile": Topic.CHANGE_PHONE, "card": Topic.CHANGE_CARD,
}  # fmt: skip
_ASKING: Final = frozenset({"why_limit", "why_rate"})
"""Sayings that ask, though a quick reply has their name too."""

_ANSWERED: Final = frozenset({"loan_schedule"})
"""Sayings that have an answer where they ask: when the next one is due."""

FREE: Final = frozenset({"identity.name", "profile.employer", "closing.comment"})
"""Steps at which nearly any words may be the answer."""


def read_command(text: str, context: Context) -> Meaning | None:
    """Return the command, or the question with one answer, that the whole of `text` is.

    Its `wish` is the saying that it is: what is done about it is known by that name.
    """
    intent = read_intent(text, free_text=context.step in FREE)
    if intent is None:
        return None
    name = intent.name
    if name in _COMMANDS:
        return Meaning(Act.COMMAND, command=_COMMANDS[name], how="words", wish=name)
    if name == "read":
        of_consent = context.step.startswith("consent.")
        topic = Topic.CHOICE_MEANING if of_consent else Topic.CONTRACT_COPY
        return Meaning(Act.ASK, topic=topic, how="words", wish=name)
    asks = name in _ASKING or (name in _ANSWERED and flags_of(fold(text)).question)
    if name in {each[0] for each in context.choices} and not asks:
        return Meaning(Act.ANSWER, Values(choice=name), how="words", chosen=name, wish=name)
    if name == "change":
        return _change(intent, fold(text))
    of_a_loan = name == "why_limit" and context.step.startswith("loan.")
    return Meaning(Act.ASK, topic=Topic.BORROW_AGAIN if of_a_loan else _TOPICS[name], wish=name)


def _change(intent: Intent, folded: str) -> Meaning | None:
    """Return a change with nothing to change to; one with a value is a correction to be read.

    Whether a phone or a card can be changed has an answer of its own.
    """
    if intent.value:
        return None
    topic = _CHANGED.get(intent.target or "")
    if topic is not None and flags_of(folded).question:
        return Meaning(Act.ASK, topic=topic)
    return Meaning(Act.CORRECT, target=intent.target, wish="change")
