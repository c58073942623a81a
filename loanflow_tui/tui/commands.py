"""The command palette: everything that keys do, and more."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.command import CommandPalette

from loanflow_tui.dialogue.steps.labels import dashed
from loanflow_tui.tui.guarded import GuardedScreen

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
    "screenshot",
    "leave",
)
IN_THE_PROGRAM = (
    "inspect", "journal", "fill", "read", "home", "clock_due", "clock_day", "clock_month", "faults",
    "receipt", "my_data", "erase", "mark",
)  # fmt: skip
_ACTIONS = {
    "read": "mini.read",
    "journal": "mini.journal",
    "mark": "mini.mark",
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


def commands(app: "LoanflowApp", only: Collection[str] | None = None) -> Iterable[SystemCommand]:
    """Return the commands that make sense now, in the current language; of `only`, if given."""
    inside = IN_THE_PROGRAM if app.mini is not None else ()
    presented = _presented(app)
    for name in (*inside, *EVERYWHERE):
        if only is not None and name not in only:
            continue
        if name == "clock_due" and not (app.talk is not None and app.talk.goes_on):
            continue
        if name == "receipt" and not (app.talk is not None and app.talk.goes_on):
            continue
        if name == "insights" and app.options.dashboard is None:
            continue
        yield SystemCommand(
            app.say(f"ui-command-{dashed(name)}", **app.appearance.key_values()),
            app.say(f"ui-command-{dashed(name)}-what"),
            presented.get(name) or partial(app.run_action, _ACTIONS.get(name, f"app.{name}")),
        )


class Palette(GuardedScreen, CommandPalette):
    """A list to choose from by typing, in the host's colours."""

    CSS_PATH: ClassVar = ["screens/palette.tcss"]


def palette(app: "LoanflowApp") -> Palette:
    """Return the command palette in the current language."""
    return Palette(placeholder=app.say("ui-command-search"), id="--command-palette")
