"""Asks once whether personal data are to be erased for good."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from loanflow_tui.tui.widgets.chips import Chip, Chips, ChipSpec

if TYPE_CHECKING:
    from loanflow_tui.tui.app import LoanflowApp


class EraseScreen(ModalScreen[None]):
    """Erase, or keep; keeping is what Enter does."""

    CSS_PATH: ClassVar = ["leave.tcss", "../widgets/dock.tcss"]
    BINDINGS: ClassVar = [
        Binding("escape", "keep", show=False),
        Binding("left,up", "move(-1)", show=False),
        Binding("right,down", "move(1)", show=False),
    ]

    app: "LoanflowApp"

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__(id="erase")
        self._then = then

    def compose(self) -> ComposeResult:
        say = self.app.say
        with Vertical(id="leave-box"):
            yield Static(say("ui-erase"), id="leave-title", markup=False)
            yield Static(say("ui-erase-what"), markup=False)
            yield Chips()

    async def on_mount(self) -> None:
        say = self.app.say
        chips = self.query_one(Chips)
        specs = (
            ChipSpec("keep", say("ui-erase-keep"), True),
            ChipSpec("erase", say("ui-erase-go")),
        )
        await chips.show(specs, False)
        chips.move(1)

    @on(Chip.Pressed)
    def _pressed(self, event: Chip.Pressed) -> None:
        self.dismiss()
        if event.choice == "erase":
            self._then()

    def action_keep(self) -> None:
        """Close this; everything is kept."""
        self.dismiss()

    def action_move(self, by: int) -> None:
        """Go to the other answer."""
        self.query_one(Chips).move(by)
