"""Helpers for tests of screens: options, and ways to reach a question."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.scenarios.drivers.stage import Stage
from loanflow_tui.scenarios.session_setup import shelf
from loanflow_tui.tui.app_options import AppOptions

MOST_ANSWERS = 60


def options(**changed: Any) -> AppOptions:
    """Return an app's options without any waiting, with the changes given. What changes is laid
    out, and painted only where somebody looks.
    """
    usual = AppOptions(
        language="en",
        persona="li-wei",
        seed=1,
        pace=0,
        contracts="defer",
        samples=shelf(),
        paints=False,
    )
    return replace(usual, **changed)


def painting(**changed: Any) -> AppOptions:
    """Return the same for an app that paints every change."""
    return options(paints=True, **changed)


def asked(talk: Conversation) -> Question:
    """Return the current question."""
    assert talk.question is not None, "nothing is asked"
    return talk.question


def product_of(talk: Conversation) -> str:
    """Return the chosen product."""
    assert talk.view.product is not None, "no product was chosen"
    return talk.view.product.value


def focused(stage: Stage) -> str | None:
    """Return the id of the focused widget."""
    assert stage.app.screen.focused is not None, "nothing has the focus"
    return stage.app.screen.focused.id


async def to(stage: Stage, step: str) -> None:
    """Answer as the persona, without the screen, until `step` is asked on it."""
    talk = stage.driver.talk
    await until(stage, lambda: talk.question is not None and talk.question.step == step)


async def until(stage: Stage, done: Callable[[], bool]) -> None:
    """Answer as the persona, without the screen, until `done`; the screen shows the end."""
    for _ in range(MOST_ANSWERS):
        if done():
            await stage.driver.settle()
            return
        await stage.driver.talk.fill()
    raise AssertionError("never came so far")
