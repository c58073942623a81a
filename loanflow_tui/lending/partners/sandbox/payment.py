"""The sandbox's payment rail: it moves fictitious money, once per key."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Final

from loanflow_tui.lending.partners.magic import of_card
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import (
    Ask,
    PartnerProblem,
    Payment,
    PaymentStatus,
    Reply,
    StatementLine,
)
from loanflow_tui.lending.partners.sandbox.rail_memory import Moved, MovedStatus, RailMemory
from loanflow_tui.lending.partners.sandbox.transport import Sandbox, SimulatedTransport
from loanflow_tui.lending.runtime.clock import compact, today

_PAYING: Final = ("timeout_after_sending", "rejected", "account_frozen", "returned")
_COLLECTING: Final = (
    "timeout_after_sending", "no_funds", "empty", "account_closed", "partial", "charged_twice",
    "returned",
)  # fmt: skip
_NOT_SENT: Final = ("timeout", "error", "outage", "recovers")
"""Failures before the rail gets the question. After a late or unreadable reply money has moved."""

_STATUS: Final[dict[str, MovedStatus]] = {
    "rejected": "rejected",
    "account_frozen": "account_frozen",
    "no_funds": "no_funds",
    "empty": "no_funds",
    "account_closed": "account_closed",
    "cancelled": "cancelled",
    "charged_twice": "charged_twice",
}
_DAY: Final = 8
"""A reference begins with the day of the booking, so that it can be told at any later time."""
_MONEY_MOVED: Final = ("paid", "charged_twice")


class SandboxPaymentRail:
    """Remembers every key, so that a repeated question moves no money."""

    def __init__(self, sandbox: Sandbox, memory: RailMemory) -> None:
        self._line = SimulatedTransport(Partner.PAYMENT, sandbox)
        self._chance = sandbox.chance
        self._clock = sandbox.clock
        self._memory = memory

    async def pay(self, ask: Ask, key: str, amount_fen: int, account: str) -> Reply[Payment]:
        """See `PaymentRail.pay`."""
        return await self._move(ask, key, amount_fen, account, _PAYING)

    async def collect(self, ask: Ask, key: str, amount_fen: int, account: str) -> Reply[Payment]:
        """See `PaymentRail.collect`."""
        return await self._move(ask, key, amount_fen, account, _COLLECTING)

    async def cancel(self, ask: Ask, key: str, amount_fen: int, account: str) -> Reply[Payment]:
        """See `PaymentRail.cancel`."""
        effect = self._line.effect(ask, only=())
        stopped = self._moved(ask, key, amount_fen, account, "cancelled")
        if effect not in _NOT_SENT:
            stopped = await self._memory.keep(stopped)
        return await self._line.carry(ask, effect, lambda: self._stands(stopped))

    async def find(self, ask: Ask, key: str) -> Reply[Payment | None]:
        """See `PaymentRail.find`."""
        effect = self._line.effect(ask, only=())
        moved = await self._memory.find(ask.application_id, key)
        found = self._stands(moved) if moved is not None else None
        return await self._line.carry(ask, effect, lambda: found)

    async def statement(self, ask: Ask) -> Reply[tuple[StatementLine, ...]]:
        """See `PaymentRail.statement`."""
        lines = (
            StatementLine(
                key=moved.key,
                paid=moved.status in _MONEY_MOVED,
                amount_fen=moved.amount_fen,
                seq=moved.seq,
                hash=moved.hash,
                returned_on=moved.returns_on if self._back(moved) else None,
            )
            for moved in await self._memory.of(ask.application_id)
        )
        return Reply(tuple(lines), 0)

    async def forget(self, application_ids: Collection[str]) -> None:
        """See `Forgetting.forget`."""
        await self._memory.forget(application_ids)

    async def _move(
        self, ask: Ask, key: str, amount_fen: int, account: str, effects: Iterable[str]
    ) -> Reply[Payment]:
        known = await self._memory.find(ask.application_id, key)
        effect = self._line.effect(ask, [of_card(account)], only=() if known else effects)
        if effect not in _NOT_SENT:
            new = self._moved(ask, key, amount_fen, account, effect)
            known = known or await self._memory.keep(new)
        if effect == "timeout_after_sending":
            await self._line.time_out()
        if known is not None and (known.wanted_fen, known.tail) != (amount_fen, account[-4:]):
            effect = "error"
        stands = self._stands(known) if known is not None else None
        reply = await self._line.carry(ask, effect, lambda: stands)
        if reply.value is None:
            raise PartnerProblem("error", reply.latency_ms)
        return Reply(reply.value, reply.latency_ms, reply.copies)

    def _moved(
        self, ask: Ask, key: str, amount_fen: int, account: str, effect: str | None
    ) -> Moved:
        """Return the outcome of a new key, given the effect."""
        status = _STATUS.get(effect or "", "paid")
        moved = amount_fen if status in _MONEY_MOVED else 0
        if effect == "partial":
            status, moved = "partial", amount_fen // 2 // 100 * 100
        day = today(self._clock)
        number = self._chance.draw("payment", key).randrange(10**10)
        return Moved(
            key=key,
            status=status,
            amount_fen=moved,
            wanted_fen=amount_fen,
            tail=account[-4:],
            reference=f"{compact(day)}{number:010d}",
            returns_on=day + timedelta(days=1) if effect == "returned" else None,
            application_id=ask.application_id,
            seq=ask.seq,
            hash=ask.hash,
        )

    def _back(self, moved: Moved) -> bool:
        """Say whether the money has gone back by now."""
        return moved.returns_on is not None and today(self._clock) >= moved.returns_on

    def _stands(self, moved: Moved) -> Payment:
        """Return a payment's state at this moment."""
        back = self._back(moved)
        twice = moved.status == "charged_twice"
        status: PaymentStatus = (
            "returned" if back else "paid" if moved.status == "charged_twice" else moved.status
        )
        booked_on = date.fromisoformat(moved.reference[:_DAY])
        return Payment(
            key=moved.key,
            status=status,
            amount_fen=moved.amount_fen,
            value_date=moved.returns_on if back and moved.returns_on else booked_on,
            reference=moved.reference,
            charges=2 if twice else 1,
        )
