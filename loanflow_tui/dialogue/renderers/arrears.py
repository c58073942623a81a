"""Turns about a loan in arrears: reminders, the whole loan called in, and its write-off."""

from collections.abc import Iterable

from loanflow_tui.dialogue.cards.loan import coming_card
from loanflow_tui.dialogue.messages import Day, Message, Named, Yuan
from loanflow_tui.dialogue.renderers.base import Renderer, Scene, say
from loanflow_tui.dialogue.turns import Turn
from loanflow_tui.lending.api import events as e


def _reminded(event: e.ArrearsReminderSent, scene: Scene) -> Iterable[Turn]:
    loan, amount = scene.view.loan, Yuan(event.amount_fen)
    since = loan.arrears.due_since if loan is not None else None
    if since is not None:
        yield say("turn-called-in-reminder", tone="warn", on=Day(since), amount=amount)
        return
    yield say("turn-arrears-reminder", tone="warn", days=event.days, amount=amount)


def _announced(event: e.CallAnnounced, scene: Scene) -> Iterable[Turn]:
    officers = {each.id: each.name for each in scene.policy.officers}
    name = officers.get(event.officer)
    yield say(
        "turn-call-announced", tone="bad",
        on=Day(event.effective_on), amount=Yuan(event.amount_fen),
        officer=Named(name) if name is not None else event.officer,
    )  # fmt: skip


def _dropped(_: e.CallDropped, __: Scene) -> Iterable[Turn]:
    yield say("turn-call-dropped", tone="good")


def _called_in(event: e.LoanCalledIn, _: Scene) -> Iterable[Turn]:
    yield say("turn-called-in", tone="bad", amount=Yuan(event.amount_fen))


def _written_off(_: e.LoanWrittenOff, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    left = loan.outstanding_fen if loan is not None else 0
    yield say("turn-written-off", tone="warn", left=Yuan(left))


def _plan_offered(event: e.PlanOffered, _: Scene) -> Iterable[Turn]:
    yield say("turn-plan-offered", tone="good", months=event.months, until=Day(event.until))


def _plan_accepted(event: e.PlanAccepted, scene: Scene) -> Iterable[Turn]:
    loan = scene.view.loan
    card = coming_card(loan) if loan is not None else None
    yield say("turn-plan-accepted", tone="good", card=card, due=Day(event.plan[0].due_on))


def _plan_declined(event: e.PlanDeclined, _: Scene) -> Iterable[Turn]:
    yield say("turn-plan-lapsed" if event.lapsed else "turn-plan-declined", tone="warn")


def _will_report(event: e.ReportAnnounced, scene: Scene) -> Iterable[Turn]:
    bureau = scene.policy.companies.credit_bureau
    yield say(
        "turn-report-announced", tone="warn",
        bureau=Named(bureau.name) if bureau is not None else Message("partner-bureau"),
        on=Day(event.report_from), days=event.days, amount=Yuan(event.amount_fen),
    )  # fmt: skip


def _reported(event: e.CreditReported, scene: Scene) -> Iterable[Turn]:
    if event.corrects is not None:
        yield from _corrected(event, scene)
        return
    if event.overdue_days and event.taken:
        yield say("turn-reported-late", tone="warn", days=event.overdue_days)


def _corrected(event: e.CreditReported, scene: Scene) -> Iterable[Turn]:
    """Say that arrears were reported which weren't, by the value date of a payment."""
    loan = scene.before.loan
    told = [x for x in loan.credit.history if x.on == event.corrects] if loan is not None else []
    if not event.taken or not told or told[-1].overdue_days <= event.overdue_days:
        return
    assert event.corrects is not None
    yield say(
        "turn-report-corrected", tone="good",
        on=Day(event.corrects), before=told[-1].overdue_days, days=event.overdue_days,
    )  # fmt: skip


RENDERERS: dict[type, Renderer] = {
    e.ArrearsReminderSent: _reminded,
    e.CallAnnounced: _announced,
    e.CreditReported: _reported,
    e.ReportAnnounced: _will_report,
    e.CallDropped: _dropped,
    e.LoanCalledIn: _called_in,
    e.LoanWrittenOff: _written_off,
    e.PlanAccepted: _plan_accepted,
    e.PlanDeclined: _plan_declined,
    e.PlanOffered: _plan_offered,
}
