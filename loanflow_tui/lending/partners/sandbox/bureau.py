"""The sandbox's credit bureau."""

from loanflow_tui.lending.partners.magic import of_number
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, Reply
from loanflow_tui.lending.partners.sandbox.people import bureau_file, made
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport
from loanflow_tui.lending.risk.reports import BureauReport

_INSTEAD = {
    "no_hit": "no-file",
    "mismatch": "mismatch",
    "thin_file": "thin",
    "frozen": "frozen",
}
"""The file returned for each effect."""


class SandboxBureau:
    """Returns a file for every number."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._line = SimulatedTransport(Partner.BUREAU, sandbox)

    async def inquire(self, ask: Ask, name: str, number: str) -> Reply[BureauReport]:
        """See `Bureau.inquire`."""
        effect = self._line.effect(ask, [of_number(number)])

        def answer() -> BureauReport:
            instead = _INSTEAD.get(effect or "")
            return made("bureau", instead) if instead else bureau_file(number)

        return await self._line.carry(ask, effect, answer)
