"""Marks a moment: whoever watches notes what they see, by heuristic and severity."""

from typing import TYPE_CHECKING, ClassVar, get_args

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from loanflow_tui.lending.api import Heuristic, Severity
from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.digit_list import DigitList
from loanflow_tui.tui.widgets.ordered_input import OrderedInput

if TYPE_CHECKING:
    from loanflow_tui.tui.sitting import Sitting

LONGEST = 300
"""The most characters of a note."""

HEURISTICS: tuple[Heuristic, ...] = get_args(Heuristic)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


class MarkScreen(GuardedScreen, ModalScreen[None]):
    """Asks for a note, a heuristic and a severity; each may be left out, but not all."""

    CSS_PATH: ClassVar = ["mark.tcss", "../widgets/digit_list.tcss"]
    BINDINGS: ClassVar = [
        Binding("escape", "close", show=False),
        Binding("enter", "keep", show=False, priority=True),
    ]

    def __init__(self, sitting: "Sitting") -> None:
        super().__init__(id="mark")
        self._sitting = sitting
        self._moment = sitting.moment()
        self._title = Static(id="mark-title", markup=False)
        self._note = OrderedInput(id="mark-note", compact=True, max_length=LONGEST)
        self._heads = tuple(Static(classes="mark-head", markup=False) for _ in range(2))
        self._heuristic = DigitList("mark-heuristic", [" ", *(str(n % 10) for n in range(1, 11))])
        self._severity = DigitList("mark-severity", [" ", *map(str, SEVERITIES)])
        self._hint = Static(id="mark-hint", markup=False)

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="mark-box", can_focus=False):
            yield self._title
            yield self._note
            with Horizontal(id="mark-lists"):
                with Vertical(classes="mark-column -wide-column"):
                    yield self._heads[0]
                    yield self._heuristic
                with Vertical(classes="mark-column"):
                    yield self._heads[1]
                    yield self._severity
            yield self._hint

    def on_mount(self) -> None:
        self.reword()
        self._heuristic.highlighted = self._severity.highlighted = 0
        self._note.focus()

    def reword(self) -> None:
        """Show the screen's words in the current language."""
        say = phone_of(self).say
        step = self._moment.step or "–"
        self._title.update(say("mark-title", step=step))
        self._note.placeholder = say("mark-note")
        self._heads[0].update(say("mark-heuristic"))
        self._heads[1].update(say("mark-severity"))
        names = [say(f"heuristic-{each.replace('_', '-')}") for each in HEURISTICS]
        self._heuristic.show([say("mark-none"), *names])
        self._severity.show([say("mark-unrated"), *(say(f"severity-{n}") for n in SEVERITIES)])
        self._hint.update(say("mark-keys"))

    def action_keep(self) -> None:
        """Keep the mark, if anything was said."""
        heuristic, severity = self._heuristic.highlighted, self._severity.highlighted
        note = " ".join(self._note.value.split())
        if not (note or heuristic or severity):
            self._hint.update(phone_of(self).say("mark-nothing"))
            return
        self._sitting.marked(
            self._moment,
            note,
            HEURISTICS[heuristic - 1] if heuristic else None,
            SEVERITIES[severity - 1] if severity else None,
        )
        self._leave()
        phone_of(self).tell("mark-kept")

    def action_close(self) -> None:
        """Close without a mark; that the screen was held up is observed."""
        self._sitting.marked(self._moment)
        self._leave()

    def _leave(self) -> None:
        phone = phone_of(self)
        phone.door.close(self)
        phone.act(self._sitting.flush())
