"""Quick replies: small buttons in a row, reached by Tab, arrows, digits and the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.containers import Container
from textual.geometry import Size
from textual.layout import Layout
from textual.message import Message as Posted
from textual.strip import Strip
from textual.widget import Widget

from loanflow_tui.tui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """What a chip says and stands for."""

    id: str
    label: str
    primary: bool = False


class Chip(Widget, can_focus=True):
    """One quick reply; its id is `choice-` and that of the choice."""

    ALLOW_SELECT = False

    class Pressed(Posted):
        """A chip was pressed."""

        def __init__(self, choice: str) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, spec: ChipSpec, number: str) -> None:
        super().__init__(id=f"choice-{spec.id}", classes="-primary" if spec.primary else None)
        self.spec = spec
        self._text = f"{number} {spec.label}" if number else spec.label

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return cell_len(self._text) + 2

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1

    def render_line(self, y: int) -> Strip:
        before, after = ("▸", "◂") if self.has_focus else (" ", " ")
        strip = Strip([Segment(f"{before}{self._text}{after}", self.rich_style)])
        return strip.adjust_cell_length(self.size.width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Pressed(self.spec.id))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("enter", "space"):
            event.stop()
            self.post_message(self.Pressed(self.spec.id))


class Chips(Container):
    """The quick replies to the question under way."""

    def __init__(self) -> None:
        super().__init__(id="choices")
        self.specs: Sequence[ChipSpec] = ()
        self.numbered = False
        self._flow = FlowLayout()

    @property
    def layout(self) -> Layout:
        return self._flow

    async def show(self, specs: Sequence[ChipSpec], numbered: bool) -> None:
        """Show these chips; `numbered` ones can be picked by their digit."""
        if (specs, numbered) == (self.specs, self.numbered):
            return
        self.specs, self.numbered = specs, numbered
        await self.remove_children()
        digits = (str(n) if numbered and n <= 9 else "" for n in range(1, len(specs) + 1))
        self.display = bool(specs)
        await self.mount_all([Chip(spec, digit) for spec, digit in zip(specs, digits, strict=True)])
        self.scroll_home(animate=False)

    def numbered_choice(self, digit: str) -> str | None:
        """Return the choice that a digit picks."""
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
