"""Shows a study's cards on the screen, one after the other."""

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, Static

from loanflow_tui.dialogue.messages import Message, Text
from loanflow_tui.insights.study.cards import Answer, Card
from loanflow_tui.insights.study.phone import CLOSED, HERE, STYLES
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.paint.cells import harmless
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.asking import AskingScreen
from loanflow_tui.tui.widgets.digit_list import DigitList
from loanflow_tui.tui.widgets.ordered_input import OrderedInput
from loanflow_tui.tui.widgets.prose import Prose

LONGEST = 2_000
"""The most characters of a comment."""

CARD_WIDTH, CARD_EDGE = 76, 4
"""The widest card, and its border and padding on either side, in cells; as in `desk.tcss`."""

Keep = Callable[[Card, Answer], None]


class CardDesk(LoanflowApp):
    """Shows cards. `gone_through` tells, after it has ended, that all were answered or read.

    `keep` is called in a thread with each answer, before the next card is shown.
    """

    CSS_PATH: ClassVar = [
        STYLES.parent / "app.tcss", HERE / "desk.tcss", STYLES.parent / "widgets/digit_list.tcss",
    ]  # fmt: skip
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, options: AppOptions, cards: Sequence[Card], keep: Keep) -> None:
        super().__init__(options)
        self.cards = cards
        self.keep = keep
        self.gone_through = False

    def get_default_screen(self) -> Screen[None]:
        return CardScreen()

    def on_ready(self) -> None:
        """Load nothing: no application is opened here."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Say that what belongs to an application can't be done here."""
        return action not in CLOSED | {"help"} and super().check_action(action, parameters)

    def action_leave(self) -> None:
        """Ask whether to stop here; asked twice, or before anything is kept, stop."""
        if self.door.shows("leave") or self.cards[0].id == "consent":
            self.leave()
        else:
            self.door.open("leave", StopScreen)


class StopScreen(AskingScreen):
    """Stop here, or go on."""

    CSS_PATH: ClassVar = [STYLES / "asking.tcss", STYLES.parent / "widgets" / "dock.tcss"]
    ANSWERS: ClassVar = (("stay", "study-stop-stay"), ("go", "study-stop-go"))

    def __init__(self) -> None:
        super().__init__(id="leave")

    def told(self) -> tuple[Message, tuple[Message, ...]]:
        return Message("study-stop"), (Message("study-stop-kept"),)

    def taken(self) -> None:
        phone_of(self).leave()


class CardScreen(GuardedScreen, Screen[None]):
    """One card at a time: title, text, and what there is to choose or to write."""

    BINDINGS: ClassVar = [
        Binding("enter", "go_on", show=False, priority=True),
        Binding("escape", "back", show=False),
        Binding("pageup", "scroll(-1)", show=False, priority=True),
        Binding("pagedown", "scroll(1)", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__(id="cards")
        self._at = 0
        self._going_on = asyncio.Lock()
        self._title = Prose(id="card-title")
        self._text = Prose(id="card-text")
        self._page = VerticalScroll(self._text, id="card-page")
        self._choices = DigitList("card-choices")
        self._field = OrderedInput(id="card-field", compact=True, max_length=LONGEST)
        self._keys = Static(id="card-keys", markup=False)

    def compose(self) -> ComposeResult:
        with Vertical(id="card"):
            yield self._title
            yield self._page
            yield self._choices
            yield self._field
        yield self._keys

    def on_mount(self) -> None:
        self.reword()

    def on_resize(self) -> None:
        self._fit()
        self.call_after_refresh(self._tell_keys)

    def _tell_keys(self) -> None:
        """Say the keys; where a text goes on below its view, first how to read on."""
        back = "-back" if self._at else ""
        keys = [self._say(Message(f"study-keys-{self._card.kind}{back}"))]
        if self._page.display and self._page.max_scroll_y:
            keys.insert(0, self._say(Message("study-keys-more")))
        self._keys.update(" · ".join(keys))

    def _fit(self) -> None:
        """Leave room below a long text, so that what there is to choose stays in view."""
        card = self._card
        width = max(1, min(CARD_WIDTH, self.app.size.width) - 2 * CARD_EDGE)
        title = -(-cell_len(self._say(card.title)) // width)
        below = len(card.options) + (card.kind == "write")
        # The border, the padding, the gaps below title and text, and the line of keys.
        taken = 4 + 2 + 1 + title + below
        self._page.styles.max_height = max(2, self.app.size.height - taken)

    @property
    def _desk(self) -> CardDesk:
        assert isinstance(self.app, CardDesk)
        return self.app

    @property
    def _card(self) -> Card:
        return self._desk.cards[self._at]

    def _say(self, text: Text) -> str:
        return harmless(text if isinstance(text, str) else self._desk.say(text.id, **text.args))

    def reword(self) -> None:
        """Show the present card."""
        card = self._card
        self._title.say(self._say(card.title))
        self._text.say("\n\n".join(map(self._say, card.paragraphs)))
        self._page.display = bool(card.paragraphs)
        self._fit()
        self._page.scroll_home(animate=False)
        self._page.set_class(card.kind == "read", "-last")
        self._choices.display = card.kind == "choose"
        self._field.display = card.kind == "write"
        if card.kind == "choose":
            digits = [str(n) for n in range(1, len(card.options) + 1)]
            self._choices.show(list(map(self._say, card.options)), digits)
        focused = {"choose": self._choices, "write": self._field}.get(card.kind, self._page)
        focused.focus()
        self.call_after_refresh(self._tell_keys)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()

    def action_go_on(self) -> None:
        """Take what is chosen or written, keep it, and show the next card."""
        if not self._going_on.locked():
            phone_of(self).act(self._go_on())

    async def _go_on(self) -> None:
        async with self._going_on:
            desk, card = self._desk, self._card
            chosen = self._choices.highlighted
            if card.kind == "choose" and chosen is None:
                self._keys.update(self._say(Message("study-keys-first")))
                return
            if card.kind != "read":
                answer = self._field.value if chosen is None else chosen + 1
                await asyncio.to_thread(desk.keep, card, answer)
            if self._at + 1 < len(desk.cards):
                self._show(self._at + 1)
            else:
                desk.gone_through = True
                desk.leave()

    def action_back(self) -> None:
        """Show the card before, to answer it anew."""
        if self._at and not self._going_on.locked():
            self._show(self._at - 1)

    def _show(self, at: int) -> None:
        self._at = at
        self._field.value = ""
        self._choices.clear_options()
        self.reword()

    def action_scroll(self, pages: int) -> None:
        """Scroll a long text."""
        self._page.scroll_relative(y=pages * max(1, self._page.size.height - 1), animate=False)
