"""Plays by talking to the conversation, without a screen."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from pathlib import Path

from loanflow_tui.dialogue.conversation import Conversation
from loanflow_tui.dialogue.messages import Text
from loanflow_tui.dialogue.turns import Card, Turn
from loanflow_tui.dialogue.wording import Wording
from loanflow_tui.scenarios.drivers.protocol import is_pasted
from loanflow_tui.scenarios.run import Look, StepFailed


class HeadlessDriver:
    """Plays without a screen. Its "screen" is the text said since the last answer."""

    def __init__(self, talk: Conversation) -> None:
        self._talk = talk
        self._kept = ""

    @property
    def talk(self) -> Conversation:
        return self._talk

    @property
    def input(self) -> str:
        return self._kept

    async def say(self, text: str) -> None:
        taken = await self._talk.answer(text, pasted=is_pasted(text))
        self._kept = "" if taken else text

    async def choose(self, choice: str) -> None:
        await self._talk.choose(choice)
        self._kept = ""

    async def press(self, *keys: str) -> None:
        raise StepFailed("needs-screen")

    async def upload(self, path: Path) -> None:
        taken = await self._talk.attach(str(path))
        self._kept = "" if taken else str(path)

    def unseen(self) -> AbstractAsyncContextManager[None]:
        return nullcontext()

    async def fill(self) -> None:
        await self._talk.fill()
        self._kept = ""

    async def switch(self, language: str | None = None, host: str | None = None) -> None:
        if language is not None:
            await self._talk.set_language(language)
        if host is not None:
            await self._talk.set_host(host)

    async def resume(self, application_id: str | None = None) -> None:
        session = self._talk.session
        application_id = application_id or self._talk.application_id
        await session.service.release(application_id)
        self._talk = await Conversation.resume(session, application_id)
        await self._talk.begin()
        self._kept = ""

    async def again(self) -> None:
        left = self._talk
        self._talk = await Conversation.open(
            left.session, left.host, left.language, left.view.origin.persona
        )
        await self._talk.begin()
        self._kept = ""

    async def resize(self, columns: int, lines: int) -> None:
        """Ignore the size: there is no terminal."""

    def look(self, picture: bool = False) -> Look:
        wording = self._talk.wording
        lines = [turn_text(turn, wording) for turn in self._recent()]
        question = self._talk.question
        if question is not None:
            lines += [wording.say(question.placeholder)]
            lines += [wording.say(choice.label) for choice in question.choices]
        return Look("\n".join((*lines, self._kept)))

    async def settle(self) -> None:
        await self._talk.settled()

    async def change(self) -> None:
        told = asyncio.Event()
        service, application_id = self._talk.session.service, self._talk.application_id
        await service.listen(application_id, lambda *_: told.set())
        await told.wait()
        await self.settle()

    def _recent(self) -> list[Turn]:
        recent: list[Turn] = []
        for turn in reversed(self._talk.turns):
            recent.insert(0, turn)
            if turn.speaker == "applicant":
                break
        return recent


def turn_text(turn: Turn, wording: Wording) -> str:
    """Return a turn's words, and its card's."""
    lines = [wording.say(turn.message)] if turn.message is not None else []
    lines += [turn.words] if turn.words else []
    lines += card_lines(turn.card, wording) if turn.card is not None else []
    return "\n".join(lines)


def card_lines(card: Card, wording: Wording) -> list[str]:
    """Return the lines of a card, without its full text."""

    def say(*texts: Text) -> str:
        return " ".join(wording.say(text) for text in texts)

    lines = [say(card.title)]
    lines += [say(row.label, row.value) for row in card.figures]
    if card.gauge is not None:
        lines.append(str(card.gauge.value))
    lines += [f"{say(bar.label)} {bar.points:+}" for bar in card.bars]
    if card.table is not None:
        lines.append(say(*card.table.headings))
        lines += [say(*row) for row in card.table.rows]
    lines += [say(note) for note in card.notes]
    for heading, notes in card.lists:
        lines += map(say, (heading, *notes))
    return lines
