"""The presenter's tools: move the date, inject faults, save data, receipt and pictures."""

from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.command import DiscoveryHit, Hit, Hits, Provider

from loanflow_tui.dialogue.receipts import receipt_picture
from loanflow_tui.dialogue.renderers.partners import told_now
from loanflow_tui.dialogue.renderers.talk import typed
from loanflow_tui.dialogue.session import Session, contract_words
from loanflow_tui.lending.api import FAULTS, Files, Rejected, subject_text
from loanflow_tui.tui.commands import Palette
from loanflow_tui.tui.export import save_picture
from loanflow_tui.tui.phone import phone_of
from loanflow_tui.tui.screens.erase import EraseScreen

if TYPE_CHECKING:
    from textual.app import App

    from loanflow_tui.dialogue.clock_jumps import ClockJump
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.tui.phone import Phone


class Presenter:
    """Changes the journey on a phone in other ways than by answers."""

    def __init__(self, phone: "Phone") -> None:
        self._phone = phone

    def move_clock(self, span: "ClockJump") -> None:
        """Move the date: to the next due date, or by a day or a month."""
        phone = self._phone
        if phone.talk is None:
            return
        if span == "due" and not phone.talk.goes_on:
            # A slip of the finger must not let an application expire in front of an audience.
            phone.tell("ui-clock-nothing-due")
        else:
            phone.act(phone.talk.move_clock(span))

    def choose_fault(self) -> None:
        """Open the list of faults; the one chosen happens at the next call that it fits."""
        self._phone.door.open("--fault-palette", lambda: fault_palette(self._phone))

    def keep_data(self) -> None:
        """Save all data about the applicant."""
        talk = self._phone.talk
        if talk is not None:
            self._phone.act(self._saved(save_data(talk.session, talk.application_id), "my-data"))

    def keep_receipt(self) -> None:
        """Save the receipt of the payout as a picture."""
        talk = self._phone.talk
        if talk is not None and talk.goes_on:
            self._phone.act(self._saved(save_receipt(talk), "receipt"))

    async def _saved(self, saving: Coroutine[Any, Any, str], what: str) -> None:
        """Report where something was saved, or that it could not be."""
        try:
            path = await saving
        except OSError:
            self._phone.tell(f"ui-{what}-failed")
        else:
            self._phone.tell(f"ui-{what}-saved", path=path)

    def ask_to_erase(self) -> None:
        """Ask for confirmation, then erase the applicant's data."""
        phone, talk = self._phone, self._phone.talk
        if talk is not None:
            phone.door.open(
                "erase",
                lambda: EraseScreen(
                    lambda: phone.act(erase(phone, talk.session, talk.application_id))
                ),
            )

    def keep_picture(self, app: "App[None]", folder: Path | None, name: str | None) -> None:
        """Save a picture of the screen in `folder`, or where all that is saved goes."""
        folder = folder or exports(self._phone.options.data_dir)
        try:
            saved = save_picture(app, folder, self._phone.options.clock.now(), name)
        except OSError:
            self._phone.tell("ui-screenshot-failed")
        else:
            self._phone.tell("ui-screenshot-saved", path=str(saved))


class FaultProvider(Provider):
    """Offers every fault, by its name and the applicant's message."""

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
        return phone_of(self.screen)

    def _all(self) -> list[tuple[str, str]]:
        say, talk = self._phone.say, self._phone.talk
        waiting = talk is not None and talk.session.faults.active()
        clear = [(say("ui-fault-clear"), say("ui-fault-clear-what"))] if waiting else []
        paid = talk is not None and talk.view.loan is not None
        return [*clear, *((name, say(told_now(fault, paid))) for name, fault in FAULTS.items())]

    def _put_in(self, name: str) -> "_Choice":
        return _Choice(self._phone, name)


class _Choice:
    """Injects or clears a fault when chosen from the list."""

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


def exports(data_dir: Path | None) -> Path:
    """Return the folder for what the user saves: in the data directory, or where they are."""
    return data_dir / "exports" if data_dir is not None else Path()


async def save_data(session: Session, application_id: str) -> str:
    """Write all data about the applicant into a file; return its path.

    Raises:
        OSError: it can't be written.
    """
    text = subject_text(application_id, await session.service.read(application_id))
    folder = exports(session.data_dir)
    name = f"loanflow-{application_id}.json"
    await Files(folder).write(name, text.encode())
    return str(folder / name)


async def save_receipt(talk: "Conversation") -> str:
    """Write the payout's receipt as SVG into a file; return its path.

    Raises:
        LookupError: no money has been paid out.
        OSError: it can't be written.
    """
    session, view = talk.session, talk.view
    words = contract_words(view.origin.language)
    reference, picture = receipt_picture(view, talk.journal, session.policy, words)
    folder = exports(session.data_dir)
    name = f"loanflow-receipt-{reference}.svg"
    await Files(folder).write(name, picture.encode())
    return str(folder / name)


async def erase(app: "Phone", session: Session, application_id: str) -> None:
    """Erase the personal values of the application on screen, and close the mini program."""
    try:
        erasure = await session.service.erase(application_id)
    except Rejected as rejected:
        app.tell(f"ui-erase-{rejected.reason.replace('_', '-')}", **typed(rejected.values))
        return
    await session.forget_samples()
    await app.run_action("app.home")
    app.tell("ui-erased" if erasure.proved else "ui-erased-later")
