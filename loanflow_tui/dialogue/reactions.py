"""Acts on a meaning. The consequences decide how certain it must be.

The interpreter says what an utterance means; here it is done, answered or asked back. Consents,
acceptance, signature and repayment come only from a choice (tapped, or its own label or number
typed) or from a plain yes; whatever is less sure records nothing.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from loanflow_tui.dialogue import digressions
from loanflow_tui.dialogue.asked_values import values_in_question
from loanflow_tui.dialogue.changes import correct, mended_sum
from loanflow_tui.dialogue.context import context_of
from loanflow_tui.dialogue.crises import on_crisis, on_trouble
from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.offers import (
    ALL_RIGHT,
    FORCED,
    LATER,
    NOT_YET,
    OWN_WISH,
    reading_of,
)
from loanflow_tui.dialogue.possible_values import can_be_had, out_of_reach, term_said
from loanflow_tui.dialogue.purposes import ask_purpose_again, doubted
from loanflow_tui.dialogue.slot_values import (
    FACT_OF_SLOT,
    PART,
    command_for,
    proposal_of,
    value_of,
)
from loanflow_tui.dialogue.steps.base import Repair, Step
from loanflow_tui.dialogue.steps.waiting import RESTING, WAITING
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand import read_yes_no
from loanflow_tui.dialogue.understand.codes import asks_for_another
from loanflow_tui.dialogue.understand.context import (
    SLOT_OF_STEP,
    STEP_OF_SLOT,
    Context,
)
from loanflow_tui.dialogue.understand.intents import Intent, read_intent
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    CommandName,
    Crisis,
    Meaning,
    Slot,
    Topic,
    Value,
    Values,
)
from loanflow_tui.dialogue.understand.named import COME_BACK, read_named, ready_to_go_on
from loanflow_tui.dialogue.understand.normalise import fold
from loanflow_tui.dialogue.understand.of_the_offer import terms_compared
from loanflow_tui.dialogue.understand.remarks import is_all_right, is_misread, read_remark
from loanflow_tui.dialogue.understand.utterance import Utterance
from loanflow_tui.dialogue.unsure import NOTHING_ASKED, ask_reading, beside, reject, still_asks
from loanflow_tui.dialogue.value_answers import give_value, hand_in, hand_in_sample, read, said
from loanflow_tui.lending.api import AnswerWay, finished
from loanflow_tui.lending.api import commands as c

_SAID: Final = 1.0
"""How sure trouble is that is spoken of in so many words."""

COMMENT, RECONSIDER = "closing.comment", "consent.reconsider"
RESEND: Final = "resend"


async def react(
    talk: Engine, step: Step, question: Question, meaning: Meaning, words: str, way: AnswerWay
) -> bool:
    """Do, answer or ask back as was meant."""
    if step.id == RESTING and (_is_well(meaning, words) or not _wakes(meaning)):
        return await _while_resting(talk, step, meaning, words)
    if step.id == COMMENT and not meaning.wish and meaning.act in (Act.CHAT, Act.UNSURE):
        return await read(talk, step, words, way=way)
    if step.id == RECONSIDER and CommandName.BACK in (meaning.wish, meaning.command):
        return await choose(talk, step, "reconsider", words=words, way="words")
    if meaning.wish:
        intent = read_intent(words) or Intent(meaning.wish)  # type: ignore[arg-type]
        if await digressions.take(talk, step, intent, words):
            return True
        if intent.name in {each.id for each in question.choices}:
            return await choose(talk, step, intent.name, words=words, way=way)
    match meaning.act:
        case Act.ANSWER:
            return await _answer(talk, step, question, meaning, words, way)
        case Act.REFUSE:
            return await _refuse(talk, step, question, meaning, words, way)
        case Act.CORRECT:
            return await correct(talk, step, meaning, words)
        case Act.ASK:
            await _asked(talk, step, question, meaning, words, way)
        case Act.CRISIS:
            await on_trouble(talk, step, meaning, words)
        case Act.CHAT:
            context = context_of(talk.session, talk.situation, step)
            chips = beside(meaning, question, words, context)
            await talk.show_aside(step, f"chat_{meaning.chat}", words, beside=chips)
        case Act.COMMAND:
            return await _command(talk, step, question, meaning, words)
        case Act.UNSURE:
            return await ask_reading(talk, step, question, meaning, words)
        case Act.REJECT:
            return await reject(talk, step, question, meaning, words)
    return True


async def _asked(
    talk: Engine, step: Step, question: Question, meaning: Meaning, words: str, way: AnswerWay
) -> None:
    """Answer a question; send the code that is asked for once more."""
    again = meaning.topic is Topic.CODE_MISSING and asks_for_another(words)
    if again and RESEND in {each.id for each in question.choices}:
        await choose(talk, step, RESEND, words=words, way=way)
        return
    context = context_of(talk.session, talk.situation, step)
    values = values_in_question(words, meaning.topic, context, talk.view)
    topic = _asked_for_too_much(talk, values) or _topic_of(meaning, words, context)
    await talk.show_aside(step, topic, words, values, beside(meaning, question, words, context))


async def _while_resting(talk: Engine, step: Step, meaning: Meaning, words: str) -> bool:
    """Ask nothing: say how to reach a person, how to go on, or that nothing has to be answered."""
    if meaning.wish == "human" or meaning.command is CommandName.HUMAN:
        return await choose(talk, step, "human", words=words, way="words")
    if is_misread(words) and _is_well(meaning, words):
        return await _misread(talk, step, words)
    if ready_to_go_on(words, context_of(talk.session, talk.situation, step)):
        return await choose(talk, step, COME_BACK, words=words, way="words")
    ready = meaning.command is CommandName.REPEAT or read_yes_no(words) == "yes"
    ready = (
        ready
        or is_all_right(words)
        or read_remark(words, step.id) in ("go_on", "too_soon", "hurry")
    )
    await talk.show_aside(step, "resting_ready" if ready else RESTING, words)
    return True


def _is_well(meaning: Meaning, words: str) -> bool:
    """Say whether somebody plainly says to be fine, or misunderstood, and speaks of no trouble."""
    spoken = meaning.act is Act.CRISIS and meaning.sure >= _SAID
    plain = meaning.how in ("label", "number") or meaning.wish != ""
    return not spoken and not plain and (is_misread(words) or is_all_right(words))


async def _misread(talk: Engine, step: Step, words: str) -> bool:
    """Apologise to who was misunderstood; where they say to be ready, go on where it was."""
    if not ready_to_go_on(words, context_of(talk.session, talk.situation, step)):
        await talk.show_aside(step, "resting_misread", words)
        return True
    await talk.mention(step, "misread", words)
    await talk.carry_out(c.ShowAside(step=step.id, topic=COME_BACK))
    return True


def _wakes(meaning: Meaning) -> bool:
    """Say whether words do anything while an application rests: its own replies, plainly said."""
    if meaning.command is CommandName.SUMMARY:
        return True
    if meaning.act is Act.CRISIS:
        return meaning.crisis is not Crisis.HARDSHIP
    if meaning.wish in ("help", "why", "language"):
        return True
    return meaning.chosen is not None and meaning.act is Act.ANSWER


async def _answer(
    talk: Engine, step: Step, question: Question, meaning: Meaning, words: str, way: AnswerWay
) -> bool:
    said = {slot: value_of(meaning.values, slot) for slot in meaning.values.said()}
    values = {slot: value for slot, value in said.items() if value is not None}
    own = SLOT_OF_STEP.get(step.id)
    if own == "purpose" and (found := doubted(talk, meaning, words)) is not None:
        return await ask_purpose_again(talk, step, meaning, words, found)
    if meaning.chosen in {each.id for each in question.choices}:
        assert meaning.chosen is not None
        if meaning.chosen == "loan_part" and (part := values.get("amount_fen")) is not None:
            await talk.keep_values(step, "", {PART: str(part)})
        elif early := _early(talk, step, values):
            await talk.keep_values(step, "", early)
        return await choose(talk, step, meaning.chosen, words=words, way=way)
    if not values or step.id == "offer.lender":
        if question.kind == "file":
            return await hand_in(talk, step, words, way=way)
        return await read(talk, step, words, way=way)
    if own is None or own not in values:
        mended = mended_sum(talk.view, values, words)
        if mended is not None:
            return await talk.ask_back(step, words, (mended,))
    early = _early(talk, step, values)
    others = {slot for slot in values if slot != own and slot in FACT_OF_SLOT}
    if others and own not in values and not still_asks(talk.view):
        return await _too_late_for_values(talk, step, question, words)
    if others and not early and own not in values and question.kind != "file":
        topic = out_of_reach(values, talk.view, talk.session.policy)
        if topic is not None:
            await talk.show_aside(step, topic, words)
            return True
        return await reject(talk, step, question, replace(meaning, values=Values()), words)
    if early:
        await talk.keep_values(step, "" if own in values else words, early)
    if own in values:
        return await give_value(talk, step, own, values[own], words, way)
    await talk.carry_out()
    return True


def _early(talk: Engine, step: Step, values: Mapping[Slot, Value]) -> dict[str, str]:
    """Return the values that other steps will ask for, by step, as they are written down."""
    own, given = SLOT_OF_STEP.get(step.id), talk.view.facts
    return {
        STEP_OF_SLOT[slot]: str(value)
        for slot, value in values.items()
        if slot != own and slot in FACT_OF_SLOT and FACT_OF_SLOT[slot] not in given
        if can_be_had(slot, value, talk.view, talk.session.policy, term_said(values))
    }


async def _too_late_for_values(talk: Engine, step: Step, question: Question, words: str) -> bool:
    """Ask whether a part is to be repaid, where that can be; else say that nothing is asked."""
    if "loan_part" in {each.id for each in question.choices}:
        return await talk.ask_back(step, words, ("loan_part",))
    await talk.show_aside(step, "ended" if finished(talk.view) else "too_late", words)
    return True


def _topic_of(meaning: Meaning, words: str, context: Context) -> str:
    """Return what is answered: of two terms on offer, what both of them cost."""
    compared = context.step == "offer.tenor" and meaning.topic is Topic.COST
    if compared and terms_compared(fold(words), context.tenors):
        return "cheaper"
    return str(meaning.topic)


def _asked_for_too_much(talk: Engine, values: Mapping[str, str]) -> str | None:
    """Return what is answered to a question that names what can't be had."""
    said = (proposal_of(values, step) for step in values)
    known = dict(each for each in said if each is not None)
    return out_of_reach(known, talk.view, talk.session.policy)


