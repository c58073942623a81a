"""What a presenter may do beside answering: move the clock, let partners fail, keep papers."""

from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.command import DiscoveryHit, Hit, Hits, Provider

from loanflow_tui.dialogue.receipts import receipt_picture
from loanflow_tui.dialogue.session import Session, contract_words
from loanflow_tui.lending.api import FAULTS, Files, Rejected, subject_text
from loanflow_tui.tui.commands import Palette
from loanflow_tui.tui.export import save_picture
from loanflow_tui.tui.screens.erase import EraseScreen

if TYPE_CHECKING:
    from textual.app import App

    from loanflow_tui.dialogue.clock_jumps import ClockJump
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.tui.phone import Phone


class Presenter:
    """Does to the journey on a phone what answers don't."""

    def __init__(self, phone: "Phone") -> None:
        self._phone = phone

    def move_clock(self, span: "ClockJump") -> None:
        """Let time pass: to the next due date, or by a day or a month."""
        phone = self._phone
        if phone.talk is None:
            return
        if span == "due" and not phone.talk.goes_on:
            # A slip of the finger must not let an application lapse in front of an audience.
            phone.tell("ui-clock-nothing-due")
        else:
            phone.act(phone.talk.move_clock(span))

    def choose_fault(self) -> None:
        """Choose what is to go wrong next."""
        self._phone.door.open("--fault-palette", lambda: fault_palette(self._phone))

    def keep_data(self) -> None:
        """Save what is kept about the applicant."""
        talk = self._phone.talk
        if talk is not None:
            self._phone.act(self._saved(save_data(talk.session, talk.application_id), "my-data"))

    def keep_receipt(self) -> None:
        """Save the receipt of the payout as a picture."""
        talk = self._phone.talk
        if talk is not None and talk.goes_on:
            self._phone.act(self._saved(save_receipt(talk), "receipt"))

    async def _saved(self, saving: Coroutine[Any, Any, str], what: str) -> None:
        """Say where something was saved, or that it could not be."""
        try:
            path = await saving
        except OSError:
            self._phone.tell(f"ui-{what}-failed")
        else:
            self._phone.tell(f"ui-{what}-saved", path=path)

    def ask_to_erase(self) -> None:
        """Ask whether the applicant's data are to be erased, then do so."""
        phone, talk = self._phone, self._phone.talk
        if talk is not None:
            phone.door.open(
                "erase",
                lambda: EraseScreen(
                    lambda: phone.act(erase(phone, talk.session, talk.application_id))
                ),
            )

    def keep_picture(self, app: "App[None]", folder: Path, name: str | None) -> None:
        """Save a picture of the screen."""
        try:
            saved = save_picture(app, folder, self._phone.options.clock.now(), name)
        except OSError:
            self._phone.tell("ui-screenshot-failed")
        else:
            self._phone.tell("ui-screenshot-saved", path=str(saved))


class FaultProvider(Provider):
    """Offers every fault there is, by name and by what the applicant is told of it."""

    async def discover(self) -> Hits:
        for name, said in self._all():
            yield DiscoveryHit(name, self._put_in(name), help=said)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for name, said in self._all():
            score = max(matcher.match(name), matcher.match(said))
            if score > 0:
                yield Hit(score, name, self._put_in(name), help=said)

    @property
    def _phone(self) -> "Phone":
        return self.app  # type: ignore[return-value]

    def _all(self) -> list[tuple[str, str]]:
        say, talk = self._phone.say, self._phone.talk
        waiting = talk is not None and talk.session.faults.active()
        clear = [(say("ui-fault-clear"), say("ui-fault-clear-what"))] if waiting else []
        return [*clear, *((name, say(f"fault-{name}")) for name in FAULTS)]

    def _put_in(self, name: str) -> "_Choice":
        return _Choice(self._phone, name)


class _Choice:
    """What choosing a fault from the list does."""

    def __init__(self, app: "Phone", name: str) -> None:
        self._app = app
        self._name = name

    def __call__(self) -> None:
        talk = self._app.talk
        if talk is None:
            return
        if self._name in FAULTS:
            talk.session.faults.inject(self._name)
            self._app.tell("ui-fault-put-in", name=self._name)
        else:
            talk.session.faults.clear()
            self._app.tell("ui-fault-cleared")
        if self._app.mini is not None:
            self._app.mini.journal_grew()


def fault_palette(app: "Phone") -> Palette:
    """Return the list of faults to choose from."""
    return Palette([FaultProvider], placeholder=app.say("ui-fault-search"), id="--fault-palette")


async def save_data(session: Session, application_id: str) -> str:
    """Write what is kept about the applicant into a file of their own; return its path.

    Raises:
        OSError: it can't be written.
    """
    text = subject_text(application_id, await session.service.read(application_id))
    folder = session.data_dir / "exports" if session.data_dir is not None else Path()
    name = f"loanflow-{application_id}.json"
    await Files(folder).write(name, text.encode())
    return str(folder / name)


async def save_receipt(talk: "Conversation") -> str:
    """Write the payout's receipt as SVG into a file of its own; return its path.

    Raises:
        LookupError: no money has been paid out.
        OSError: it can't be written.
    """
    session, view = talk.session, talk.view
    words = contract_words(view.origin.language)
    reference, picture = receipt_picture(view, talk.journal, session.policy, words)
    folder = session.data_dir / "exports" if session.data_dir is not None else Path()
    name = f"loanflow-receipt-{reference}.svg"
    await Files(folder).write(name, picture.encode())
    return str(folder / name)


async def erase(app: "Phone", session: Session, application_id: str) -> None:
    """Destroy the personal values of the application on the screen, and close the mini program."""
    try:
        erasure = await session.service.erase(application_id)
    except Rejected:
        app.tell("ui-erase-loan-running")
        return
    await session.forget_samples()
    await app.run_action("app.home")
    app.tell("ui-erased" if erasure.proved else "ui-erased-later")
