"""A dialog with two answers; Enter and Esc take the first, the safe one."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.paint.cells import harmless
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.chips import Chip, Chips, ChipSpec


class AskingScreen(GuardedScreen, ModalScreen[None]):
    """Asks in the current language and colours. Each answer has an id and a label."""

    CSS_PATH: ClassVar = ["asking.tcss", "../widgets/dock.tcss"]
    BINDINGS: ClassVar = [
        Binding("escape", "close", show=False),
        Binding("left,up", "move(-1)", show=False),
        Binding("right,down", "move(1)", show=False),
    ]
    ANSWERS: ClassVar[tuple[tuple[str, str], tuple[str, str]]]
    mark = ""
    """A symbol before the title."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._title = Static(id="leave-title", markup=False)
        self._advice = Static(id=f"{id}-advice", markup=False)
        self._chips = Chips()

    def told(self) -> tuple[Message, tuple[Message, ...]]:
        """Return the title, and the paragraphs below it."""
        raise NotImplementedError

    def taken(self) -> None:
        """Carry out the second answer."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(id="leave-box"):
            yield self._title
            yield self._advice
            yield self._chips

    async def on_mount(self) -> None:
        self.reword()
        await self._show_answers(0)

    def reword(self) -> None:
        """Show the screen's words in the current language."""
        say = phone_of(self).appearance.wording.say
        title, paragraphs = self.told()
        self._title.update(self.mark + harmless(say(title)))
        advice = "\n\n".join(harmless(say(each)) for each in paragraphs)
        self._advice.update(advice)
        chips = list(self.query(Chip))
        if chips:
            self.call_later(self._show_answers, int(chips[-1].has_focus))

    async def _show_answers(self, at: int) -> None:
        """Show both answers, with the one at `at` selected."""
        (first, says), (second, says_too) = self.ANSWERS
        specs = (
            ChipSpec(first, phone_of(self).say(says), True),
            ChipSpec(second, phone_of(self).say(says_too)),
        )
        await self._chips.show(specs, False)
        for chip in list(self._chips.query(Chip))[at : at + 1]:
            chip.focus()

    @on(Chip.Pressed)
    def _pressed(self, event: Chip.Pressed) -> None:
        if event.choice == self.ANSWERS[1][0]:
            self.taken()
        else:
            self.action_close()

    def action_close(self) -> None:
        """Close the dialog without doing anything."""
        phone_of(self).door.close(self)

    def action_move(self, by: int) -> None:
        """Select the other answer."""
        self._chips.move(by)
