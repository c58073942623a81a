"""Keyboard traps, found by pressing real keys at each question and in what lies over it.

Nobody may be held where only a mouse leads out (WCAG 2.2, 2.1.2): Tab has to come round to where it
began, Shift+Tab too, arrows may not lose the focus, and Escape has to close what was opened.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Final

from loanflow_tui.tui import overlays

if TYPE_CHECKING:
    from loanflow_tui.scenarios.drivers.stage import Stage

MOST_STOPS: Final = 40
"""Presses of a key after which it is taken never to come round."""

_ARROWS: Final = ("up", "left", "down", "right")
_KEYS: Final[Mapping[str, str]] = {
    "F1": "f1", "Ctrl+T": "ctrl+t", "Ctrl+P": "ctrl+p", "F8": "f8", "Ctrl+C": "ctrl+c",
    "Ctrl+N": "ctrl+n", "Ctrl+F": "ctrl+f", "Ctrl+O": "ctrl+o",
}  # fmt: skip
"""Keys that lay something over the chat, as people call them and by Textual's names."""


class Keyboard:
    """Presses keys at each question, and everything that can be laid over it at the first one that
    has replies to go round.

    Tab goes round everywhere; Shift+Tab and arrows do where a set of controls is met first.
    """

    def __init__(self) -> None:
        self._met: set[tuple[str, ...]] = set()
        self._over = False

    async def trapped(self, stage: "Stage") -> tuple[str, ...]:
        """Return where the keyboard is held at the question on the screen."""
        controls = tuple(type(each).__name__ for each in stage.app.screen.focus_chain)
        first = controls not in self._met
        self._met.add(controls)
        found = await trapped_at(stage, thoroughly=first)
        if len(controls) > 1 and not self._over:
            self._over = True
            found += await trapped_over(stage)
        return found


async def trapped_at(stage: "Stage", *, thoroughly: bool = True) -> tuple[str, ...]:
    """Return where the keyboard is held on the present screen."""
    began = _place(stage)
    if began is None:
        return ("?",)
    keys = ("tab", "shift+tab") if thoroughly else ("tab",)
    found = [each for key in keys if (each := await _held(stage, key, began))]
    for key in _ARROWS if thoroughly else ():
        await stage.driver.press(key)
        if _place(stage) is None:
            found.append(f"{key}: {began}")
            break
    await _back(stage, began)
    return tuple(found)


async def trapped_over(stage: "Stage") -> tuple[str, ...]:
    """Return where the keyboard is held in what can be laid over the question on the screen."""
    found: list[str] = []
    for name, key in _KEYS.items():
        found += [f"{name}: {each}" for each in await held_in(stage, _pressing(stage, key))]
    found += [f"files: {each}" for each in await held_in(stage, _picking(stage))]
    return tuple(found)


def _pressing(stage: "Stage", key: str) -> Callable[[], Awaitable[None]]:
    return lambda: stage.driver.press(key)


def _picking(stage: "Stage") -> Callable[[], Awaitable[None]]:
    async def pick() -> None:
        overlays.pick_file(stage.app, lambda _: None)
        await stage.driver.settle()

    return pick


async def held_in(stage: "Stage", lay: Callable[[], Awaitable[None]]) -> tuple[str, ...]:
    """Lay something over the chat, go round in it, and leave it."""
    below = stage.app.screen
    await lay()
    over = stage.app.screen
    found = await trapped_at(stage) if stage.app.screen.focus_chain else ()
    for _ in range(2):  # The first Escape may only close a list within.
        if stage.app.screen is over and over is not below:
            await stage.driver.press("escape")
    if stage.app.screen is below:
        return found
    while stage.app.screen is not below and len(stage.app.screen_stack) > 1:
        await stage.app.pop_screen()
        await stage.driver.settle()
    return (*found, "escape")


async def _held(stage: "Stage", key: str, began: str) -> str:
    """Press a key until the focus is where it began; return the key and where it is held, if so."""
    place: str | None = began
    for _ in range(MOST_STOPS):
        await stage.driver.press(key)
        place = _place(stage)
        if place in (began, None):
            break
    if place == began:
        return ""
    await _back(stage, began)
    return f"{key}: {place or '?'}"


async def _back(stage: "Stage", began: str) -> None:
    """Put the focus where it began, as a mouse would."""
    if _place(stage) == began:
        return
    for widget in stage.app.screen.focus_chain:
        if _named(widget.id, widget) == began:
            stage.app.screen.set_focus(widget)
            await stage.driver.settle()
            return


def _place(stage: "Stage") -> str | None:
    """Return the focused widget's id on the present screen."""
    focused = stage.app.screen.focused
    return None if focused is None else _named(focused.id, focused)


def _named(name: str | None, widget: object) -> str:
    return f"#{name}" if name else type(widget).__name__
