"""Simulated transport to one partner: its latency, and failures on the way."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, TypeVar, cast

from loanflow_tui.lending.partners.catalogue import FAULTS, ON_THE_WAY
from loanflow_tui.lending.partners.faults import Faults
from loanflow_tui.lending.partners.magic import Magic
from loanflow_tui.lending.partners.names import Partner
from loanflow_tui.lending.partners.ports import Ask, PartnerProblem, ProblemKind, Reply
from loanflow_tui.lending.runtime.clock import Clock
from loanflow_tui.lending.runtime.pace import Pace
from loanflow_tui.lending.runtime.randomness import Chance

T = TypeVar("T")

_REMEMBERED = 1024
_REFUSED_MS = 30

_PROBLEMS: Final = {
    "timeout": "timeout",
    "late": "timeout",
    "error": "error",
    "malformed": "malformed",
    "outage": "outage",
    "recovers": "outage",
}


@dataclass(frozen=True, slots=True)
class Sandbox:
    """The state that the partners of one sandbox share."""

    chance: Chance
    clock: Clock
    pace: Pace
    faults: Faults


class SimulatedTransport:
    """Carries one partner's answers. Waits by the pace only, and never beyond the deadline."""

    def __init__(self, partner: Partner, sandbox: Sandbox) -> None:
        self.partner = partner
        self.deadline_ms = partner.deadline_ms
        self._sandbox = sandbox
        self._way = frozenset(ON_THE_WAY) - frozenset(partner.answers)
        self._own = frozenset(partner.answers)
        self._all = self._way | self._own
        self._struck: OrderedDict[tuple[str, str], int] = OrderedDict()
        self._owed: OrderedDict[tuple[str, str], None] = OrderedDict()

    def effect(
        self, ask: Ask, magic: Iterable[Magic | None] = (), only: Iterable[str] | None = None
    ) -> str | None:
        """Return the failure of this question: an injected fault, or a magic value's.

        `only` limits which unusual answers apply here.
        """
        effects = self._all if only is None else self._way | frozenset(only)
        fault = self._sandbox.faults.take(self.partner, ask.step, effects)
        if fault is not None:
            return fault.effect
        for name in (name for each in magic if each is not None for name in each.faults):
            own = FAULTS[name]
            if own.partner != self.partner or own.effect not in effects:
                continue
            if own.times is None or self._count(ask, name) <= own.times:
                return own.effect
        return None

    async def carry(self, ask: Ask, effect: str | None, answer: Callable[[], T]) -> Reply[T]:
        """Return the reply to a question after its latency.

        Raises:
            PartnerProblem: there was no usable reply.
        """
        latency = self._latency(ask)
        if effect in _PROBLEMS and effect in self._way:
            await self._fail(ask, effect, latency)
        if effect == "slow":
            latency = self.deadline_ms * 9 // 10
        value = answer()
        await self.wait(latency)
        twice = effect == "duplicate" or (ask.application_id, ask.step) in self._owed
        self._owed.pop((ask.application_id, ask.step), None)
        return Reply(value, latency, copies=2 if twice else 1)

    async def wait(self, latency_ms: int) -> None:
        """Wait, scaled by the journey's pace."""
        await self._sandbox.pace.wait(latency_ms / 1000)

    async def time_out(self) -> None:
        """Wait until the deadline without a reply.

        Raises:
            PartnerProblem: always.
        """
        await self.wait(self.deadline_ms)
        raise PartnerProblem("timeout", self.deadline_ms)

    async def _fail(self, ask: Ask, effect: str, latency: int) -> None:
        if effect == "late":
            self._owed[(ask.application_id, ask.step)] = None
            _forget(self._owed)
        kind = cast(ProblemKind, _PROBLEMS[effect])
        if kind == "timeout":
            await self.time_out()
        took = _REFUSED_MS if kind == "outage" else latency
        await self.wait(took)
        raise PartnerProblem(kind, took)

    def _latency(self, ask: Ask) -> int:
        drawn = self._sandbox.chance.digest(
            "latency", self.partner, ask.application_id, ask.step, ask.attempt
        )
        return latency_ms(drawn, self.partner.typical_ms)

    def _count(self, ask: Ask, name: str) -> int:
        """Return how often a magic value's fault has struck in this application, this time
        included.

        The attempt counts too, because another process may have continued the application.
        """
        key = (ask.application_id, name)
        self._struck[key] = count = max(self._struck.get(key, 0) + 1, ask.attempt)
        _forget(self._struck)
        return count


def latency_ms(drawn: bytes, typical: int) -> int:
    """Return one answer's latency: mostly near the typical one, now and then far longer.

    It multiplies whole numbers, so that every machine gets the same result.
    """
    taken = typical * 100
    for each in drawn[:4]:
        taken = taken * (78 + each % 51) // 100
    return max(1, taken // 100)


def _forget(memory: OrderedDict[tuple[str, str], T]) -> None:
    while len(memory) > _REMEMBERED:
        memory.popitem(last=False)
