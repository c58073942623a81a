"""What is said in passing, at any point; the question asked before comes back afterwards."""

from typing import TYPE_CHECKING

from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand import Intent
from loanflow_tui.lending import commands as c
from loanflow_tui.lending.journey import SYSTEM_FACTS, Fact
from loanflow_tui.lending.terms import Language
from loanflow_tui.lending.view import ApplicationView

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.dialogue.session import Session

TARGETS: dict[str, Fact] = {
    "income": Fact.INCOME,
    "mobile": Fact.MOBILE,
    "name": Fact.NAME,
    "number": Fact.NUMBER,
    "card": Fact.CARD,
    "employer": Fact.EMPLOYER,
    "occupation": Fact.OCCUPATION,
    "purpose": Fact.PURPOSE,
    "debt": Fact.DEBT,
    "region": Fact.REGION,
    "documents": Fact.ID_FRONT,
    "amount": Fact.AMOUNT,
    "tenor": Fact.TENOR,
    "method": Fact.METHOD,
    "product": Fact.PRODUCT,
}
"""What "change my …" may name, and which answer that is."""

_NOT_ANSWERS = SYSTEM_FACTS | {Fact.CODE, Fact.SIGN_CODE, Fact.FACE}
_SPOKEN = {"help", "why", "cost", "privacy", "human", "status", "start_over", "cancel", "skip"}


def last_answer(view: ApplicationView) -> Fact | None:
    """Return the answer that "back" takes back, if there is one."""
    given = (fact for fact in reversed(list(view.facts)) if fact not in _NOT_ANSWERS)
    return next(given, None)


def of_choice(picked: str) -> Intent | None:
    """Return what a quick reply that is no answer stands for."""
    match picked:
        case "why_limit":
            return Intent("why_limit")
        case "read":
            return Intent("read")
        case "change_mobile":
            return Intent("change", "mobile")
        case _:
            return None


def choice_names(question: Question, session: "Session") -> list[tuple[str, str, tuple[str, ...]]]:
    """Return each choice's id, its label, and what else it may be called."""
    wordings = [session.wording(language.value) for language in Language]
    return [
        (
            choice.id,
            wordings[0].say(choice.label),
            (choice.id, *(wording.say(choice.label) for wording in wordings[1:])),
        )
        for choice in question.choices
    ]


async def take(talk: "Conversation", step: Step, intent: Intent, words: str) -> bool:
    """Act on `intent`; False when here it is an answer after all."""
    match intent.name:
        case "skip" if any(choice.id == "skip" for choice in _choices(talk)):
            return False
        case "human" if step.id == "decision.referred":
            await talk.show_aside(step, "status", words)
        case "change":
            await _change(talk, step, intent.target, words)
        case "back":
            await _back(talk, step, words)
        case "language":
            other = Language.EN if talk.view.language is Language.ZH_CN else Language.ZH_CN
            await talk.carry_out(c.SwitchLanguage(language=other))
            talk.tell_rewritten()
        case "cancel" | "start_over" if Fact.SIGNED in talk.view.facts:
            await talk.show_aside(step, "too_late", words)
        case name:
            await talk.show_aside(step, name if name in _SPOKEN else name, words)
    return True


def _choices(talk: "Conversation") -> tuple[object, ...] | tuple[()]:
    return talk.question.choices if talk.question else ()


async def _change(talk: "Conversation", step: Step, target: str | None, words: str) -> None:
    """Take back the answer named, and what rests on it; or say what can be changed."""
    fact = TARGETS.get(target or "")
    if fact is None:
        await talk.show_aside(step, "change_what", words)
    elif fact not in talk.view.facts:
        await talk.show_aside(step, "nothing_to_change", words)
    elif Fact.SIGNED in talk.view.facts:
        await talk.show_aside(step, "too_late", words)
    else:
        await talk.carry_out(c.Undo(step=fact))


async def _back(talk: "Conversation", step: Step, words: str) -> None:
    fact = last_answer(talk.view)
    if talk.view.refused is not None:
        await talk.carry_out(c.Undo(step=Fact(f"consent.{talk.view.refused.value}")))
    elif Fact.SIGNED in talk.view.facts:
        await talk.show_aside(step, "too_late", words)
    elif fact is None:
        await talk.show_aside(step, "first_question", words)
    else:
        await talk.carry_out(c.Undo(step=fact))
