"""The sandbox's credit bureau."""

from loanflow_tui.lending.events.credit import CreditReported
from loanflow_tui.lending.partners.magic import of_number
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, BureauEntries, BureauMemory, Reply
from loanflow_tui.lending.partners.sandbox.people import bureau_file, made
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport
from loanflow_tui.lending.risk.credit_records import with_records
from loanflow_tui.lending.risk.reports import BureauReport
from loanflow_tui.lending.runtime.clock import today

_INSTEAD = {
    "no_hit": "no-file",
    "mismatch": "mismatch",
    "thin_file": "thin",
    "frozen": "frozen",
}
"""The file returned for each effect."""

_NOTHING = BureauEntries()


class SandboxBureau:
    """Returns a file for every number, and remembers what lenders report in the store."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.memory: BureauMemory | None = None
        self._line = SimulatedTransport(Partner.BUREAU, sandbox)
        self._clock = sandbox.clock

    async def inquire(self, ask: Ask, name: str, number: str) -> Reply[BureauReport]:
        """See `Bureau.inquire`."""
        effect = self._line.effect(ask, [of_number(number)])
        known = await self.memory.of(ask.application_id, number) if self.memory else _NOTHING
        day = today(self._clock)

        def answer() -> BureauReport:
            instead = _INSTEAD.get(effect or "")
            if instead:
                return made(instead)
            file = bureau_file(number)
            return with_records(file, known.records, known.inquiries, ask.lender, day)

        return await self._line.carry(ask, effect, answer)

    async def report(self, ask: Ask, number: str, told: CreditReported) -> Reply[None]:
        """See `Bureau.report`: what is told stands in the journal, where `memory` finds it."""
        return await self._line.carry(ask, self._line.effect(ask, only=()), lambda: None)
