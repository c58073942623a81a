"""The screen for what can't go on."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from loanflow_tui.tui.paint.cells import harmless
from loanflow_tui.tui.widgets.chips import Chip, Chips, ChipSpec

if TYPE_CHECKING:
    from loanflow_tui.tui.app import LoanflowApp


class TroubleScreen(ModalScreen[None]):
    """Says what happened and what can be done."""

    CSS_PATH: ClassVar = ["leave.tcss", "../widgets/dock.tcss"]
    BINDINGS: ClassVar = [Binding("escape", "close", show=False)]

    app: "LoanflowApp"

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(id="trouble")
        self._what, self._advice = harmless(what), harmless(advice)

    def compose(self) -> ComposeResult:
        with Vertical(id="leave-box"):
            yield Static(f"▲ {self._what}", id="leave-title", markup=False)
            yield Static(self._advice, id="trouble-advice", markup=False)
            yield Chips()

    async def on_mount(self) -> None:
        say = self.app.say
        chips = self.query_one(Chips)
        specs = (
            ChipSpec("close", say("ui-trouble-close"), True),
            ChipSpec("quit", say("ui-leave-go")),
        )
        await chips.show(specs, False)
        chips.move(1)

    @on(Chip.Pressed)
    def _pressed(self, event: Chip.Pressed) -> None:
        if event.choice == "quit":
            self.app.leave()
        else:
            self.action_close()

    def action_close(self) -> None:
        """Close this; what was there before may be tried again."""
        self.dismiss()
