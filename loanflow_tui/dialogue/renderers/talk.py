"""Turns about questions, answers, repairs and clarifications."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from loanflow_tui.dialogue.answers.terms import tenors_listed
from loanflow_tui.dialogue.cards.consent import consent_card
from loanflow_tui.dialogue.cards.loan import loan_card
from loanflow_tui.dialogue.catalogue import worded
from loanflow_tui.dialogue.conversation_state import PART_PLANS, PLACES
from loanflow_tui.dialogue.messages import Day, Listing, Message, Moment, Rate, Value, Yuan
from loanflow_tui.dialogue.offers import ALL_RIGHT, ANEW, LATER, OWN_WISH, doubt_at
from loanflow_tui.dialogue.possible_values import can_be_had
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, heard, say
from loanflow_tui.dialogue.renderers.digressions import answer_to
from loanflow_tui.dialogue.renderers.repairs import repair_id, repair_message
from loanflow_tui.dialogue.slot_values import chip_for, of_chip, proposal_of
from loanflow_tui.dialogue.steps.catalogue import STEPS
from loanflow_tui.dialogue.steps.labels import choice_label
from loanflow_tui.dialogue.steps.market import LENDER, lender_label
from loanflow_tui.dialogue.steps.waiting import RESTING
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.dialogue.wording import AGAIN
from loanflow_tui.lending.api import ApplicationView, CardLinked, ConsentKind
from loanflow_tui.lending.api import events as e

AGREEING = frozenset({"agree", "accept", "confirm_costs", "repay_now", "start_over", "cancel"})
"""Quick replies that agree to something with consequences."""

_SAY_IT_RESTS = frozenset({RESTING, "resting_ready", "resting_misread", "crisis_self_harm"})
"""Topics whose answer says that nothing has to be answered now."""

_ASKED_IN_FULL = frozenset(
    {"", "resume", "recall_asked", "language", "change", "back", "kept", *PLACES}
)
"""Topics after which a question is asked as it was the first time."""

_CONSENTS = {f"consent.{kind.value}": kind for kind in ConsentKind}


def _asked(event: e.QuestionShown, scene: Scene) -> Iterable[Turn]:
    """Ask the question, unless the applicant was just told that the application rests."""
    if event.step == RESTING and scene.conversation_before.last_aside in _SAY_IT_RESTS:
        return
    if doubt := doubt_at(STEPS[event.step], scene.conversation):
        yield say(f"crisis-still-{_kind_of(doubt)}-{scene.view.seq // 2 % 2 + 1}")
        return
    question = STEPS[event.step].ask(scene.situation)
    kind, again = _CONSENTS.get(event.step), scene.conversation_before.asked == event.step
    card = None
    if kind is not None and not again:
        card = consent_card(kind, scene.view, scene.policy)
    loan = scene.view.loan
    early = obtainable(event.step, scene.conversation.proposals, scene)
    if early is not None:
        yield say("value-proposed", value=early)
    if event.step == "loan.home" and loan is not None and not again:
        card = loan_card(loan, scene.view.today, _account(scene.view))
    said_beside = again and scene.conversation_before.last_aside not in _ASKED_IN_FULL
    prompt = _once_more(question.prompt) if said_beside else question.prompt
    yield Turn("", "assistant", prompt, card=card)


def _kind_of(doubt: tuple[str, ...]) -> str:
    return "safe" if doubt[0] == ALL_RIGHT else "own"


def _once_more(prompt: Message) -> Message:
    """Return the short form of a question that was asked just before something said beside it."""
    return Message(prompt.id, prompt.args, shortly=worded(f"{prompt.id}{AGAIN}"))


def _account(view: ApplicationView) -> str:
    linked = view.get(CardLinked)
    return linked.masked if linked is not None else ""


def _answered(event: e.AnswerGiven, scene: Scene) -> Iterable[Turn]:
    """Show the answer; the words of a correction were shown when it began."""
    if event.step in scene.conversation_before.heard:
        return
    if event.words:
        yield heard(event.words)
    elif event.choice is not None:
        lender = event.choice.startswith(LENDER)
        yield heard(
            lender_label(event.choice, scene.policy) if lender else choice_label(event.choice)
        )


def _repaired(event: e.RepairShown, scene: Scene) -> Iterable[Turn]:
    if event.words:
        yield heard(event.words)
    values = typed(event.values)
    if (event.step, event.reason) == ("offer.tenor", "tenor_not_offered"):
        values["tenors"] = tenors_listed(scene)
    sentence = Message(repair_id(event.step, event.reason), values)
    yield Turn("", "assistant", repair_message(event, sentence, scene), tone="warn")


def _of_one_slot(offers: Sequence[str]) -> bool:
    """Say whether all readings are values for the same answer."""
    said = [of_chip(each) for each in offers]
    return len(said) > 1 and all(each and said[0] and each[0] == said[0][0] for each in said)


def _asked_back(event: e.ClarificationShown, scene: Scene) -> Iterable[Turn]:
    """Ask what was meant, worded differently the second time or after an unclear yes."""
    if event.words:
        yield heard(event.words)
    times = (len(scene.conversation.repairs) + 1) % 2 + 1
    agreeing = next((each for each in event.offers if each in AGREEING), None)
    if event.offers and event.offers == scene.conversation_before.doubt:
        yield say(f"crisis-first-{_kind_of(event.offers)}-{scene.view.seq % 2 + 1}")
    elif ANEW in event.offers:
        yield say("clarify-anew")
    elif ALL_RIGHT in event.offers:
        yield say("crisis-perhaps")
    elif OWN_WISH in event.offers:
        yield say("crisis-perhaps-forced")
    elif LATER in event.offers:
        name = "clarify-stuck" if agreeing is None else "clarify-undecided"
        yield say(f"{name}-{times}", tone="warn")
    elif agreeing is not None and agreeing == event.offers[0]:
        yield say(f"clarify-agree-{times}", choice=choice_label(agreeing))
    elif agreeing is not None:
        yield say(f"clarify-either-{times}", choice=choice_label(agreeing))
    elif len(event.offers) == 1:
        yield say(f"clarify-one-{times}", choice=choice_label(event.offers[0]))
    else:
        kind = "value-" if _of_one_slot(event.offers) else ""
        yield say(f"clarify-{kind}{times}")


def _kept(event: e.ValuesHeard, scene: Scene) -> Iterable[Turn]:
    """Say which values are kept until their question comes.

    Values given along with an answer appear in its echo.
    """
    if event.words:
        yield heard(event.words)
        noted = list(_noted(scene, scene.conversation.heard))
        yield from noted or (say("values-later"),)


def _noted(scene: Scene, steps: Iterable[str]) -> Iterable[Turn]:
    shown = [obtainable(step, scene.conversation.proposals, scene) for step in steps]
    listed = tuple(each for each in shown if each is not None)
    if listed:
        yield say("values-kept", values=Listing(listed))


def obtainable(step: str, proposals: Mapping[str, str], scene: Scene) -> Message | None:
    """Return an earlier value as a quick reply; None for one that can't be had here."""
    found = proposal_of(proposals, step)
    if found is None or not can_be_had(*found, scene.view, scene.policy):
        return None
    return proposed(step, proposals)


