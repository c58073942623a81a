"""The sandbox's watch: makes abnormal transactions of ordinary ones, as faults say."""

from loanflow_tui.lending.partners.catalogue import MONITORING
from loanflow_tui.lending.partners.faults import Faults


class SandboxWatch:
    """Lets nothing stand out, unless told otherwise."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    def staged(self, step: str) -> tuple[str, ...]:
        """See `Watch.staged`."""
        found: list[str] = []
        while (fault := self._faults.take(MONITORING, step)) is not None:
            found.append(fault.effect)
        return tuple(found)
