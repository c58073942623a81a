"""The list of curated shows, to choose one from."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from loanflow_tui.dialogue.messages import Message, Value
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.registry.languages import Language
from loanflow_tui.scenarios.base import in_language
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.session_setup import host_of
from loanflow_tui.scenarios.shows import SHOWS, chapters_of, load_show, timing
from loanflow_tui.tui.small_app import SmallApp
from loanflow_tui.tui.widgets.prose import Prose


class Picked(NamedTuple):
    """The show to play, in which language, and whether it begins paused."""

    show: Loaded
    language: str
    paused: bool


class ShowPicker(SmallApp[Picked]):
    """Lists the shows; the one at hand is told with its chapters."""

    TITLE = "loanflow"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (92, "-roomy")]  # noqa: RUF012 - Textual's own type
    BINDINGS: ClassVar = [
        Binding("escape,q,ctrl+c", "leave", show=False, priority=True),
        Binding("p", "paused", show=False),
        Binding("l", "language", show=False),
        *(Binding(str(digit), f"digit('{digit}')", show=False) for digit in range(10)),
    ]
    CSS = """
    Screen { background: $lf-page; color: $lf-text; }
    #shows-title { height: 3; padding: 1 2; background: $lf-bar; color: $lf-bar-text;
        text-style: bold; }
    #shows-body { height: 1fr; }
    #shows { width: 46; height: 1fr; border: none; padding: 1 1; background: $lf-surface;
        color: $lf-text; }
    #shows > .option-list--option-highlighted { background: $lf-accent; color: $lf-on-accent;
        text-style: bold; }
    #shows > .option-list--option-hover { background: $lf-accent-soft; }
    #told { width: 1fr; height: 1fr; padding: 1 3; }
    #told-title { text-style: bold; color: $lf-accent; height: auto; margin: 0 0 1 0; }
    #told-summary { height: auto; margin: 0 0 1 0; max-width: 64; }
    #told-where { height: auto; color: $lf-muted; margin: 0 0 1 0; }
    #told-chapters { height: auto; }
    #shows-keys { height: 1; padding: 0 2; background: $lf-title; color: $lf-muted; }
    #shows, #told { scrollbar-size-vertical: 1; }
    Screen.-narrow #shows-title { height: 1; padding: 0 2; }
    Screen.-narrow #shows-body { layout: vertical; }
    Screen.-narrow #shows { width: 100%; height: auto; max-height: 60%; padding: 0 1; }
    Screen.-narrow #told { width: 100%; padding: 1 2 0 2; }
    Screen.-narrow #told-title { display: none; }
    """

    def __init__(self, language: str, dark: bool = False) -> None:
        super().__init__(Wording(language), dark)
        self.shows: Sequence[Loaded] = tuple(map(load_show, SHOWS))
        self._typed = ""

    def compose(self) -> ComposeResult:
        yield Static(id="shows-title", markup=False)
        with Horizontal(id="shows-body"):
            yield OptionList(id="shows")
            with VerticalScroll(id="told", can_focus=False):
                for part in ("title", "summary", "where", "chapters"):
                    yield Prose(id=f"told-{part}")
        yield Prose(id="shows-keys", between=" · ")

    def on_mount(self) -> None:
        self._reword()
        self.query_one(OptionList).focus()

    def _say(self, message: str, **args: Value) -> str:
        return self.wording.say(Message(message, args))

    def _reword(self) -> None:
        listed = self.query_one(OptionList)
        here = listed.highlighted or 0
        listed.clear_options()
        for number, show in enumerate(self.shows, 1):
            title = show.title(self.wording.language)
            listed.add_option(Option(Content(f"{number:2}  {title}"), show.name))
        listed.highlighted = here
        self.query_one("#shows-title", Static).update(self._say("shows-title"))
        self._say_keys()

    def _say_keys(self) -> None:
        """Tell the keys; after the first digit of a longer number, how to go on."""
        other = Language(self.wording.language).following.own_name
        keys = self._say("shows-keys", language=other)
        if self._typed:
            keys = self._say("shows-keys-number", number=self._typed)
        self.query_one("#shows-keys", Prose).say(keys)

    @on(OptionList.OptionHighlighted)
    def _tell(self, event: OptionList.OptionHighlighted) -> None:
        if self._typed and event.option_index != int(self._typed) - 1:
            self._typed = ""
            self._say_keys()
        show = self.shows[event.option_index]
        language = self.wording.language
        planned = timing(show)
        minutes = f"{planned.length / 60:.1f}" if planned is not None else ""
        length = self._say("shows-length", minutes=minutes) if minutes else ""
        where = self._say(f"ui-host-{host_of(show.scenario)}")
        chapters = [in_language(each.title, language) for each in chapters_of(show)]
        told = {
            "title": show.title(language),
            "summary": in_language(show.scenario.summary, language),
            "where": "  ·  ".join(filter(None, (where, length))),
            "chapters": "\n".join(f"{n:2}  {name}" for n, name in enumerate(chapters, 1)),
        }
        for part, text in told.items():
            self.query_one(f"#told-{part}", Prose).say(text)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._play(event.option_index, paused=False)

    def action_digit(self, digit: str) -> None:
        """Play the show with the number that is typed. Where a further digit may follow, the show
        is chosen, and Enter plays it.
        """
        listed = self.query_one(OptionList)
        numbers = [str(n) for n in range(1, len(self.shows) + 1)]
        begun, self._typed = self._typed, ""
        if begun + digit not in numbers:
            begun = ""
        number = begun + digit
        if any(each.startswith(number) for each in numbers if each != number):
            self._typed = number
            listed.highlighted = int(number) - 1
            self._say_keys()
        elif number in numbers:
            self._play(int(number) - 1, paused=False)

    def action_paused(self) -> None:
        """Begin the show at hand paused."""
        self._play(self.query_one(OptionList).highlighted or 0, paused=True)

    def action_language(self) -> None:
        """Show the list, and play, in the next language."""
        self.wording = Wording(Language(self.wording.language).following.value)
        self._reword()

    def action_leave(self) -> None:
        """Close the list, with no show chosen."""
        self.exit()

    def _play(self, index: int, *, paused: bool) -> None:
        self.exit(Picked(self.shows[index], self.wording.language, paused))