def proposed(step: str, proposals: Mapping[str, str]) -> Message | None:
    """Return an earlier value as a quick reply; None for identifying values."""
    found = proposal_of(proposals, step)
    chip = chip_for(*found) if found is not None else None
    return choice_label(chip) if chip is not None else None


def _in_passing(event: e.AsideShown, scene: Scene) -> Iterable[Turn]:
    """Show what was typed, and the answer; the sum of a part repayment was shown as typed."""
    if event.words and event.topic != PART_PLANS:
        yield heard(event.words)
    # The current question itself proposes its value.
    if event.words:
        yield from _noted(scene, (step for step in scene.conversation.heard if step != event.step))
    yield from answer_to(event, scene)
    if event.beside:
        yield say("clarify-other")


def typed(values: dict[str, str]) -> dict[str, Value]:
    """Return machine-readable values with their types, by name."""
    return dict(_typed(name, value) for name, value in values.items())


def _typed(name: str, value: str) -> tuple[str, Value]:
    plain, _, kind = name.rpartition("_")
    match kind:
        case "fen":
            return plain, Yuan(int(value), whole=True)
        case "rate":
            return name, Rate(Decimal(value))
        case "on":
            return plain, Day(date.fromisoformat(value))
        case "at" | "until":
            return name, Moment(datetime.fromisoformat(value))
    return name, int(value) if value.isascii() and value.isdecimal() else value


RENDERERS: dict[type, Renderer] = {
    e.QuestionShown: _asked,
    e.AnswerGiven: _answered,
    e.RepairShown: _repaired,
    e.AsideShown: _in_passing,
    e.ClarificationShown: _asked_back,
    e.ValuesHeard: _kept,
}
