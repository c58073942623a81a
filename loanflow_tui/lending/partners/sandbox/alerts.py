"""The sandbox's watch: stages the monitoring alerts that faults ask for."""

from loanflow_tui.lending.partners.catalogue import MONITORING, STAND_OUT
from loanflow_tui.lending.partners.faults import Faults


class SandboxWatch:
    """Stages nothing unless a fault asks for it."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    def staged(self, step: str) -> tuple[str, ...]:
        """See `Watch.staged`."""
        possible = {effect for effect, steps in STAND_OUT.items() if step in steps}
        found: list[str] = []
        while (fault := self._faults.take(MONITORING, step, possible)) is not None:
            found.append(fault.effect)
        return tuple(found)
