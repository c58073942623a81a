"""The credit line: shown, drawn again, and looked at anew when a year is over or a loan is late."""

from dataclasses import replace

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.customer import standing_of
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.further_draw import begun, rests_on_withdrawn
from loanflow_tui.lending.application.line import (
    belongs_to,
    limit_fen,
    line_of,
    line_terms,
    lowered_wrongly,
    reassessment_due,
)
from loanflow_tui.lending.application.score_inputs import score_inputs
from loanflow_tui.lending.application.state import finished
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events import line as e
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.handlers.partner_calls import ask_bureau
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.loans.loan import Loan
from loanflow_tui.lending.risk.decision import Decision, decide
from loanflow_tui.lending.risk.pricing import floor
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import ConsentKind, Outcome

_LENT = (Outcome.APPROVED, Outcome.APPROVED_LESS)


@handles(c.ShowLine, emits=(ev.LineSeen,))
async def show_line(uow: UnitOfWork, _: c.ShowLine) -> None:
    """Record the line as it stands: its limit, what is used, and all draws."""
    await uow.record(await _line_now(uow))


@handles(c.BorrowAgain, emits=(ev.DrawBegun, ev.DrawOpened))
async def borrow_again(uow: UnitOfWork, _: c.BorrowAgain) -> None:
    """Begin a further draw as an application of its own, with what is known already; one that was
    begun and not signed yet is gone on with instead, unless a consent of it was withdrawn since.
    """
    line = await _line_now(uow)
    if line.bar is not None:
        uow.reject(f"line_{line.bar}")
    offer = uow.view.need_offer()
    if line.left_fen < offer.min_fen:
        uow.reject("line_used_up", limit_fen=str(line.limit_fen), used_fen=str(line.used_fen))
    applications = uow.customers.applications
    opened = uow.view.line.opened
    if opened:
        (before,) = await applications.as_stored(opened)
        stale = rests_on_withdrawn(before.need(e.DrawBegun), uow.view.facts)
        if Fact.SIGNED not in before.facts and not finished(before) and not stale:
            await uow.record(e.DrawOpened(application_id=opened))
            return
    root = await uow.customers.root(uow.view)
    assert root is not None, "a closed line is refused"
    event = begun(
        uow.view.facts,
        root.application_id,
        root.need(ContractSigned).number,
        len(line.draws) + 1,
    )
    view = await applications.begin(uow.view.origin, event)
    await uow.record(e.DrawOpened(application_id=view.application_id))


@handles(c.TurnToDraw, emits=(ev.DrawOpened,))
async def turn_to_draw(uow: UnitOfWork, command: c.TurnToDraw) -> None:
    """Turn to another draw, by its place in the line as it was last shown."""
    seen = uow.view.line.seen
    if seen is None or not 1 <= command.draw <= len(seen.draws):
        uow.reject("not_now")
    await uow.record(e.DrawOpened(application_id=seen.draws[command.draw - 1].application_id))


@handles(c.ReviewLine, emits=(ev.LineChanged, ev.PartnerCalled))
async def review_line(uow: UnitOfWork, _: c.ReviewLine) -> None:
    """Lower the limit of a line where a loan of the borrower's is overdue for long, restore it if
    none was, as is known now, and assess the line anew once a year, as soon as nothing is overdue.
    """
    terms, day = line_terms(uow.view), today(uow.clock)
    if terms is None or uow.view.get(ContractSigned) is None or Fact.LINE in uow.view.facts:
        return
    views = (*await uow.customers.others(uow.view, day), uow.view)
    if lowered_wrongly(uow.view, views, terms):
        restored = uow.view.line.lowered_from_fen
        changed = e.LineChanged(
            limit_fen=restored, before_fen=limit_fen(uow.view), reason="paid_in_time"
        )
        await uow.record(changed)
    seen, days = line_of(uow.view, uow.view, views, day)
    if days > terms.lower_after_days and not uow.view.line.lowered and seen.limit_fen:
        step = uow.policy.decision.step * 100
        lowered = floor(seen.limit_fen * terms.lowered_to) // step * step
        changed = e.LineChanged(limit_fen=lowered, before_fen=seen.limit_fen, reason="overdue")
        await uow.record(changed)
    waits = days and uow.view.consented(ConsentKind.BUREAU)
    if reassessment_due(uow.view, day) and not waits:
        await _assess_anew(uow)


async def line_falls_due(uow: UnitOfWork) -> None:
    """Look at the line where its year is over, or this loan is overdue for long, or was not as long
    as was thought.
    """
    terms, loan, day = line_terms(uow.view), uow.view.loan, today(uow.clock)
    if terms is None or loan is None:
        return
    late = loan.days_overdue(day) > terms.lower_after_days
    drawn = uow.view.get(e.DrawBegun)
    if drawn is None:
        if _turns(uow.view, loan, late) or reassessment_due(uow.view, day):
            await review_line(uow, c.ReviewLine())
    elif late or loan.revised is not None:
        root = await uow.customers.root(uow.view)
        if root is not None and _turns(root, loan, late):
            applications = uow.customers.applications
            await applications.bring_up_to_date(root.application_id, c.ReviewLine())


def _turns(root: ApplicationView, loan: Loan, late: bool) -> bool:
    """Tell whether a loan may change the line: late, where it wasn't lowered yet; or by what was
    learned of the days before it was.
    """
    lowered, revised = root.line.lowered, loan.revised
    return late if lowered is None else revised is not None and revised < lowered


async def _line_now(uow: UnitOfWork) -> e.LineSeen:
    """Return the line of the application in hand, looked at anew first where that is due.

    Raises:
        Rejected: it has none.
    """
    if uow.view.loan is None or line_terms(uow.view) is None:
        uow.reject("not_now")
    if Fact.LINE not in uow.view.facts:
        await review_line(uow, c.ReviewLine())
    else:
        root = await uow.customers.root(uow.view)
        if root is not None:
            await uow.customers.applications.handle(root.application_id, c.ReviewLine())
    day = today(uow.clock)
    views = (*await uow.customers.others(uow.view, day), uow.view)
    seen, _ = line_of(uow.view, await uow.customers.root(uow.view), views, day)
    return seen


async def _assess_anew(uow: UnitOfWork) -> None:
    """Ask the bureau anew, under the consent that stands, and decide on the whole line; without the
    consent, or where nothing is lent any more, nothing may be drawn.
    """
    before = limit_fen(uow.view)
    if not uow.view.consented(ConsentKind.BUREAU):
        await uow.record(e.LineChanged(limit_fen=0, before_fen=before, reason="reassessed"))
        return
    answer = await ask_bureau(uow)
    if answer.value is None:
        await uow.record(*answer.calls)
        return
    decision = await _decision_on_the_line(uow, answer.value)
    await uow.record(
        *answer.calls,
        e.LineChanged(
            limit_fen=decision.limit_fen if decision.outcome in _LENT else 0,
            before_fen=before,
            reason="reassessed",
            reasons=decision.reasons,
        ),
    )


async def _decision_on_the_line(uow: UnitOfWork, report: BureauReport) -> Decision:
    """Decide as on a first application, with the loans that are no draws of this line."""
    day = today(uow.clock)
    others = await uow.customers.others(uow.view, day)
    beside = (each for each in others if not belongs_to(each, uow.view.application_id))
    inputs = replace(
        score_inputs(uow.view),
        bureau=report,
        own=standing_of(beside, day),
        decided_on=day,
        lifted=(),
    )
    return decide(inputs, uow.policy)
