"""The map in the app: a list of questions, and beside it the page of the one at hand."""

from collections.abc import Sequence
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from loanflow_tui.tui.beside import beside
from loanflow_tui.tui.guarded import GuardedScreen
from loanflow_tui.tui.paint.cells import harmless, wrap
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.lines import Line, strip
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.widgets.painted import Painted

if TYPE_CHECKING:
    from textual.worker import Worker

    from loanflow_tui.insights.map.book import Asked, BookLine, MapBook
    from loanflow_tui.insights.map.counts import Counts
    from loanflow_tui.insights.stored.journeys import StoredJourney

LABEL = 10
"""The cells of a label before a paragraph, such as a language's tag."""


COHORT, SEED = 200, 1
"""The size and the seed of the cohort, those of `loanflow map`."""

DIFFERS: Final = "≠"
"""Stands before a question at which two sides differ."""


class MapSheet(Painted):
    """A page: the question as it is painted, and facts about it."""

    page: "tuple[BookLine, ...]" = ()
    asked: "Asked | None" = None
    title = ""

    def paint(self, width: int) -> list[Strip]:
        ink, wording = Colours.of_theme(self.app.theme_variables), phone_of(self).appearance.wording
        blank = ink.on(ink.surface)
        lines = [strip([(self.title, ink.on(ink.surface, ink.accent, bold=True))], width, blank)]
        if self.asked is not None:
            painter = Painter(wording, ink, roomy=False)
            for turn in self.asked.turns:
                lines += painter.turn(turn, width)
            chip, page = ink.on(ink.accent_soft, ink.accent), ink.on(ink.page)
            lines += [strip(line, width, page) for line in self._chips(width, chip, page)]
        for each in self.page:
            said = each.text if isinstance(each.text, str) else wording.say(each.text)
            lines += self._paragraph(each, harmless(said), width, ink)
        return lines

    def _chips(self, width: int, chip: Style, page: Style) -> list[Line]:
        """Return the quick replies in lines, as they stand below the chat."""
        wording = phone_of(self).appearance.wording
        lines: list[Line] = [[("  ", page)]]
        for number, choice in enumerate(self.asked.choices if self.asked else (), start=1):
            text = f" {number} {wording.say(choice.label)} "
            used = sum(len(part) for part, _ in lines[-1])
            if used > 2 and used + len(text) > width - 2:
                lines.append([("  ", page)])
            lines[-1] += [(text, chip), ("  ", page)]
        return lines

    def _paragraph(self, each: "BookLine", said: str, width: int, ink: Colours) -> list[Strip]:
        blank = ink.on(ink.surface)
        style = {
            "head": ink.on(ink.surface, ink.accent, bold=True),
            "dim": ink.on(ink.surface, ink.muted),
        }.get(each.kind, ink.on(ink.surface, ink.text))
        above = [strip([], width, blank)] if each.kind in ("head", "dim") else []
        indent = LABEL if each.label else 0
        if len(each.label) >= LABEL:
            above += [strip([(each.label, ink.on(ink.surface, ink.muted))], width, blank)]
        label = each.label if len(each.label) < LABEL else ""
        parts = [line for part in said.split("\n") for line in wrap(part, width - indent) or [""]]
        return above + [
            strip([(f"{label if at == 0 else '':<{indent}}", ink.on(ink.surface, ink.muted)),
                   (line, style)], width, blank)
            for at, line in enumerate(parts)
        ]  # fmt: skip