async def _refuse(
    talk: Engine, step: Step, question: Question, meaning: Meaning, words: str, way: AnswerWay
) -> bool:
    """Take a clear no: as the choice that says so, or as no more than heard.

    A no to "look again, or leave?" may mean either.
    """
    if step.id == RECONSIDER and way == "words":
        return await talk.ask_back(step, words, step.choices)
    if meaning.chosen in {each.id for each in question.choices}:
        assert meaning.chosen is not None
        done = await choose(talk, step, meaning.chosen, words=words, way=way)
        await _ask_back_next(talk, words)
        return done
    await talk.show_aside(step, NOTHING_ASKED if step.id in WAITING else "refused", words)
    return True


async def _ask_back_next(talk: Engine, words: str) -> None:
    """Ask back the reply of the last question that words name beside the no that led there."""
    step = talk.step
    if step is None or step.id != "end":
        return
    named = read_named(Utterance(words, context_of(talk.session, talk.situation, step)))
    if named is not None and named.chosen is not None:
        await talk.ask_back(step, "", (named.chosen,))


async def _command(
    talk: Engine, step: Step, question: Question, meaning: Meaning, words: str
) -> bool:
    match meaning.command:
        case CommandName.REPEAT:
            await talk.show_aside(step, "resume", words)
        case CommandName.PROGRESS:
            await talk.show_aside(step, "time_left", words)
        case CommandName.SUMMARY:
            await talk.show_aside(step, "summary", words)
        case CommandName.HOST:
            await talk.show_aside(step, "host", words)
        case name:
            if await digressions.take(talk, step, Intent(str(name)), words):  # type: ignore[arg-type]
                return True
            own = {each.id for each in question.choices}
            if name in own:
                return await choose(talk, step, str(name), words=words, way="words")
            await talk.show_aside(step, str(name), words)
    return True


