"""The plain chat: prints new turns and numbered replies, and takes a line as the answer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from loanflow_tui.dialogue.messages import Message
from loanflow_tui.dialogue.turns import Card, Progress, Question, Turn
from loanflow_tui.dialogue.understand import prepare
from loanflow_tui.lending.api import FaultError
from loanflow_tui.plain.lines import full_text_lines, question_lines, turn_lines
from loanflow_tui.plain.office import PlainOffice
from loanflow_tui.plain.streams import LineInput, LineOutput
from loanflow_tui.registry.hosts import Host
from loanflow_tui.registry.languages import Language

if TYPE_CHECKING:
    from loanflow_tui.dialogue.conversation import Conversation

COMMAND = "/"
"""The prefix of a command, so that it is never taken for an answer."""
EARLIER_TURNS = 6
"""Turns read out on resuming an application; `/all` reads out the rest."""


class PlainChat:
    """One conversation in lines. It listens to the conversation and passes lines on to it."""

    def __init__(self, talk: "Conversation", lines_in: LineInput, lines_out: LineOutput) -> None:
        self._talk = talk
        self._in = lines_in
        self._out = lines_out
        self._over = False
        self._working = ""
        self._commands: dict[str, Callable[[str], Awaitable[None]]] = {
            "help": self._help,
            "fill": self._fill,
            "read": self._read,
            "all": self._all,
            "clock": self._clock,
            "fault": self._fault,
            "language": self._language,
            "host": self._host,
            "office": self._office,
            "leave": self._leave,
        }

    async def run(self) -> None:
        """Run until the applicant leaves, or the input ends.

        Raises:
            OSError: the output can't be written any more.
        """
        said = len(self._talk.turns)
        self._say("plain-welcome")
        earlier = self._talk.turns[max(0, said - EARLIER_TURNS) :]
        if len(earlier) < said:
            self._say("plain-earlier", count=str(said - len(earlier)))
        for turn in earlier:
            self._show(turn)
        self._talk.listener = self
        await self._talk.begin()
        preparing = asyncio.create_task(asyncio.to_thread(prepare)) if self._in.typed else None
        while not self._over:
            await self._turn()
        if preparing is not None:
            await preparing
        self._talk.leave()
        self._say("plain-left", id=self._talk.application_id)

    async def _turn(self) -> None:
        """Print the current question, and act on one line."""
        question = self._talk.question
        if question is None and self._talk.ended:
            self._over = True
            return
        for line in question_lines(question, self._talk.wording) if question else ():
            self._out.line(line)
        if self._in.typed and self._in.drop_waiting():
            self._say("plain-dropped")
        self._out.ring()
        typed = await self._in.next()
        if typed is None:
            self._over = True
        elif typed.startswith(COMMAND) and not _is_path(typed):
            await self._command(typed.removeprefix(COMMAND))
        elif question is not None:
            await self._answer(question, typed)
        else:
            await self._talk.answer(typed)

    async def _answer(self, question: Question, line: str) -> None:
        """Send a line as an answer; a few replies act in this chat instead."""
        match _reply_named(question, line) or self._talk.named_choice(line):
            case "home":
                self._over = True
            case "later":
                self._over = await self._talk.choose("later")
            case "pick_file":
                self._say("plain-type-path")
            case _ if line.strip():
                await self._talk.answer(line, pasted=self._in.pasted)
            case _:
                self._say("plain-nothing-typed")

    async def _command(self, line: str) -> None:
        name, _, rest = line.strip().partition(" ")
        command = self._commands.get(name.lower())
        if command is None:
            self._say("plain-unknown-command", command=name)
        else:
            await command(rest.strip())

    async def _help(self, _rest: str) -> None:
        known = {"host": Host, "language": Language}
        for name in self._commands:
            ways = ", ".join(f"{COMMAND}{name} {each.value}" for each in known.get(name, ()))
            does = Message(f"plain-{name}", {"ways": ways})
            self._say("plain-command", command=f"{COMMAND}{name}", does=does)

    async def _fill(self, _rest: str) -> None:
        if not await self._talk.fill() and not self._talk.has_sample:
            self._say("ui-no-sample")

    async def _read(self, _rest: str) -> None:
        card = self._newest_text()
        if card is None:
            self._say("plain-nothing-to-read")
            return
        for line in full_text_lines(card, self._talk.wording):
            self._out.line(line)

    async def _all(self, _rest: str) -> None:
        for turn in self._talk.turns:
            self._show(turn)

    async def _clock(self, rest: str) -> None:
        match rest or "due":
            case "day" | "due" | "month" as span:
                await self._talk.move_clock(span)
            case _:
                self._say("plain-clock-spans")

    async def _fault(self, rest: str) -> None:
        try:
            self._talk.session.faults.inject(rest)
        except FaultError:
            self._say("plain-unknown-fault", name=rest)
        else:
            self._say("ui-fault-put-in", name=rest)

    async def _language(self, rest: str) -> None:
        if Language.known(rest):
            await self._talk.set_language(rest)
        else:
            self._say("plain-languages", known=", ".join(each.value for each in Language))

    async def _host(self, rest: str) -> None:
        if Host.known(rest):
            await self._talk.set_host(rest)
        else:
            self._say("plain-hosts", known=", ".join(each.value for each in Host))

    async def _office(self, _rest: str) -> None:
        await PlainOffice(self._talk.session, self._talk.wording, self._in, self._out).run()
        await self._talk.settled()
        await self._talk.refresh()

    async def _leave(self, _rest: str) -> None:
        self._over = True

    def _newest_text(self) -> Card | None:
        cards = (turn.card for turn in reversed(self._talk.turns) if turn.card is not None)
        return next((card for card in cards if card.full_text), None)

    def _show(self, turn: Turn) -> None:
        for line in turn_lines(turn, self._talk.wording):
            self._out.line(line)

    def _say(self, name: str, /, **values: "str | Message") -> None:
        self._out.line(self._talk.wording.say(Message(name, values)))

    def turn_added(self, turn: Turn) -> None:
        """Read out a turn."""
        self._show(turn)

    def question_changed(self, question: Question | None) -> None:
        """Do nothing: the question is printed after everything before it."""

    def typing_changed(self, typing: bool) -> None:
        """Do nothing: dots are for the screen."""

    def progress_changed(self, progress: Progress | None) -> None:
        """Print the work under way, once for each piece."""
        title = self._talk.wording.say(progress.title) if progress is not None else ""
        if title and title != self._working:
            self._say("plain-working", title=title)
        self._working = title

    def journal_grew(self) -> None:
        """Do nothing: the journal is not shown here."""

    def rewritten(self) -> None:
        """Say that the transcript is reworded; `/all` prints it."""
        self._say("plain-rewritten")


def _reply_named(question: Question, line: str) -> str | None:
    """Return the id of the reply with the number `line`."""
    number = line.strip()
    if not (number.isascii() and number.isdigit()):
        return None
    place = int(number[:6]) - 1
    return question.choices[place].id if 0 <= place < len(question.choices) else None


def _is_path(line: str) -> bool:
    """Tell a path from a command by its second slash."""
    return "/" in line.removeprefix(COMMAND).split(" ", 1)[0]
