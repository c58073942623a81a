"""Digressions at any point; the question comes back after them."""

from loanflow_tui.dialogue.conversation_state import HOME
from loanflow_tui.dialogue.engine import Engine
from loanflow_tui.dialogue.intents import ELSEWHERE, OF_THE_LOAN, grant
from loanflow_tui.dialogue.offers import ANEW, CHANGEABLE, WITHDRAW
from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.slot_values import chip_for
from loanflow_tui.dialogue.steps.base import Step
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.dialogue.understand import Intent
from loanflow_tui.dialogue.understand.choices import Option
from loanflow_tui.dialogue.understand.remarks import named_language
from loanflow_tui.lending.api import (
    SYSTEM_FACTS,
    TARGETS,
    ApplicationView,
    ConsentKind,
    Fact,
    Language,
    Product,
    State,
    consent_fact,
    finished,
)
from loanflow_tui.lending.api import commands as c
from loanflow_tui.lending.api import events as e

_NOT_ANSWERS = SYSTEM_FACTS | {Fact.CODE, Fact.SIGN_CODE, Fact.FACE}
_CHANGES = frozenset({"change", "back", "start_over", "cancel"})
_CHOSEN_ANEW = "product"
"""What nearly every other answer rests on: the new one is asked for before anything is undone."""

_CHANGING = {f"change_{target}": Intent("change", target) for target in CHANGEABLE.values()}
_CHOICES = {
    "why_limit": Intent("why_limit"),
    "read": Intent("read"),
    ANEW: Intent("back"),
    **_CHANGING,
    **{f"{WITHDRAW}{kind.value}": Intent("withdraw_consent", kind.value) for kind in ConsentKind},
}


def last_answer(view: ApplicationView) -> Fact | None:
    """Return the answer that "back" takes back, if there is one."""
    given = (fact for fact in reversed(list(view.facts)) if fact not in _NOT_ANSWERS)
    return next(given, None)


def refused_last(view: ApplicationView) -> bool:
    """Say whether the last answer was a no to a consent, and can still be taken back."""
    last = last_answer(view)
    refused = {consent_fact(kind) for kind in ConsentKind if not view.consented(kind)}
    return last in refused and Fact.SIGNED not in view.facts and not finished(view)


def of_choice(picked: str, step: Step) -> Intent | None:
    """Return what a quick reply that is none of a step's answers stands for."""
    return None if picked in step.choices and picked in _CHANGING else _CHOICES.get(picked)


def choice_names(question: Question, session: Session) -> list[Option]:
    """Return each choice's id, its label, and what else it may be called."""
    first, *others = (session.wording(language.value) for language in Language)
    return [
        (
            choice.id,
            first.say(choice.label),
            (choice.id, *(wording.say(choice.label) for wording in others)),
        )
        for choice in question.choices
    ]


async def take(talk: Engine, step: Step, intent: Intent, words: str) -> bool:
    """Act on `intent`; False when here it is an answer after all."""
    offered = {choice.id for choice in talk.question.choices} if talk.question else set()
    wish = intent.name == ELSEWHERE or intent.name.startswith(OF_THE_LOAN)
    if intent.name in offered and intent.name not in _CHOICES and not wish:
        return False
    if talk.view.work.resting and (wish or intent.name in _CHANGES):
        await talk.show_aside(step, "resting", words)
        return True
    if intent.name in _CHANGES and await too_late(talk, step, intent, words):
        return True
    match intent.name:
        case "change":
            await _change(talk, step, intent, words)
        case "withdraw_consent":
            await talk.carry_out(c.WithdrawConsent(consent=ConsentKind(intent.target or "")))
        case "back":
            await _back(talk, step, words)
        case "language":
            await _language(talk, step, intent, words)
        case name if wish:
            await grant(talk, step, name, words)
        case name:
            await talk.show_aside(step, name, words)
    return True


