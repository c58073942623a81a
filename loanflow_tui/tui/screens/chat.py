"""A conversation on the screen: everything that it tells is shown as it comes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from loanflow_tui.dialogue.turns import Phase, Progress, Question, Turn
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.screens.base import HostScreen
from loanflow_tui.tui.widgets.chips import ChipSpec
from loanflow_tui.tui.widgets.containers import Column, Row
from loanflow_tui.tui.widgets.dock import Dock
from loanflow_tui.tui.widgets.field import AnswerField
from loanflow_tui.tui.widgets.inspector import InspectorPanel
from loanflow_tui.tui.widgets.keys import KeyBar
from loanflow_tui.tui.widgets.notice import SmallNotice
from loanflow_tui.tui.widgets.rail import Rail
from loanflow_tui.tui.widgets.status import StatusBar
from loanflow_tui.tui.widgets.title import TitleBar
from loanflow_tui.tui.widgets.transcript import TranscriptView

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation

BELOW = "▾"
"""Before a question that stands below what is in view."""


class ChatScreen(HostScreen):
    """Shows a conversation: what is said, asked and under way, in the words and colours in use."""

    CSS_PATH: ClassVar = [
        "mini.tcss", "../widgets/dock.tcss", "../widgets/transcript.tcss",
    ]  # fmt: skip

    def __init__(self, talk: "Conversation", inspecting: bool = False) -> None:
        super().__init__(id="mini")
        self.talk = talk
        self.inspecting = inspecting
        self._skin: tuple[object, ...] = ()
        self.asked: Question | None = None
        self._unshown: Question | None = None
        self._question_due = False

    def compose(self) -> ComposeResult:
        yield StatusBar()
        yield TitleBar()
        yield Rail()
        with Row(id="body"):
            with Column(id="chat"):
                yield TranscriptView()
                yield Dock()
            yield InspectorPanel()
        yield KeyBar()
        yield SmallNotice()

    def on_mount(self) -> None:
        super().on_mount()
        self._reword_chat()
        self.app.theme_changed_signal.subscribe(self, lambda _: self.reskin())
        self.transcript.show(self.talk.turns)
        self.talk.listener = self
        self.query_one(AnswerField).focus()
        self.inspector.display = self.inspecting
        self.loanflow.act(self.talk.begin())

    def on_unmount(self) -> None:
        self.close()

    def close(self) -> None:
        """Listen no longer: what is still under way has nobody to be shown to."""
        if self.listening:
            self.talk.listener = None
            self.talk.leave()

    @property
    def listening(self) -> bool:
        """Whether the conversation is shown here."""
        return self.talk.listener is self

    def on_resize(self) -> None:
        self.reskin()

    # Parts

    @property
    def transcript(self) -> TranscriptView:
        return self.query_one(TranscriptView)

    @property
    def dock(self) -> Dock:
        return self.query_one(Dock)

    @property
    def inspector(self) -> InspectorPanel:
        return self.query_one(InspectorPanel)

    # Words and colours

    def place(self) -> Sequence[str]:
        return (*super().place(), self.say("ui-search"), self.say("ui-product-name"))

    def reword(self) -> None:
        super().reword()
        self._reword_chat()
        self.question_changed(self.talk.question)

    def _reword_chat(self) -> None:
        self.query_one(TitleBar).name_shown = self.say("ui-product-name")
        self.query_one(SmallNotice).show(self.say("ui-small"))
        self.reskin()
        self._show_rail()

    def reskin(self) -> None:
        """Paint with the theme, language and size in use, if any of them changed."""
        roomy = self.app.size.height >= 32
        ink = Colours.of_theme(self.app.theme_variables)
        skin = (ink, self.loanflow.wording, roomy)
        if skin != self._skin:
            self._skin = skin
            painter = Painter(self.loanflow.wording, ink, roomy)
            self.transcript.use(painter)
            self.inspector.use(painter)

    # What the conversation tells

    def turn_added(self, turn: Turn) -> None:
        self.transcript.add(turn)
        if turn.speaker == "applicant":
            self.transcript.to_end()
        if turn.opened and turn.card is not None:
            self.loanflow.read(turn.card)

    def question_changed(self, question: Question | None) -> None:
        self.asked = question
        self._unshown = question or self._unshown
        if not self._question_due:
            self._question_due = True
            self.loanflow.act_on(self._show_question)

    def typing_changed(self, typing: bool) -> None:
        self.transcript.show_typing(typing)

    def progress_changed(self, progress: Progress | None) -> None:
        self.transcript.show_progress(progress)
        self._show_rail()

    def journal_grew(self) -> None:
        self.inspector.look(self.talk.inspector)

    def rewritten(self) -> None:
        self.loanflow.follow(self.talk.host, self.talk.language)
        self.transcript.show(self.talk.turns)

    async def _show_question(self) -> None:
        """Show what is asked; of what is answered already, the quick replies at rest."""
        self._question_due = False
        if not self.listening:
            return
        with self.app.batch_update():
            await self.transcript.catch_up()
            question, self._unshown = self._unshown, None
            if question is not None:
                say = self.loanflow.wording.say
                specs = tuple(ChipSpec(c.id, say(c.label), c.primary) for c in question.choices)
                await self.dock.ask(specs, question.kind != "text", say(question.placeholder))
            if self.asked is None:
                self.dock.rest("" if self.talk.ended else self.say("ui-moment"))
            else:
                self._show_hint()
            self.query_one(KeyBar).show(self.keys())
            self._show_rail()

    def _show_hint(self) -> None:
        question, text = self.asked, self.dock.field.value
        hint = self.talk.hint(text) if text and self.asked else None
        if hint is not None:
            self.dock.hint.show(self.loanflow.wording.say(hint.message), hint.tone)
        elif question is not None and not text and self.transcript.more_below:
            prompt = self.loanflow.wording.say(question.prompt)
            self.dock.hint.show(f"{BELOW} {prompt}")
        elif question is not None:
            self.dock.hint.show(self.say(_tip(question)))

    def _show_rail(self) -> None:
        names = [self.say(f"ui-phase-{phase.value}") for phase in Phase]
        self.query_one(Rail).show(self.talk.phase, self.talk.phases_done, names)


def _tip(question: Question) -> str:
    """Return the message that says how a question may be answered."""
    if question.secret:
        return "ui-hint-secret"
    if question.kind != "text":
        return f"ui-hint-{question.kind}"
    return "ui-hint-answer-or-choose" if question.choices else "ui-hint"
