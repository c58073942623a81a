"""Draws cards in cells, painting their widgets without a running app, and writes them down.

Written down, a line is its text, and after a bar its styles: each by a number that is explained
above the first line, and for how many cells in a row.
"""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from textual.strip import Strip

from loanflow_tui.dialogue.cards.office import office_cards
from loanflow_tui.dialogue.progress import ProgressWatch
from loanflow_tui.dialogue.turns import Card, Progress, Turn
from loanflow_tui.lending.application.fold import fold
from loanflow_tui.lending.application.review_queue import entry_of
from loanflow_tui.lending.events.risk import PartnerCalled
from loanflow_tui.lending.policy import load_policy
from loanflow_tui.scenarios.event_loop import run_apart
from loanflow_tui.scenarios.run import Run
from loanflow_tui.tui.app import LoanflowApp
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.screens.help import HelpSheet
from loanflow_tui.tui.screens.reader import Sheet
from loanflow_tui.tui.widgets.office_sheet import OfficeSheet
from loanflow_tui.tui.widgets.painted import Painted
from loanflow_tui.tui.widgets.turn import TurnView
from loanflow_tui.tui.widgets.waiting import Waiting
from tests.snapshots.album import IN_FULL, IN_THE_CHAT, IN_THE_OFFICE, WAYS

CHAT, SHEET = 79, 66
"""Cells across in a terminal of 80 columns: the chat beside its scrollbar, and a full text."""


class Studio:
    """One host in one language: its journeys, played once, and their pictures."""

    def __init__(self, host: str, language: str) -> None:
        self.language = language
        self.app = LoanflowApp(AppOptions(host=host, language=language))
        self.app.animation_level = "none"
        self.policy = load_policy()
        # An app that isn't running has no colours until asked for them.
        self.theme = self.app.get_css_variables()
        self.painter = Painter(self.app.appearance.wording, Colours.of_theme(self.theme))
        self.runs = run_apart(self._played(host))

    async def _played(self, host: str) -> dict[str, Run]:
        return {name: await way.play(host, self.language) for name, way in WAYS.items()}

    def written(self, name: str) -> str:
        """Return the picture of this name, written down."""
        styles: dict[str, int] = {}
        lines = [_written(strip, styles) for strip in self.lines(name)]
        explained = [f"{number}: {style}" for style, number in styles.items()]
        return "\n".join((f"== {name}", *explained, *lines, ""))

    def lines(self, name: str) -> Sequence[Strip]:
        """Return the lines of cells that the named widget shows."""
        with self.app._context():
            widget, width = self._widget(name)
            return widget.lines(width)

    def turn(self, name: str) -> Turn:
        """Return the turn in the named picture."""
        met = (IN_THE_CHAT | IN_FULL)[name]
        return met.among(self.runs[met.way].turns)

    def _widget(self, name: str) -> tuple[Painted, int]:
        if name in IN_THE_CHAT:
            return TurnView(self.turn(name), self.painter), CHAT
        if name in IN_FULL:
            card = self.turn(name).card
            assert card is not None
            return Sheet(card), SHEET
        if name in IN_THE_OFFICE:
            sheet = OfficeSheet()
            sheet.show(self.office_cards(IN_THE_OFFICE[name]))
            return sheet, SHEET
        if name == "help":
            return HelpSheet(), SHEET
        waiting = Waiting()
        waiting.use(self.painter)
        waiting.show_progress(self.progress(name))
        return waiting, CHAT

    def office_cards(self, way: str) -> Sequence[Card]:
        """Return the back office's cards for the application of this journey."""
        run = self.runs[way]
        entry = entry_of(run.application_id, run.journal, self.policy)
        assert entry is not None
        return office_cards(entry, self.policy)

    def progress(self, name: str) -> Progress:
        """Return the progress of the lender's work after the first partner's answer."""
        run = self.runs["compared"]
        partner = "bureau" if name == "progress-scoring" else "market"
        asked = next(
            place
            for place, recorded in enumerate(run.journal)
            if isinstance(recorded.event, PartnerCalled) and recorded.event.partner == partner
        )
        watch = ProgressWatch(self.policy)
        watch.start(fold(run.application_id, run.journal[:asked]))
        watch.saw(run.journal[asked].event)
        assert watch.shown is not None
        return watch.shown


def _written(strip: Strip, styles: dict[str, int]) -> str:
    """Return a line of cells as its text and its styles; new ones are added to `styles`."""
    runs = []
    for style, segments in groupby(strip, key=lambda segment: str(segment.style)):
        number = styles.setdefault(style, len(styles))
        runs.append(f"{number}x{sum(segment.cell_length for segment in segments)}")
    return f"{strip.text.rstrip()} |{' '.join(runs)}"


def kept_file(host: str, language: str) -> Path:
    """Return the file in which the pictures of a host and a language are kept."""
    return Path(__file__).with_name("pictures") / f"{host}-{language}.txt"


def by_name(written: str) -> dict[str, str]:
    """Return the pictures of a file, each by its name."""
    parts = written.split("== ")[1:]
    return {part.partition("\n")[0]: part for part in parts}


@cache
def studio(host: str, language: str) -> Studio:
    """Return the studio of a host and a language, created on first use."""
    return Studio(host, language)
