"""The customer: what they have here beside the application in hand, for each decision."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from loanflow_tui.lending import commands as c
from loanflow_tui.lending.application.customer import lent_by, standing_of, untold_fen
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.line import (
    belongs_to,
    left_of_lowered,
    line_of,
    line_terms,
)
from loanflow_tui.lending.application.parts import Origin
from loanflow_tui.lending.application.state import finished
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.agreement import ContractSigned
from loanflow_tui.lending.events.base import Event
from loanflow_tui.lending.events.customer import CustomerSeen
from loanflow_tui.lending.events.identity import IdentityGiven
from loanflow_tui.lending.events.line import DrawBegun
from loanflow_tui.lending.events.risk import BureauReported
from loanflow_tui.lending.monitoring.fingerprint_index import FingerprintIndex
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint, FingerprintKind
from loanflow_tui.lending.risk.customer import NO_LOANS, CustomerStanding, owes_more
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.runtime.clock import china_day

TICK = c.Tick()
HERE: FingerprintKind = "customer"
ELSEWHERE: FingerprintKind = "elsewhere"
"""The marks of contracts signed with this lender, and with another one."""


class Applications(Protocol):
    """All applications of one store, as one of them may need the others."""

    async def as_stored(self, *application_ids: str) -> list[ApplicationView]:
        """Return applications as the store has them, up to what was altered outside."""
        ...

    async def bring_up_to_date(self, application_id: str, command: c.Command = TICK) -> None:
        """Record what is due of another application by now, unless it is being worked on."""
        ...

    async def handle(self, application_id: str, command: c.Command) -> ApplicationView:
        """Carry out a command on another application."""
        ...

    async def begin(self, origin: Origin, *events: Event) -> ApplicationView:
        """Open a further draw that comes from where another one does, with its first events."""
        ...


class Customers:
    """Finds a person's loans over all applications of one store."""

    def __init__(self, marks: FingerprintIndex, applications: Applications) -> None:
        self._marks = marks
        self.applications = applications

    async def standing(
        self, view: ApplicationView, today: date, *, signed_before: bool = False
    ) -> CustomerStanding:
        """Return what the applicant has here beside this application, and what they have with
        others that were found here, as far as the report in hand doesn't know of it; with
        `signed_before` only what they signed here before this contract.
        """
        kinds: tuple[FingerprintKind, ...] = (HERE,) if signed_before else (HERE, ELSEWHERE)
        marks = await self._marks.signed_with(view, *kinds) if not lent_by(view) else ()
        if not marks and view.get(DrawBegun) is None:
            return NO_LOANS
        views = await self._by(today, _ids(marks, view, HERE, before=signed_before))
        found = standing_of(views, today) if views else NO_LOANS
        with_others = _ids(marks, view, ELSEWHERE)
        if with_others:
            reported = view.get(BureauReported)
            report = reported.report if reported is not None else None
            untold = untold_fen(await self._by(today, with_others), today, report, "", "")
            found = found.model_copy(update={"untold_fen": untold}) if untold else found
        if view.get(DrawBegun) is None:
            left = left_of_lowered(views, view.product, today) if view.product else None
            return found if left is None else found.model_copy(update={"line_left_fen": left})
        seen, _ = line_of(view, await self.root(view), (*views, view), today)
        line = {"line_fen": seen.limit_fen, "line_left_fen": seen.left_fen}
        return found.model_copy(update=line)

    async def standing_elsewhere(
        self, view: ApplicationView, today: date, report: BureauReport, here: str
    ) -> CustomerStanding:
        """Return what the applicant has with the other lender that was chosen, and what they have
        here and with others that its report doesn't know of; `here` is the id of this lender.
        """
        marks = await self._marks.signed_with(view, HERE, ELSEWHERE)
        views = await self._by(today, _ids(marks, view, HERE, ELSEWHERE))
        chosen = lent_by(view)
        untold = untold_fen(views, today, report, chosen, here)
        return standing_of(views, today, chosen).model_copy(update={"untold_fen": untold})

    async def others(self, view: ApplicationView, today: date) -> list[ApplicationView]:
        """Return the other applications in which the applicant signed a contract here, with what
        has fallen due of them by today; none where another lender was chosen.
        """
        marks = await self._marks.signed_with(view, HERE) if not lent_by(view) else ()
        return await self._by(today, _ids(marks, view, HERE))

    async def _by(self, today: date, ids: Sequence[str]) -> list[ApplicationView]:
        """Return applications as they stand today: a loan that nobody looked at since yesterday
        is looked at first, so that a debit that is due counts as made, and arrears as arrears.
        """
        if not ids:
            return []
        views = await self.applications.as_stored(*ids)
        behind = [each.application_id for each in views if _runs_behind(each, today)]
        for each in behind:
            await self.applications.bring_up_to_date(each)
        return await self.applications.as_stored(*ids) if behind else views

    async def running_draw(self, view: ApplicationView) -> str | None:
        """Return the number of a contract within the line that this application opened, if one is
        signed and its loan not repaid.
        """
        if view.get(DrawBegun) is not None or line_terms(view) is None:
            return None
        ids = _ids(await self._marks.signed_with(view, HERE), view, HERE)
        for each in await self.applications.as_stored(*ids) if ids else ():
            signed = each.get(ContractSigned)
            over = each.loan.settled if each.loan is not None else finished(each)
            if signed is not None and belongs_to(each, view.application_id) and not over:
                return signed.number
        return None

    async def root(self, view: ApplicationView) -> ApplicationView | None:
        """Return the application that opened the line of this one; None where it was erased."""
        begun = view.get(DrawBegun)
        if begun is None:
            return view
        root = (await self.applications.as_stored(begun.line))[0] if begun.line else None
        given = root.get(IdentityGiven) if root is not None else None
        return root if given is not None and given.number else None


def _runs_behind(view: ApplicationView, today: date) -> bool:
    running = view.loan is not None and not view.loan.settled
    return running and view.updated is not None and china_day(view.updated) < today


def _ids(
    marks: Sequence[Fingerprint],
    view: ApplicationView,
    *kinds: FingerprintKind,
    before: bool = False,
) -> list[str]:
    """Return the other applications that left marks of these kinds, with `before` only those signed
    before this one, where it is signed.
    """
    if not marks:
        return []
    own = max((_place(each) for each in marks if _is_of(each, view)), default=None)
    ids = {
        each.application_id
        for each in marks
        if each.kind in kinds
        and not _is_of(each, view)
        and (not before or own is None or _place(each) < own)
    }
    return sorted(ids)


def _is_of(mark: Fingerprint, view: ApplicationView) -> bool:
    return mark.application_id == view.application_id


def _place(mark: Fingerprint) -> tuple[float, str]:
    return mark.at.timestamp(), mark.application_id


def seen_standing(view: ApplicationView) -> CustomerStanding:
    """Return how the applicant's earlier loans stood when looked at; no loans before that."""
    seen = view.facts.get(Fact.CUSTOMER)
    return seen.standing if isinstance(seen, CustomerSeen) else NO_LOANS


def worsened(view: ApplicationView, standing: CustomerStanding) -> bool:
    """Tell whether the person owes more here than the decision in force counted on, or is late."""
    return owes_more(standing, seen_standing(view))
