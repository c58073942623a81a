"""Helpers for tests of screens: options, and ways to reach a question."""

from dataclasses import replace
from typing import Any

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.turns import Question
from loanflow_tui.scenarios.drivers.stage import Stage
from loanflow_tui.scenarios.session_setup import shelf
from loanflow_tui.tui.app_options import AppOptions

MOST_ANSWERS = 60


def options(**changed: Any) -> AppOptions:
    """Return an app's options without any waiting, with the changes given."""
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
    for _ in range(MOST_ANSWERS):
        if talk.question is not None and talk.question.step == step:
            await stage.driver.settle()
            return
        await talk.fill()
    raise AssertionError(f"never came to {step}")
