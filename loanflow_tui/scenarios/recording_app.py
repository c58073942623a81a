"""The app, recording everything done in it."""

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from loanflow_tui.tui.app import LoanflowApp

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.scenarios.recorder import Recorder


class RecordingApp(LoanflowApp):
    """Records from the first opened application on."""

    lost = "record-leave"
    recorder: "Recorder | None" = None

    async def _open(self, opening: "Awaitable[Conversation]") -> None:
        await super()._open(self._listening(opening))

    async def _listening(self, opening: "Awaitable[Conversation]") -> "Conversation":
        from loanflow_tui.scenarios.recorder import Recorder  # noqa: PLC0415 - heavy

        if self.recorder is not None:
            self.recorder.opening = True
        talk = await opening
        if self.recorder is None:
            self.recorder = Recorder(talk)
        else:
            self.recorder.opened(talk)
        return talk
