"""The pytest plugin: fixtures for journeys, and scenario files as tests.

The product is imported only when a fixture or a scenario is used.
"""

import asyncio
from collections.abc import AsyncIterator, Generator, Iterable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

try:
    from pytest_asyncio import fixture as async_fixture
except ImportError:  # pragma: no cover - the fixtures then say what is missing
    async_fixture = pytest.fixture  # type: ignore[assignment]

if TYPE_CHECKING:
    from loanflow_tui.lending.api import Faults, LoanService, ManualClock
    from loanflow_tui.scenarios.loading import Loaded
    from loanflow_tui.testing.driver import Journey
    from loanflow_tui.testing.outcome import ScenarioOutcome
    from loanflow_tui.testing.snapshots import ScreenSnapshot

SUFFIX = ".scenario.yaml"
UNDER_WAY = pytest.StashKey["Journey"]()
"""Where a test's open journey is kept."""

MARKER = "journey(persona, host, language, …): how the `journey` fixture opens its journey"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of scenarios."""
    group = parser.getgroup("loanflow", "loan journeys")
    group.addoption("--loanflow-trace", metavar="DIR", help="Write a trace of each failed journey.")
    group.addoption(
        "--loanflow-screen", action="store_true", help="Play all scenarios through the screen."
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers."""
    config.addinivalue_line("markers", MARKER)
    config.addinivalue_line("markers", "scenario: a scenario file, played as a test")


@pytest.fixture
def clock() -> "ManualClock":
    """A clock that stands still until moved; journey and lender use it."""
    from loanflow_tui.lending.api import ManualClock  # noqa: PLC0415 - only when used

    return ManualClock()


@pytest.fixture
def faults() -> "Faults":
    """The active faults: `faults.inject("bureau-timeout")`, `faults.clear()`."""
    from loanflow_tui.lending.api import Faults  # noqa: PLC0415 - only when used

    return Faults()


@async_fixture
async def lending(clock: "ManualClock", faults: "Faults") -> "AsyncIterator[LoanService]":
    """The loan service alone, in memory, with seed 1."""
    from loanflow_tui.dialogue.session import SessionOptions, open_session  # noqa: PLC0415 - heavy

    options = SessionOptions(seed=1, pace=0, clock=clock, faults=faults, contracts="defer")
    async with await open_session(options) as session:
        yield session.service


@async_fixture
async def journey(
    request: pytest.FixtureRequest, clock: "ManualClock", faults: "Faults"
) -> "AsyncIterator[Journey]":
    """A journey at its first question, configured by `@pytest.mark.journey(persona=…)`."""
    from loanflow_tui.scenarios.errors import ScenarioError, SourcePlace  # noqa: PLC0415 - heavy
    from loanflow_tui.testing.driver import check_options  # noqa: PLC0415 - heavy
    from loanflow_tui.testing.driver import journey as opened  # noqa: PLC0415 - heavy

    traces = request.config.getoption("--loanflow-trace")
    asked: dict[str, Any] = {"pictures": bool(traces)}
    for marker in reversed(list(request.node.iter_markers("journey"))):
        asked |= marker.kwargs | ({"persona": marker.args[0]} if marker.args else {})
    specs = tuple(asked.pop("faults", ()))
    async with AsyncExitStack() as stack:
        try:
            check_options(asked | {"faults": specs})
            for spec in specs:
                faults.inject(spec)
            made = await stack.enter_async_context(opened(clock=clock, faults=faults, **asked))
        except ScenarioError as error:
            error.place = SourcePlace(request.path, request.node.location[1] + 1)
            pytest.fail(error.line(), pytrace=False)
        request.node.stash[UNDER_WAY] = made
        yield made
        del request.node.stash[UNDER_WAY]


