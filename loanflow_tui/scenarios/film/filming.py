"""Films a show: plays it without a screen in simulated time, and keeps every picture."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from textual.strip import Strip

from loanflow_tui.lending.api import DOT
from loanflow_tui.scenarios.base import in_language
from loanflow_tui.scenarios.cues import Cue, CueKind
from loanflow_tui.scenarios.demo_app import DemoApp
from loanflow_tui.scenarios.drivers.gc_freeze import freeze_garbage
from loanflow_tui.scenarios.drivers.screen_capture import steady
from loanflow_tui.scenarios.drivers.stage import app_options
from loanflow_tui.scenarios.film.model import Film, Frame, Rows, Said
from loanflow_tui.scenarios.film.simulated_time import SimulatedLoop, run_simulated
from loanflow_tui.scenarios.loading import Loaded
from loanflow_tui.scenarios.masking import masked
from loanflow_tui.scenarios.run import Problem, Run
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.export import Row, row_of
from loanflow_tui.tui.textual_private import apply_painted, is_painted, keep_colours

if TYPE_CHECKING:
    from textual.screen import Screen

PICTURES_A_SECOND = 30
TELLING = 6
"""Digits of a hidden number that nobody may read outside its field either."""
LAST_LOOK = 2.0
"""Seconds that the last picture stands."""


class ShowFailed(Exception):
    """The scenario doesn't fit: a step failed at `line`, for this reason."""

    def __init__(self, line: int, problem: Problem) -> None:
        super().__init__(line)
        self.line = line
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Setting:
    """How a show is filmed; what is None is as the scenario has it."""

    size: tuple[int, int] = (100, 36)
    language: str | None = None
    host: str | None = None
    theme: Literal["light", "dark"] = "light"
    pace: float = 1.0

    def options(self, loaded: Loaded) -> AppOptions:
        """Return the options of the scenario, where this setting names no others."""
        own = app_options(loaded)
        return replace(
            own, pace=self.pace * loaded.scenario.pace, theme=self.theme,
            host=self.host or own.host, language=self.language or own.language,
        )  # fmt: skip


def film(loaded: Loaded, setting: Setting) -> Film:
    """Return the film of a show. The same show in the same setting makes the same film.

    Raises:
        ShowFailed: a step of the scenario failed.
    """
    freeze_garbage()
    return run_simulated(lambda loop: _Camera(loaded, setting, loop).film())


class _FilmedApp(DemoApp):
    """The show without its director's keys and notes; paints on a canvas instead of a terminal."""

    shows_notes = rehearses = False

    def __init__(self, options: AppOptions, loaded: Loaded, camera: "_Camera") -> None:
        super().__init__(options, loaded, announce=camera.heard)
        self.no_color = False
        keep_colours(self)
        self.canvas: list[Strip] = []
        self.dirty = False

    def _display(self, screen: "Screen[Any]", renderable: Any) -> None:
        if renderable is not None and apply_painted(self.canvas, renderable):
            self.dirty = True
        super()._display(screen, renderable)


class _Camera:
    """Takes a picture whenever the screen has changed and stands still."""

    def __init__(self, loaded: Loaded, setting: Setting, loop: SimulatedLoop) -> None:
        self._loaded, self._setting, self._loop = loaded, setting, loop
        self._app = _FilmedApp(setting.options(loaded), loaded, self)
        self._frames: list[Frame] = []
        self._said: dict[CueKind, list[Said]] = {kind: [] for kind in CueKind}
        self._rows: dict[tuple[int, str], tuple[Strip, Row]] = {}
        self._same: dict[Row, Row] = {}
        self._hidden: str | None = None
        self._steadied: object = None

    async def film(self) -> Film:
        """Play the show and return the film.

        Raises:
            ShowFailed: a step failed.
        """
        app = self._app
        app.animation_level = "full"
        self._loop.before_jump(self._look)
        async with app.run_test(size=self._setting.size, message_hook=app.messages):
            await app.over.wait()
            self._look(self._loop.elapsed)
            ground = app.theme_variables.get("lf-title", "#ffffff")
            length = self._loop.elapsed
            spoken = app.options.language
            title = self._loaded.title(spoken)
            summary = in_language(self._loaded.scenario.summary, spoken)
        self._loop.before_jump(lambda _: None)
        _check(app.run_shown)
        said = {kind: tuple(each) for kind, each in self._said.items()}
        return Film(
            title, app.options.language, self._setting.size, tuple(self._frames),
            length + LAST_LOOK, said[CueKind.CHAPTER], said[CueKind.NOTE], said[CueKind.STEP],
            said[CueKind.KEY], ground, summary,
        )  # fmt: skip

    def heard(self, cue: Cue) -> None:
        """Keep an announcement with its moment."""
        if cue.kind is CueKind.TYPED:
            secret = masked(cue.text) != cue.text
            self._hidden = cue.text if secret else None
            return
        if cue.kind is CueKind.KEY and cue.text == "enter":
            self._look(self._loop.elapsed)
        self._said[cue.kind].append(Said(round(self._loop.elapsed, 3), cue.text))

    def _look(self, now: float) -> None:
        app = self._app
        if not app.dirty or not app.screen_stack or not is_painted(app.screen):
            return
        app.dirty = False
        if app.screen is not self._steadied:
            self._steadied = app.screen
            steady(app)
        rows = self._masked(tuple(self._row(strip) for strip in app.canvas))
        moment = round(int(now * PICTURES_A_SECOND) / PICTURES_A_SECOND, 3)
        frame = Frame(moment, rows)
        if self._frames and self._frames[-1].rows == rows:
            return
        if self._frames and self._frames[-1].at >= moment:
            self._frames[-1] = frame
        else:
            self._frames.append(frame)

    def _row(self, strip: Strip) -> Row:
        key = (id(strip), self._app.theme)
        known = self._rows.get(key)
        if known is None:
            row = row_of(strip.simplify(), self._app.theme_variables)
            known = self._rows[key] = strip, self._same.setdefault(row, row)
        return known[1]

    def _masked(self, rows: Rows) -> Rows:
        """Return the picture with dots for digits of a number that is typed just now, wherever so
        many of them are shown that they tell something.
        """
        mini = self._app.mini
        typed = mini.dock.field.value.strip() if mini is not None else ""
        if mini is None or self._hidden is None or not typed:
            return rows
        if not self._hidden.strip().startswith(typed):
            return rows
        dots = "".join(DOT if each.isalnum() else each for each in typed)
        field = mini.dock.field.region
        return tuple(
            tuple(span._replace(text=span.text.replace(typed, dots)) for span in row)
            if y in field.line_range or len(typed) >= TELLING
            else row
            for y, row in enumerate(rows)
        )


def _check(run: Run | None) -> None:
    failed = run.failed if run is not None else None
    if failed is not None and failed.problem is not None:
        raise ShowFailed(failed.place.line, failed.problem)
