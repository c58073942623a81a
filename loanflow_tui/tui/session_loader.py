"""Opens the loan service in the background, after the first screen has appeared."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from loanflow_tui.registry.hosts import Host
from loanflow_tui.tui.app_options import AppOptions
from loanflow_tui.tui.beside import beside

if TYPE_CHECKING:
    from loanflow_tui.dialogue.arrival import StepNotReached
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.dialogue.session import Session
    from loanflow_tui.lending.api import Standing

_BEHIND = (
    "loanflow_tui.dialogue.session",
    "loanflow_tui.dialogue.conversation",
    "loanflow_tui.tui.screens.mini",
)


def _warm_up() -> None:
    """Load the word lists and the table of regions, so that no answer waits for them."""
    from loanflow_tui.dialogue.understand import prepare  # noqa: PLC0415 - heavy
    from loanflow_tui.lending.api import known_regions  # noqa: PLC0415 - heavy

    known_regions()
    prepare()


class SessionLoader:
    """The session, opened once on first use."""

    def __init__(self, options: AppOptions) -> None:
        self._options = options
        self._opening: asyncio.Task[Session] | None = None
        self._warming: asyncio.Task[None] | None = None

    async def session(self) -> "Session":
        """Return the session, opening it if necessary.

        Raises:
            StoreProblem: the store can't be used.
            OSError: the data directory can't be created.
        """
        if self._opening is None or self._failed(self._opening):
            self._opening = asyncio.create_task(self._open())
        return await asyncio.shield(self._opening)

    async def warmed(self) -> None:
        """Wait until the session is open and what the first answer needs is loaded."""
        await self.session()
        if self._warming is not None:
            await asyncio.shield(self._warming)

    @property
    def ready(self) -> bool:
        """Whether the session is there already."""
        return self._opening is not None and self._opening.done()

    async def begin(self, host: str, language: str) -> "Conversation":
        """Start a new application."""
        session = await self.session()
        from loanflow_tui.dialogue.conversation import Conversation  # noqa: PLC0415 - heavy

        return await Conversation.open(session, host, language, self._options.persona)

    async def begin_at(
        self, host: str, language: str, persona: str | None, step: str
    ) -> "tuple[Conversation, StepNotReached | None]":
        """Start a new application at a step, or where its persona stops, with why."""
        session = await self.session()
        from loanflow_tui.dialogue.arrival import begin_at  # noqa: PLC0415 - when asked for

        return await begin_at(session, host, language, persona, step)

    async def resume(
        self, application_id: str, language: str, switch: bool = False
    ) -> "Conversation":
        """Resume an application; speak `language` if `switch`, or if no event can be read.

        Raises:
            LookupError: no application has that id.
        """
        session = await self.session()
        from loanflow_tui.dialogue.conversation import Conversation  # noqa: PLC0415 - heavy

        if switch:
            await _speak(session, application_id, language)
        return await Conversation.resume(session, application_id, language)

    async def unfinished(self) -> Sequence["Standing"]:
        """Return the applications that can be resumed, the last changed first."""
        session = await self.session()
        return await session.service.standings(unfinished_only=True)

    async def use(self, session: "Session") -> None:
        """Close the present session, and use this one instead."""

        async def given() -> "Session":
            return session

        await self.close()
        self._opening = asyncio.create_task(given())
        await self._opening

    async def close(self) -> None:
        """Close the session if it was opened."""
        if self._opening is not None and not self._opening.done():
            self._opening.cancel()
        elif self._opening is not None and not self._failed(self._opening):
            await (await self._opening).close()
        self._opening = None

    async def _open(self) -> "Session":
        for module in _BEHIND:
            await beside(partial(import_module, module))
        from loanflow_tui.dialogue.moments import SECONDS  # noqa: PLC0415 - with what it belongs to
        from loanflow_tui.dialogue.session import SessionOptions, open_session  # noqa: PLC0415 - heavy

        options = self._options
        session = await open_session(
            SessionOptions(
                data_dir=options.data_dir,
                seed=options.seed,
                pace=options.pace,
                policy=options.policy or Host(options.host).policy,
                faults=options.faults,
                clock=options.clock,
                contracts=options.contracts,
                samples=options.samples,
                device=options.device,
                variant=options.variant,
                moments={**SECONDS, **options.moments},
            )
        )
        self._warming = asyncio.create_task(beside(_warm_up))
        return session

    @staticmethod
    def _failed(opening: "asyncio.Task[Session]") -> bool:
        return opening.done() and (opening.cancelled() or opening.exception() is not None)


async def _speak(session: "Session", application_id: str, language: str) -> None:
    """Switch an application that goes on to another language.

    Raises:
        LookupError: no application has that id.
    """
    from loanflow_tui.lending.api import Language, Rejected, commands, finished  # noqa: PLC0415

    service = session.service
    view = await service.view(application_id)
    same = view.origin.language.value == language
    if same or finished(view) or await service.damage_of(application_id):
        return
    with suppress(Rejected):
        await service.handle(application_id, commands.SwitchLanguage(language=Language(language)))
