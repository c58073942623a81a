"""`loanflow chat`: the conversation, on the screen or in plain lines."""

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from loanflow_tui.cli.app import journey_clock, open_app
from loanflow_tui.cli.help_text import HelpedCommand
from loanflow_tui.cli.journey_options import journey_options, with_persona_host
from loanflow_tui.cli.param_types import HOST
from loanflow_tui.cli.shared import MEMORY, data_dir, language, say, visible
from loanflow_tui.cli.usage_errors import WrongUsage

if TYPE_CHECKING:
    from loanflow_tui.dialogue.messages import Message
    from loanflow_tui.dialogue.session import Session

ACCESSIBLE = "ACCESSIBLE"
"""The environment variable of users who want plain output."""


@click.command("chat", cls=HelpedCommand)
@click.option("--plain", is_flag=True)
@click.option("--quiet", is_flag=True)
@journey_options(
    "--host", "--lang", "--persona", "--seed", "--clock", "--pace", "--fault", "--resume", "--at",
    "--data-dir", "--policy", "--device", "--words", "--variant",
)  # fmt: skip
def command(plain: bool, quiet: bool, **given: Any) -> None:
    """Talk to the assistant; in plain lines with --plain, or where there is no terminal."""
    chosen = with_persona_host({k: v for k, v in given.items() if v not in (None, ())})
    if "lang" in chosen:
        chosen["language"] = chosen.pop("lang")
    if plain or os.environ.get(ACCESSIBLE) or not sys.stdout.isatty():
        chosen.setdefault("language", language())
        raise SystemExit(_chat_plainly(chosen, bell=not quiet))
    raise SystemExit(open_app(**chosen))


def _chat_plainly(chosen: Mapping[str, Any], bell: bool) -> int:
    from loanflow_tui.lending.api import StoreProblem  # noqa: PLC0415 - heavy

    try:
        asyncio.run(_talk(chosen, bell))
    except StoreProblem as problem:
        from loanflow_tui.dialogue.renderers.store import store_problem  # noqa: PLC0415 - only then
        from loanflow_tui.dialogue.wording import Wording  # noqa: PLC0415 - only then

        click.echo(Wording(chosen["language"]).say(store_problem(problem)), err=True)
        return 1
    except KeyboardInterrupt:
        click.echo(err=True)
    return 0


async def _talk(chosen: Mapping[str, Any], bell: bool) -> None:
    from loanflow_tui.dialogue.conversation import Conversation  # noqa: PLC0415 - heavy
    from loanflow_tui.dialogue.session import SessionOptions, open_session  # noqa: PLC0415 - only when it runs
    from loanflow_tui.plain.chat import PlainChat  # noqa: PLC0415 - heavy
    from loanflow_tui.plain.streams import LineInput, LineOutput  # noqa: PLC0415 - only when it runs

    kept: Path = chosen.get("data_dir") or data_dir()
    options = {"pace": 0.0, **{name: chosen[name] for name in _SESSION if name in chosen}}
    if clock := journey_clock(chosen.get("clock"), kept):
        options["clock"] = clock
    session = await open_session(
        SessionOptions(data_dir=None if str(kept) == MEMORY else kept, **options)
    )
    async with session:
        if "resume" in chosen:
            found = chosen["resume"] or await _last_unfinished(session, chosen["language"])
            try:
                talk = await Conversation.resume(session, found, chosen["language"])
            except LookupError:
                said = say("plain-no-application", chosen["language"], given=visible(found))
                raise WrongUsage(said) from None
        elif "at" in chosen:
            from loanflow_tui.dialogue.arrival import begin_at  # noqa: PLC0415 - if given

            talk, missed = await begin_at(
                session,
                chosen.get("host", HOST.choices[0]),
                chosen["language"],
                chosen.get("persona"),
                chosen["at"],
            )
            if missed is not None:
                values = {"step": missed.step, "stopped": missed.stopped or "-"}
                click.echo(say("at-not-reached", chosen["language"], **values), err=True)
        else:
            talk = await Conversation.open(
                session,
                chosen.get("host", HOST.choices[0]),
                chosen["language"],
                chosen.get("persona"),
            )
        chat = PlainChat(talk, LineInput(sys.stdin), LineOutput(sys.stdout, bell))
        if "words" not in chosen:
            await chat.run()
            return
        from loanflow_tui.dialogue.live_words import follow_words  # noqa: PLC0415 - if given

        def told(mistake: "Message | None") -> None:
            if mistake is not None:
                click.echo(talk.wording.say(mistake), err=True)

        following = asyncio.create_task(follow_words(chosen["words"], told))
        try:
            await chat.run()
        finally:
            following.cancel()


_SESSION = ("seed", "pace", "policy", "faults", "device", "variant")


async def _last_unfinished(session: "Session", spoken: str) -> str:
    """Return the id of the unfinished application that was last used.

    Raises:
        WrongUsage: no application is unfinished.
    """
    unfinished = await session.service.standings(unfinished_only=True)
    if not unfinished:
        raise WrongUsage(say("plain-nothing-to-resume", spoken))
    return unfinished[0].application_id
