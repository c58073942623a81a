"""A conversation on the screen: shows everything that it reports."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import _time
from textual.app import ComposeResult
from textual.containers import Vertical

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.moments import MOVING
from loanflow_tui.dialogue.steps.binding import binds
from loanflow_tui.dialogue.turns import Card, Phase, Progress, Question, Turn
from loanflow_tui.registry.hosts import Host
from loanflow_tui.tui.on_screen import OnScreen
from loanflow_tui.tui.overlays import read
from loanflow_tui.tui.paint.ink import Colours
from loanflow_tui.tui.paint.painter import Painter
from loanflow_tui.tui.screens.base import HostScreen
from loanflow_tui.tui.widgets.chips import ChipSpec
from loanflow_tui.tui.widgets.containers import Column, Row
from loanflow_tui.tui.widgets.dock import Dock
from loanflow_tui.tui.widgets.inspector import InspectorPanel
from loanflow_tui.tui.widgets.notice import SmallNotice
from loanflow_tui.tui.widgets.rail import Rail
from loanflow_tui.tui.widgets.title import TitleBar
from loanflow_tui.tui.widgets.transcript import TranscriptView

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation

BESIDE = 120
"""From so many columns on, the inspector stands beside the phone unless it was closed."""

BELOW = "▾"
"""The mark before a question that lies below the view."""


class ChatScreen(HostScreen):
    """Shows a conversation's turns, question and progress in the current words and colours."""

    CSS_PATH: ClassVar = [
        "mini.tcss", "../widgets/dock.tcss", "../widgets/transcript.tcss",
    ]  # fmt: skip

    def __init__(self, talk: "Conversation", inspecting: bool = False) -> None:
        super().__init__(id="mini")
        self.talk = talk
        self._inspecting = True if inspecting else None
        self._skin: tuple[object, ...] = ()
        self.asked: Question | None = None
        self.in_view = OnScreen()
        self._transcript, self._dock, self._hood = TranscriptView(), Dock(), InspectorPanel()
        self._title_bar, self._rail, self._small = TitleBar(), Rail(), SmallNotice()
        self._unshown: Question | None = None
        self._asking: int | None = None
        self._question_due = False

    def compose(self) -> ComposeResult:
        with Row(id="body"):
            with Vertical(id="phone"):
                yield self.status_bar
                yield self._title_bar
                yield self._rail
                with Column(id="chat"):
                    yield self._transcript
                    yield self._dock
            yield self._hood
        yield self.key_bar
        yield self._small

    def on_mount(self) -> None:
        self._reword_chat()
        self.app.theme_changed_signal.subscribe(self, lambda _: self.reskin())
        self.transcript.moving = self._moving_seconds
        self.transcript.show(self.talk.turns)
        self.talk.listener = self
        look = self.phone.appearance
        if (look.host, look.language) != (self.talk.host, self.talk.language):
            # Changed while the screen was opening, when nobody listened yet.
            self.rewritten()
        self.in_view.settle_seconds = self.phone.settle_seconds
        self.dock.field.focus()
        self._show_inspector()
        self.phone.act(self.talk.begin())
        if self.phone.options.data_dir is not None and self.phone.looks_every:
            self.set_interval(self.phone.looks_every, self._look_elsewhere)

    def on_unmount(self) -> None:
        self.close()

    def _moving_seconds(self, card: Card) -> float:
        return self.talk.narrator.moment_seconds(card) * self.talk.session.pace.factor * MOVING

    def _look_elsewhere(self) -> None:
        """Look whether another window went on with the application."""
        if self.listening and not self.talk.busy:
            self.phone.act(self.talk.notice())

    def close(self) -> None:
        """Stop listening, because the screen is closing."""
        if self.listening:
            self.talk.listener = None
            self.talk.leave()

    @property
    def listening(self) -> bool:
        """True if the conversation is shown here."""
        return self.talk.listener is self

    def on_resize(self) -> None:
        self._show_inspector()
        self.reskin()

    @property
    def inspecting(self) -> bool:
        """True if the inspector is open: asked for, or with room for it beside the phone."""
        if self._inspecting is not None:
            return self._inspecting
        usual = self.phone.options.inspector
        return self.beside and self.phone.choices.chosen.get("inspector", usual)

    @property
    def beside(self) -> bool:
        """Whether there is room for the inspector beside the phone."""
        return self.app.size.width >= BESIDE

    def _show_inspector(self) -> None:
        if self.inspector.display != self.inspecting:
            self.inspector.display = self.inspecting
            self.journal_grew()

    # Parts

    @property
    def transcript(self) -> TranscriptView:
        """The transcript on this screen."""
        return self._transcript

    @property
    def dock(self) -> Dock:
        """The field and the quick replies below the transcript."""
        return self._dock

    @property
    def inspector(self) -> InspectorPanel:
        """The view under the hood beside the transcript."""
        return self._hood

    # Words and colours

    def place(self) -> Sequence[str]:
        return (*super().place(), self.say("ui-search"), self.say("ui-product-name"))

    def reword(self) -> None:
        super().reword()
        self._reword_chat()
        self.question_changed(self.asked)

    def _reword_chat(self) -> None:
        self._title_bar.centred = Host(self.phone.appearance.host).home == "chats"
        headline = self.phone.appearance.headline or Message("ui-product-name")
        self._title_bar.name_shown = self.phone.appearance.wording.say(headline)
        self._small.show(self.say("ui-small"))
        self.reskin()
        self._show_rail()

    def reskin(self) -> None:
        """Apply theme, language and size, if any of them changed."""
        roomy = self.app.size.height >= 32
        ink = Colours.of_theme(self.app.theme_variables)
        skin = (ink, self.phone.appearance.wording, roomy)
        if skin != self._skin:
            self._skin = skin
            painter = Painter(self.phone.appearance.wording, ink, roomy)
            self.transcript.use(painter)
            self.inspector.use(painter)

    # Reports of the conversation

    def turn_added(self, turn: Turn) -> None:
        self.transcript.add(turn)
        if turn.speaker == "applicant":
            self.transcript.to_end()
        if turn.opened and turn.card is not None:
            read(self.phone, turn.card)

    def question_changed(self, question: Question | None) -> None:
        self.asked = question
        self._asking = self.talk.asking if question is not None else None
        self._unshown = question or self._unshown
        self.in_view.lay(None, False)
        if not self._question_due:
            self._question_due = True
            self.phone.act(self._show_question())

    def typing_changed(self, typing: bool) -> None:
        self.transcript.show_typing(typing)

    def progress_changed(self, progress: Progress | None) -> None:
        self.transcript.show_progress(progress)
        self._show_rail()
        self.journal_grew()

    def journal_grew(self) -> None:
        self.inspector.look(lambda: self.talk.inspector(self.dock.field.value))

    def rewritten(self) -> None:
        self.phone.appearance.follow(self.talk.host, self.talk.language)
        self.transcript.show(self.talk.turns)

    async def _show_question(self) -> None:
        """Show the question; quick replies of an answered one are dimmed."""
        self._question_due = False
        if not self.listening:
            return
        with self.app.batch_update():
            await self.transcript.catch_up()
            question, self._unshown = self._unshown, None
            if question is not None:
                say = self.phone.appearance.wording.say
                specs = tuple(ChipSpec(c.id, say(c.label), c.primary) for c in question.choices)
                await self.dock.ask(specs, question.kind != "text", say(question.placeholder))
            if self.asked is None:
                self.dock.rest("" if self.talk.ended else self.say("ui-moment"))
            else:
                self._show_hint()
                self.in_view.lay(self._asking, binds(self.asked.step))
                self.call_after_refresh(self._painted, self._asking)
            self.key_bar.show(self.keys())
            self._show_rail()
            self.tick()

    def _painted(self, asked: int | None) -> None:
        """Accept answers to a question once it is visible; to a binding one, a moment later."""
        wait = self.in_view.painted(asked, _time.get_time())
        if wait:
            self.dock.chips.rest()
            self.set_timer(wait, partial(self._answerable, asked))

    def _answerable(self, asked: int | None) -> None:
        if self.asked is not None and asked == self._asking:
            self.dock.chips.rest(False)

    def _show_hint(self) -> None:
        question, text = self.asked, self.dock.field.value
        hint = self.talk.hint(text) if text and self.asked else None
        if hint is not None:
            self.dock.hint.show(self.phone.appearance.wording.say(hint.message), hint.tone)
        elif question is not None and not text and self.transcript.more_below:
            prompt = self.phone.appearance.wording.say(question.prompt)
            self.dock.hint.show(f"{BELOW} {prompt}")
        elif question is not None:
            self.dock.hint.show(self.say(_tip(question)))

    def _show_rail(self) -> None:
        names = {phase: self.say(f"ui-phase-{phase.value}") for phase in Phase}
        done = self.talk.phases_done
        self._rail.show(self.talk.phase, done, list(names.values()))
        product = self.say("ui-product-name")
        title = self.say("ui-window-title", product=product, phase=names[self.talk.phase])
        self.phone.window_title.show(title, len(done), len(names))


def _tip(question: Question) -> str:
    """Return the message about the ways to answer a question."""
    if question.secret:
        return "ui-hint-secret"
    if question.kind != "text":
        return f"ui-hint-{question.kind}"
    return "ui-hint-answer-or-choose" if question.choices else "ui-hint"
