"""The app on a stage: what a presenter may do to the journey beside answering."""

from pathlib import Path
from typing import TYPE_CHECKING

from loanflow_tui.tui.phone import PhoneApp

if TYPE_CHECKING:
    from loanflow_tui.dialogue.clock_jumps import ClockJump
    from loanflow_tui.dialogue.conversation import Conversation


class PresenterApp(PhoneApp):
    """Moves the clock, lets things go wrong, hands data over and erases them."""

    def action_clock(self, span: "ClockJump" = "due") -> None:
        """Let time pass: to the next due date, or by a day or a month."""
        if self.talk is None:
            return
        if span == "due" and not self.talk.goes_on:
            # A slip of the finger must not let an application lapse in front of an audience.
            self.tell("ui-clock-nothing-due")
        else:
            self.act(self.talk.move_clock(span))

    def action_faults(self) -> None:
        """Choose what is to go wrong next."""
        from loanflow_tui.tui.presenter_commands import fault_palette  # noqa: PLC0415

        self.door.open("--fault-palette", lambda: fault_palette(self))

    def action_my_data(self) -> None:
        """Hand over what is kept about the applicant."""
        if self.talk is not None:
            self.act(self._save_data(self.talk))

    async def _save_data(self, talk: "Conversation") -> None:
        from loanflow_tui.tui.presenter_commands import save_data  # noqa: PLC0415 - when asked for

        try:
            path = await save_data(talk.session, talk.application_id)
        except OSError:
            self.tell("ui-my-data-failed")
        else:
            self.tell("ui-my-data-saved", path=path)

    def action_receipt(self) -> None:
        """Save the receipt of the payout as a picture."""
        if self.talk is not None and self.talk.goes_on:
            self.act(self._save_receipt(self.talk))

    async def _save_receipt(self, talk: "Conversation") -> None:
        from loanflow_tui.tui.presenter_commands import save_receipt  # noqa: PLC0415

        try:
            path = await save_receipt(talk)
        except OSError:
            self.tell("ui-receipt-failed")
        else:
            self.tell("ui-receipt-saved", path=path)

    def action_erase(self) -> None:
        """Ask whether the applicant's data are to be erased, then do so."""
        from loanflow_tui.tui.presenter_commands import erase  # noqa: PLC0415 - when asked for
        from loanflow_tui.tui.screens.erase import EraseScreen  # noqa: PLC0415 - when asked for

        talk = self.talk
        if talk is not None:
            self.door.open(
                "erase",
                lambda: EraseScreen(
                    lambda: self.act(erase(self, talk.session, talk.application_id))
                ),
            )

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Save a picture of the screen in the working directory."""
        from loanflow_tui.tui.export import save_picture  # noqa: PLC0415 - when asked for

        try:
            saved = save_picture(self, Path(path or "."), filename)
        except OSError:
            self.tell("ui-screenshot-failed")
        else:
            self.tell("ui-screenshot-saved", path=str(saved))
