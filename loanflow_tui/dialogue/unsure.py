"""Words of which nothing is sure: asked back with their likely readings, or said to be no answer.

Nothing is recorded of them but that they were said.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from loanflow_tui.dialogue.asked_back import readings
from loanflow_tui.dialogue.changes import mended_sum
from loanflow_tui.dialogue.context import context_of
from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.offers import ASK, DO, chip_of
from loanflow_tui.dialogue.possible_values import can_be_had, out_of_reach
from loanflow_tui.dialogue.purposes import ask_purpose_again, doubted
from loanflow_tui.dialogue.renderers.repairs import MISREAD
from loanflow_tui.dialogue.repairs import not_understood, out_of_patience
from loanflow_tui.dialogue.slot_values import of_chip, value_of
from loanflow_tui.dialogue.steps.base import Repair, Step
from loanflow_tui.dialogue.steps.waiting import WAITING
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand.context import SLOT_OF_STEP, Context, asks_agreement
from loanflow_tui.dialogue.understand.flags import flags_of
from loanflow_tui.dialogue.understand.meaning import Act, Meaning, Values
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.value_answers import give_value, hand_in, read, said
from loanflow_tui.dialogue.worth_offering import worth_offering
from loanflow_tui.lending.api import ApplicationView, Fact, finished

_KEPT_COMMANDS: Final = frozenset({f"{DO}{name}" for name in ("help", "human", "summary")})
"""Commands that can be meant where nothing is asked any more."""

NOTHING_ASKED: Final = "nothing_asked"
_MOST_BESIDE: Final = 2
_MOST_NAMES: Final = 5
"""Words that a name has at most."""

_READ_ANYWAY = frozenset(
    {"identity.name", "identity.number", "identity.mobile", "identity.uscc", "verify.card",
     "payout.card", "sign.name", "offer.lender"}
)  # fmt: skip
"""Steps at which the lender says what is wrong with words that are no answer."""
_NUMBERS = frozenset({"identity.number", "verify.card", "payout.card"})
"""Steps at which a number that is doubted, or somebody else's, is not recorded."""


async def ask_reading(
    talk: Engine, step: Step, question: Question, meaning: Meaning, words: str
) -> bool:
    """Ask back with the likely readings as quick replies; the third time, with ways on."""
    if meaning.reason == "rate":
        return await talk.repair(step, meaning.reason, words)
    if step.id in _READ_ANYWAY and _looks_like_an_answer(step, meaning, words):
        return await reject(talk, step, question, meaning, words)
    wanted = meaning.offers[0].values if meaning.offers else Values()
    said = {slot: value_of(wanted, slot) for slot in wanted.said()}
    known = {slot: value for slot, value in said.items() if value is not None}
    if SLOT_OF_STEP.get(step.id) == "purpose" and "purpose" in known:
        found = doubted(talk, replace(meaning, values=wanted, how=""), words)
        if isinstance(found, str):
            return await ask_purpose_again(talk, step, meaning.offers[0], words, found)
    if SLOT_OF_STEP.get(step.id) not in known and (mended := mended_sum(talk.view, known, words)):
        return await talk.ask_back(step, words, (mended,))
    if (topic := out_of_reach(known, talk.view, talk.session.policy)) is not None:
        own = SLOT_OF_STEP.get(step.id)
        if own in known and not can_be_had(own, known[own], talk.view, talk.session.policy):
            return await give_value(talk, step, own, known[own], words, "words")
        await talk.show_aside(step, topic, words)
        return True
    context = context_of(talk.session, talk.situation, step)
    likely = worth_offering(readings(step.id, question, meaning, words), words, context)
    offers = _still_possible(talk, question, likely)
    if _asks_nothing(step) and not _own(question, offers):
        others = tuple(each for each in offers if each.startswith((ASK, DO)))
        await talk.show_aside(step, NOTHING_ASKED, words, beside=others[:_MOST_BESIDE])
        return True
    if question.kind == "file" and not offers:
        return await hand_in(talk, step, words)
    if offers and not out_of_patience(talk):
        return await talk.ask_back(step, words, offers)
    if offers:
        return await not_understood(talk, step, _reason(step, question), words, offers)
    return await reject(talk, step, question, meaning, words)


