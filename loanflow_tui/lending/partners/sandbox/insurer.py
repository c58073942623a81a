"""The sandbox's insurer."""

from decimal import Decimal

from loanflow_tui.lending.partners.magic import of_number
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, ClaimPayment, Reply
from loanflow_tui.lending.partners.sandbox.people import insurer_quote
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport
from loanflow_tui.lending.risk.reports import InsurerQuote
from loanflow_tui.lending.runtime.clock import today
from loanflow_tui.lending.terms import Product

_DECLINES = InsurerQuote(covered=False, declined_reason="capacity")
_TOO_DEAR = InsurerQuote(covered=True, share=Decimal("0.8"), premium_annual=Decimal("0.045"))


class SandboxInsurer:
    """Covers most people; the premium depends on their standing."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._line = SimulatedTransport(Partner.INSURER, sandbox)
        self._clock = sandbox.clock

    async def quote(
        self, ask: Ask, number: str, product: Product, amount_fen: int
    ) -> Reply[InsurerQuote]:
        """See `Insurer.quote`."""
        effect = self._line.effect(ask, [of_number(number)])

        def answer() -> InsurerQuote:
            if effect == "declines":
                return _DECLINES
            return _TOO_DEAR if effect == "too_dear" else insurer_quote(number)

        return await self._line.carry(ask, effect, answer)

    async def claim(self, ask: Ask, certificate: str, amount_fen: int) -> Reply[ClaimPayment]:
        """See `Insurer.claim`: it pays at once, and the same under the same certificate."""
        effect = self._line.effect(ask, only=())

        def answer() -> ClaimPayment:
            return ClaimPayment(f"{certificate}-1", amount_fen, today(self._clock))

        return await self._line.carry(ask, effect, answer)
