"""Calls to partners: with consent, a deadline and retries, each recorded."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from loanflow_tui.lending.application.parts import INQUIRY
from loanflow_tui.lending.events.identity import IdentityGiven, NameGiven
from loanflow_tui.lending.events.risk import PartnerCalled, PartnerGaveUp
from loanflow_tui.lending.handlers.unit_of_work import UnitOfWork
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, PartnerProblem, Reply
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.risk.rules.privacy import consent_needed, may_ask

T = TypeVar("T")

ATTEMPTS = 3
"""How often a partner is asked before it is given up."""

DEADLINE_MS = 8_000
"""An answer that takes longer comes too late: it is no longer waited for."""

_PAUSES_S = (0.4, 1.2)
"""Seconds to wait before asking for the second and the third time."""


@dataclass(slots=True)
class Answer(Generic[T]):
    """The result of asking a partner: a value or the last problem, and every call made."""

    value: T | None = None
    problem: str | None = None
    calls: list[PartnerCalled] = field(default_factory=list)


async def ask(
    uow: UnitOfWork,
    partner: Partner,
    step: str,
    question: Callable[[Ask], Awaitable[Reply[T]]],
    attempts: int = ATTEMPTS,
    *,
    owed: bool = False,
) -> Answer[T]:
    """Ask `partner` until it answers in time, at most `attempts` times. What is `owed` by law needs
    no consent.

    Nothing is recorded here: the calls are in the answer, for the caller to record together with
    what follows from them.

    Raises:
        Rejected: the consent that this question needs does not stand.
    """
    if not owed:
        check_consent(uow, partner)
    answer: Answer[T] = Answer()
    for attempt in range(1, attempts + 1):
        if attempt > 1:
            await uow.pace.wait(_PAUSES_S[min(attempt - 2, len(_PAUSES_S) - 1)])
        await _once(uow, partner, step, question, attempt, answer)
        if answer.problem is None:
            break
    return answer


async def ask_bureau(uow: UnitOfWork, lender: str = "") -> Answer[BureauReport]:
    """Ask the credit bureau about the applicant, for this lender or the one named.

    Raises:
        Rejected: the consent to the inquiry does not stand.
    """
    name, number = uow.need(NameGiven).name, uow.need(IdentityGiven).number
    return await ask(
        uow, Partner.BUREAU, INQUIRY,
        lambda asked: uow.partners.bureau.inquire(
            replace(asked, lender=lender or uow.policy.lender.id), name, number
        ),
    )  # fmt: skip


def check_consent(uow: UnitOfWork, partner: Partner) -> None:
    """Refuse the command under way unless `partner` may be asked.

    Raises:
        Rejected: the consent needed does not stand.
    """
    needed = consent_needed(partner)
    if not may_ask(partner, (needed,) if uow.view.consented(needed) else ()):
        uow.reject("consent_needed", consent=needed.value)


def gave_up(partner: Partner, answer: Answer[T]) -> PartnerGaveUp:
    """Return the event that a partner gave no answer."""
    return PartnerGaveUp(partner=partner.value, reason=answer.problem or "error")


async def _once(
    uow: UnitOfWork,
    partner: Partner,
    step: str,
    question: Callable[[Ask], Awaitable[Reply[T]]],
    attempt: int,
    answer: Answer[T],
) -> None:
    copies, view = 1, uow.view
    try:
        reply = await question(Ask(view.application_id, step, attempt, view.seq, view.hash))
    except PartnerProblem as problem:
        answer.problem, latency = problem.kind, problem.latency_ms
    else:
        latency, copies = reply.latency_ms, reply.copies
        answer.problem = "late" if latency > DEADLINE_MS else None
        answer.value = reply.value if answer.problem is None else None
    answer.calls.append(
        PartnerCalled(
            partner=partner.value, step=step, latency_ms=latency,
            outcome=answer.problem or "ok", attempt=attempt, copies=copies,
        )
    )  # fmt: skip
