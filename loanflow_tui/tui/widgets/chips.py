"""Quick replies: small buttons in a row, operated by Tab, arrows, digits and the mouse."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.containers import Container
from textual.geometry import Size
from textual.layout import Layout
from textual.message import Message as Posted
from textual.strip import Strip

from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.flow import FlowLayout
from loanflow_tui.tui.widgets.steady import Steady


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """The label and the choice of a chip."""

    id: str
    label: str
    primary: bool = False


class Chip(Steady, can_focus=True):
    """One quick reply; its id is `choice-` and the choice's id."""

    ALLOW_SELECT = False

    class Pressed(Posted):
        """A chip was pressed, at the time of a message."""

        def __init__(self, choice: str, at: float) -> None:
            super().__init__()
            self.choice = choice
            self.at = at

    def __init__(self, spec: ChipSpec, number: str) -> None:
        super().__init__(id=f"choice-{spec.id}", classes="-primary" if spec.primary else None)
        self.spec = spec
        self._text = f"{number} {spec.label}" if number else spec.label

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return cell_len(self._text) + 2

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1

    def render_line(self, y: int) -> Strip:
        chips, style = self.parent, self.rich_style
        before, after = ("▸", "◂") if self.has_focus else (" ", " ")
        if isinstance(chips, Chips) and chips.resting:
            before, after, style = " ", " ", chips.resting_style
        strip = Strip([Segment(f"{before}{self._text}{after}", style)])
        return strip.adjust_cell_length(self.size.width, style)

    @property
    def _resting(self) -> bool:
        """True while its question takes no answer, or none any more."""
        return isinstance(self.parent, Chips) and self.parent.resting

    def on_click(self, event: events.Click) -> None:
        event.stop()
        if event.chain == 1 and not self._resting:
            self.post_message(self.Pressed(self.spec.id, event.time))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("enter", "space"):
            event.stop()
            if not phone_of(self).key_queue.held(event) and not self._resting:
                self.post_message(self.Pressed(self.spec.id, event.time))


class Chips(Container, Steady):
    """The quick replies to the current question."""

    def __init__(self) -> None:
        super().__init__(id="choices")
        self.specs: Sequence[ChipSpec] = ()
        self.numbered = False
        self.resting = False
        self._flow = FlowLayout()
        self._showing = asyncio.Lock()

    @property
    def layout(self) -> Layout:
        return self._flow

    async def show(self, specs: Sequence[ChipSpec], numbered: bool) -> bool:
        """Show these chips, and return whether they changed.

        `numbered` chips can be chosen by their digit.
        """
        async with self._showing:
            return await self._show(specs, numbered)

    async def _show(self, specs: Sequence[ChipSpec], numbered: bool) -> bool:
        if (specs, numbered) == (self.specs, self.numbered):
            self._rest(False)
            return False
        self.resting = False
        self.specs, self.numbered = specs, numbered
        if not self.is_attached:
            return True
        await self.remove_children()
        digits = (str(n) if numbered and n <= 9 else "" for n in range(1, len(specs) + 1))
        self.display = bool(specs)
        await self.mount_all([Chip(spec, digit) for spec, digit in zip(specs, digits, strict=True)])
        self.scroll_home(animate=False)
        return True

    def rest(self, resting: bool = True) -> None:
        """Dim the chips in place while there is nothing to answer yet."""
        self._rest(resting)

    def _rest(self, resting: bool) -> None:
        if resting != self.resting:
            self.resting = resting
            for chip in self.query_children(Chip):
                chip.refresh()

    @property
    def resting_style(self) -> Style:
        """How quick replies look while they can't be used."""
        colours = self.app.theme_variables
        return Style(color=colours["lf-faint"], bgcolor=colours["lf-dock"])

    def numbered_choice(self, digit: str) -> str | None:
        """Return the choice with this digit, or None."""
        place = int(digit) - 1
        return self.specs[place].id if self.numbered and 0 <= place < len(self.specs) else None

    def move(self, by: int) -> bool:
        """Move the focus along the chips; False when it would leave them."""
        chips = list(self.query_children(Chip))
        here = next((n for n, chip in enumerate(chips) if chip.has_focus), None)
        there = (0 if by > 0 else len(chips) - 1) if here is None else here + by
        if not 0 <= there < len(chips):
            return False
        chips[there].focus()
        return True
