"""Sample answers to the current question: a persona's by its story, others' by their data."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from loanflow_tui.applicants import business_code, generate
from loanflow_tui.dialogue.cards.identity import region_message
from loanflow_tui.dialogue.conversation_state import DOUBTS
from loanflow_tui.dialogue.session import seed_of
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.lending.api import (
    ApplicationView,
    CardRefused,
    CodeRefused,
    DocumentKind,
    DocumentRefused,
    Event,
    Fact,
    NameGiven,
    Recorded,
    RepairShown,
    code_of,
)

if TYPE_CHECKING:
    from loanflow_tui.applicants import Applicant
    from loanflow_tui.dialogue.wording import Wording

CHOICE = "choice:"
"""What a sample begins with that is a choice's id, not words."""


class AnswersFor(Protocol):
    """Says who applies, and in which words: a session, or what takes its place."""

    def applicant(self, view: ApplicationView) -> "Applicant": ...

    def wording(self, language: str) -> "Wording": ...


class Asked(NamedTuple):
    """Who is asked, how the application stands, and what went before."""

    who: "Applicant"
    view: ApplicationView
    journal: Sequence[Recorded]
    session: AnswersFor

    @property
    def language(self) -> str:
        """The language that the applicant types in."""
        return self.view.origin.language.value


_AT_THE_LOAN = ("loan_plan", "loan_instalment", "loan_all")
"""What leads to the end of a loan, the first that is offered; nothing once it is settled."""


def has_sample(question: Question | None) -> bool:
    """Say whether the applicant would answer at all, whatever it is."""
    if question is not None and question.choices and question.choices[0].id in DOUBTS:
        return True
    if question is not None and question.step == "loan.home":
        return _at_the_loan(question) is not None
    return question is not None and (question.step in _ANSWERS or bool(question.choices))


def sample_for(
    session: AnswersFor,
    view: ApplicationView,
    question: Question | None,
    journal: Sequence[Recorded] = (),
) -> str | None:
    """Return what the applicant would answer: text, or `choice:ID`; None where nothing fits.

    Whoever has more than one card, code or document gives the next once one was refused; what was
    refused stands in `journal`.
    """
    if question is None:
        return None
    if question.choices and question.choices[0].id in DOUBTS:
        return _first_choice(question)
    if question.step == "loan.home":
        return _at_the_loan(question)
    answer = _ANSWERS.get(question.step)
    if answer is None:
        return _first_choice(question)
    sample = answer(Asked(session.applicant(view), view, journal, session))
    if not sample.startswith(CHOICE):
        return sample
    offered = {choice.id for choice in question.choices}
    return sample if sample.removeprefix(CHOICE) in offered else _first_choice(question)


def _at_the_loan(question: Question) -> str | None:
    offered = {choice.id for choice in question.choices}
    leading = next((each for each in _AT_THE_LOAN if each in offered), None)
    return pick(leading) if leading is not None else None


def _first_choice(question: Question) -> str | None:
    """Return the choice that leads on."""
    leading = [choice for choice in question.choices if choice.primary] or question.choices
    return pick(leading[0].id) if leading else None


def pick(choice_id: str) -> str:
    """Return a choice as a sample."""
    return f"{CHOICE}{choice_id}"


def refusals(journal: Sequence[Recorded], step: str) -> int:
    """Return how often an answer to a step was refused."""
    refused = (event for _, _, event, _ in journal if type(event) in _REFUSED_STEP)
    return sum(1 for event in refused if _REFUSED_STEP[type(event)](event) == step)


_OF_AGE = frozenset({"too_old", "too_young"})
_REFUSED_STEP: dict[type[Event], Callable[[Any], str]] = {
    CardRefused: lambda _: "verify.card",
    CodeRefused: lambda event: f"{event.purpose}.code",
    DocumentRefused: lambda event: f"documents.{event.document}",
    RepairShown: lambda event: event.step,
}


