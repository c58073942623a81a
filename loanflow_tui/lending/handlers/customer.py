"""The customer: what they have here beside the application in hand, for each decision."""

from collections.abc import Awaitable, Callable
from datetime import date

from loanflow_tui.lending.application.customer import standing_of
from loanflow_tui.lending.application.facts import Fact
from loanflow_tui.lending.application.view import ApplicationView
from loanflow_tui.lending.events.customer import CustomerSeen
from loanflow_tui.lending.monitoring.fingerprint_index import FingerprintIndex
from loanflow_tui.lending.monitoring.fingerprints import Fingerprint
from loanflow_tui.lending.risk.customer import NO_LOANS, CustomerStanding

Look = Callable[[str], Awaitable[ApplicationView]]


class Customers:
    """Finds a person's loans over all applications of one store; `look` returns one application as
    the store has it.
    """

    def __init__(self, marks: FingerprintIndex, look: Look) -> None:
        self._marks = marks
        self._look = look

    async def standing(
        self, view: ApplicationView, today: date, *, signed_before: bool = False
    ) -> CustomerStanding:
        """Return what the applicant has here beside this application; with `signed_before` only
        what they signed before this contract.
        """
        marks = await self._marks.signed_by(view)
        own = max((_place(each) for each in marks if _is_of(each, view)), default=None)
        others = {
            each.application_id
            for each in marks
            if not _is_of(each, view) and (not signed_before or own is None or _place(each) < own)
        }
        if not others:
            return NO_LOANS
        return standing_of([await self._look(each) for each in sorted(others)], today)


def _is_of(mark: Fingerprint, view: ApplicationView) -> bool:
    return mark.application_id == view.application_id


def _place(mark: Fingerprint) -> tuple[float, str]:
    return mark.at.timestamp(), mark.application_id


def seen_standing(view: ApplicationView) -> CustomerStanding:
    """Return the standing on record."""
    seen = view.facts.get(Fact.CUSTOMER)
    return seen.standing if isinstance(seen, CustomerSeen) else NO_LOANS


def worsened(view: ApplicationView, standing: CustomerStanding) -> bool:
    """Tell whether the person owes more here than the decision in force counted on, or is late."""
    return standing.lent_fen > seen_standing(view).lent_fen or standing.overdue_days > 0
