"""The command palette: everything that keys do, and more."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.registry.languages import Language
from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.textual_private import say_none_found

if TYPE_CHECKING:
    from loanflow_tui.tui.app import LoanflowApp

EVERYWHERE = (
    "help",
    "jump",
    "language",
    "host",
    "theme",
    "back_office",
    "insights",
    "map",
    "map_cohort",
    "screenshot",
    "leave",
)
IN_THE_PROGRAM = (
    "inspect", "journal", "fill", "read", "find", "home", "clock_due", "clock_day", "clock_month",
    "faults", "receipt", "my_data", "erase", "mark",
)  # fmt: skip
_ACTIONS = {
    "read": "mini.read",
    "journal": "mini.journal",
    "find": "mini.find",
    "mark": "mini.mark",
    "map": "app.insights('map')",
    "map_cohort": "app.insights('cohort')",
    "clock_due": "app.clock('due')",
    "clock_day": "app.clock('day')",
    "clock_month": "app.clock('month')",
}
"""Commands with an action of another name."""


def _presented(app: "LoanflowApp") -> Mapping[str, Callable[[], None]]:
    """Return the commands that only the palette has."""
    presenter = app.presenter
    return {
        "my_data": presenter.keep_data,
        "receipt": presenter.keep_receipt,
        "erase": presenter.ask_to_erase,
    }


_BETWEEN: Final = re.compile("[,、]")
_BY_OTHER_WORDS: Final = 0.5
"""How well a command fits that is asked for by another word than its name's, of at most 1."""


@dataclass(frozen=True, slots=True)
class Command:
    """What the palette offers: its name, what it does, and what else people call it."""

    title: str
    what: str
    run: Callable[[], object]
    words: tuple[str, ...]

    def fits(self, query: str) -> bool:
        """Tell whether what was typed begins one of the other words, in any language."""
        typed = query.casefold().strip()
        return bool(typed) and any(word.startswith(typed) for word in self.words)


def commands(app: "LoanflowApp") -> Iterable[Command]:
    """Return the commands that make sense now, in the current language."""
    inside = IN_THE_PROGRAM if app.mini is not None else ()
    presented = _presented(app)
    for name in (*inside, *EVERYWHERE, *app.more_commands):
        if app.offered is not None and name not in app.offered:
            continue
        if name == "clock_due" and not (app.talk is not None and app.talk.goes_on):
            continue
        if name == "receipt" and not (app.talk is not None and app.talk.goes_on):
            continue
        if name == "insights" and app.options.dashboard is None:
            continue
        if name in ("map", "map_cohort") and app.options.map_screen is None:
            continue
        yield Command(
            app.say(f"ui-command-{dashed(name)}", **app.appearance.key_values()),
            app.say(f"ui-command-{dashed(name)}-what"),
            presented.get(name) or partial(app.run_action, _ACTIONS.get(name, f"app.{name}")),
            _words(name),
        )


def _words(name: str) -> tuple[str, ...]:
    """Return what people call a command, in every language: whoever presents knows one of them."""
    spoken = (each.value for each in Language if each.pseudo_of is None)
    said = (Wording(each).say(Message(f"palette-{dashed(name)}")) for each in spoken)
    return tuple(word.strip().casefold() for each in said for word in _BETWEEN.split(each))


class CommandProvider(Provider):
    """Offers the commands by name, and by the everyday words for them."""

    async def discover(self) -> Hits:
        for each in sorted(
            commands(cast("LoanflowApp", self.app)), key=lambda command: command.title
        ):
            yield DiscoveryHit(each.title, each.run, help=each.what)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for each in self._all():
            if score := matcher.match(each.title):
                yield Hit(score, matcher.highlight(each.title), each.run, help=each.what)
            elif each.fits(query):
                yield Hit(_BY_OTHER_WORDS, each.title, each.run, help=each.what)

    def _all(self) -> Iterable[Command]:
        return commands(cast("LoanflowApp", self.app))


class Palette(GuardedScreen, CommandPalette):
    """A list to choose from by typing, in the host's colours."""

    CSS_PATH: ClassVar = ["screens/palette.tcss"]

    def _start_no_matches_countdown(self, search_value: str) -> None:
        if search_value:
            say_none_found(self, phone_of(self).say("ui-command-none"))


def palette(app: "LoanflowApp") -> Palette:
    """Return the command palette in the current language."""
    return Palette(
        [CommandProvider], placeholder=app.say("ui-command-search"), id="--command-palette"
    )
