"""The Pilot driver and what a test needs to play a journey."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loanflow_tui.testing.driver import Journey, JourneyFailed, journey

__all__ = ["Journey", "JourneyFailed", "journey"]


def __getattr__(name: str) -> Any:
    """Bring in the driver when it is first asked for."""
    if name not in __all__:
        raise AttributeError(name)
    from loanflow_tui.testing import driver  # noqa: PLC0415 - heavy

    return getattr(driver, name)