async def too_late(talk: Engine, step: Step, intent: Intent, words: str) -> bool:
    """Say so where nothing can be taken back any more."""
    if Fact.SIGNED in talk.view.facts and talk.view.closed_as is not State.CANCELLED:
        await talk.show_aside(step, _once_signed(talk, intent), words)
        return True
    if finished(talk.view):
        await talk.show_aside(step, "ended", words)
        return True
    if talk.conversation_state.confirming is not None and intent.name == "back":
        await talk.show_aside(step, "kept", words)
        return True
    if talk.view.monitoring.hold is not None and intent.name != "cancel":
        await talk.show_aside(step, "on_hold", words)
        return True
    return False


_SAID_INSTEAD = {
    "card": "change_card", "mobile": "change_phone", "consents": "consent_withdraw",
}  # fmt: skip
"""What is answered to a change that comes too late, where more can be said than that."""


def _once_signed(talk: Engine, intent: Intent) -> str:
    """Return what is answered to a change once it is signed: a payout that failed leaves ways."""
    view, place = talk.view, talk.conversation_state.place
    if intent.name in ("back", "cancel") and view.loan is not None and _paying(view, place):
        return "loan"
    unpaid = Fact.PAYOUT not in view.facts
    if unpaid and intent.name == "cancel":
        return "cancel"
    if view.payout.problem is None:
        waiting = "too_late_waiting" if unpaid else "too_late"
        return _SAID_INSTEAD.get(intent.target or "", waiting)
    match intent:
        case Intent("change", "card"):
            return "other_card"
        case Intent("back") if place == "payout.card":
            return "payout"
    return "too_late_unpaid"


def _paying(view: ApplicationView, place: str | None) -> bool:
    """Tell whether the applicant looks at a repayment and has not yet ordered it."""
    return place not in (None, HOME) and finished(view)


async def _change(talk: Engine, step: Step, intent: Intent, words: str) -> None:
    """Take back the answer named, and what rests on it; give the new one, if it was said too."""
    wanted = TARGETS.get(intent.target or "", ())
    given = [fact for fact in wanted if fact in talk.view.facts]
    if intent.value and step.id in {fact.value for fact in wanted}:
        await talk.understand_as(intent.value)
    elif not wanted:
        await talk.show_aside(step, "change_what", words)
    elif not given:
        await talk.show_aside(step, "nothing_to_change", words)
    elif intent.target == _CHOSEN_ANEW and not intent.value and (anew := _others(talk, intent)):
        await talk.ask_back(step, words, anew)
    else:
        await talk.mention(step, "change", words)
        await talk.take_back(given[0], *given[1:])
        if intent.value:
            await talk.understand_as(intent.value)


def _others(talk: Engine, intent: Intent) -> tuple[str, ...]:
    """Return the quick replies for the products that were not chosen: the new one is asked first,
    since nearly everything rests on it.
    """
    chosen = talk.view.get(e.ProductChosen)
    others = (each for each in Product if chosen is None or each is not chosen.product)
    chips = (chip_for("product", each) for each in others)
    return tuple(each for each in chips if each is not None)


async def _back(talk: Engine, step: Step, words: str) -> None:
    fact = last_answer(talk.view)
    if talk.conversation_state.refused is not None:
        fact = consent_fact(talk.conversation_state.refused)
    if fact is None:
        await talk.show_aside(step, "first_question", words)
    else:
        await talk.mention(step, "back", words)
        await talk.take_back(fact)


async def _language(talk: Engine, step: Step, intent: Intent, words: str) -> None:
    """Go on in the language named, or in the next one."""
    spoken = talk.view.origin.language
    wanted = intent.language or named_language(words) or spoken.following
    if wanted is spoken and intent.language is None:
        await talk.show_aside(step, "confused", words)
        return
    await talk.mention(step, "language", words)
    if wanted is talk.view.origin.language:
        await talk.carry_out()
    else:
        await talk.carry_out(c.SwitchLanguage(language=wanted))
        talk.tell_rewritten()
