"""Whatever is the lender's turn, one thing at a time."""

from collections.abc import Awaitable, Callable

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.state import finished, missing
from loanflow_tui.lending.handlers import market, payout, scoring, signing, verification
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork


async def proceed(uow: UnitOfWork, _: c.Proceed) -> None:
    """Do what is due of the lender; nothing where it is the applicant's turn."""
    if finished(uow.view) or uow.view.monitoring.hold is not None or uow.view.work.resting:
        return
    due = missing(uow.view)
    work = _WORK.get(due) if due is not None else None
    if work is not None:
        await work(uow)


async def tick(_: UnitOfWork, __: c.Tick) -> None:
    """What fell due was recorded when the command was admitted."""


async def _send_code(uow: UnitOfWork) -> None:
    await verification.send_first(uow, "verify")


async def _send_sign_code(uow: UnitOfWork) -> None:
    await verification.send_first(uow, "sign")


_WORK: dict[Fact, Callable[[UnitOfWork], Awaitable[None]]] = {
    Fact.CODE_SENT: _send_code,
    Fact.ELIGIBLE: scoring.check_eligibility,
    Fact.BUREAU: scoring.score_and_decide,
    Fact.HOST_DATA: scoring.score_and_decide,
    Fact.INSURER: scoring.score_and_decide,
    Fact.DECISION: scoring.score_and_decide,
    Fact.OFFER: scoring.make_the_offer,
    Fact.MARKET: market.ask_market,
    Fact.CONTRACT: signing.draw_up,
    Fact.SIGN_CODE_SENT: _send_sign_code,
    Fact.SIGNED: signing.sign,
    Fact.PAYOUT: payout.pay_out,
}