def _verify_code(asked: Asked) -> str:
    """Have the code sent again where the SMS was lost; type it otherwise."""
    sent = asked.view.code_sent(Fact.CODE_SENT)
    if sent is not None and not sent.delivered and sent.send == 1:
        return pick("resend")
    typed = asked.who.code_after(refusals(asked.journal, "verify.code"))
    return typed if sent is None else code_of(typed, len(sent.code))


def _sign_code(asked: Asked) -> str:
    sent = asked.view.code_sent(Fact.SIGN_CODE_SENT)
    return sent.code if sent is not None else ""


def _card(asked: Asked) -> str:
    return asked.who.card_after(refusals(asked.journal, "verify.card"))


def _number(asked: Asked) -> str:
    """Return the own number; where it was refused for the age, that of somebody who may borrow."""
    reasons = {each.event.reason for each in asked.journal if isinstance(each.event, RepairShown)}
    if not reasons & _OF_AGE:
        return asked.who.number
    return generate(seed_of(asked.view)).number


def _uscc(asked: Asked) -> str:
    return asked.who.uscc or business_code(seed_of(asked.view))


def _amount(asked: Asked) -> str:
    """Return what the applicant wants, as far as it can be had."""
    offer = asked.view.need_offer()
    wanted = max(offer.min_fen, min(asked.who.amount_fen, offer.limit_fen))
    return str(wanted // 100)


def _tenor(asked: Asked) -> str:
    """Return the tenor nearest to what the applicant wants."""
    offer, wanted = asked.view.need_offer(), asked.who.months
    possible = offer.tenors_for(asked.view.amount_fen or offer.min_fen) or offer.tenors
    return pick(f"months_{min(possible, key=lambda months: (abs(months - wanted), months))}")


def _method(asked: Asked) -> str:
    methods = asked.view.need_offer().methods_for(asked.view.months or 0)
    return pick(asked.who.method.value if asked.who.method in methods else methods[0].value)


def _signature(asked: Asked) -> str:
    given = asked.view.get(NameGiven)
    return given.name if given is not None else asked.who.name


def _region(asked: Asked) -> str:
    wording = asked.session.wording(asked.language)
    return wording.say(region_message(asked.who.province))


def _file(_: Asked) -> str:
    return pick("use_sample")


def _yuan(fen: int) -> str:
    """Return an amount as it would be typed."""
    yuan, part = divmod(fen, 100)
    return f"{yuan}.{part:02d}" if part else str(yuan)


_ANSWERS: dict[str, Callable[[Asked], str]] = {
    "product": lambda asked: pick(asked.who.product.value),
    "consent.marketing": lambda _: pick("skip"),
    "identity.name": lambda asked: asked.who.name,
    "identity.number": _number,
    "identity.mobile": lambda asked: asked.who.mobile,
    "identity.uscc": _uscc,
    "verify.code": _verify_code,
    "verify.card": _card,
    "payout.card": _card,
    "profile.occupation": lambda asked: pick(asked.who.occupation.value),
    "profile.employer": lambda asked: asked.who.employer_in(asked.language),
    "profile.income": lambda asked: _yuan(asked.who.monthly_income_fen),
    "profile.purpose": lambda asked: pick(asked.who.purpose.value),
    "profile.debt": lambda asked: _yuan(asked.who.monthly_debt_fen),
    "profile.region": _region,
    **{f"documents.{kind.value}": _file for kind in DocumentKind},
    "offer.amount": _amount,
    "offer.tenor": _tenor,
    "offer.method": _method,
    "offer.accept": lambda _: pick("accept"),
    "sign.costs": lambda _: pick("confirm_costs"),
    "sign.name": _signature,
    "sign.code": _sign_code,
    "closing.rating": lambda asked: pick(f"stars_{asked.who.rating}"),
    "closing.comment": lambda asked: asked.who.comment_in(asked.language) or pick("skip"),
}
