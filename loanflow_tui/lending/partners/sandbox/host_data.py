"""The sandbox's host data: Alipay's or WeChat's score and signals."""

from loanflow_tui.lending.partners.magic import of_number
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, PartnerProblem, Reply
from loanflow_tui.lending.partners.sandbox.people import host_report
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport
from loanflow_tui.lending.risk.reports import HostReport
from loanflow_tui.lending.terms import Host

_REFUSED_MS = 40


class SandboxHostData:
    """Knows every user of both hosts."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._line = SimulatedTransport(Partner.HOST_DATA, sandbox)

    async def vouch(self, ask: Ask, host: Host, number: str, mobile: str) -> Reply[HostReport]:
        """See `HostData.vouch`."""
        effect = self._line.effect(ask, [of_number(number)])
        if effect in ("unavailable", "no_hit"):
            await self._line.wait(_REFUSED_MS)
            raise PartnerProblem("error", _REFUSED_MS)

        def answer() -> HostReport:
            report = host_report(host, number)
            return report.model_copy(update={"stale": True}) if effect == "stale" else report

        return await self._line.carry(ask, effect, answer)
