"""Whatever is the lender's turn, one thing at a time."""

from collections.abc import Awaitable, Callable

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.desk import Desk
from loanflow_tui.lending.handlers import market, payout, scoring, signing, verification
from loanflow_tui.lending.journey import Fact
from loanflow_tui.lending.stages import finished, missing


async def proceed(desk: Desk, _: c.Proceed) -> None:
    """Do what is due of the lender; nothing where it is the applicant's turn."""
    if finished(desk.view) or desk.view.hold is not None:
        return
    due = missing(desk.view)
    work = _WORK.get(due) if due is not None else None
    if work is not None:
        await work(desk)


async def tick(_: Desk, __: c.Tick) -> None:
    """What fell due was recorded when the command was admitted."""


async def _send_code(desk: Desk) -> None:
    await verification.send_first(desk, "verify")


async def _send_sign_code(desk: Desk) -> None:
    await verification.send_first(desk, "sign")


_WORK: dict[Fact, Callable[[Desk], Awaitable[None]]] = {
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