@pytest.fixture
def screen_snapshot(request: pytest.FixtureRequest) -> "ScreenSnapshot":
    """Compares the screen with its stored picture: `assert screen_snapshot(journey)`."""
    plugins = request.config.pluginmanager
    if not (plugins.hasplugin("textual-snapshot") and plugins.hasplugin("syrupy")):
        from loanflow_tui.dialogue.messages import Message  # noqa: PLC0415 - heavy
        from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - heavy

        pytest.fail(Wording("en").say(Message("snapshot-missing-plugin")), pytrace=False)
    from loanflow_tui.testing.snapshots import ScreenSnapshot  # noqa: PLC0415 - heavy

    return ScreenSnapshot(request.getfixturevalue("snapshot"), request)


def _write_trace(made: "Journey", directory: Path, name: str) -> Path:
    from loanflow_tui.testing.trace.page import write_trace  # noqa: PLC0415 - only on failure

    safe = "".join(each if each.isalnum() or each in "-_." else "-" for each in name)
    return write_trace(made.run, directory, "en", safe)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Write a trace when a test with a journey fails, and report its path."""
    report = yield
    traces, made = item.config.getoption("--loanflow-trace"), item.stash.get(UNDER_WAY, None)
    if traces and made is not None and report.when == "call" and report.failed:
        report.sections.append(("trace", str(_write_trace(made, Path(traces), item.name))))
    return report


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ScenarioFile | None":
    """Collect scenario files."""
    if file_path.name.endswith(SUFFIX):
        return ScenarioFile.from_parent(parent, path=file_path)
    return None


class ScenarioFile(pytest.File):
    """A `.scenario.yaml` file, collected as one test."""

    def collect(self) -> "Iterable[ScenarioItem]":
        """Return its one test.

        Raises:
            CollectError: the scenario is invalid.
        """
        from loanflow_tui.scenarios.errors import ScenarioError  # noqa: PLC0415 - heavy
        from loanflow_tui.scenarios.loading import load_scenario  # noqa: PLC0415 - heavy

        try:
            loaded = load_scenario(self.path)
        except ScenarioError as error:
            raise self.CollectError(error.line()) from None
        yield ScenarioItem.from_parent(self, name=loaded.name, loaded=loaded)


class ScenarioItem(pytest.Item):
    """A scenario, played as a test. Its tags are markers."""

    def __init__(self, *, loaded: "Loaded", **options: Any) -> None:
        super().__init__(**options)
        self.loaded = loaded
        self.add_marker("scenario")
        for tag in loaded.scenario.tags:
            name = tag.replace("-", "_").replace(" ", "_").replace(".", "_")
            self.config.addinivalue_line("markers", f"{name}: a scenario's tag")
            self.add_marker(name)
            self.extra_keyword_matches.add(tag)

    def runtest(self) -> None:
        """Play the scenario in its own event loop.

        Raises:
            ScenarioFailed: a step failed.
        """
        from loanflow_tui.testing.suite import Manner, play_loaded  # noqa: PLC0415 - heavy

        traces = self.config.getoption("--loanflow-trace")
        manner = Manner(
            screen=True if self.config.getoption("--loanflow-screen") else None,
            traces=Path(traces) if traces else None,
            always_trace=False,
        )
        outcome = asyncio.run(play_loaded(self.loaded, manner))
        if outcome.verdict != "passed":
            raise ScenarioFailed(outcome)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return why a scenario failed, with file and line, and where its trace is."""
        if not isinstance(excinfo.value, ScenarioFailed):
            return super().repr_failure(excinfo, style)
        outcome = excinfo.value.outcome
        trace = f"\ntrace: {outcome.trace}" if outcome.trace else ""
        return f"{outcome.place}: {outcome.message}{trace}"

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return the scenario's place."""
        return (self.path, 0, f"scenario {self.name}")


class ScenarioFailed(Exception):
    """A scenario's step failed."""

    def __init__(self, outcome: "ScenarioOutcome") -> None:
        super().__init__(outcome.message)
        self.outcome = outcome
