"""Opens the mini program and the back office, and loads the session behind the first screen."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

from loanflow_tui.tui.screens.home import HomeScreen
from loanflow_tui.tui.session_loader import SessionLoader

if TYPE_CHECKING:
    from loanflow_tui.dialogue.arrival import StepNotReached
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.tui.phone import Phone

    Opening = Coroutine[Any, Any, Conversation]


def tell_missed(phone: "Phone", missed: "StepNotReached") -> None:
    """Say that the persona doesn't come to a step, and where it stopped."""
    phone.tell("at-not-reached", step=missed.step, stopped=missed.stopped or "-")


class Launcher:
    """Opens conversations on a phone, one at a time."""

    around: "Callable[[Opening], Opening] | None" = None
    """Wraps each opening, as a recorder does."""

    def __init__(self, phone: "Phone") -> None:
        self._phone = phone
        self.loader = SessionLoader(phone.options)
        self._opening = False

    async def warm(self) -> None:
        """Load the loan service while the user looks at the first screen."""
        options = self._phone.options
        if options.resume:
            await self._open(self._resumed_as_asked(options.resume))
        elif options.at:
            await self.loader.session()
            await self._open(self._begun_at(options.at, options.persona))
        else:
            await self.loader.session()
            await self.show_unfinished()
            await self._report_store()

    async def show_unfinished(self) -> None:
        """Offer unfinished applications on the host's home."""
        found = await self.loader.unfinished()
        for screen in self._phone.screen_stack:
            if isinstance(screen, HomeScreen):
                screen.offer(found)

    def begin(self) -> None:
        """Open the mini program with a new application."""
        look = self._phone.appearance
        self._phone.act(self._open(self.loader.begin(look.host, look.language)))

    def begin_at(self, step: str, persona: str | None) -> None:
        """Open the mini program with a new application of a persona at a step."""
        self._phone.act(self._open(self._begun_at(step, persona)))

    def resume(self, application_id: str) -> None:
        """Open the mini program with an unfinished application."""
        self._phone.act(self._open(self._resumed(application_id)))

    def open(self, talk: "Conversation") -> None:
        """Open the mini program with a conversation that is there already."""

        async def given() -> "Conversation":
            return talk

        self._phone.act(self._open(given()))

    def go_to_host(self, host: str) -> None:
        """Go on in this host, without asking."""
        phone = self._phone
        phone.choices.choose({"host": host})
        if phone.talk is not None:
            phone.act(phone.talk.set_host(host))
        else:
            phone.appearance.follow(host, phone.appearance.language)

    async def open_back_office(self) -> None:
        """Open the back office, unless a dialog is open."""
        session = await self.loader.session()
        from loanflow_tui.tui.screens.back_office import (  # noqa: PLC0415 - when asked for
            BackOfficeScreen,
        )

        if not self._phone.screen.is_modal:
            self._phone.door.open("office", lambda: BackOfficeScreen(session))

    async def _begun_at(self, step: str, persona: str | None) -> "Conversation":
        phone = self._phone
        look = phone.appearance
        talk, missed = await self.loader.begin_at(look.host, look.language, persona, step)
        if missed is not None:
            phone.call_later(partial(tell_missed, phone, missed))
        return talk

    async def open_dashboard(self) -> None:
        """Open the dashboard, unless a dialog is open."""
        reads = self._phone.options.dashboard
        if reads is None or self._phone.screen.is_modal:
            return
        read = reads(await self.loader.session())
        from loanflow_tui.tui.screens.dashboard import DashboardScreen  # noqa: PLC0415 - when asked for

        self._phone.door.open("dashboard", lambda: DashboardScreen(read))

    def open_map(self, with_cohort: bool = False) -> None:
        """Open the map of the journey, unless a dialog is open."""
        made = self._phone.options.map_screen
        if made is not None and not self._phone.screen.is_modal:
            self._phone.door.open("map", lambda: made(with_cohort))

    def _resumed(self, application_id: str) -> "Opening":
        return self.loader.resume(application_id, self._phone.appearance.language)

    def _resumed_as_asked(self, application_id: str) -> "Opening":
        """Resume an application, in the language if one was asked for at the start."""
        options = self._phone.options
        return self.loader.resume(application_id, options.language, options.language_asked)

    async def _open(self, opening: "Opening") -> None:
        phone = self._phone
        if self._opening or phone.mini is not None:
            opening.close()
            return
        self._opening = True
        try:
            if not self.loader.ready:
                phone.tell("ui-opening")
            talk = await (self.around(opening) if self.around is not None else opening)
        finally:
            self._opening = False
        from loanflow_tui.tui.screens.mini import MiniScreen  # noqa: PLC0415 - heavy

        phone.clear_notifications()
        phone.appearance.follow(talk.host, talk.language)
        phone.door.open("mini", lambda: MiniScreen(talk, phone.options.inspect))

    async def _report_store(self) -> None:
        """Say once that an older store was adopted; report outside alterations."""
        service = (await self.loader.session()).service
        adopted, damage = await service.store.adopted(), await service.damage()
        if adopted:
            self._phone.tell("ui-adopted", count=adopted)
        if damage:
            from loanflow_tui.lending.api import StoreProblem  # noqa: PLC0415 - rare

            raise StoreProblem("altered", "", damage)
