"""Choosing from the offer, accepting it, signing by name, and a word at the end."""

from math import ceil

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.agreed_terms import (
    chosen_quote,
    cost_terms,
    kind_of_lender,
)
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.reading import reading_left
from loanflow_tui.lending.contract.costs import cost_digest
from loanflow_tui.lending.events import agreement as e
from loanflow_tui.lending.events.application import AnswerUndone
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import NameGiven
from loanflow_tui.lending.events.money import CommentGiven, PayoutConfirmed, RatingGiven
from loanflow_tui.lending.handlers.registration import handles, works_on
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.identifiers import check_person_name
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.risk.rules.disclosure import cost_table_rule
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Method

LONGEST_COMMENT = 500


@handles(
    c.ChooseAmount,
    emits=(
        ev.AmountChosen,
        ev.AnswerUndone,
    ),
)
async def choose_amount(uow: UnitOfWork, command: c.ChooseAmount) -> None:
    """A tenor or method that another amount can't have is taken back with it. Nothing is chosen
    from another lender's offer before it has decided.
    """
    if uow.view.due in (Fact.CONSENT_LENDER, Fact.LENDER_DECIDED):
        uow.reject("not_now")
    _check_choice(uow, command.amount_fen)
    chosen: list[Event] = [e.AmountChosen(amount_fen=command.amount_fen)]
    offer, view = _offer(uow), uow.view
    if offer.problem(command.amount_fen, view.months, view.method) is not None:
        chosen.append(AnswerUndone(step=Fact.TENOR))
    await uow.record(*chosen)


@handles(c.ChooseTenor, emits=(ev.TenorChosen,))
async def choose_tenor(uow: UnitOfWork, command: c.ChooseTenor) -> None:
    """Take the term in months. Rejected unless the offer has it for the amount chosen."""
    amount = uow.need(e.AmountChosen).amount_fen
    _check_choice(uow, amount, command.months)
    await uow.record(e.TenorChosen(months=command.months))


@handles(c.ChooseMethod, emits=(ev.MethodChosen,))
async def choose_method(uow: UnitOfWork, command: c.ChooseMethod) -> None:
    """Take how the loan is repaid. Rejected unless the offer has it for amount and term."""
    amount, months = uow.need(e.AmountChosen).amount_fen, uow.need(e.TenorChosen).months
    _check_choice(uow, amount, months, command.method)
    await uow.record(e.MethodChosen(method=command.method))


def _offer(uow: UnitOfWork) -> Offer:
    """Return the offer that is chosen from.

    Raises:
        Rejected: there is none.
    """
    return uow.view.offer or uow.reject("not_now")


def _check_choice(
    uow: UnitOfWork, amount_fen: int, months: int | None = None, method: Method | None = None
) -> None:
    """Refuse a choice that the offer doesn't hold, with what would be possible."""
    offer = _offer(uow)
    problem = offer.problem(amount_fen, months, method)
    if problem is not None:
        uow.reject(problem, **_possible(offer, amount_fen, months))


def _possible(offer: Offer, amount_fen: int, months: int | None) -> dict[str, str]:
    values = {
        "least_fen": str(offer.min_fen),
        "most_fen": str(offer.limit_fen),
        "tenors": " ".join(map(str, offer.tenors_for(amount_fen))),
        "ceiling_rate": str(offer.ceiling),
    }
    if months is not None and months in offer.tenors:
        values["most_fen"] = str(offer.most_fen(months) // 100 * 100)
        values["months"] = str(months)
    return values


@handles(c.AcceptOffer, emits=(ev.CustomerSeen, ev.LenderRefused, ev.OfferAccepted))
async def accept_offer(uow: UnitOfWork, _: c.AcceptOffer) -> None:
    """The terms are written down as they were shown."""
    _offer(uow)
    uow.need(e.MethodChosen)
    on = today(uow.clock)
    quote = chosen_quote(uow.view, on)
    rule = cost_table_rule(uow.policy, kind_of_lender(uow.view, uow.policy), on)
    await uow.record(
        e.OfferAccepted(
            amount_fen=quote.amount_fen,
            months=quote.months,
            method=quote.method,
            annual_rate=str(quote.annual_rate),
            apr=quote.apr.rounded,
            total_interest_fen=quote.interest_fen,
            total_fees_fen=quote.fees_fen,
            first_payment_fen=next(fen for fen in quote.schedule.payments_fen if fen),
            cost_rule=rule.id if rule is not None else None,
        )
    )


@works_on(Fact.COSTS, emits=(ev.CostsShown,))
async def show_costs(uow: UnitOfWork) -> None:
    """Draw up the table of the all-in cost, as the law of the day of acceptance asks."""
    on, rule = today(uow.clock), uow.policy.register.rule(uow.need(e.OfferAccepted).cost_rule or "")
    await uow.record(
        e.CostsShown(
            rule=rule.id if rule is not None else "",
            reading_seconds=(rule.figures.reading_seconds or 0) if rule is not None else 0,
            shown_on=on,
            sha256=cost_digest(cost_terms(uow.view, uow.policy, on)),
        )
    )


@handles(
    c.ConfirmCosts,
    emits=(
        ev.AnswerUndone,
        ev.CostsConfirmed,
    ),
)
async def confirm_costs(uow: UnitOfWork, _: c.ConfirmCosts) -> None:
    """Record that the borrower confirmed the very table that was shown; one of another day is drawn
    up and shown anew.

    Raises:
        Rejected: the reading time that the rule sets is not over.
    """
    shown = uow.need(e.CostsShown)
    now = cost_digest(cost_terms(uow.view, uow.policy, today(uow.clock)))
    if now != shown.sha256:
        await uow.record(AnswerUndone(step=Fact.COSTS))
        return
    left = reading_left(uow.journal, uow.clock.now())
    if left:
        uow.reject("still_reading", seconds=str(ceil(left.total_seconds())))
    await uow.record(e.CostsConfirmed(sha256=shown.sha256))


@handles(c.TypeSignature, emits=(ev.SignatureIntended,))
async def type_signature(uow: UnitOfWork, command: c.TypeSignature) -> None:
    """Record the typed name; it must be the name in the contract."""
    uow.need(e.ContractPrepared)
    given = check_person_name(command.name).normalized
    if given.casefold() != uow.need(NameGiven).name.casefold():
        uow.reject("name_differs")
    await uow.record(e.SignatureIntended(name=given))


@handles(c.Rate, emits=(ev.RatingGiven,))
async def rate(uow: UnitOfWork, command: c.Rate) -> None:
    """Take one to five stars, once the money has arrived."""
    uow.need(PayoutConfirmed)
    if not 1 <= command.rating <= 5:
        uow.reject("one_to_five")
    await uow.record(RatingGiven(rating=command.rating))


@handles(c.Comment, emits=(ev.CommentGiven,))
async def comment(uow: UnitOfWork, command: c.Comment) -> None:
    """An empty comment is one that was skipped."""
    if Fact.RATING not in uow.view.facts:
        uow.reject("not_now")
    text = command.comment.strip()
    if len(text) > LONGEST_COMMENT:
        uow.reject("too_long", most=str(LONGEST_COMMENT))
    await uow.record(CommentGiven(comment=text))