_CONFIRMED: Final = frozenset({"loan_extension", "loan_draw"})
"""What is asked for at once where it is picked, or its label is typed; other words for it are
asked back first."""


async def choose(
    talk: Engine,
    step: Step,
    picked: str,
    filled: bool = False,
    words: str = "",
    way: AnswerWay = "tap",
) -> bool:
    """Take a choice, tapped or in words; False when it isn't for the conversation to act on."""
    reading = reading_of(picked)
    if reading is not None and talk.question is not None:
        return await _take_offer(talk, step, talk.question, reading, picked, words)
    if picked == FORCED:
        await on_crisis(talk, step, "coercion", words)
        return True
    if picked in (NOT_YET, ALL_RIGHT, OWN_WISH):
        await talk.show_aside(step, "refused" if picked == NOT_YET else picked, words)
        return True
    if picked == LATER and LATER not in step.choices:
        await talk.show_aside(step, LATER, words)
        return True
    aside = digressions.of_choice(picked, step)
    if aside is not None:
        return await digressions.take(talk, step, aside, words)
    if picked in _CONFIRMED and way == "words":
        return await talk.ask_back(step, words, (picked,))
    if picked == "use_sample":
        return await hand_in_sample(talk, step)
    if step.pick is None or picked == "home":
        return False
    result = step.pick(picked, talk.situation)
    if isinstance(result, Repair):
        return await talk.repair(step, result.reason, words, dict(result.values))
    return await talk.give(step, result, said(step, words, picked, way, filled), words)


async def _take_offer(
    talk: Engine, step: Step, question: Question, reading: Meaning, picked: str, words: str
) -> bool:
    """Take a reading that was offered: its value, its question or its command."""
    own = SLOT_OF_STEP.get(step.id)
    value = value_of(reading.values, own) if own is not None else None
    if own is not None and value is not None:
        proposed = proposal_of(talk.conversation_state.proposals, step.id) == (own, value)
        command = command_for(step.id, own, value)
        way: AnswerWay = "proposal" if proposed else "near"
        return await talk.give(step, command, said(step, words, picked, way), words)
    if reading.act is Act.ANSWER:
        reading = replace(reading, act=Act.CORRECT, how="near")
    return await react(talk, step, question, reading, words, "tap")