class MapScreen(GuardedScreen, ModalScreen[None]):
    """Shows the map over the current screen, with the counts of what is stored or of a simulated
    cohort, and with the differences where the app follows a variant.
    """

    CSS_PATH: ClassVar = ["screen.tcss"]
    BINDINGS: ClassVar = [
        Binding("escape,q", "close", show=False),
        Binding("pageup", "scroll(-1)", show=False, priority=True),
        Binding("pagedown,space", "scroll(1)", show=False, priority=True),
        Binding("c", "cohort", show=False),
        Binding("s", "stored", show=False),
    ]

    def __init__(self, begin_cohort: bool = False, size: int = COHORT) -> None:
        super().__init__(id="map")
        self._begin_cohort, self._cohort_size = begin_cohort, size
        self._list = OptionList(id="map-list", markup=False)
        self._sheet = MapSheet(id="map-sheet")
        self._page = VerticalScroll(self._sheet, id="map-page", can_focus=False)
        self._book: MapBook | None = None
        self._journeys: Sequence[StoredJourney] = ()
        self._counts: tuple[Counts, ...] = ()
        self._counting: Worker[None] | None = None
        self._asked: dict[tuple[str, str], Asked | None] = {}
        self._painting = False

    def compose(self) -> ComposeResult:
        with Horizontal(id="map-box") as box:
            box.border_title = phone_of(self).say("map-title")
            yield self._list
            yield self._page

    def on_mount(self) -> None:
        self._list.focus()
        self.app.theme_changed_signal.subscribe(self, lambda _: self._sheet.repaint())
        phone_of(self).act(self._load())

    async def _load(self) -> None:
        """Read the book in a thread, and count what is stored."""
        phone = phone_of(self)
        self._book, wrong = await beside(
            lambda: _read(phone.options.variant_folder, phone.appearance.language)
        )
        from loanflow_tui.insights.stored.reading import StoredJourneys  # noqa: PLC0415 - heavy

        session = await phone.launcher.loader.session()
        self._journeys, _ = await StoredJourneys(session).read()
        if not self.is_attached:
            return
        if wrong:
            phone.tell("map-variant-wrong", what=wrong)
        self._show_stored()
        self.reword()
        if self._begin_cohort:
            self.action_cohort()

    def _show_stored(self) -> None:
        from loanflow_tui.insights.map.counts import stored_by_side  # noqa: PLC0415 - heavy

        assert self._book is not None, "it was read"
        self._counts = stored_by_side(self._book.sides, self._journeys) if self._journeys else ()

    def reword(self) -> None:
        """Show the list and the page in the current language."""
        phone, at = phone_of(self), self._list.highlighted
        self._entitle()
        self.query_one("#map-box").border_subtitle = phone.say("map-keys")
        if self._book is None:
            return
        spoken = phone.appearance.language
        self._list.set_options(
            Option(self._label(name) if short else phone.say(f"map-{name}"), id=name)
            for name, short in self._book.entries(spoken)
        )
        talk = phone.talk
        here = talk.question.step if talk is not None and talk.question is not None else ""
        names = [name for name, _ in self._book.entries(spoken)]
        self._list.highlighted = at if at is not None else names.index(here) if here in names else 0
        self._turn_to(self.page_name)

    def _label(self, step: str) -> str:
        assert self._book is not None, "it was read"
        return f"{DIFFERS} {step}" if self._book.differing(step) else step

    def _entitle(self) -> None:
        """Name in the frame what is compared, and how far the cohort is."""
        phone = phone_of(self)
        said = [phone.say("map-title")]
        if self._book is not None and len(self._book.sides) > 1:
            said.append(phone.say("map-sides", name=self._book.sides[-1].name))
        if self._counting is not None:
            done = self._counts[0].people if self._counts else 0
            said.append(phone.say("map-counting", people=done, size=self._cohort_size))
        self.query_one("#map-box").border_title = " · ".join(said)

    @property
    def page_name(self) -> str:
        """The page at hand."""
        at = self._list.highlighted
        option = self._list.get_option_at_index(at) if at is not None else None
        return (option.id or "") if option is not None else ""

    @on(OptionList.OptionHighlighted)
    def _chosen(self) -> None:
        self._turn_to(self.page_name)

    def _turn_to(self, name: str, stay: bool = False) -> None:
        """Show a page from its beginning; with `stay` from where it is read."""
        if self._book is None or not name:
            return
        phone = phone_of(self)
        key = (name, phone.appearance.language)
        self._sheet.title = (
            name if "." in name or name not in _parts() else phone.say(f"map-{name}")
        )
        self._sheet.page = self._book.page(name, self._counts)
        self._sheet.asked = self._asked.get(key)
        self._sheet.repaint()
        if not stay:
            self._page.scroll_home(animate=False)
        if key not in self._asked and name not in _parts() and not self._painting:
            self._painting = True
            phone.act(self._paint(key))

    async def _paint(self, key: tuple[str, str]) -> None:
        """Bring a sample person to a question, in a thread, and show how it is asked."""
        from loanflow_tui.insights.map.book import asked_on_screen  # noqa: PLC0415 - heavy

        variant = phone_of(self).options.variant
        try:
            self._asked[key] = await beside(lambda: asked_on_screen(*key, variant))
        finally:
            self._painting = False
        if self.is_attached:
            self._turn_to(self.page_name)

    def action_scroll(self, pages: int) -> None:
        """Scroll the page by so many screens; up where negative."""
        self._page.scroll_relative(y=pages * max(1, self._page.size.height - 2), animate=False)

    def action_cohort(self) -> None:
        """Count a simulated cohort behind the map; where one is being counted, stop."""
        if self._counting is not None:
            self._counting.cancel()
        elif self._book is not None:
            self._counts = ()
            self._counting = self.run_worker(self._count(), exit_on_error=False)
            self._entitle()

    async def _count(self) -> None:
        """Show the counts as they come; what was counted stays when it is stopped."""
        from loanflow_tui.insights.cohort.running import Plan  # noqa: PLC0415 - heavy
        from loanflow_tui.insights.map.simulated import (  # noqa: PLC0415 - heavy
            CohortLost,
            simulated,
        )

        assert self._book is not None, "it was read"
        phone = phone_of(self)
        variants = tuple(each.folder for each in self._book.sides)
        plan = Plan(self._cohort_size, SEED, phone.appearance.language, variants=variants)
        try:
            async with aclosing(simulated(plan)) as blocks:
                async for self._counts in blocks:
                    self._entitle()
                    self._turn_to(self.page_name, stay=True)
        except (CohortLost, OSError):
            phone.tell("map-cohort-lost")
        finally:
            self._counting = None
            if self.is_attached:
                self._entitle()

    def action_stored(self) -> None:
        """Show the counts of what is stored again."""
        if self._counting is not None:
            self._counting.cancel()
        if self._book is not None:
            self._show_stored()
            self._turn_to(self.page_name, stay=True)

    def action_close(self) -> None:
        """Return to where the map was opened; a cohort that is being counted is given up."""
        if self._counting is not None:
            self._counting.cancel()
        phone_of(self).door.close(self)


def _read(variant: Path | None, language: str) -> "tuple[MapBook, str]":
    """Return the book, and why a variant was left out, "" where it wasn't."""
    from loanflow_tui.insights.map.book import read_book  # noqa: PLC0415 - heavy
    from loanflow_tui.scenarios.errors import ScenarioError  # noqa: PLC0415 - heavy

    try:
        return read_book(variant), ""
    except ScenarioError as error:
        return read_book(), error.line(language)


def _parts() -> tuple[str, ...]:
    from loanflow_tui.insights.map.book import PARTS  # noqa: PLC0415 - heavy

    return PARTS
