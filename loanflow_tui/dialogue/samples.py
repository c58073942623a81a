"""What the applicant would answer now: a persona as its story goes, anyone else as they are."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from loanflow_tui.dialogue.session import Session
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.lending.events.identity import NameGiven
from loanflow_tui.lending.events.risk import OfferMade
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.view import ApplicationView

if TYPE_CHECKING:
    from loanflow_tui.applicants import Applicant

CHOICE = "choice:"
"""What a sample begins with that is a choice's id, not words."""

_RATING = 5

Answers = Callable[["Applicant", ApplicationView], str]


def sample_for(session: Session, view: ApplicationView, question: Question | None) -> str | None:
    """Return what the applicant would answer: text, or `choice:ID`; None where nothing fits."""
    if question is None:
        return None
    answers = _ANSWERS.get(question.step)
    if answers is None:
        return _first_choice(question)
    answer = answers(session.applicant(view), view)
    if not answer.startswith(CHOICE):
        return answer
    offered = {choice.id for choice in question.choices}
    return answer if answer.removeprefix(CHOICE) in offered else _first_choice(question)


def _first_choice(question: Question) -> str | None:
    """Return the choice that leads on."""
    leading = [choice for choice in question.choices if choice.primary] or question.choices
    return pick(leading[0].id) if leading else None


def pick(choice_id: str) -> str:
    """Return a choice as a sample."""
    return f"{CHOICE}{choice_id}"


def _code(fact: Fact) -> Answers:
    def answer(_: "Applicant", view: ApplicationView) -> str:
        sent = view.code_sent(fact)
        return sent.code if sent is not None else ""

    return answer


def _amount(applicant: "Applicant", view: ApplicationView) -> str:
    """Return what the applicant wants, as far as it can be had."""
    offer = view.need(OfferMade).offer
    wanted = max(offer.min_fen, min(applicant.amount_fen, offer.limit_fen))
    return str(wanted // 100)


def _tenor(applicant: "Applicant", view: ApplicationView) -> str:
    offer = view.need(OfferMade).offer
    possible = offer.tenors_for(view.amount_fen or offer.min_fen) or offer.tenors
    months = min(possible, key=lambda each: (abs(each - applicant.months), each))
    return pick(f"months_{months}")


def _method(applicant: "Applicant", view: ApplicationView) -> str:
    methods = view.need(OfferMade).offer.methods_for(view.months or 0)
    wanted = applicant.method if applicant.method in methods else methods[0]
    return pick(wanted.value)


def _signature(applicant: "Applicant", view: ApplicationView) -> str:
    given = view.get(NameGiven)
    return given.name if given is not None else applicant.name


def _file(_: "Applicant", __: ApplicationView) -> str:
    return pick("use_sample")


_ANSWERS: dict[str, Answers] = {
    "product": lambda who, _: pick(who.product.value),
    "consent.marketing": lambda *_: pick("skip"),
    "identity.name": lambda who, _: who.name,
    "identity.number": lambda who, _: who.number,
    "identity.mobile": lambda who, _: who.mobile,
    "identity.uscc": lambda who, _: who.uscc or "",
    "verify.code": _code(Fact.CODE_SENT),
    "verify.card": lambda who, _: who.card,
    "profile.occupation": lambda who, _: pick(who.occupation.value),
    "profile.employer": lambda who, _: who.employer,
    "profile.income": lambda who, _: _yuan(who.monthly_income_fen),
    "profile.purpose": lambda who, _: pick(who.purpose.value),
    "profile.debt": lambda who, _: _yuan(who.monthly_debt_fen),
    "profile.region": lambda who, _: who.province,
    "documents.id_front": _file,
    "documents.id_back": _file,
    "documents.bank_statement": _file,
    "documents.business_licence": _file,
    "offer.amount": _amount,
    "offer.tenor": _tenor,
    "offer.method": _method,
    "offer.accept": lambda *_: pick("accept"),
    "sign.name": _signature,
    "sign.code": _code(Fact.SIGN_CODE_SENT),
    "closing.rating": lambda *_: pick(f"stars_{_RATING}"),
    "closing.comment": lambda *_: pick("skip"),
}


def _yuan(fen: int) -> str:
    """Return an amount as it would be typed."""
    yuan, part = divmod(fen, 100)
    return f"{yuan}.{part:02d}" if part else str(yuan)
