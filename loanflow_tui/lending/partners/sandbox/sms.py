"""The sandbox's text messages: they appear only on the phone on the screen."""

from loanflow_tui.lending.partners.magic import of_mobile
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, Reply, SmsResult
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport


class SandboxSms:
    """Delivers at once, unless a fault says otherwise."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._line = SimulatedTransport(Partner.SMS, sandbox)

    async def send(self, ask: Ask, mobile: str, code: str) -> Reply[SmsResult]:
        """See `Sms.send`."""
        effect = self._line.effect(ask, [of_mobile(mobile)])
        late, lost = effect == "late", effect == "not_delivered"
        return await self._line.carry(ask, effect, lambda: SmsResult(not (late or lost), late))