async def reject(
    talk: Engine, step: Step, question: Question, meaning: Meaning, words: str
) -> bool:
    """Say why nothing was taken, as the step says it."""
    if not words.strip():
        return await talk.repair(step, "no_file" if question.kind == "file" else "empty", words)
    slot = SLOT_OF_STEP.get(step.id)
    value = value_of(meaning.values, slot) if slot is not None else None
    if slot is not None and value is not None:
        return await give_value(talk, step, slot, value, words, meaning.how)
    wanted = {each: value_of(meaning.values, each) for each in meaning.values.said()}
    known = {each: value for each, value in wanted.items() if value is not None}
    if known and step.id == "offer.lender":
        return await read(talk, step, words)  # Others lend more and longer than the offer.
    if (topic := out_of_reach(known, talk.view, talk.session.policy)) is not None:
        await talk.show_aside(step, topic, words)
        return True
    if question.kind == "file":
        return await hand_in(talk, step, words)
    if not asks_agreement(step.id):
        result = step.read(words, talk.situation)
        if isinstance(result, Repair) and result.reason not in MISREAD:
            return await talk.repair(step, result.reason, words, dict(result.values))
        doubted_number = step.id in _NUMBERS and meaning.reason == "unsure"
        read_anyway = step.id in _READ_ANYWAY and not doubted_number
        if not isinstance(result, Repair) and read_anyway and not _asks(words):
            return await talk.give(step, result, said(step, words, None, meaning.how), words)
    context = context_of(talk.session, talk.situation, step)
    chips = _chips(meaning, question)
    if meaning.act is Act.UNSURE and asks_agreement(step.id):
        chips = readings(step.id, question, meaning, words)
    likely = worth_offering(chips, words, context)
    if _asks_nothing(step) and not _own(question, likely):
        await talk.show_aside(step, NOTHING_ASKED, words)
        return True
    return await not_understood(talk, step, _reason(step, question), words, likely)


def beside(meaning: Meaning, question: Question, words: str, context: Context) -> tuple[str, ...]:
    """Return the quick replies offered beside an answer: other likely questions and commands."""
    waiting = context.step in WAITING
    others = (
        chip for chip in _chips(meaning, question)
        if chip.startswith(ASK) or (chip.startswith(DO) and (not waiting or chip in _KEPT_COMMANDS))
    )  # fmt: skip
    return worth_offering(others, words, context)


def still_asks(view: ApplicationView) -> bool:
    """Say whether questions are still to come: nothing is signed, and nothing has ended."""
    return Fact.SIGNED not in view.facts and not finished(view)


def _still_possible(talk: Engine, question: Question, offers: Sequence[str]) -> tuple[str, ...]:
    """Return the readings that can still be taken; a sum at a running loan is a part to repay."""
    if still_asks(talk.view):
        return tuple(each for each in offers if _may_be_had(talk, each))
    own = {each.id for each in question.choices}
    offers = [each for each in offers if not each.startswith(DO) or each in _KEPT_COMMANDS]
    later = ("loan_part" if of_chip(each) and "loan_part" in own else each for each in offers)
    return tuple(dict.fromkeys(each for each in later if of_chip(each) is None or each in own))


def _may_be_had(talk: Engine, chip: str) -> bool:
    """Say whether a reading is no use that the product doesn't offer."""
    said = of_chip(chip)
    if said is None or said[0] != "purpose":
        return True
    return can_be_had(*said, talk.view, talk.session.policy)


def _chips(meaning: Meaning, question: Question) -> tuple[str, ...]:
    """Return the quick replies for the readings that are offered."""
    chips = (chip_of(each, question) for each in meaning.offers)
    return tuple(dict.fromkeys(chip for chip in chips if chip is not None))


def _own(question: Question, offers: Sequence[str]) -> bool:
    """Say whether one of the step's own replies is among those that are offered."""
    return not {each.id for each in question.choices}.isdisjoint(offers)


def _asks(words: str) -> bool:
    """Say whether words ask something, or are too many to be a name."""
    return flags_of(fold(words)).question or len(words.split()) > _MOST_NAMES


def _asks_nothing(step: Step) -> bool:
    """Tell whether a step only waits or ends the journey, so that no words answer it."""
    return step.id in WAITING or step.id == "end"


def _looks_like_an_answer(step: Step, meaning: Meaning, words: str) -> bool:
    """Say whether a step that says itself what is wrong should read words that are unsure."""
    own = SLOT_OF_STEP.get(step.id)
    digits = sum(each.isdecimal() for each in words)
    if own == "name":
        return any(value_of(each.values, own) is not None for each in meaning.offers)
    return digits > len(words) // 2


def _reason(step: Step, question: Question) -> str:
    """Return what is wrong with words that are none of a step's answers."""
    if step.id.startswith("consent.") and step.id != "consent.reconsider":
        return "yes_or_no"
    match SLOT_OF_STEP.get(step.id):
        case "amount_fen" | "income_fen" | "debt_fen":
            return "not_an_amount"
        case "tenor_months":
            return "not_a_tenor"
        case "rating":
            return "one_to_five"
    return "choose" if question.choices else "unclear"
