"""Hears what was typed: in reply to what was asked back, in parts, or while a doubt stands.

What one meaning leads to is in `reactions`.
"""

from collections.abc import Sequence
from typing import Final

from loanflow_tui.dialogue import digressions
from loanflow_tui.dialogue.asked_back import may_be_to_something_else, read_reply
from loanflow_tui.dialogue.context import context_of
from loanflow_tui.dialogue.crises import BEHIND, TROUBLE, on_crisis, on_trouble, reply_to_doubt
from loanflow_tui.dialogue.engine import Beside, Engine
from loanflow_tui.dialogue.offers import (
    ANEW,
    answerable,
    doubt_at,
)
from loanflow_tui.dialogue.reactions import COMMENT, choose, react
from loanflow_tui.dialogue.remarks import topic_of_remark
from loanflow_tui.dialogue.repairs import out_of_patience
from loanflow_tui.dialogue.several import Several, taken_apart
from loanflow_tui.dialogue.slot_values import (
    chip_for,
    value_of,
)
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.steps.waiting import RESTING
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand import exact_choice
from loanflow_tui.dialogue.understand.context import ACCEPTING, DECLINING, SLOT_OF_STEP
from loanflow_tui.dialogue.understand.interpreter import interpret
from loanflow_tui.dialogue.understand.meaning import (
    Act,
    CommandName,
    Crisis,
    Meaning,
    Topic,
)
from loanflow_tui.dialogue.understand.remarks import presses_wrong
from loanflow_tui.lending.api import AnswerWay

_SAYS_IT_ALL: Final = frozenset({"look_again", Topic.DECLINED_WHY.value})
"""Remarks about a no just heard, beside which nothing else in the line is answered."""


async def understand(
    talk: Engine, step: Step, question: Question, words: str, way: AnswerWay = ""
) -> bool:
    """Understand what was typed and do as was meant; False when the words stay for editing.

    A file that is dropped on the terminal looks like a pasted path, and is neither.
    """
    talk.asked_beside = ()
    if doubt := doubt_at(step, talk.conversation_state):
        return await _while_in_doubt(talk, step, doubt, words)
    way = "" if question.kind == "file" else way
    offers, said_to = talk.conversation_state.offers, answerable(step, talk.situation)
    named = exact_choice(words, digressions.choice_names(said_to, talk.session))
    reply = read_reply(words, question, offers) if named is None else None
    match reply:
        case (how, reading):
            return await choose(talk, step, reading, words=words, way=way or how)
        case "neither" if offers[0] in BEHIND:
            await on_crisis(talk, step, BEHIND[offers[0]], words)
            return True
        case "neither":
            await talk.show_aside(step, "neither", words)
            return True
        case "which" if not out_of_patience(talk):
            return await talk.ask_back(step, words, offers)
        case "which":
            await talk.show_aside(step, "neither", words)
            return True
    context = context_of(talk.session, talk.situation, step)
    meaning = (talk.session.interpret or interpret)(words, context)
    if named is None and meaning.act is not Act.CRISIS and _refused_by_mistake(talk, words):
        return await talk.ask_back(step, words, (ANEW,))
    if _was_beside(talk) and may_be_to_something_else(step.id, words, meaning):
        sides = (ACCEPTING.get(step.id, "agree"), DECLINING.get(step.id, "refuse"))
        own = {each.id for each in said_to.choices}
        return await talk.ask_back(step, words, tuple(each for each in sides if each in own))
    remark = topic_of_remark(meaning, words, said_to) if step.id != RESTING else None
    if _may_hold_more(step, meaning) and remark not in _SAYS_IT_ALL:
        several = taken_apart(words, said_to, context, talk.view)
        unread = remark is None and meaning.act in (Act.UNSURE, Act.REJECT)
        if several.holds_more or (several.topics and unread):
            return await _answer_each(talk, step, said_to, meaning, several, words)
    if remark is not None:
        await talk.show_aside(step, remark, words)
        return True
    return await react(talk, step, said_to, meaning, words, way or meaning.how)


def _refused_by_mistake(talk: Engine, words: str) -> bool:
    """Say whether words take back the no that was just given, before anything else was said."""
    state = talk.conversation_state
    first = not state.repairs and not state.last_aside
    return first and presses_wrong(words) and digressions.refused_last(talk.view)


