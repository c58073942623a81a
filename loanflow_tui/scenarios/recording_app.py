"""The app, recording everything done in it."""

from typing import TYPE_CHECKING

from loanflow_tui.tui.app import LoanflowApp

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation
    from loanflow_tui.scenarios.recorder import Recorder
    from loanflow_tui.tui.app_options import AppOptions
    from loanflow_tui.tui.launcher import Opening


class RecordingApp(LoanflowApp):
    """Records from the first opened application on."""

    lost = "record-leave"
    recorder: "Recorder | None" = None

    def __init__(self, options: "AppOptions | None" = None) -> None:
        super().__init__(options)
        self.launcher.around = self._listening

    async def _listening(self, opening: "Opening") -> "Conversation":
        from loanflow_tui.scenarios.recorder import Recorder  # noqa: PLC0415 - heavy

        if self.recorder is not None:
            self.recorder.opening = True
        talk = await opening
        if self.recorder is None:
            self.recorder = Recorder(talk)
        else:
            self.recorder.opened(talk)
        return talk
