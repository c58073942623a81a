"""The back office: referred and held applications, and a person's decisions on them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import DataTable, Input, Static

from loanflow_tui.dialogue.cards.office import office_cards
from loanflow_tui.dialogue.decisions import (
    LONGEST_NOTE,
    DecisionKind,
    decision_command,
    decisions_on,
    done_message,
)
from loanflow_tui.dialogue.messages import Message, Named
from loanflow_tui.dialogue.renderers.talk import typed
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.lending.api import Rejected
from loanflow_tui.tui.screens.base import HostScreen
from loanflow_tui.tui.widgets.chips import Chip, Chips, ChipSpec
from loanflow_tui.tui.widgets.keys import Key
from loanflow_tui.tui.widgets.office_queue import OfficeQueue
from loanflow_tui.tui.widgets.office_sheet import OfficeSheet
from loanflow_tui.tui.widgets.prose import Prose

if TYPE_CHECKING:
    from loanflow_tui.dialogue.session import Session
    from loanflow_tui.lending.api import QueueEntry

LOOK_EVERY = 1.0
"""Seconds between checks for new applications, from here or other terminals."""

OFFICER = "officer"
"""The chip that says who decides."""

_SHARED_KEYS = ("app.help", "app.language", "app.theme", "app.leave")


class BackOfficeScreen(HostScreen):
    """The queue, the selected application's data, and the decision on it."""

    CSS_PATH: ClassVar = ["back_office.tcss", "../widgets/dock.tcss"]
    BINDINGS: ClassVar = [
        Binding("escape", "app.back_office", show=False),
        Binding("ctrl+r", "look_again", show=False),
        Binding("pageup", "scroll_detail(-1)", show=False, priority=True),
        Binding("pagedown", "scroll_detail(1)", show=False, priority=True),
    ]

    def __init__(self, session: "Session") -> None:
        super().__init__(id="office")
        self._session = session
        self._shown: QueueEntry | None = None
        self._officer = 0
        self.table, self.sheet = OfficeQueue(), OfficeSheet()
        self._title = Static(id="office-title", markup=False)
        self._empty = Prose(id="office-empty")
        self._detail = VerticalScroll(id="office-detail", can_focus=False)
        self._limit_label = Static(id="limit-label", markup=False)
        self._limit = Input(id="limit", compact=True, max_length=9, restrict=r"[0-9]*")
        self._note = Input(id="note", compact=True, max_length=LONGEST_NOTE)
        self._chips = Chips()

    def compose(self) -> ComposeResult:
        yield self.status_bar
        yield self._title
        yield self.table
        yield self._empty
        with self._detail:
            yield self.sheet
        with Vertical(id="office-form"):
            with Horizontal(id="office-fields"):
                yield self._limit_label
                yield self._limit
                yield self._note
            yield self._chips
        yield self.key_bar

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, lambda _: self.sheet.repaint())
        self.table.focus()
        self.action_look_again()
        self.set_interval(LOOK_EVERY, self._watch)

    def place(self) -> Sequence[str]:
        return (*super().place(), self.say("office-title"))

    def keys(self) -> Sequence[Key]:
        usual: Sequence[Key] = self.phone.shown_keys()
        shared = [key for key in usual if key[2] in _SHARED_KEYS]
        return [
            ("Esc", self.say("office-key-back"), "app.back_office"),
            ("^R", self.say("office-key-again"), "screen.look_again"),
            *shared,
        ]

    def reword(self) -> None:
        super().reword()
        self.phone.act(self._fill(self.table.entries))

    def action_look_again(self) -> None:
        """Read the queue again."""
        self.phone.act(self._look())

    async def _look(self) -> None:
        await self._fill(await self._session.service.queue())

    def _watch(self) -> None:
        """Check the queue for changes while no dialog covers it."""
        if self.is_current and self.phone.work.idle:
            self.phone.act(self._look_for_new())

    async def _look_for_new(self) -> None:
        queue = await self._session.service.queue()
        if queue != self.table.entries:
            await self._fill(queue)

    async def on_resize(self) -> None:
        """Fit the table's columns to the new width."""
        if self.table.entries:
            await self._fill(self.table.entries)

    def action_scroll_detail(self, pages: int) -> None:
        """Scroll through the data."""
        detail = self._detail
        detail.scroll_relative(y=pages * max(1, detail.size.height - 1), animate=False)

    def on_key(self, event: events.Key) -> None:
        """Move between decisions by arrows."""
        chips = self._chips
        if chips.has_focus_within and event.key in ("left", "right"):
            chips.move(-1 if event.key == "left" else 1)
            event.stop()

    async def _fill(self, queue: "Sequence[QueueEntry]") -> None:
        """Show the queue in the current language; the selected application stays selected while it
        waits.
        """
        if not self.table.is_attached:
            return
        kept = self._shown.application_id if self._shown is not None else ""
        self.set_class(not queue, "-empty")
        count = self.say("office-count", count=len(queue))
        self._title.update(f"{self.say('office-title')} · {count}")
        empty = (self.say("office-empty"), self.say("office-empty-what"))
        self._empty.say("\n\n".join(empty))
        self._note.placeholder = self.say("office-note")
        self.table.show(queue, kept)
        await self._show(self.table.looked_at)
        if queue and self.focused is None:
            self.table.focus()

    @on(DataTable.RowHighlighted)
    async def _looked_at(self) -> None:
        """Show the selected application; ignore moves of the cursor while the rows are filled."""
        found = self.table.looked_at
        if found is not None and found != self._shown:
            await self._show(found)

    async def _show(self, entry: "QueueEntry | None") -> None:
        other = entry is None or self._shown is None or entry != self._shown
        self._shown = entry
        kinds = decisions_on(entry) if entry is not None else ()
        self.sheet.show(office_cards(entry, self._session.policy) if entry is not None else ())
        specs = tuple(
            ChipSpec(kind, self.say(f"office-{dashed(kind)}"), kind == kinds[0]) for kind in kinds
        )
        if specs and self._session.policy.officers:
            specs += (ChipSpec(OFFICER, self._who(), False),)
        await self._chips.show(specs, False)
        extending = entry is not None and entry.extension is not None
        limit, label = self._limit, self._limit_label
        limit.display = extending or (entry is not None and entry.limit_fen > 0)
        label.update(self.say("office-days" if extending else "office-limit"))
        label.display = limit.display
        if other:
            limit.value = _proposed(entry)
            self._note.clear()
            self._detail.scroll_home(animate=False)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        """Move on from the fields to the decision."""
        event.stop()
        self._chips.move(1)

    @on(DataTable.RowSelected)
    def _picked(self) -> None:
        self._note.focus()

    @on(Chip.Pressed)
    def _pressed(self, event: Chip.Pressed) -> None:
        event.stop()
        entry = self._shown
        if event.choice == OFFICER:
            self._officer = (self._officer + 1) % (len(self._session.policy.officers) + 1)
            self.phone.act(self._show(entry))
            return
        kinds = decisions_on(entry) if entry is not None else ()
        kind = next((kind for kind in kinds if kind == event.choice), None)
        if entry is not None and kind is not None:
            self.phone.act(self._decide(kind, entry))

    async def _decide(self, kind: DecisionKind, entry: "QueueEntry") -> None:
        note = self._note
        if not note.value.strip():
            self.phone.tell("office-note-needed")
            note.focus()
            return
        try:
            view = await self._session.service.handle(
                entry.application_id,
                decision_command(kind, note.value.strip(), self._figure, self._officer_id),
            )
        except Rejected as rejected:
            self._say_why(rejected)
        else:
            self.phone.tell(done_message(kind, view))
            talk = self.phone.talk
            if talk is not None and talk.application_id == entry.application_id:
                await talk.settled()
        await self._look()
        self.table.focus()

    @property
    def _officer_id(self) -> str:
        """The chosen officer; empty for the first with the role."""
        return self._session.policy.officers[self._officer - 1].id if self._officer else ""

    def _who(self) -> str:
        """Return who decides, as the last chip has it: pressed, it goes on to the next person."""
        if not self._officer:
            return self.say("office-by-anyone")
        officer = self._session.policy.officers[self._officer - 1]
        return self.say("office-by", name=Named(officer.name), role=officer.role)

    @property
    def _figure(self) -> int | None:
        """The limit in yuan, or the days, that the user typed, if any."""
        shown = self._limit.display and self._limit.value
        return int(self._limit.value) if shown else None

    def _say_why(self, rejected: Rejected) -> None:
        if rejected.reason in ("not_now", "closed"):
            self.phone.tell("office-gone")
        else:
            said = Message(f"repair-{dashed(rejected.reason)}", typed(rejected.values))
            self.notify(self.phone.appearance.wording.say(said), markup=False)


def _proposed(entry: "QueueEntry | None") -> str:
    """Return the proposed limit or number of days, which the user may change."""
    if entry is None:
        return ""
    return str(entry.proposed_days if entry.extension is not None else entry.limit_fen // 100)
