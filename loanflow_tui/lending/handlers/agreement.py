"""Choosing from the offer, accepting it, signing by name, and a word at the end."""

from decimal import Decimal

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.agreed import chosen_quote
from loanflow_tui.lending.clock import today
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.events import agreement as e
from loanflow_tui.lending.events.application import AnswerUndone
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.identity import NameGiven
from loanflow_tui.lending.events.money import CommentGiven, PayoutConfirmed, RatingGiven
from loanflow_tui.lending.identifiers import check_person_name
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.risk.offer import Offer
from loanflow_tui.lending.terms import Method

LONGEST_COMMENT = 500
_RATE_PLACES = Decimal("0.000001")


async def choose_amount(desk: Desk, command: c.ChooseAmount) -> None:
    """A tenor or method that another amount can't have is taken back with it."""
    _check_choice(desk, command.amount_fen)
    chosen: list[Event] = [e.AmountChosen(amount_fen=command.amount_fen)]
    offer, view = _offer(desk), desk.view
    if offer.problem(command.amount_fen, view.months, view.method) is not None:
        chosen.append(AnswerUndone(step=Fact.TENOR))
    await desk.record(*chosen)


async def choose_tenor(desk: Desk, command: c.ChooseTenor) -> None:
    amount = desk.need(e.AmountChosen).amount_fen
    _check_choice(desk, amount, command.months)
    await desk.record(e.TenorChosen(months=command.months))


async def choose_method(desk: Desk, command: c.ChooseMethod) -> None:
    amount, months = desk.need(e.AmountChosen).amount_fen, desk.need(e.TenorChosen).months
    _check_choice(desk, amount, months, command.method)
    await desk.record(e.MethodChosen(method=command.method))


def _offer(desk: Desk) -> Offer:
    """Return the offer that is chosen from.

    Raises:
        Rejected: there is none.
    """
    return desk.view.offer or desk.reject("not_now")


def _check_choice(
    desk: Desk, amount_fen: int, months: int | None = None, method: Method | None = None
) -> None:
    """Refuse a choice that the offer doesn't hold, with what would be possible."""
    offer = _offer(desk)
    problem = offer.problem(amount_fen, months, method)
    if problem is not None:
        desk.reject(problem, **_possible(offer, amount_fen, months))


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


async def accept_offer(desk: Desk, _: c.AcceptOffer) -> None:
    """The terms are written down as they were shown."""
    _offer(desk)
    desk.need(e.MethodChosen)
    quote = chosen_quote(desk.view, today(desk.clock))
    await desk.record(
        e.OfferAccepted(
            amount_fen=quote.amount_fen,
            months=quote.months,
            method=quote.method,
            annual_rate=str(quote.annual_rate),
            apr=str(Decimal(str(quote.apr.nominal)).quantize(_RATE_PLACES)),
            total_interest_fen=quote.interest_fen,
            total_fees_fen=quote.fees_fen,
            first_payment_fen=next(fen for fen in quote.schedule.payments_fen if fen),
        )
    )


async def type_signature(desk: Desk, command: c.TypeSignature) -> None:
    """Whoever signs types the name that stands in the contract."""
    desk.need(e.ContractPrepared)
    given = check_person_name(command.name).normalized
    if given.casefold() != desk.need(NameGiven).name.casefold():
        desk.reject("name_differs")
    await desk.record(e.SignatureIntended(name=given))


async def rate(desk: Desk, command: c.Rate) -> None:
    desk.need(PayoutConfirmed)
    if not 1 <= command.rating <= 5:
        desk.reject("one_to_five")
    await desk.record(RatingGiven(rating=command.rating))


async def comment(desk: Desk, command: c.Comment) -> None:
    """An empty comment is one that was skipped."""
    if Fact.RATING not in desk.view.facts:
        desk.reject("not_now")
    text = command.comment.strip()
    if len(text) > LONGEST_COMMENT:
        desk.reject("too_long", most=str(LONGEST_COMMENT))
    await desk.record(CommentGiven(comment=text))
