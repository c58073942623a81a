"""Asks once whether to leave, and says that nothing is lost."""

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


class LeaveScreen(ModalScreen[None]):
    """Leave, or stay."""

    CSS_PATH: ClassVar = ["leave.tcss", "../widgets/dock.tcss"]
    BINDINGS: ClassVar = [
        Binding("escape", "stay", show=False),
        Binding("left,up", "move(-1)", show=False),
        Binding("right,down", "move(1)", show=False),
    ]

    app: "LoanflowApp"

    def __init__(self) -> None:
        super().__init__(id="leave")

    def compose(self) -> ComposeResult:
        say, talk = self.app.say, self.app.talk
        with Vertical(id="leave-box"):
            yield Static(say("ui-leave"), id="leave-title", markup=False)
            if talk is None or talk.ended:
                yield Static(say("ui-leave-nothing"), markup=False)
            elif self.app.options.data_dir is None:
                yield Static(say(self.app.lost), markup=False)
            else:
                yield Static(say("ui-leave-kept", id=talk.application_id), markup=False)
            yield Chips()

    async def on_mount(self) -> None:
        say = self.app.say
        chips = self.query_one(Chips)
        await chips.show(
            (ChipSpec("stay", say("ui-leave-stay"), True), ChipSpec("go", say("ui-leave-go"))),
            False,
        )
        chips.move(1)

    @on(Chip.Pressed)
    def _pressed(self, event: Chip.Pressed) -> None:
        if event.choice == "go":
            self.app.leave()
        else:
            self.action_stay()

    def action_stay(self) -> None:
        """Close this and go on."""
        self.dismiss()

    def action_move(self, by: int) -> None:
        """Go to the other answer."""
        self.query_one(Chips).move(by)
