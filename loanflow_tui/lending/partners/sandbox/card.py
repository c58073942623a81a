"""The sandbox's card check: every card is the applicant's, unless its ending is magic."""

from loanflow_tui.lending.partners.banks import BANKS
from loanflow_tui.lending.partners.magic import of_card
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, CardResult, Reply
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport


class SandboxCardCheck:
    """Names its own banks' cards, and accepts any other card."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._line = SimulatedTransport(Partner.CARD, sandbox)

    async def verify(
        self, ask: Ask, card: str, name: str, number: str, mobile: str
    ) -> Reply[CardResult]:
        """See `CardCheck.verify`."""
        effect = self._line.effect(ask, [of_card(card)])
        reason = effect if effect in Partner.CARD.answers else None
        return await self._line.carry(
            ask, effect, lambda: CardResult(reason is None, BANKS.get(card[:6]), reason)
        )
