"""Plays a show once behind its title card, so that the director's first jump waits for nothing."""

from contextlib import suppress
from typing import TYPE_CHECKING

from loanflow_tui.scenarios.event_loop import run_apart
from loanflow_tui.scenarios.replay import replayed
from loanflow_tui.tui.beside import beside

if TYPE_CHECKING:
    from loanflow_tui.scenarios.demo_app import DemoApp


async def rehearse(app: "DemoApp") -> None:
    """Replay the show up to its last chapter in a thread, in a session of its own, and drop it.

    It loads what a replay needs and compiles its patterns: about 0.3 s of a first jump.
    """
    chapters = app.clock_shown.chapters
    if not chapters:
        return
    loaded, look, last = app.loaded, app.appearance, chapters[-1].step
    host, language = look.host, look.language
    anew, who = app.playback.session_anew(), app.options.persona or loaded.scenario.persona

    async def play() -> None:
        done = await replayed(loaded, anew, last, host, language, who)
        await done.talk.session.close()

    def work() -> None:
        import fluent.runtime  # noqa: F401, PLC0415 - heavy, and the director's bar needs it

        run_apart(play())

    with suppress(Exception):  # A show that can't be replayed is told when somebody jumps.
        await app.launcher.loader.warmed()
        await beside(work)
