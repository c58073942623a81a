"""The sandbox's card check: a card is its applicant's, unless its ending says otherwise."""

from typing import cast

from loanflow_tui.lending.partners.banks import BANKS
from loanflow_tui.lending.partners.magic import of_card
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, CardReason, CardResult, Reply
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport


class SandboxCardCheck:
    """Knows the cards of its own banks by name, and takes any other."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._line = SimulatedTransport(Partner.CARD, sandbox)

    async def verify(
        self, ask: Ask, card: str, name: str, number: str, mobile: str
    ) -> Reply[CardResult]:
        """See `CardCheck.verify`."""
        effect = self._line.effect(ask, [of_card(card)])
        wrong = effect if effect in Partner.CARD.answers else None
        reason = cast(CardReason | None, wrong)
        return await self._line.carry(
            ask, effect, lambda: CardResult(reason is None, BANKS.get(card[:6]), reason)
        )
