"""Lines that hold more than one thing: which questions, and what else is to be done with them.

Each question is answered in a sentence or two, in their order; a value beside them is kept, and
then the question at hand comes back.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from loanflow_tui.dialogue.asked_values import values_in_question
from loanflow_tui.dialogue.conversation_state import NO_PROPOSALS
from loanflow_tui.dialogue.remarks import IN_PASSING, topic_of_remark
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand.context import Context
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import Act, Crisis, Meaning, Topic
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.recall import read_recall
from loanflow_tui.dialogue.understand.several import parts
from loanflow_tui.lending.api import ApplicationView

_SURE: Final = 0.45
"""How likely a part has to be the question that it is answered as."""

_SURE_BY_MARK: Final = 0.85
"""The same where nothing but its mark makes it a question."""

_CHOSEN: Final = 0.9
"""How sure a part has to be of the reply that it chooses beside a question."""

_MOST_ANSWERED: Final = 3
_WORD: Final = 8
"""Latin characters that say too little alone: when? can he?"""

_SAYS_LITTLE: Final = IN_PASSING | {
    "resume", "refused", "nothing_asked", "chat_small_talk", "chat_greeting", "chat_abuse",
    "think_over", "human", "advice",
}  # fmt: skip
"""Remarks that are answered only where nothing else was asked."""

_TELLING: Final = frozenset(
    {"varies", "not_here", "payer", "card_lost", "paid_elsewhere", "close_account", "mistake",
     "compare", Topic.REPAY_HOW.value}
)  # fmt: skip
"""Remarks that say enough without a question to be answered beside one."""

_DONE: Final = frozenset({"human", "elsewhere"})
"""Wishes that are done beside a question; so are those that lead to a place at the loan."""


class Part(NamedTuple):
    """A part of a line, with what it means."""

    words: str
    meaning: Meaning


class Several(NamedTuple):
    """The topics that a line asks about, in order, and what is said beside them.

    `value` is the part that answers the question at hand, `wish` the one that wants something done.
    `values` are the amount and the term within the questions, by step.
    """

    topics: tuple[str, ...] = ()
    value: Part | None = None
    wish: Part | None = None
    values: Mapping[str, str] = NO_PROPOSALS

    @property
    def holds_more(self) -> bool:
        """Whether a question is not all that was said."""
        beside = self.value is not None or self.wish is not None
        return len(self.topics) > 1 or (bool(self.topics) and beside)


def taken_apart(words: str, question: Question, context: Context, view: ApplicationView) -> Several:
    """Return what a line asks and says, part by part; nothing where it is one thing."""
    found: dict[str, None] = {}
    value: Part | None = None
    wish: Part | None = None
    values: Mapping[str, str] = NO_PROPOSALS
    for part in parts(words):
        meaning = interpret(part, context)
        if meaning.act is Act.CRISIS and meaning.crisis is not Crisis.HARDSHIP:
            return Several()
        topic = _topic(part, meaning, question)
        if topic is not None:
            found[topic] = None
            values = values or values_in_question(words, meaning.topic, context, view)
        elif _answers(part, meaning, context):
            value = value or Part(part, meaning)
        elif _wishes(meaning):
            wish = wish or Part(part, meaning)
    return Several(tuple(found)[:_MOST_ANSWERED], value, wish, values)


def _topic(part: str, meaning: Meaning, question: Question) -> str | None:
    """Return what a part asks about, where that is sure enough."""
    surely = meaning.act is Act.ASK and meaning.sure >= _SURE_BY_MARK
    asks = surely or flags_of(fold(part)).question
    remark = topic_of_remark(meaning, part, question)
    if remark in _TELLING:
        return remark
    if (len(part) <= _WORD and part.isascii()) or not asks:
        return None
    if remark is not None:
        return None if remark in _SAYS_LITTLE else remark
    if meaning.wish == "status":
        return Topic.TIME_TO_MONEY.value
    plainly = flags_of(fold(part).rstrip("? ")).question
    sure = meaning.sure >= (_SURE if plainly else _SURE_BY_MARK)
    return str(meaning.topic) if meaning.act is Act.ASK and sure else None


def _answers(part: str, meaning: Meaning, context: Context) -> bool:
    """Tell whether a part plainly answers the question at hand with a value."""
    flags = flags_of(fold(part))
    own = context.slot is not None and context.slot in meaning.values.said()
    plain = not flags.question and not flags.condition and read_recall(part) is None
    return meaning.act is Act.ANSWER and own and plain and context.agreement is None


def _wishes(meaning: Meaning) -> bool:
    """Tell whether a part wants what is asked about or undone again: nothing final."""
    if meaning.act is Act.CORRECT:
        return bool(meaning.values.said())
    chosen = meaning.chosen if meaning.act is Act.ANSWER and meaning.sure >= _CHOSEN else None
    named = meaning.wish or chosen or ""
    return named in _DONE or named.startswith("loan_")
