"""Quick replies that ask back what was meant, and those that propose what was said early."""

from collections.abc import Container
from typing import Final

from loanflow_tui.dialogue.conversation_state import ConversationState
from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.possible_values import can_be_had
from loanflow_tui.dialogue.slot_values import chip_for, of_chip, proposal_of, value_of
from loanflow_tui.dialogue.steps.base import Situation, Step, choice
from loanflow_tui.dialogue.turns import Choice, Question
from loanflow_tui.dialogue.understand.context import (
    ACCEPTING,
    DECLINING,
    SLOT_OF_STEP,
    asks_agreement,
)
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    CommandName,
    Meaning,
    Slot,
    Topic,
    Value,
    values_of,
)
from loanflow_tui.lending.api import ApplicationView, ConsentKind, Fact, finished

CHANGEABLE: Final[dict[Fact, str]] = {
    Fact.INCOME: "income",
    Fact.DEBT: "debt",
    Fact.OCCUPATION: "occupation",
    Fact.PURPOSE: "purpose",
    Fact.MOBILE: "mobile",
    Fact.CARD: "card",
    Fact.AMOUNT: "amount",
    Fact.TENOR: "tenor",
    Fact.METHOD: "method",
}
"""Answers that a quick reply below the card changes, by what "change my …" calls them."""

MOST_CHIPS: Final = 4

ASK: Final = "about_"
DO: Final = "do_"

_LIST_CHANGES: Final = frozenset({"summary", "change_what"})
"""What was said in passing after which each answer that can be changed is offered."""

ALL_RIGHT: Final = "all_right"
"""The quick reply of somebody who was asked whether they are in danger, and is not."""

OWN_WISH: Final = "own_wish"
FORCED: Final = "forced"
"""The quick replies of somebody who was asked whether another person is behind the loan."""

NOT_YET: Final = "not_yet"
"""The quick reply beside a yes that is asked back where the step itself has no no."""

WITHDRAW: Final = "withdraw_"
"""How the quick replies begin that withdraw a consent."""

ANEW: Final = "anew"
"""The quick reply by which a consent that was just refused by mistake is asked for again."""

LATER: Final = "later"
"""The quick reply by which whoever was not understood comes back another time."""


def chip_of(meaning: Meaning, question: Question) -> str | None:
    """Return the quick reply that stands for a reading: one of the question's own where it can."""
    own = {each.id for each in question.choices}
    if meaning.chosen in own:
        return meaning.chosen
    match meaning:
        case Meaning(act=Act.ASK, topic=Topic() as topic):
            return f"{ASK}{topic}"
        case Meaning(act=Act.COMMAND, command=CommandName() as command):
            return f"{DO}{command}"
        case Meaning(act=Act.ANSWER | Act.CORRECT, values=values) if len(values.said()) == 1:
            slot = next(iter(values.said()))
            value = value_of(values, slot)
            return chip_for(slot, value) if value is not None else None
        case Meaning(act=Act.CORRECT, target=target):
            return (
                f"change_{target}"
                if target in CHANGEABLE.values()
                else f"{DO}{CommandName.SUMMARY}"
            )
    return None


def reading_of(chip: str) -> Meaning | None:
    """Return what a quick reply that asks back stands for; None where it is a step's own."""
    if chip.startswith(ASK):
        return Meaning(Act.ASK, topic=Topic(chip.removeprefix(ASK)))
    if chip.startswith(DO):
        return Meaning(Act.COMMAND, command=CommandName(chip.removeprefix(DO)))
    said = of_chip(chip)
    if said is None:
        return None
    slot, value = said
    return Meaning(Act.ANSWER, values_of({slot: value}))


_NOTHING_GOES_ON: Final = frozenset({"held", "resting", "end"})
"""Steps at which nothing can go on by an answer; no doubt is asked about there."""


def doubt_at(step: Step, conversation: ConversationState) -> tuple[str, ...]:
    """Return the quick replies of a doubt that comes before a step's own question; or none.

    Leaving and starting over stay possible without an answer to it.
    """
    free = step.id in _NOTHING_GOES_ON or step.id.startswith("confirm.")
    return () if free else conversation.doubt


def _doubted(step: Step, situation: Situation, doubt: tuple[str, ...]) -> Question:
    """Return the question of a doubt, in the place of the step's own."""
    return step.ask(situation)._replace(
        prompt=Message("crisis-perhaps" if doubt[0] == ALL_RIGHT else "crisis-perhaps-forced"),
        placeholder=Message("field-choice"),
        choices=tuple(choice(each) for each in doubt),
        kind="choice",
        secret=False,
    )


def asked(step: Step, situation: Situation) -> Question:
    """Return a step's question as it is shown: while it is asked back, only with its readings.

    Who was not understood three times sees the step's own choices as well.
    """
    return as_shown(answerable(step, situation), step, situation)