def _was_beside(talk: Engine) -> bool:
    """Say whether the last words were not understood, or small talk: a yes may be to those."""
    state = talk.conversation_state
    chatted = state.last_aside.startswith("chat_")
    return not state.offers and (bool(state.repairs) or chatted)


def _may_hold_more(step: Step, meaning: Meaning) -> bool:
    """Say whether words are looked at part by part: no reply's own label, and no trouble."""
    plain = meaning.how in ("label", "number") or meaning.act in (Act.CRISIS, Act.REFUSE)
    return not plain and step.id not in (RESTING, COMMENT)


async def _answer_each(
    talk: Engine, step: Step, question: Question, meaning: Meaning, several: Several, words: str
) -> bool:
    """Answer each question of a line in order; what is said beside them is done or proposed.

    A value is taken where the whole line says it or only its part can be (a name); else it is
    proposed at the question that comes back.
    """
    topics, value, wish = several.topics, several.value, several.wish
    slot = SLOT_OF_STEP.get(step.id)
    taken = meaning.act is Act.ANSWER and slot in meaning.values.said()
    if taken or wish is not None:
        talk.asked_beside = tuple(Beside(topic, "", several.values) for topic in topics)
        done, said_words = (meaning, words) if taken or wish is None else (wish.meaning, words)
        return await react(talk, step, question, done, said_words, done.how)
    proposed: dict[str, str] = dict(several.values)
    if value is not None and slot is not None:
        said = value_of(value.meaning.values, slot)
        if said is None or chip_for(slot, said) is None:
            rest = words.replace(value.words, "", 1).strip(" ,.;，。；")
            first, *others = topics
            talk.asked_beside = (Beside(first, rest), *(Beside(each) for each in others))
            return await react(talk, step, question, value.meaning, value.words, value.meaning.how)
        proposed[step.id] = str(said)
    for at, topic in enumerate(topics):
        await talk.mention(step, topic, "" if at else words, proposed)
    await talk.carry_out()
    return True


async def _while_in_doubt(talk: Engine, step: Step, doubt: Sequence[str], words: str) -> bool:
    """Take the answer to whether somebody is all right, or borrows by own decision.

    Whatever else is asked is answered, and then that is asked again; no answer to the step's own
    question is taken before.
    """
    question = answerable(step, talk.situation)
    named = exact_choice(words, digressions.choice_names(question, talk.session))
    picked = named or reply_to_doubt(words, doubt, _own_reply(talk, step, words))
    if picked == TROUBLE:
        await on_crisis(talk, step, BEHIND[doubt[0]], words)
        return True
    if picked is not None:
        return await choose(talk, step, picked, words=words, way="words")
    meaning = interpret(words, context_of(talk.session, talk.situation, step))
    remark = topic_of_remark(meaning, words, question)
    if not _ABOUT_THE_QUESTION.isdisjoint((meaning.wish, remark, meaning.topic)):
        remark = "doubt"
    if meaning.act is Act.CRISIS and meaning.crisis is not Crisis.HARDSHIP:
        await on_trouble(talk, step, meaning, words)
    elif remark is not None and remark not in _GOES_ON:
        await talk.show_aside(step, remark, words)
    elif meaning.act is Act.ASK or meaning.wish in _STILL_DONE or meaning.command in _STILL_DONE:
        return await react(talk, step, question, meaning, words, meaning.how)
    else:
        return await talk.ask_back(step, words, doubt)
    return True


_STILL_DONE: Final = frozenset(
    {CommandName.CANCEL, CommandName.START_OVER, CommandName.HUMAN, CommandName.LANGUAGE,
     CommandName.SUMMARY, CommandName.PROGRESS}
)  # fmt: skip
"""Wishes that are granted before a doubt is settled."""

_ABOUT_THE_QUESTION: Final = frozenset(
    {"help", "why", "confused", Topic.WHY_ASKED.value, Topic.CHOICE_MEANING.value}
)
_GOES_ON: Final = frozenset({"resume", "what_next", "nods", "hurry", "too_soon"})
"""Remarks that want to go on, which is what the doubt keeps from."""


def _own_reply(talk: Engine, step: Step, words: str) -> bool:
    """Say whether words are one of the step's own replies, which no doubt is settled by."""
    names = digressions.choice_names(step.ask(talk.situation), talk.session)
    return exact_choice(words, names) is not None
