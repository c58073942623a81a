"""Keyboard traps are found by pressing keys: Tab that stays, Escape that doesn't close."""

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from loanflow_tui.insights.map.keyboard import held_in, trapped_at
from loanflow_tui.insights.map.pictures import at_each_question
from loanflow_tui.scenarios.drivers.stage import Stage
from loanflow_tui.tui import overlays


class Holding(Static, can_focus=True):
    """Keeps Tab for itself."""

    def on_key(self, event: events.Key) -> None:
        if event.key == "tab":
            event.stop()
            event.prevent_default()


class NoWayOut(ModalScreen[None]):
    """A dialog that nothing closes."""

    def compose(self) -> ComposeResult:
        yield Input(id="one")
        yield Input(id="two")


async def test_traps_are_found_by_pressing_keys() -> None:
    async for _, stage in at_each_question("en", only=("product",)):
        await _press_all(stage)


async def _press_all(stage: Stage) -> None:
    app, driver = stage.app, stage.driver

    async def explain() -> None:
        overlays.explain(app)
        await driver.settle()

    async def hold() -> None:
        app.push_screen(NoWayOut())
        await driver.settle()

    assert await trapped_at(stage) == ()
    assert await held_in(stage, explain) == ()
    assert await held_in(stage, hold) == ("escape",)
    assert app.screen.id == "mini"
    await app.screen.mount(Holding("stay", id="holding"))
    await driver.settle()
    assert await trapped_at(stage) == ("tab: #holding",)
