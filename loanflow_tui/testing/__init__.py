"""The Pilot driver, and whatever a test needs to play a journey."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from loanflow_tui.testing.driver import Journey, JourneyFailed, journey

__all__ = ["Journey", "JourneyFailed", "journey"]


def __getattr__(name: str) -> Any:
    """Import the driver on first use."""
    if name not in __all__:
        raise AttributeError(name)
    from loanflow_tui.testing import driver  # noqa: PLC0415 - heavy

    return getattr(driver, name)
