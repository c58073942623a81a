"""Runs transaction monitoring before the steps that matter."""

from typing import Final

from loanflow_tui.lending import commands as c
from loanflow_tui.lending import events as ev
from loanflow_tui.lending.application.state import finished, state
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events import monitoring as e
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.handlers.registration import handles
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.monitoring.signs import SIGNS, Activity, Alert, alerts
from loanflow_tui.lending.monitoring.staged_alerts import staged_alerts
from loanflow_tui.lending.policy.monitoring import Measure, Sign
from loanflow_tui.lending.terms import ConsentKind

_WHO = (Sign.DEVICE_VELOCITY, Sign.IDENTITY_VELOCITY, Sign.IDENTITY_REUSED)
_WHERE_TO = (*_WHO, Sign.CARD_VELOCITY, Sign.PAYOUT_MISMATCH)

WATCHED: Final = {
    "verify.face": _WHO,
    "verify.card": _WHERE_TO,
    "score.decision": tuple(SIGNS),
    "payout": tuple(SIGNS),
}
"""What is looked for once a step is done, or before it: who it is, where the money is to go, and,
before a decision and before money moves, everything.
"""

_GRAVITY = list(Measure)


async def screen(uow: UnitOfWork, step: str) -> bool:
    """Run transaction monitoring. Return False if the application was held or blocked.

    A sign is raised once in an application: whatever a person or another look made of it stands.
    """
    view, terms = uow.view, uow.policy.monitoring
    alerted, watched = view.monitoring.alerted, WATCHED[step]
    if alerted:
        watched = tuple(sign for sign in watched if sign not in alerted)
    activity = staged_alerts(await _activity(uow), terms, uow.partners.watch.staged(step))
    found = alerts(activity, terms, watched)
    if not found:
        return True
    worst = max(found, key=lambda alert: _GRAVITY.index(alert.measure))
    raised = (
        e.MonitorAlerted(sign=each.sign, measure=each.measure, values=dict(each.values))
        for each in found
    )
    await uow.record(*raised, *_following(worst, view))
    return worst.measure is Measure.NOTE


async def _activity(uow: UnitOfWork) -> Activity:
    view, now = uow.view, uow.clock.now()
    watched = await uow.fingerprints.watched(view)
    return Activity(
        application_id=view.application_id,
        started=view.origin.started or now,
        now=now,
        devices=view.monitoring.devices,
        name=watched.name,
        place=view.province,
        answered=view.monitoring.answered,
        changes=view.monitoring.changes,
        card=watched.card,
        account=watched.card,
        fingerprints=watched.fingerprints,
    )


def _following(worst: Alert, view: ApplicationView) -> tuple[Event, ...]:
    match worst.measure:
        case Measure.NOTE:
            return ()
        case Measure.STEP_UP if view.consented(ConsentKind.FACE):
            return (e.StepUpAsked(sign=worst.sign),)
        case Measure.HOLD | Measure.STEP_UP:
            return (e.ApplicationHeld(sign=worst.sign, interrupted=state(view)),)
        case Measure.BLOCK:
            return (e.ApplicationBlocked(sign=worst.sign),)


@handles(
    c.ReportCoercion,
    emits=(
        ev.ApplicationBlocked,
        ev.ApplicationHeld,
        ev.MonitorAlerted,
        ev.StepUpAsked,
    ),
)
async def report_coercion(uow: UnitOfWork, _: c.ReportCoercion) -> None:
    """Have a person look before any money moves, as often as the applicant says so.

    Where the money may be on its way or was paid, or the application is over, it is only noted.
    """
    view = uow.view
    measure = uow.policy.monitoring.measures[Sign.COERCION]
    under_way = view.payout.key is not None and view.payout.problem is None
    if view.monitoring.hold is not None or under_way or finished(view):
        measure = Measure.NOTE
    alert = Alert(Sign.COERCION, measure)
    raised = e.MonitorAlerted(sign=alert.sign, measure=alert.measure, values={})
    await uow.record(raised, *_following(alert, view))
