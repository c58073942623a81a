"""The screen at each question, as it is painted for the sample people who come there."""

from collections.abc import AsyncIterator, Collection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from loanflow_tui.applicants import persona
from loanflow_tui.dialogue.arrival import (
    MOST_ANSWERS,
    USUAL,
    asked_at,
    begin_at,
    persona_for,
    steps_to_begin_at,
)
from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.session import Session, SessionOptions, open_session
from loanflow_tui.dialogue.variant import Variant
from loanflow_tui.lending.api import ManualClock
from loanflow_tui.scenarios.drivers.stage import Stage, staged
from loanflow_tui.tui.app_options import AppOptions

SIZE: Final = (80, 30)


async def at_each_question(
    language: str,
    variant: Variant | None = None,
    size: tuple[int, int] = SIZE,
    only: Collection[str] | None = None,
) -> AsyncIterator[tuple[str, Stage]]:
    """Yield each question that sample people come to, or `only` these, with the app as it asks it
    there.
    """
    wanted = {*steps_to_begin_at()} if only is None else {*only}
    options = AppOptions(language=language, language_asked=True, pace=0, contracts="defer")
    with TemporaryDirectory(prefix="loanflow-map-") as folder:
        async with staged(options, size, open_program=False) as stage:
            seen: set[str] = set()
            async for step in _whole_way(stage, Path(folder), language, variant):
                if step in wanted - seen:
                    seen.add(step)
                    yield step, stage
                if seen >= wanted:
                    return
            for step in (each for each in steps_to_begin_at() if each in wanted - seen):
                session = await _session(stage, Path(folder), variant)
                who = persona_for(step)
                talk, missed = await begin_at(session, persona(who).host.value, language, who, step)
                if missed is None:
                    await _show(stage, talk)
                    yield step, stage
                    await _close(stage)


async def _session(stage: Stage, samples: Path, variant: Variant | None) -> Session:
    """Give the app a new lender in memory."""
    session = await open_session(
        SessionOptions(
            seed=7, pace=0, clock=ManualClock(), contracts="defer", samples=samples,
            variant=variant,
        )
    )  # fmt: skip
    await stage.app.launcher.loader.use(session)
    return session


async def _whole_way(
    stage: Stage, samples: Path, language: str, variant: Variant | None
) -> AsyncIterator[str]:
    """Go the usual way in the app, and yield each step as it is asked."""
    session = await _session(stage, samples, variant)
    host = persona(USUAL).host.value
    talk = await Conversation.open(session, host, language, USUAL)
    await _show(stage, talk)
    for _ in range(MOST_ANSWERS):
        yield asked_at(talk)
        if talk.ended:
            break
        await talk.fill()
        await stage.driver.settle()
    await _close(stage)


async def _show(stage: Stage, talk: Conversation) -> None:
    stage.app.launcher.open(talk)
    await stage.driver.settle()


async def _close(stage: Stage) -> None:
    stage.app.action_home()
    await stage.driver.settle()