def as_shown(question: Question, step: Step, situation: Situation) -> Question:
    """Return of what may be said to a step what is shown of it; see `asked`."""
    offers = situation.conversation.offers
    if not offers or LATER in offers or doubt_at(step, situation.conversation):
        return question
    return question._replace(choices=question.choices[: len(offers)])


def answerable(step: Step, situation: Situation) -> Question:
    """Return a step's question with all that may be said: what is asked back or proposed first.

    What may have been meant instead of what was just answered comes last.
    """
    if doubt := doubt_at(step, situation.conversation):
        return _doubted(step, situation, doubt)
    question = _proposing(step, situation)
    own = {each.id for each in question.choices}
    beside = tuple(choice(each) for each in situation.conversation.beside if each not in own)
    return question._replace(choices=(*question.choices, *beside)) if beside else question


def _proposing(step: Step, situation: Situation) -> Question:
    """Return a step's question with what is asked back or proposed before its own choices."""
    question = step.ask(situation)
    if situation.variant is not None:
        question = situation.variant.arranged(question)
    extra = list(situation.conversation.offers)
    if situation.conversation.last_aside in _LIST_CHANGES:
        extra += changes_offered(situation.view)
    if situation.conversation.last_aside == "consent_withdraw":
        extra += withdrawals_offered(situation.view)
    said = proposed_value(step.id, situation)
    if said is not None:
        proposed = _proposed(*said, question)
        extra += [proposed] if proposed else []
    if not extra:
        return question
    own = {each.id: each for each in question.choices}
    if LATER in extra:
        # All of the question's own replies are shown beside: none twice.
        extra = [_own_reply(each, step.id, own) for each in extra]
    named = _in_their_places(step.id, tuple(dict.fromkeys(extra)), tuple(own))
    first = [own.get(each) or choice(each) for each in named]
    others = [each for each in question.choices if each not in first]
    lead = [Choice(each.id, each.label, primary=at == 0) for at, each in enumerate(first)]
    if situation.conversation.offers or situation.conversation.last_aside in _LIST_CHANGES:
        lead = first
    return question._replace(choices=(*lead, *others))


def _own_reply(offered: str, step: str, own: Container[str]) -> str:
    """Return the question's own quick reply for the value that one asked back with stands for."""
    said = of_chip(offered)
    fits = said is not None and said[0] == SLOT_OF_STEP.get(step) and str(said[1]) in own
    return str(said[1]) if said is not None and fits else offered


def _in_their_places(step: str, offers: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    """Return quick replies with a yes and a no first, always in the order in which the question
    has them: whoever picks by number picks what they saw before.
    """
    sides = (ACCEPTING.get(step, "agree"), DECLINING.get(step, "refuse"), NOT_YET)
    if not asks_agreement(step) or (LATER not in offers and set(sides).isdisjoint(offers)):
        return offers
    pair = [each for each in own if each in sides and (each in offers or LATER in offers)]
    pair += [NOT_YET] if NOT_YET in offers else []
    return (*pair, *(each for each in offers if each not in pair))


def proposed_value(step: str, situation: Situation) -> tuple[Slot, Value] | None:
    """Return the value said early that is proposed at a step: one that can be had."""
    said = proposal_of(situation.conversation.proposals, step)
    if said is None or not can_be_had(*said, situation.view, situation.policy):
        return None
    return said


def _proposed(slot: Slot, value: Value, question: Question) -> str | None:
    """Return the quick reply for a value said early: the question's own, or one made for it."""
    own = {each.id for each in question.choices}
    names = {"amount_fen": f"yuan_{int(value) // 100}" if isinstance(value, int) else "",
             "tenor_months": f"months_{value}", "rating": f"stars_{value}"}  # fmt: skip
    name = names.get(slot, str(value))
    if name in own:
        return name
    return chip_for(slot, value)


def withdrawals_offered(view: ApplicationView) -> tuple[str, ...]:
    """Return the quick replies that withdraw a consent for what is still to come."""
    if Fact.SIGNED not in view.facts or view.closed_as is not None:
        return ()
    kinds = (
        ConsentKind.BUREAU, ConsentKind.HOST_DATA, ConsentKind.FACE, ConsentKind.INSURANCE,
        ConsentKind.MARKETING,
    )  # fmt: skip
    return tuple(f"{WITHDRAW}{kind.value}" for kind in kinds if view.consented(kind))


def changes_offered(view: ApplicationView) -> tuple[str, ...]:
    """Return the quick replies that change an answer: of the latest given, in their order."""
    if Fact.SIGNED in view.facts or view.work.resting or finished(view):
        return ()
    given = [f"change_{CHANGEABLE[fact]}" for fact in view.facts if fact in CHANGEABLE]
    return tuple(given[-MOST_CHIPS:])
